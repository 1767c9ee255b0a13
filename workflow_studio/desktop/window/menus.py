"""The menu bar and the context menu, made from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workflow_studio.desktop.actions.catalogue import MENUS, ON_A_LANE, ON_THE_MAP, insert_menu, show_menu
from workflow_studio.desktop.actions.catalogue.map_menu import ALIGN
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
SECTION_MENUS: Mapping[str, str] = {**show_menu.SUBMENUS, **insert_menu.SUBMENUS}
THEMES = ("view.system", "view.light", "view.dark", "view.contrast")


def fill_menu_bar(
    bar: QMenuBar, actions: ActionRegistry, recent: Callable[[], Sequence[Path]], open_recent: Callable[[Path], object]
) -> None:
    """All menus. The list of recent documents is filled when it is opened."""
    for title, entries in MENUS:
        menu = bar.addMenu(title)
        menu.setToolTipsVisible(True)
        for entry in entries:
            if entry == "-":
                menu.addSeparator()
            elif entry == "*recent":
                _add_recent(menu, recent, open_recent)
            elif entry == "*align":
                _add_align(menu, actions)
            else:
                _menu_of(entry, menu, actions).addAction(actions[entry])
    group = QActionGroup(bar)
    for action_id in THEMES:
        group.addAction(actions[action_id])


def context_menu(actions: ActionRegistry, parent: QWidget, open_map: OpenMap) -> QMenu:
    """What can be done with what is selected."""
    menu = QMenu(parent)
    on_a_lane = len(open_map.selection) == 1 and open_map.selection[0] in open_map.document.lanes
    for entry in ON_A_LANE if on_a_lane else ON_THE_MAP:
        if entry == "-":
            menu.addSeparator()
        elif entry == "*align":
            _add_align(menu, actions)
        elif entry in SUBMENUS:
            SUBMENUS[entry](menu, open_map)
        else:
            menu.addAction(actions[entry])
    return menu


def _add_align(menu: QMenu, actions: ActionRegistry) -> None:
    """Aligning and distributing, together in a menu of their own."""
    sub = menu.addMenu("Ali&gn and distribute")
    for entry in ALIGN:
        if entry == "-":
            sub.addSeparator()
        else:
            sub.addAction(actions[entry])
    menu.aboutToShow.connect(lambda: sub.menuAction().setEnabled(actions[ALIGN[0]].isEnabled()))


def _menu_of(action_id: str, menu: QMenu, actions: ActionRegistry) -> QMenu:
    """The menu, or the menu inside it that this action's section stands in."""
    title = SECTION_MENUS.get(actions.declared(action_id).section)
    if title is None:
        return menu
    inner = [action.menu() for action in menu.actions() if action.text() == title]
    found = inner[0] if inner else menu.addMenu(title)
    assert isinstance(found, QMenu)
    return found


def _add_recent(menu: QMenu, recent: Callable[[], Sequence[Path]], open_recent: Callable[[Path], object]) -> None:
    sub = menu.addMenu("Open &recent")

    def fill() -> None:
        sub.clear()
        for path in recent():
            sub.addAction(path.name).triggered.connect(lambda _checked=False, chosen=path: open_recent(chosen))

    menu.aboutToShow.connect(lambda: sub.menuAction().setEnabled(bool(recent())))
    sub.aboutToShow.connect(fill)
    fill()
