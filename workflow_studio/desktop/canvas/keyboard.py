"""The keys of the map. It answers them itself while it has the keyboard, also those that a menu shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from workflow_studio.desktop.canvas.map_commands import MapCommands
from workflow_studio.desktop.canvas.structure_commands import StructureCommands
from workflow_studio.model import Pain, Question
from workflow_studio.picture.verdicts import VERDICT_STYLES

Chord = tuple[Qt.Key, Qt.KeyboardModifier]

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = _CTRL | _ALT | _SHIFT | Qt.KeyboardModifier.MetaModifier
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NOT_A_NAME = "? "
"""Typing these does not begin a name: the shortcut sheet has its own key, and the space bar pans."""


class Keyboard:
    """Finds what a key does."""

    def __init__(self, commands: MapCommands, structure: StructureCommands) -> None:
        self._commands = commands
        self._actions = {**_actions(commands), **_structure_actions(structure)}

    def answer(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What this key does on the map; none for keys that are somebody else's."""
        held = event.modifiers() & _PLAIN
        key = Qt.Key(event.key())
        if key in _ARROWS and held & _CTRL and not self._commands.can_nudge:
            return None  # with a lane selected these keys move the lane
        action = self._actions.get((key, held))
        if action is not None:
            return action
        text = event.text()
        typed = len(text) == 1 and text.isprintable() and text not in _NOT_A_NAME
        if typed and not held & (_CTRL | _ALT | Qt.KeyboardModifier.MetaModifier):
            return partial(self._commands.rename, text)
        return None


def _actions(commands: MapCommands) -> dict[Chord, Callable[[], None]]:
    actions: dict[Chord, Callable[[], None]] = {
        (Qt.Key.Key_Return, _NONE): commands.next_step,
        (Qt.Key.Key_Enter, _NONE): commands.next_step,
        (Qt.Key.Key_Tab, _NONE): commands.branch,
        (Qt.Key.Key_F2, _NONE): commands.rename,
        (Qt.Key.Key_Up, _ALT): partial(commands.to_lane, False),
        (Qt.Key.Key_Down, _ALT): partial(commands.to_lane, True),
        (Qt.Key.Key_P, _NONE): partial(commands.note, Pain),
        (Qt.Key.Key_Q, _NONE): partial(commands.note, Question),
        (Qt.Key.Key_Delete, _NONE): commands.delete,
        (Qt.Key.Key_Backspace, _NONE): commands.delete,
        (Qt.Key.Key_D, _CTRL): commands.duplicate,
        (Qt.Key.Key_A, _CTRL): commands.select_all,
    }
    for key, (horizontal, vertical) in _ARROWS.items():
        actions[key, _NONE] = partial(commands.go, horizontal, vertical)
        actions[key, _CTRL] = partial(commands.nudge, horizontal, vertical)
        actions[key, _CTRL | _SHIFT] = partial(commands.nudge, horizontal, vertical, 1.0)
    for verdict, style in VERDICT_STYLES.items():
        actions[Qt.Key(ord(style.key)), _NONE] = partial(commands.assess, verdict)
    return actions


def _structure_actions(structure: StructureCommands) -> dict[Chord, Callable[[], None]]:
    return {
        (Qt.Key.Key_Return, _CTRL): structure.open,
        (Qt.Key.Key_Enter, _CTRL): structure.open,
        (Qt.Key.Key_Return, _CTRL | _SHIFT): structure.up,
        (Qt.Key.Key_J, _CTRL): structure.merge,
        (Qt.Key.Key_J, _CTRL | _SHIFT): structure.split,
        (Qt.Key.Key_G, _CTRL | _SHIFT): structure.make_subprocess,
        (Qt.Key.Key_U, _CTRL | _SHIFT): structure.put_back,
    }
