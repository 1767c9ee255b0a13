"""Workbooks in: reading, finding tables, recognising kinds and roles, mapping."""
