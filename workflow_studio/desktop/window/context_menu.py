"""The menu of what is selected, on the map and in the outline, made from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from workflow_studio.desktop.actions.catalogue import ON_A_FLOW, ON_A_LANE, ON_THE_MAP
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.backdrops.menus import add_picture
from workflow_studio.desktop.lanes.menus import add_kinds, add_merging
from workflow_studio.desktop.phases.menus import add_phases
from workflow_studio.desktop.window.menus import add_entry
from workflow_studio.desktop.workspace.open_map import OpenMap

SUBMENUS: Mapping[str, Callable[[QMenu, OpenMap], object]] = {
    "*kinds": add_kinds,
    "*merge": add_merging,
    "*phases": add_phases,
    "*picture": add_picture,
}


def context_menu(actions: ActionRegistry, parent: QWidget, open_map: OpenMap) -> QMenu:
    """What can be done with what is selected; a menu inside it is on where something in it is."""
    menu = QMenu(parent)
    for entry in _entries_for(open_map):
        if entry in SUBMENUS:
            SUBMENUS[entry](menu, open_map)
        else:
            add_entry(entry, menu, actions)
    for sub in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        sub.menuAction().setEnabled(any(action.isEnabled() for action in sub.actions() if not action.isSeparator()))
    return menu


def _entries_for(open_map: OpenMap) -> tuple[str, ...]:
    document, selection = open_map.document, open_map.selection
    if len(selection) == 1 and selection[0] in document.lanes:
        return ON_A_LANE
    only_flows = bool(selection) and all(key in document.flows for key in selection)
    return ON_A_FLOW if only_flows else ON_THE_MAP
