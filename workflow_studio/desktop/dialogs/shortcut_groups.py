"""What the shortcut sheet lists, made from the declared actions: groups of what can be done with the keys for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from workflow_studio.desktop.actions.action import Action
from workflow_studio.desktop.actions.catalogue import ACTIONS, KEYS_IN_PLACES


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What is done, by which keys, and what else can be searched for."""

    does: str
    keys: tuple[str, ...]
    also: str = ""

    def answers(self, search: str) -> bool:
        """Whether all words of a search stand in this row, however they are written."""
        said = " ".join((self.does, self.also, *self.keys)).casefold()
        return all(word in said for word in search.casefold().split())


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Rows under a title."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """The sections of the actions in the order of the menus, then what only one place of the window answers."""
    sections = dict.fromkeys(action.section for action in ACTIONS if action.keys)
    of_actions = (KeyGroup(section, _rows_of(section)) for section in sections)
    of_places = (KeyGroup(place, tuple(KeyRow(does, (key,)) for key, does in rows)) for place, rows in KEYS_IN_PLACES)
    return (*of_actions, *of_places)


def _rows_of(section: str) -> tuple[KeyRow, ...]:
    with_keys = (action for action in ACTIONS if action.section == section and action.keys)
    return tuple(KeyRow(action.plain_text, _shown(action), action.tip) for action in with_keys)


def _shown(action: Action) -> tuple[str, ...]:
    """All keys of an action as this platform writes them."""
    return tuple(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in action.keys)
