"""The View menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Needs
from workflow_studio.desktop.actions.catalogue import show_menu

ACTIONS: tuple[Action, ...] = (
    Action("view.present", "&Present", "View", ("F5",), "presentation", "Show the map large, one step after the other"),
    Action(
        "view.less_motion",
        "Less m&otion",
        "View",
        (),
        "",
        "Present without gliding from step to step",
        Needs.NOTHING,
        checkable=True,
    ),
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
        "view.table",
        "&Table",
        "View",
        ("Ctrl+Alt+T",),
        "table-2",
        "Edit the steps as a table, or go back to the map",
        checkable=True,
    ),
    Action(
        "view.text",
        "Te&xt",
        "View",
        ("Ctrl+Alt+X",),
        "text-align-start",
        "Write the map as an outline, or go back to the map",
        checkable=True,
    ),
    Action(
        "view.pages",
        "Pa&ges",
        "View",
        ("Ctrl+Alt+9",),
        "files",
        "See the map on pages as it will be printed, or go back to the map",
        checkable=True,
    ),
    Action(
        "view.handoffs",
        "&Handoffs",
        "View",
        ("Ctrl+Alt+H",),
        "arrow-left-right",
        "See who hands what to whom, or go back to the map",
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
    Action(
        "view.workshop",
        "&Workshop bar",
        "View",
        ("Ctrl+Alt+W",),
        "timer",
        "Scope and agenda clock above the map",
        checkable=True,
    ),
    Action(
        "view.prompts",
        "&Ask the room",
        "View",
        ("Ctrl+Alt+Q",),
        "message-circle-question-mark",
        "What a good moderator would ask about this map",
    ),
    Action("workshop.clock", "Start or pa&use the clock", "View", ("Ctrl+Alt+K",), "", "The agenda's clock"),
    Action("workshop.next", "Next agenda &item", "View", ("Ctrl+Alt+N",), "", "Go on in the agenda"),
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
    "view.present", "view.less_motion", "-",
    "view.zoom_in", "view.zoom_out", "view.actual", "view.fit", "-",
    "*show", "*detail", "*colours", "-",
    "view.table", "view.text", "view.handoffs", "view.pages", "view.claims", "view.sources", "-",
    "*workshop", "view.minimap", "view.outline", "view.inspector", "view.issues", "-",
    "view.next_panel", "view.previous_panel",
)  # fmt: skip

WORKSHOP: tuple[str, ...] = ("view.workshop", "view.prompts", "-", "workshop.clock", "workshop.next")
COLOURS: tuple[str, ...] = ("view.system", "view.light", "view.dark", "view.contrast")
"""What stands in menus inside the menu."""
