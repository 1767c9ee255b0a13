"""What several parts of the window say in the same words."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.wording import counted

CANCEL = "Cancel"
CLOSE = "Close"
PROGRESS = "Progress"
GO_THERE = "Go there"
NO_NAME = "No name yet"
NEW_PARTICIPANT = "New participant"
HANDOFF = "Handoff"


def workbooks(names: Sequence[str]) -> str:
    """The one workbook's name, or how many there are; of those of an open document none may be known."""
    return names[0] if len(names) == 1 else counted(len(names), "workbook") if names else "the workbook"


def and_more(count: int) -> str:
    """Below a list that is cut: how many it leaves out."""
    return f"and {count:,} more"
