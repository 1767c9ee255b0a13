"""The menu bar and the context menu, made from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workflow_studio.desktop.actions.catalogue import MENUS, ON_A_FLOW, ON_A_LANE, ON_THE_MAP
from workflow_studio.desktop.actions.catalogue.groups import GROUPS
from workflow_studio.desktop.actions.catalogue.view_menu import COLOURS
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.backdrops.menus import add_picture
from workflow_studio.desktop.lanes.menus import add_kinds, add_merging
from workflow_studio.desktop.phases.menus import add_phases
from workflow_studio.desktop.workspace.open_map import OpenMap

SUBMENUS: Mapping[str, Callable[[QMenu, OpenMap], object]] = {
    "*kinds": add_kinds,
    "*merge": add_merging,
    "*phases": add_phases,
    "*picture": add_picture,
}


def fill_menu_bar(
    bar: QMenuBar, actions: ActionRegistry, recent: Callable[[], Sequence[Path]], open_recent: Callable[[Path], object]
) -> None:
    """All menus. The list of recent documents is filled when it is opened."""
    for title, entries in MENUS:
        menu = bar.addMenu(title)
        menu.setToolTipsVisible(True)
        for entry in entries:
            if entry == "*recent":
                _add_recent(menu, recent, open_recent)
            else:
                _add(entry, menu, actions)
    group = QActionGroup(bar)
    for action_id in COLOURS:
        group.addAction(actions[action_id])


def context_menu(actions: ActionRegistry, parent: QWidget, open_map: OpenMap) -> QMenu:
    """What can be done with what is selected."""
    menu = QMenu(parent)
    for entry in _entries_for(open_map):
        if entry in SUBMENUS:
            SUBMENUS[entry](menu, open_map)
        else:
            _add(entry, menu, actions)
    return menu


def _entries_for(open_map: OpenMap) -> tuple[str, ...]:
    document, selection = open_map.document, open_map.selection
    if len(selection) == 1 and selection[0] in document.lanes:
        return ON_A_LANE
    only_flows = bool(selection) and all(key in document.flows for key in selection)
    return ON_A_FLOW if only_flows else ON_THE_MAP


def _add(entry: str, menu: QMenu, actions: ActionRegistry) -> None:
    """A line, an action, or a group of actions in a menu of its own. That is always on: Qt mutes the keys in others."""
    if entry == "-":
        menu.addSeparator()
    elif entry in GROUPS:
        group = GROUPS[entry]
        sub = menu.addMenu(group.title)
        sub.setToolTipsVisible(menu.toolTipsVisible())
        for inner in group.entries:
            _add(inner, sub, actions)
    else:
        menu.addAction(actions[entry])


def _add_recent(menu: QMenu, recent: Callable[[], Sequence[Path]], open_recent: Callable[[Path], object]) -> None:
    sub = menu.addMenu("Open &recent")

    def fill() -> None:
        sub.clear()
        for path in recent():
            sub.addAction(path.name).triggered.connect(lambda _checked=False, chosen=path: open_recent(chosen))

    menu.aboutToShow.connect(lambda: sub.menuAction().setEnabled(bool(recent())))
    sub.aboutToShow.connect(fill)
    fill()
