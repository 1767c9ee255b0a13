"""What an action is: its words, its keys, its icon, when it can be used."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    DOCUMENT = auto()
    SELECTION = auto()
    STEPS = auto()
    """Selected steps."""
    NODES = auto()
    """Selected steps, decisions or events."""
    ONE = auto()
    """One selected thing."""
    SUBJECT = auto()
    """One selected step, decision, event or flow."""
    LANE = auto()
    """A selected lane, or something in one."""
    PLAN = auto()
    """A map that came from a workbook."""
    CLAIMS = auto()
    """Claims that were read from a workbook."""
    SOURCES = auto()
    """A workbook that was read."""
    UNDO = auto()
    REDO = auto()


class Keys(Enum):
    """Where an action's key works: everywhere in the window, or only while the map has the keyboard."""

    WINDOW = auto()
    MAP = auto()


class Action(NamedTuple):
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
