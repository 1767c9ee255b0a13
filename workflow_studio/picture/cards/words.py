"""What cards say besides the names on the map."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.model import ParticipantKind, Severity
from workflow_studio.wording import counted

DOES, GETS, HANDS_ON = "Does", "Gets", "Hands on"
NO_STEP, FROM_NOBODY, TO_NOBODY = "No step on this map", "Nothing from others", "Nothing to others"
PROBLEM, QUESTION = "Problem", "Question"
DOTS, NOTES, ANSWER = "Dots", "Notes", "Answer"
NO_NAME = "No name"
NOTHING_YET = "This map has no participants, problems or questions yet."

KIND_WORDS: Mapping[ParticipantKind, str] = MappingProxyType(
    {
        ParticipantKind.ROLE: "Role",
        ParticipantKind.TEAM: "Team",
        ParticipantKind.PERSON: "Person",
        ParticipantKind.SYSTEM: "System",
        ParticipantKind.EXTERNAL: "Outside",
    }
)
SEVERITY_WORDS: Mapping[Severity, str] = MappingProxyType(
    {Severity.HIGH: "High", Severity.MEDIUM: "Medium", Severity.LOW: "Low"}
)
"""In the order in which problems are laid out: the worst first."""


def kind_and_steps(kind: ParticipantKind, steps: int) -> str:
    """Below a participant's name: `Team · 5 steps`."""
    return f"{KIND_WORDS[kind]} · {counted(steps, 'step')}"


def from_whom(name: str) -> str:
    """Whom something comes from."""
    return f"from {name}"


def to_whom(name: str) -> str:
    """Whom something goes to."""
    return f"to {name}"


def after(name: str) -> str:
    """What comes over where no artifact is named: whatever the step before it made."""
    return f"after “{name}”"


def for_step(name: str) -> str:
    """What goes over where no artifact is named: whatever the next step needs."""
    return f"for “{name}”"


def passed(giver: str, taker: str) -> str:
    """Between whom something passes."""
    return f"{giver} → {taker}"


def more(count: int) -> str:
    """What there was no room for."""
    return f"and {count} more"


def page_line(title: str, number: int, count: int) -> str:
    """Below the cards, where it is cut off: whose they are."""
    return f"{title} · cards · {number} of {count}"
