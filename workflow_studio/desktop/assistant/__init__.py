"""The import assistant: check what was understood of a workbook, correct it, and see the map before it is made."""

from workflow_studio.desktop.assistant.window import ImportAssistant

__all__ = ["ImportAssistant"]
