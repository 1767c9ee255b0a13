"""The map as an outline in plain text, written by hand."""
