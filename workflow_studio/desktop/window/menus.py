"""The menu bar, made from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from workflow_studio.desktop.actions.catalogue import MENUS
from workflow_studio.desktop.actions.catalogue.groups import GROUPS
from workflow_studio.desktop.actions.catalogue.view_menu import COLOURS
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.words import window as words


def fill_menu_bar(
    bar: QMenuBar, actions: ActionRegistry, recent: Callable[[], Sequence[Path]], open_recent: Callable[[Path], object]
) -> None:
    """All menus. The list of recent documents is filled when it is opened."""
    for title, entries in MENUS:
        menu = bar.addMenu(title)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(actions.draw_icons)
        for entry in entries:
            if entry == "*recent":
                _add_recent(menu, recent, open_recent)
            else:
                add_entry(entry, menu, actions)
    group = QActionGroup(bar)
    for action_id in COLOURS:
        group.addAction(actions[action_id])


def add_entry(entry: str, menu: QMenu, actions: ActionRegistry) -> None:
    """A line, an action, or a group of actions in a menu of its own. That is always on: Qt mutes the keys in others."""
    if entry == "-":
        menu.addSeparator()
    elif entry in GROUPS:
        group = GROUPS[entry]
        sub = menu.addMenu(group.title)
        sub.setToolTipsVisible(menu.toolTipsVisible())
        for inner in group.entries:
            add_entry(inner, sub, actions)
    else:
        menu.addAction(actions[entry])


def _add_recent(menu: QMenu, recent: Callable[[], Sequence[Path]], open_recent: Callable[[Path], object]) -> None:
    sub = menu.addMenu(words.OPEN_RECENT)

    def fill() -> None:
        sub.clear()
        for path in recent():
            sub.addAction(literal(path.name)).triggered.connect(lambda _checked=False, chosen=path: open_recent(chosen))

    menu.aboutToShow.connect(lambda: sub.menuAction().setEnabled(bool(recent())))
    sub.aboutToShow.connect(fill)
    fill()
