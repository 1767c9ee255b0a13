"""What is said of lanes and of what becomes of their steps."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import CANCEL as CANCEL
from workflow_studio.desktop.words.everywhere import NEW_PARTICIPANT as NEW_PARTICIPANT
from workflow_studio.wording import PRODUCT as PRODUCT

IS_A = "&Is a"
MERGE_MENU = "&Merge with"
MERGE_WITH, MERGE = "Merge with", "Merge"
MOVE_TO, DELETE_LANE, DELETE_TOO = "Move to", "Delete lane", "Delete too"
NO_OTHER_LANE = "There is no other lane to merge with."


def merge_question(lane: str) -> str:
    """Asks which lane this one is merged with."""
    return f"Merge “{lane}” with another lane? The two become one participant, on every map."


def delete_question(names: tuple[str, ...], elements: int) -> str:
    """Asks what becomes of so many elements in lanes of these names."""
    lanes = f"“{names[0]}”" if len(names) == 1 else f"{len(names)} lanes"
    them = "its one element" if elements == 1 else f"the {elements} elements in {'it' if len(names) == 1 else 'them'}"
    return f"Delete {lanes}? What is to become of {them}?"
