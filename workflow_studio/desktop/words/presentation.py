"""What is said while a map is presented."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import PROGRESS as PROGRESS
from workflow_studio.model import MapState
from workflow_studio.model.durations import DAY, HOUR, MINUTE
from workflow_studio.wording import counted

NOTHING_TO_PRESENT = "There is no step on this map to present yet."
MAP = "Map"
BACK = "Back"
NEXT = "Next"
WAY_ENDS = "This way ends here. Next, on another way"
NAMELESS = "Without a name"
NOTE_HINT = "Enter keeps it, Esc does not"
BLACK_SCREEN = "Black screen: any key brings the map back"
TAKING_PART = "Taking part"
BEGIN = "Space or → begins, Esc ends"
CHOSEN = ", chosen"

COUNTED = (
    *(("participant", "participants"), ("step", "steps")),
    *(("decision", "decisions"), ("handoff", "handoffs")),
)
"""What the title slide counts: one, and several of it."""
STATES = {MapState.AS_IS: "As-is", MapState.TO_BE: "To-be"}
_UNITS = ((DAY, 1.0, "day"), (HOUR, 1.0, "hour"), (MINUTE, 1.0, "minute"))


def window_title(process: str) -> str:
    """The title of the window."""
    return f"{process} – Presentation"


def place(number: int, count: int) -> str:
    """Which of the nodes is told, from 1."""
    return f"{number:,} of {count:,}"


def way(number: int, words: str, chosen: bool) -> str:
    """One of several ways out, as a screen reader says it."""
    return f"Way {number}: {words}{CHOSEN if chosen else ''}"


def hands_to(participant: str) -> str:
    """Over what is handed on."""
    return f"Hands to {participant}"


def waits(cases: int | None) -> str:
    """Over how long it waits: of how many cases that is the median."""
    return f"Waits, median of {counted(cases, 'case')}" if cases else "Waits"


def wait(duration: str) -> str:
    """What stands on the flow that is told."""
    return f"wait {duration}"


def problem_with(name: str) -> str:
    """What the line for a problem asks for."""
    return f"Problem with “{name}”"


def question_about(name: str) -> str:
    """What the line for a question asks for."""
    return f"Question about “{name}”"


def long_duration(seconds: float) -> str:
    """A duration with its unit as a word: "6.0 days", "45 minutes"."""
    for unit, least, word in _UNITS:
        amount = seconds / unit
        if amount >= least:
            figure = f"{amount:,.0f}" if unit == MINUTE or amount >= 100 else f"{amount:,.1f}"
            return f"{figure} {word}{'' if figure == '1' else 's'}"
    return f"{seconds:.0f} seconds"


def counted_noun(number: int, what: tuple[str, str]) -> str:
    """The noun that stands below a number on the title slide."""
    return what[0 if number == 1 else 1]


def title_slide(process: str) -> str:
    """The title slide, as a screen reader says it."""
    return f"Title slide: {process}"
