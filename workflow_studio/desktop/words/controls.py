"""What the controls say that all parts of the window share."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import HANDOFF as HANDOFF

MORE_TABS = "More tabs"


def tab_with_count(tab: str, count: int) -> str:
    """What a screen reader says of a tab with a figure beside its words."""
    return f"{tab}, {count}"
