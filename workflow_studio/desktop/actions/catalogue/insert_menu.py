"""The Insert menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Keys, Needs

PICTURE = "Picture"

ACTIONS: tuple[Action, ...] = (
    Action(
        "insert.step",
        "&Step",
        "Insert",
        ("Ctrl+Shift+N",),
        "square-plus",
        "Add a step: click where it goes",
        checkable=True,
    ),
    Action(
        "insert.decision",
        "&Decision",
        "Insert",
        ("Ctrl+Shift+D",),
        "diamond",
        "Add a decision: click where it goes",
        checkable=True,
    ),
    Action(
        "insert.flow",
        "&Flow",
        "Insert",
        ("Ctrl+Shift+F",),
        "spline",
        "Connect: drag from one step to the next",
        checkable=True,
    ),
    Action("insert.start", "S&tart event", "Insert", (), "circle", "Say where the process starts"),
    Action("insert.end", "&End event", "Insert", (), "circle-dot", "Say where the process ends"),
    Action(
        "insert.lane",
        "&Participant",
        "Insert",
        ("Ctrl+Shift+L",),
        "user-round",
        "Add a lane for somebody who takes part",
    ),
    Action("insert.process", "P&rocess", "Insert", (), "workflow", "Add a process to this document"),
    Action(
        "insert.problem",
        "&Problem",
        "Insert",
        ("P",),
        "tag",
        "Note a problem with what is selected",
        Needs.SUBJECT,
        Keys.MAP,
    ),
    Action(
        "insert.question",
        "&Question",
        "Insert",
        ("Q",),
        "message-circle-question-mark",
        "Note a question about what is selected",
        Needs.SUBJECT,
        Keys.MAP,
    ),
    Action("insert.parked", "Parked t&opic", "Insert", ("Ctrl+Shift+K",), "parking-meter", "Note a topic for later"),
    Action(
        "insert.voice",
        "&Vote or disagreement",
        "Insert",
        ("Ctrl+.",),
        "circle-dot",
        "Note who gives this a dot, or who disagrees",
        Needs.SUBJECT,
    ),
    Action(
        "insert.note",
        "&Note",
        "Insert",
        ("Ctrl+Shift+M",),
        "sticky-note",
        "Write a note on the map, about what is selected or about nothing",
    ),
    Action(
        "insert.noted",
        "Pro&blems and questions",
        "Insert",
        ("Ctrl+Shift+B",),
        "",
        "Open what is noted about what is selected",
        Needs.SUBJECT,
    ),
    Action(
        "insert.picture",
        "Picture behind the &map…",
        "Insert",
        (),
        "image",
        "Put a photographed whiteboard or a screenshot behind the map, to trace over it",
    ),
    Action("picture.move", "Picture: &move and resize", PICTURE, (), "move", "Move the picture behind the map"),
    Action("picture.lighter", "Picture: &lighter", PICTURE, (), "", "Let the picture behind the map fade"),
    Action("picture.stronger", "Picture: &stronger", PICTURE, (), "", "Let the picture behind the map stand out"),
    Action("picture.shown", "Picture: &hide or show", PICTURE, (), "", "Hide the picture behind the map, or show it"),
    Action("picture.remove", "Picture: &remove", PICTURE, (), "", "Take the picture behind the map away"),
)

MENU: tuple[str, ...] = (
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
    "insert.note",
    "insert.noted",
    "-",
    "insert.parked",
    "insert.voice",
    "-",
    "insert.picture",
    "*backdrop",
)

PICTURES: tuple[str, ...] = (
    "picture.move",
    "picture.lighter",
    "picture.stronger",
    "picture.shown",
    "picture.remove",
)
"""What stands in a menu inside the menu."""
