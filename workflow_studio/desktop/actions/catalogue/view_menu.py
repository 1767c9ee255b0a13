"""The View menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Needs
from workflow_studio.desktop.actions.catalogue import show_menu

ACTIONS: tuple[Action, ...] = (
    Action("view.fit", "&Fit the map", "View", ("Ctrl+0",), "maximize", "Show the whole map"),
    Action("view.actual", "&100 %", "View", ("Ctrl+1",), "", "Show the map at its own size"),
    Action("view.zoom_in", "Zoom &in", "View", ("Ctrl++", "Ctrl+="), "plus", "Show the map larger"),
    Action("view.zoom_out", "Zoom &out", "View", ("Ctrl+-",), "minus", "Show the map smaller"),
    Action("view.minimap", "&Minimap", "View", ("Ctrl+M",), "map", "Show or hide the map in small", checkable=True),
    Action("view.outline", "&Outline", "View", ("Ctrl+Alt+1",), "", "Show or hide the outline", checkable=True),
    Action("view.inspector", "In&spector", "View", ("Ctrl+Alt+2",), "", "Show or hide the inspector", checkable=True),
    Action(
        "view.issues",
        "Iss&ues and evidence",
        "View",
        ("Ctrl+Alt+3",),
        "",
        "Show or hide the bottom panel",
        checkable=True,
    ),
    Action(
        "view.claims",
        "&Claims",
        "View",
        ("Ctrl+Alt+4",),
        "list-checks",
        "Decide on what the workbook says, or go back to the map",
        Needs.CLAIMS,
        checkable=True,
    ),
    Action(
        "view.sources",
        "Sou&rces",
        "View",
        ("Ctrl+Alt+5",),
        "database",
        "See what is known of the workbooks, or go back to the map",
        Needs.SOURCES,
        checkable=True,
    ),
    Action("view.next_panel", "Ne&xt panel", "View", ("F6",), "", "Outline, map, inspector, issues in turn"),
    Action("view.previous_panel", "Pre&vious panel", "View", ("Shift+F6",), "", "The other way round"),
    Action(
        "view.system", "As the &system", "View", (), "", "Light or dark as the system", Needs.NOTHING, checkable=True
    ),
    Action("view.light", "&Light", "View", (), "", "Light colours", Needs.NOTHING, checkable=True),
    Action("view.dark", "&Dark", "View", (), "", "Dark colours", Needs.NOTHING, checkable=True),
    Action(
        "view.contrast", "&High contrast", "View", (), "", "Black on white, strong edges", Needs.NOTHING, checkable=True
    ),
    *show_menu.ACTIONS,
)

MENU: tuple[str, ...] = (
    "view.zoom_in",
    "view.zoom_out",
    "view.actual",
    "view.fit",
    "-",
    *show_menu.MENU,
    "-",
    "view.minimap",
    "view.outline",
    "view.inspector",
    "view.issues",
    "view.claims",
    "view.sources",
    "-",
    "view.next_panel",
    "view.previous_panel",
    "-",
    "view.system",
    "view.light",
    "view.dark",
    "view.contrast",
)
