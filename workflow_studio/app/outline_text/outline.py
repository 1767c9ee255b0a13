"""What an outline says: the steps of a map as its lines tell them, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.model import Decision, DecisionKind, Event, EventKind, Node, Step, StepKind, Verdict

NodeKind = StepKind | DecisionKind | EventKind


@dataclass(frozen=True, slots=True)
class Entry:
    """A step, decision or event with what stands below it. `lane` is empty before any lane was named."""

    line: int
    name: str
    kind: NodeKind
    lane: str
    systems: tuple[str, ...] = ()
    process_time: float | None = None
    wait_time: float | None = None
    verdict: Verdict | None = None
    description: str = ""
    problems: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A flow between two entries, by their places in the outline."""

    source: int
    target: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What could not be read, after the entry that it stood below."""

    after: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a line, or this part of it, could not be read, in a sentence that says what to write. Lines count from 0."""

    line: int
    start: int
    end: int
    says: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """An arrow whose step has another name by now: the columns of its target, and the new name."""

    line: int
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything that a text says. `lanes` are in the order in which they are named first."""

    lanes: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    ways: tuple[Way, ...] = ()
    left_over: tuple[LeftOver, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    renamings: tuple[Renaming, ...] = ()


def class_of(kind: NodeKind) -> type[Node]:
    """Which kind of element an entry of this kind is in the map."""
    if isinstance(kind, StepKind):
        return Step
    return Decision if isinstance(kind, DecisionKind) else Event
