"""The main window: menus, toolbar, pages, and what the actions do."""
