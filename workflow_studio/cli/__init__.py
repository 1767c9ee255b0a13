"""The command line; never imports Qt."""

COMMANDS = ("inspect", "import", "export", "convert", "check", "info", "formats")
"""The first words that are for the command line; the start reads them before it loads anything."""
