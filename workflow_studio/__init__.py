"""Workflow Studio: from the spreadsheets behind a process to a map and a specification."""
