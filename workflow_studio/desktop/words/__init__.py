"""Every word the window itself says: a module for each part of the window with constants and small functions."""
