"""What is done to steps, decisions and events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workflow_studio.editing.commands.command import Command
from workflow_studio.model import DecisionKind, EventKind, StepKind, Verdict


@dataclass(frozen=True, slots=True)
class AddNode(Command):
    """A new step, decision or event in a lane, by its kind.

    `after`: a flow from that node to the new one (labelled `label`); `on_flow`: inserted into that flow instead.
    `at`: where its top left corner goes, in px; left to the layout when absent. `phase`: in which a step is done.
    """

    lane: str
    kind: StepKind | DecisionKind | EventKind = StepKind.TASK
    name: str = ""
    after: str | None = None
    on_flow: str | None = None
    label: str = ""
    at: tuple[float, float] | None = None
    phase: str = ""


@dataclass(frozen=True, slots=True)
class MoveNodes(Command):
    """Put nodes elsewhere: each node's new top left corner, in px, and the new lane or phase of those that change it.

    Only steps name a phase.
    """

    positions: Mapping[str, tuple[float, float]]
    lanes: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoveToLane(Command):
    """Give nodes another performer: they move to that lane of the same map, to the place the layout finds."""

    nodes: tuple[str, ...]
    lane: str


@dataclass(frozen=True, slots=True)
class SetVerdict(Command):
    """Assess steps; no verdict takes the assessment away. A reason already given is kept unless one is given here."""

    steps: tuple[str, ...]
    verdict: Verdict | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Duplicate(Command):
    """Copy nodes with the flows between them, their artifacts and assessments, below the originals.

    `by`: this far, in px, from the originals instead; `lanes` and `phases`: for nodes whose copy goes to another lane
    or phase, that one. Only steps name a phase.
    """

    nodes: tuple[str, ...]
    by: tuple[float, float] | None = None
    lanes: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, str] = field(default_factory=dict)
