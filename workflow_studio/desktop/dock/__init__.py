"""The bottom panel: issues and evidence."""
