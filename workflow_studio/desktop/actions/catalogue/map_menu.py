"""The Map menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Keys, Needs

ACTIONS: tuple[Action, ...] = (
    Action("map.select", "S&elect", "Map", (), "mouse-pointer-2", "Select and move", checkable=True),
    Action(
        "map.arrange",
        "&Lay out",
        "Map",
        ("Ctrl+L",),
        "wand-sparkles",
        "Place every step and draw every flow anew",
    ),
    Action(
        "map.arrange_selection",
        "Lay out the sele&ction",
        "Map",
        ("Ctrl+Alt+L",),
        "",
        "Place the selected steps anew; the others stay",
        Needs.NODES,
    ),
    Action(
        "map.pin", "&Pin or unpin", "Map", ("Ctrl+Shift+P",), "pin", "Let it stay where it is in a layout", Needs.NODES
    ),
    Action(
        "map.route_again",
        "Dra&w the flow anew",
        "Map",
        ("Ctrl+Shift+R",),
        "",
        "Let the layout find the way again that was drawn by hand",
        Needs.SELECTION,
    ),
    Action(
        "map.label_back", "Put the label bac&k", "Map", (), "", "Let the layout place the label again", Needs.SELECTION
    ),
    *(
        Action(f"map.{key}", text, "Map", (), icon, tip, Needs.NODES)
        for key, text, icon, tip in (
            ("align_left", "Align &left", "align-start-vertical", "Left edges in one line"),
            ("align_centre", "Align &centres", "align-center-vertical", "Centres under each other"),
            ("align_right", "Align &right", "align-end-vertical", "Right edges in one line"),
            ("align_top", "Align &top", "align-start-horizontal", "Upper edges in one line, lane by lane"),
            ("align_middle", "Align &middles", "align-center-horizontal", "Middles in one row, lane by lane"),
            ("align_bottom", "Align &bottom", "align-end-horizontal", "Lower edges in one line, lane by lane"),
            ("spread_across", "Distribute &across", "align-horizontal-distribute-center", "Even gaps, left to right"),
            ("spread_down", "Distribute &down", "align-vertical-distribute-center", "Even gaps, top to bottom"),
        )
    ),
    Action(
        "map.automatable", "&Automatable", "Map", ("1",), "settings", "A machine could do it", Needs.STEPS, Keys.MAP
    ),
    Action("map.judgment", "&Judgment", "Map", ("2",), "scale", "A person must decide it", Needs.STEPS, Keys.MAP),
    Action(
        "map.coordination",
        "&Coordination",
        "Map",
        ("3",),
        "users-round",
        "People must agree on it",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action(
        "map.mixed", "&Mixed", "Map", ("4",), "contrast", "Partly a machine, partly a person", Needs.STEPS, Keys.MAP
    ),
    Action(
        "map.clear",
        "&Not assessed",
        "Map",
        ("0",),
        "circle-question-mark",
        "Take the verdict away",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action(
        "map.lane_up",
        "To the lane a&bove",
        "Map",
        ("Alt+Up",),
        "",
        "Give it to the performer above",
        Needs.NODES,
        Keys.MAP,
    ),
    Action(
        "map.lane_down",
        "To the lane belo&w",
        "Map",
        ("Alt+Down",),
        "",
        "Give it to the performer below",
        Needs.NODES,
        Keys.MAP,
    ),
    Action(
        "map.split",
        "S&plit step",
        "Map",
        ("Ctrl+Shift+J",),
        "",
        "Make two steps in a row of this one",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action(
        "map.merge", "Mer&ge steps", "Map", ("Ctrl+J",), "", "Make one step of steps in a row", Needs.STEPS, Keys.MAP
    ),
    Action(
        "map.subprocess",
        "Make a s&ub-process",
        "Map",
        ("Ctrl+Shift+G",),
        "",
        "Show what is inside on a map of its own",
        Needs.NODES,
        Keys.MAP,
    ),
    Action(
        "map.put_back",
        "Put the sub-process bac&k",
        "Map",
        ("Ctrl+Shift+U",),
        "",
        "What is inside takes the place of the step",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action(
        "map.inside",
        "&Open sub-process",
        "Map",
        ("Ctrl+Return",),
        "",
        "Go to the map of what is inside",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action(
        "map.around",
        "Up to the map a&round",
        "Map",
        ("Ctrl+Shift+Return",),
        "",
        "Go back to the map that the sub-process is on",
        Needs.DOCUMENT,
        Keys.MAP,
    ),
    Action(
        "lane.up", "Move the lane &up", "Map", ("Ctrl+Shift+Up",), "", "Above the lane before it", Needs.LANE, Keys.MAP
    ),
    Action(
        "lane.down",
        "Move the lane dow&n",
        "Map",
        ("Ctrl+Shift+Down",),
        "",
        "Below the lane after it",
        Needs.LANE,
        Keys.MAP,
    ),
    Action("lane.above", "Add a lane abo&ve", "Map", (), "", "One more participant, above this one", Needs.LANE),
    Action("lane.below", "Add a lane &below it", "Map", (), "", "One more participant, below this one", Needs.LANE),
    Action(
        "lane.fit", "Lane as &high as needed", "Map", (), "", "Let the layout decide how high the lane is", Needs.LANE
    ),
    Action(
        "lane.merge", "Mer&ge with another lane…", "Map", (), "", "Make two participants one, steps and all", Needs.LANE
    ),
    Action("map.phases", "&Phases…", "Map", (), "", "Divide the map into phases from left to right"),
    Action(
        "map.phase",
        "Put into a pha&se…",
        "Map",
        ("Ctrl+Alt+P",),
        "",
        "Say in which phase it is done",
        Needs.STEPS,
        Keys.MAP,
    ),
    Action("map.to_be", "Make a &to-be map", "Map", (), "", "Copy this map to redesign the process on the copy"),
)

MENU: tuple[str, ...] = (
    "map.arrange", "map.arrange_selection", "map.pin", "*align", "map.route_again", "map.label_back", "-",
    "*verdicts", "map.lane_up", "map.lane_down", "-",
    "*structure", "map.inside", "map.around", "-",
    "*lanes", "map.phases", "map.phase", "-",
    "map.to_be",
)  # fmt: skip

VERDICTS: tuple[str, ...] = ("map.automatable", "map.judgment", "map.coordination", "map.mixed", "map.clear")
STRUCTURE: tuple[str, ...] = ("map.split", "map.merge", "-", "map.subprocess", "map.put_back")
LANES: tuple[str, ...] = ("lane.up", "lane.down", "-", "lane.above", "lane.below", "lane.fit", "-", "lane.merge")
ALIGN: tuple[str, ...] = (
    "map.align_left", "map.align_centre", "map.align_right", "-",
    "map.align_top", "map.align_middle", "map.align_bottom", "-",
    "map.spread_across", "map.spread_down",
)  # fmt: skip
"""What stands in menus inside the menu."""
