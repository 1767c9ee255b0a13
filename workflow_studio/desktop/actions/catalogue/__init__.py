"""Every action: what it is called, its key, its icon, when it can be used.

Menus, toolbar, command field and shortcut sheet are made from this.
"""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action
from workflow_studio.desktop.actions.catalogue import edit_menu, file_menu, help_menu, insert_menu, map_menu, view_menu
from workflow_studio.desktop.actions.catalogue.keys_of_views import KEYS_OF_VIEWS

_MENUS = {
    "&File": file_menu,
    "&Edit": edit_menu,
    "&View": view_menu,
    "&Insert": insert_menu,
    "&Map": map_menu,
    "&Help": help_menu,
}

ACTIONS: tuple[Action, ...] = tuple(action for menu in _MENUS.values() for action in menu.ACTIONS)

KEYS_OF_THE_MAP: tuple[tuple[str, str], ...] = (
    ("Arrow keys", "Go to the neighbouring step"),
    ("Enter", "Next step in the same lane"),
    ("Tab", "Branch"),
    ("Ctrl+arrow keys", "Nudge what is selected"),
    ("Ctrl+Shift+arrow keys", "Nudge it by a pixel"),
    ("Typing", "Rename what is selected"),
    ("@ ! ? -> in a name", "Who does it, a problem, a question, the next step"),
    ("Esc", "Back to selecting"),
)
"""Keys that the map answers itself and that are no action of their own; only the shortcut sheet lists them."""

KEYS_OF_THE_TABLE: tuple[tuple[str, str], ...] = (
    ("Enter", "Down"),
    ("F2 or typing", "Edit the cell"),
    ("Ctrl+Enter", "Add a step after the row"),
    ("Ctrl+Del", "Delete the rows"),
    ("Del", "Empty the cells"),
    ("Ctrl+D", "Fill down"),
    ("Ctrl+C, Ctrl+V", "Copy and paste cells"),
)
"""Keys that the table answers itself."""

KEYS_IN_PLACES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("On the map", KEYS_OF_THE_MAP),
    ("In the table", KEYS_OF_THE_TABLE),
    *KEYS_OF_VIEWS,
)
"""Where the keyboard is, and what it can do only there: groups of the shortcut sheet."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = tuple((title, menu.MENU) for title, menu in _MENUS.items())
"""The menu bar: titles with action ids; `-` is a line, `*recent` what was open lately, any other `*` a group."""

ON_THE_MAP: tuple[str, ...] = (
    "edit.cut", "edit.copy", "edit.paste", "-",
    "edit.rename", "edit.duplicate", "edit.delete", "-",
    "*verdicts", "insert.problem", "insert.question", "insert.note", "insert.noted", "-",
    "map.lane_up", "map.lane_down", "*phases", "-",
    "*structure", "map.inside", "-",
    "map.arrange_selection", "map.pin", "*align", "*picture",
)  # fmt: skip
"""The context menu of a selection on the map and in the outline."""

ON_A_FLOW: tuple[str, ...] = (
    "edit.rename", "edit.delete", "-",
    "insert.problem", "insert.question", "insert.note", "insert.noted", "-",
    "map.route_again", "map.label_back",
)  # fmt: skip
"""The context menu of a flow."""

ON_A_LANE: tuple[str, ...] = (
    "edit.rename", "*kinds", "-", "lane.up", "lane.down", "lane.above", "lane.below", "lane.fit", "-", "*merge",
    "edit.delete",
)  # fmt: skip
"""The context menu of a lane; `*` entries are submenus with what the map has."""

WORK_ON_THE_MAP: tuple[str, ...] = (
    *(action.id for action in ACTIONS if action.section in ("Insert", "Map", insert_menu.PICTURE)),
    "view.zoom_in", "view.zoom_out", "view.actual", "view.fit", "view.minimap",
)  # fmt: skip
"""What brings the map back where the claims or the sources are shown in its place."""
