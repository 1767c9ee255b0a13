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
    Action("lane.below", "Add a lane &under it", "Map", (), "", "One more participant, below this one", Needs.LANE),
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
    "lane.up",
    "lane.down",
    "lane.above",
    "lane.below",
    "lane.fit",
    "lane.merge",
    "-",
    "map.phases",
    "map.phase",
    "-",
    "map.to_be",
)
