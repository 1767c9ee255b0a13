"""The words of the outline: processes, participants and steps, and how a screen reader says them."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import NO_NAME as NO_NAME
from workflow_studio.wording import counted

OUTLINE = "Outline"
PROCESSES = "Processes"
ADD_PROCESS = "Add a process"
PARTICIPANTS = "Participants and steps"
ADD_PARTICIPANT = "Add a participant"
NOTES = "Notes"
RENAME, DELETE, NAME = "Rename", "Delete", "Name"
LAST_PROCESS = "A document has at least one process."

DECISION = "Decision"
HAS_PROBLEM = ", has a problem"
HAS_QUESTION = ", has a question"


def spoken_lane(name: str, kind: str, steps: int) -> str:
    """A lane as a screen reader says it."""
    return f"{name}, {kind}, {counted(steps, 'step')}"


def spoken_process(name: str, steps: int) -> str:
    """A process as a screen reader says it."""
    return f"{name}, {counted(steps, 'step')}"


def spoken_step(name: str, verdict: str, noted: str) -> str:
    """A step with its verdict and what is noted."""
    return f"{name}, {verdict}{noted}"


def spoken_decision(name: str, noted: str) -> str:
    """A decision with what is noted."""
    return f"Decision {name}{noted}"


def spoken_event(kind: str, name: str, noted: str) -> str:
    """A start, an end, or something that is waited for."""
    return f"{kind} event {name}{noted}"


def spoken_note(text: str, about: str) -> str:
    """A note on the map, with what it is about, if anything."""
    return f"Note about {about}: {text}" if about else f"Note: {text}"


def spoken_notes(count: int) -> str:
    """The row over the notes of the map."""
    return counted(count, "note")


def proposed(spoken: str) -> str:
    """What nobody has confirmed."""
    return f"{spoken}, proposed"
