"""The map as a table: one row for each step, decision and event, every cell editable."""
