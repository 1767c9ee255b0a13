"""Every action: what it is called, its key, its icon, when it can be used.

Menus, toolbar, command field and shortcut sheet are made from this.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Needs(StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    DOCUMENT = "a document"
    SELECTION = "something selected"
    STEPS = "selected steps"
    NODES = "selected steps, decisions or events"
    ONE = "one selected thing"
    SUBJECT = "one selected step, decision, event or flow"
    PLAN = "a map that came from a workbook"
    CLAIMS = "claims read from a workbook"
    SOURCES = "a workbook that was read"
    UNDO = "something to undo"
    REDO = "something to redo"


class Keys(StrEnum):
    """Where an action's key works: everywhere in the window, or only while the map has the keyboard."""

    WINDOW = "window"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Action:
    """One action. `keys` are Qt's portable key texts, the first one is shown; `section` groups the shortcut sheet."""

    id: str
    text: str
    section: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    needs: Needs = Needs.DOCUMENT
    where: Keys = Keys.WINDOW
    checkable: bool = False

    @property
    def plain_text(self) -> str:
        """The text without what only a menu needs."""
        return self.text.replace("&", "").rstrip("…")


_FILE, _EDIT, _VIEW, _INSERT, _MAP, _HELP = "File", "Edit", "View", "Insert", "Map", "Help"
_ANY, _CHANGED = Needs.NOTHING, Needs.SELECTION

