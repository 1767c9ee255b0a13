"""Every command a user can give: declared once, shown in menus, toolbar, palette and shortcut sheet."""
