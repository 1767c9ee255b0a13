"""The newer version of a workbook: what it would change, the confirmation, and the list of what it did change."""