ACTIONS: tuple[Action, ...] = (
    Action("file.new", "&New map", _FILE, ("Ctrl+N",), "square-plus", "Start with an empty map", _ANY),
    Action("file.open", "&Open…", _FILE, ("Ctrl+O",), "folder-open", "Open a .workflow document", _ANY),
    Action(
        "file.import", "&Import a workbook…", _FILE, ("Ctrl+I",), "file-spreadsheet", "Turn a workbook into a map", _ANY
    ),
    Action(
        "file.newer",
        "&Read newer workbook…",
        _FILE,
        ("Ctrl+Shift+I",),
        "file-clock",
        "Let the map follow a newer version of the workbook that it came from",
        Needs.PLAN,
    ),
    Action("file.add", "A&dd a workbook…", _FILE, (), "file-plus", "Map one more workbook into this document"),
    Action("file.save", "&Save", _FILE, ("Ctrl+S",), "save", "Save the document"),
    Action("file.save_as", "Save &as…", _FILE, ("Ctrl+Shift+S",), "", "Save the document under another name"),
    Action("file.export", "&Export…", _FILE, ("Ctrl+E",), "download", "Write diagrams, a specification or data"),
    Action("file.close", "&Close", _FILE, ("Ctrl+W",), "", "Close the document and go to the start page"),
    Action("file.quit", "&Quit", _FILE, ("Ctrl+Q",), "", "Close the program", _ANY),
    Action("edit.undo", "&Undo", _EDIT, ("Ctrl+Z",), "undo-2", "Take the last change back", Needs.UNDO),
    Action("edit.redo", "&Redo", _EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", "Make the change again", Needs.REDO),
    Action("edit.rename", "Re&name", _EDIT, ("F2",), "pencil", "Change the name", Needs.ONE, Keys.MAP),
    Action("edit.duplicate", "&Duplicate", _EDIT, ("Ctrl+D",), "copy", "Copy what is selected", Needs.NODES, Keys.MAP),
    Action("edit.select_all", "Select &all", _EDIT, ("Ctrl+A",), "", "Select every step", Needs.DOCUMENT, Keys.MAP),
    Action("edit.delete", "De&lete", _EDIT, ("Del",), "trash", "Delete what is selected", _CHANGED, Keys.MAP),
    Action(
        "edit.find",
        "&Find a step or run a command",
        _EDIT,
        ("Ctrl+K", "Ctrl+F"),
        "search",
        "Go to a step or run any command",
    ),
    Action("view.fit", "&Fit the map", _VIEW, ("Ctrl+0",), "maximize", "Show the whole map"),
    Action("view.actual", "&100 %", _VIEW, ("Ctrl+1",), "", "Show the map at its own size"),
    Action("view.zoom_in", "Zoom &in", _VIEW, ("Ctrl++", "Ctrl+="), "plus", "Show the map larger"),
    Action("view.zoom_out", "Zoom &out", _VIEW, ("Ctrl+-",), "minus", "Show the map smaller"),
    Action("view.minimap", "&Minimap", _VIEW, ("Ctrl+M",), "map", "Show or hide the map in small", checkable=True),
    Action("view.outline", "&Outline", _VIEW, ("Ctrl+Alt+1",), "", "Show or hide the outline", checkable=True),
    Action("view.inspector", "In&spector", _VIEW, ("Ctrl+Alt+2",), "", "Show or hide the inspector", checkable=True),
    Action(
        "view.issues",
        "Iss&ues and evidence",
        _VIEW,
        ("Ctrl+Alt+3",),
        "",
        "Show or hide the bottom panel",
        checkable=True,
    ),
    Action(
        "view.claims",
        "&Claims",
        _VIEW,
        ("Ctrl+Alt+4",),
        "list-checks",
        "Decide on what the workbook says, or go back to the map",
        Needs.CLAIMS,
        checkable=True,
    ),
    Action(
        "view.sources",
        "Sou&rces",
        _VIEW,
        ("Ctrl+Alt+5",),
        "database",
        "See what is known of the workbooks, or go back to the map",
        Needs.SOURCES,
        checkable=True,
    ),
    Action("view.next_panel", "Ne&xt panel", _VIEW, ("F6",), "", "Outline, map, inspector, issues in turn"),
    Action("view.previous_panel", "Pre&vious panel", _VIEW, ("Shift+F6",), "", "The other way round"),
    Action("view.system", "As the &system", _VIEW, (), "", "Light or dark as the system", _ANY, checkable=True),
    Action("view.light", "&Light", _VIEW, (), "", "Light colours", _ANY, checkable=True),
    Action("view.dark", "&Dark", _VIEW, (), "", "Dark colours", _ANY, checkable=True),
    Action(
        "insert.step",
        "&Step",
        _INSERT,
        ("Ctrl+Shift+N",),
        "square-plus",
        "Add a step: click where it goes",
        checkable=True,
    ),
    Action(
        "insert.decision",
        "&Decision",
        _INSERT,
        ("Ctrl+Shift+D",),
        "diamond",
        "Add a decision: click where it goes",
        checkable=True,
    ),
    Action(
        "insert.flow",
        "&Flow",
        _INSERT,
        ("Ctrl+Shift+F",),
        "spline",
        "Connect: drag from one step to the next",
        checkable=True,
    ),
    Action("insert.start", "S&tart event", _INSERT, (), "circle", "Say where the process starts"),
    Action("insert.end", "&End event", _INSERT, (), "circle-dot", "Say where the process ends"),
    Action(
        "insert.lane",
        "&Participant",
        _INSERT,
        ("Ctrl+Shift+L",),
        "user-round",
        "Add a lane for somebody who takes part",
    ),
    Action("insert.process", "P&rocess", _INSERT, (), "workflow", "Add a process to this document"),
    Action(
        "insert.problem",
        "&Problem",
        _INSERT,
        ("P",),
        "tag",
        "Note a problem with what is selected",
        Needs.SUBJECT,
        Keys.MAP,
    ),
    Action(
        "insert.question",
        "&Question",
        _INSERT,
        ("Q",),
        "message-circle-question-mark",
        "Note a question about what is selected",
        Needs.SUBJECT,
        Keys.MAP,
    ),
    Action("map.select", "S&elect", _MAP, (), "mouse-pointer-2", "Select and move", checkable=True),
    Action(
        "map.arrange",
        "&Lay out",
        _MAP,
        ("Ctrl+L",),
        "wand-sparkles",
        "Place every step and draw every flow anew",
    ),
    Action("map.automatable", "&Automatable", _MAP, ("1",), "settings", "A machine could do it", Needs.STEPS, Keys.MAP),
    Action("map.judgment", "&Judgment", _MAP, ("2",), "scale", "A person must decide it", Needs.STEPS, Keys.MAP),
    Action(
        "map.coordination",
        "&Coordination",
        _MAP,
        ("3",),
        "users-round",
        "People must agree on it",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action("map.mixed", "&Mixed", _MAP, ("4",), "contrast", "Partly a machine, partly a person", Needs.STEPS, Keys.MAP),
    Action(
        "map.clear",
        "&Not assessed",
        _MAP,
        ("0",),
        "circle-question-mark",
        "Take the verdict away",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action(
        "map.lane_up",
        "To the lane a&bove",
        _MAP,
        ("Alt+Up",),
        "",
        "Give it to the performer above",
        Needs.NODES,
        Keys.MAP,
    ),
    Action(
        "map.lane_down",
        "To the lane belo&w",
        _MAP,
        ("Alt+Down",),
        "",
        "Give it to the performer below",
        Needs.NODES,
        Keys.MAP,
    ),
    Action("map.to_be", "Make a &to-be map", _MAP, (), "", "Copy this map to redesign the process on the copy"),
    Action("help.shortcuts", "&Shortcuts", _HELP, ("?", "F1"), "", "All keys on one sheet", _ANY),
    Action("help.about", "&About Workflow Studio", _HELP, (), "", "Version and licences", _ANY),
)

KEYS_OF_THE_MAP: tuple[tuple[str, str], ...] = (
    ("Arrow keys", "Go to the neighbouring step"),
    ("Enter", "Next step in the same lane"),
    ("Tab", "Branch"),
    ("Ctrl+arrow keys", "Nudge what is selected"),
    ("Typing", "Rename what is selected"),
    ("Esc", "Back to selecting"),
)
"""Keys that the map answers itself and that are no action of their own; only the shortcut sheet lists them."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "&File",
        (
            "file.new",
            "file.open",
            "*recent",
            "file.import",
            "file.newer",
            "file.add",
            "-",
            "file.save",
            "file.save_as",
            "file.export",
            "-",
            "file.close",
            "file.quit",
        ),
    ),
    (
        "&Edit",
        (
            "edit.undo",
            "edit.redo",
            "-",
            "edit.rename",
            "edit.duplicate",
            "edit.delete",
            "edit.select_all",
            "-",
            "edit.find",
        ),
    ),
    (
        "&View",
        (
            "view.zoom_in",
            "view.zoom_out",
            "view.actual",
            "view.fit",
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
        ),
    ),
    (
        "&Insert",
        (
            "insert.step",
            "insert.decision",
            "insert.flow",
            "insert.start",
            "insert.end",
            "-",
            "insert.lane",
            "insert.process",
            "-",
            "insert.problem",
            "insert.question",
        ),
    ),
    (
        "&Map",
        (
            "map.arrange",
            "-",
            "map.automatable",
            "map.judgment",
            "map.coordination",
            "map.mixed",
            "map.clear",
            "-",
            "map.lane_up",
            "map.lane_down",
            "-",
            "map.to_be",
        ),
    ),
    ("&Help", ("help.shortcuts", "help.about")),
)
"""The menu bar: titles with action ids; `-` is a line and `*recent` the list of recent documents."""

ON_THE_MAP: tuple[str, ...] = (
    "edit.rename", "edit.duplicate", "edit.delete", "-",
    "map.automatable", "map.judgment", "map.coordination", "map.mixed", "map.clear", "-",
    "map.lane_up", "map.lane_down", "-", "insert.problem", "insert.question",
)  # fmt: skip
"""The context menu of a selection on the map and in the outline."""

WORK_ON_THE_MAP: tuple[str, ...] = (
    *(action.id for action in ACTIONS if action.section in (_INSERT, _MAP)),
    "view.zoom_in", "view.zoom_out", "view.actual", "view.fit", "view.minimap",
)  # fmt: skip
"""What brings the map back where the claims or the sources are shown in its place."""
