"""What is said of phases."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import CANCEL as CANCEL
from workflow_studio.wording import PRODUCT as PRODUCT
from workflow_studio.wording import counted

PHASE, PHASES = "Phase", "Phases"
DONE = "Done"
NO_PHASE = "None"
NEW_PHASE = "New phase"
FIRST_PHASES = ("Phase 1", "Phase 2")

RENAME = "Re&name"
LEFT, RIGHT = "Further to the &left", "Further to the &right"
ADD_BEFORE, ADD_AFTER = "Add a phase &before", "Add a phase &after"
TAKE_AWAY = "&Take away…"
HIDE = "Hide phases"
ALL_PHASES = "All &phases…"
IN_PHASE = "In p&hase"
"""The menus."""

DRAW_IN_PHASES = "Draw the map in phases, from left to right"
LEFT_TO_RIGHT = "Phases, left to right"
HOW_IT_WORKS = (
    "Steps stand in the band of the phase that they name; decisions and events go with the steps beside them."
)
ADD = "Add a phase"
MOVE_LEFT, MOVE_RIGHT = "Further to the left (Ctrl+Shift+Up)", "Further to the right (Ctrl+Shift+Down)"
REMOVE = "Take the phase away"
"""The list of phases."""

FORGET, KEEP = "Clear it", "Keep it"
PUT_THERE = "Put there"


def remove_question(phase: str) -> str:
    """Asks whether a phase is taken away."""
    return f"Take the phase “{phase}” away?"


def what_steps_say(steps: int) -> str:
    """Asks whether so many steps go on naming it."""
    return f"{counted(steps, 'step names', 'steps name')} it. Clear it from them, or keep the word for later?"


def which_phase(names: tuple[str, ...]) -> str:
    """Asks in which phase steps of these names are done."""
    what = f"“{names[0]}”" if len(names) == 1 else f"these {len(names)} steps"
    return f"In which phase of the process do you do {what}?"
