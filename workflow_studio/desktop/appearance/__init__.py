"""How everything looks: fonts, colours and icons, from the design tokens."""
