"""Workflow Studio: from the spreadsheets behind a process to a map and a specification."""

__version__ = "0.1.0"
