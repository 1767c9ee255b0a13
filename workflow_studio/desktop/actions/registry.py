"""The declared actions as Qt actions: bound to handlers, enabled by what is there, found by id."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.actions.action import Action, Keys, Needs
from workflow_studio.desktop.actions.catalogue import ACTIONS
from workflow_studio.desktop.icons import icon

TICKED = ("view.", "show.", "detail.")
"""Choices of these say in menus that they are on by a tick, which stands where an icon would."""


class ActionRegistry(QObject):
    """One QAction for each declared action, owned by the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._declared = {action.id: action for action in ACTIONS}
        self._actions = {action.id: self._make(action, window) for action in ACTIONS}
        self._icons_drawn = False
        self._there = set(Needs) - {Needs.NOTHING}  # an action begins enabled

    def bind(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does; KeyError for an id that is not declared."""
        for action_id, handler in handlers.items():
            self[action_id].triggered.connect(lambda _checked=False, run=handler: run())

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def declared(self, action_id: str) -> Action:
        """How an action was declared; KeyError for an id that is not."""
        return self._declared[action_id]

    def has(self, action_id: str) -> bool:
        """Whether there is such an action."""
        return action_id in self._actions

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        return ((self._declared[key], action) for key, action in self._actions.items())

    def trigger(self, action_id: str) -> None:
        """Run an action, if it is enabled."""
        self[action_id].trigger()

    def enable(self, there: set[Needs]) -> None:
        """Enable what can be used with what is there, disable the rest."""
        other, self._there = there ^ self._there, set(there)
        for declared, action in self if other else ():  # asked for after each edit: most change nothing about it
            if declared.needs is not Needs.NOTHING and declared.needs in other:
                action.setEnabled(declared.needs in there)

    def add_map_keys(self, widget: QWidget) -> None:
        """Let the single-key actions that the map does not answer itself work while this widget has the keyboard."""
        for declared, action in self:
            if declared.where is Keys.MAP:
                widget.addAction(action)

    def draw_icons(self) -> None:
        """Give the actions their icons, when the first of them comes into sight: the first window shows none."""
        if not self._icons_drawn:
            self._icons_drawn = True
            self.refresh_icons()

    def refresh_icons(self) -> None:
        """Draw the icons anew after the theme changed; those that were not drawn yet can wait."""
        if self._icons_drawn:
            for declared, action in self:
                if declared.icon:
                    action.setIcon(icon(declared.icon))

    def _make(self, declared: Action, window: QWidget) -> QAction:
        action = QAction(declared.text, window)
        action.setObjectName(declared.id)
        action.setToolTip(tool_tip(declared))
        action.setCheckable(declared.checkable)
        action.setIconVisibleInMenu(not (declared.checkable and declared.id.startswith(TICKED)))
        if declared.keys:
            action.setShortcuts([QKeySequence(key) for key in declared.keys])
        if declared.where is Keys.MAP:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action


def tool_tip(declared: Action) -> str:
    """What to show when the mouse rests on the action: what it does, and its key."""
    key = shown_key(declared)
    return f"{declared.tip} ({key})" if key else declared.tip


def shown_key(declared: Action) -> str:
    """The action's first key as this platform writes it; empty without one."""
    return QKeySequence(declared.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if declared.keys else ""
