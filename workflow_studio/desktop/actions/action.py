"""What an action is: its words, its keys, its icon, when it can be used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Needs(StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    DOCUMENT = "a document"
    SELECTION = "something selected"
    STEPS = "selected steps"
    NODES = "selected steps, decisions or events"
    ONE = "one selected thing"
    SUBJECT = "one selected step, decision, event or flow"
    LANE = "a selected lane, or something in one"
    PLAN = "a map that came from a workbook"
    CLAIMS = "claims read from a workbook"
    SOURCES = "a workbook that was read"
    UNDO = "something to undo"
    REDO = "something to redo"


class Keys(StrEnum):
    """Where an action's key works: everywhere in the window, or only while the map has the keyboard."""

    WINDOW = "window"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Action:
    """One action. `keys` are Qt's portable key texts, the first one is shown; `section` groups the shortcut sheet."""

    id: str
    text: str
    section: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    needs: Needs = Needs.DOCUMENT
    where: Keys = Keys.WINDOW
    checkable: bool = False

    @property
    def plain_text(self) -> str:
        """The text without what only a menu needs."""
        return self.text.replace("&", "").rstrip("…")
