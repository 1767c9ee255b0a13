"""The condition of a workbook: its columns, what is wrong with them, who keeps it, and what was not understood."""
