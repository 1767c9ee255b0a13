"""Bringing a document up to date with a newer version of a workbook it was read from."""
