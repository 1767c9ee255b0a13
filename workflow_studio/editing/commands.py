"""What a user can do to a document: frozen records, each one thing. Handlers carry them out, behaviors add the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workflow_studio.model import (
    ClaimState,
    DecisionKind,
    Document,
    Element,
    EventKind,
    MapState,
    ParticipantKind,
    StepKind,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Command:
    """Base of all commands."""


@dataclass(frozen=True, slots=True)
class RenameDocument(Command):
    """Give the document another title."""

    title: str


@dataclass(frozen=True, slots=True)
class AddProcess(Command):
    """A new process with an empty as-is map."""

    name: str


@dataclass(frozen=True, slots=True)
class AddMap(Command):
    """A further map of a process; `copy_of` copies that map's lanes, nodes, flows and geometry into it."""

    process: str
    name: str
    state: MapState = MapState.TO_BE
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class AddLane(Command):
    """A lane for a participant. A participant of that name that has no lane in the map is used, else one is made."""

    map: str
    name: str
    kind: ParticipantKind = ParticipantKind.ROLE
    position: int | None = None


@dataclass(frozen=True, slots=True)
class MoveLane(Command):
    """Put a lane at this position among its map's lanes (0 = top); its content moves with it."""

    lane: str
    position: int


@dataclass(frozen=True, slots=True)
class AddNode(Command):
    """A new step, decision or event in a lane, by its kind.

    `after`: a flow from that node to the new one (labelled `label`); `on_flow`: inserted into that flow instead.
    `at`: where its top left corner goes, in px; left to the layout when absent.
    """

    lane: str
    kind: StepKind | DecisionKind | EventKind = StepKind.TASK
    name: str = ""
    after: str | None = None
    on_flow: str | None = None
    label: str = ""
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Connect(Command):
    """A flow from one node to another."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reconnect(Command):
    """Attach an end of a flow to another node."""

    flow: str
    source: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class PutIntoFlow(Command):
    """Put a node that no flow touches into the middle of a flow, in this lane (its own if absent).

    Its place is left to the layout.
    """

    node: str
    flow: str
    lane: str | None = None


@dataclass(frozen=True, slots=True)
class MoveNodes(Command):
    """Put nodes elsewhere: each node's new top left corner, in px, and for those that change lanes the new lane."""

    positions: Mapping[str, tuple[float, float]]
    lanes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoveToLane(Command):
    """Give nodes another performer: they move to that lane of the same map, to the place the layout finds."""

    nodes: tuple[str, ...]
    lane: str


@dataclass(frozen=True, slots=True)
class SetFields(Command):
    """Change plain fields of one element, for example a name, a reason, a process time.

    Successive changes of the same fields of one element merge into one undo step while `merge` is true (typing).
    """

    element: str
    fields: Mapping[str, Any]
    merge: bool = False


@dataclass(frozen=True, slots=True)
class AddElement(Command):
    """A new artifact, system, dataset, participant, pain, question, disposition or evidence with these fields."""

    kind: type[Element]
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Link(Command):
    """Add an artifact, system, participant or evidence to one of an element's lists, by name: it is made if missing.

    For example `Link(step, "systems", "SAP FI")`. The list is a field of references to artifacts, systems or
    participants.
    """

    element: str
    field: str
    name: str


@dataclass(frozen=True, slots=True)
class SetVerdict(Command):
    """Assess steps; no verdict takes the assessment away. A reason already given is kept unless one is given here."""

    steps: tuple[str, ...]
    verdict: Verdict | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Delete(Command):
    """Delete elements with what cannot be without them. `bridge`: a deleted node's single way in and out are joined."""

    elements: tuple[str, ...]
    bridge: bool = True


@dataclass(frozen=True, slots=True)
class Duplicate(Command):
    """Copy nodes with the flows between them, their artifacts and assessments, below the originals."""

    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A connector's corners from source to target, and the centre of its label."""

    points: tuple[tuple[float, float], ...]
    label_at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Arrange(Command):
    """Place nodes and lanes and draw flows as the layout worked out.

    `boxes`: x, y, width and height by node or lane id; `lines` by flow id. Shapes and edges that exist are changed
    and keep their ids and pins, missing ones are made.
    """

    boxes: Mapping[str, tuple[float, float, float, float]]
    lines: Mapping[str, Line]


@dataclass(frozen=True, slots=True)
class Insert(Command):
    """Take all elements of another document in, under new ids. Participants and systems of the same name become one.

    That two workbooks mean the same is a claim; `unsure` are ids of the other document for which it stays to decide.
    """

    document: Document
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadAgain(Command):
    """Bring the map up to date with newer versions of its sources.

    `document` is what the import made of the new files alone; its sources, in their order, are newer versions of
    `sources`, and what comes after those is new, as one more month of a series. Names, places, verdicts, notes and
    decisions stay; what the workbooks alone say follows them. `drop_gone`: what they no longer say and nobody touched
    is taken out.
    """

    sources: tuple[str, ...]
    document: Document
    drop_gone: bool = True


@dataclass(frozen=True, slots=True)
class DecideClaims(Command):
    """Accept claims, reject them (what they made goes), or open them again (what a rejection took out comes back)."""

    claims: tuple[str, ...]
    state: ClaimState


@dataclass(frozen=True, slots=True)
class EditClaim(Command):
    """Say a claim in other words; what it said before is kept beside it."""

    claim: str
    says: str


@dataclass(frozen=True, slots=True)
class AnswerClaim(Command):
    """Answer a question that reading the workbook left open; an empty answer opens it again."""

    claim: str
    answer: str


@dataclass(frozen=True, slots=True)
class AskInWorkshop(Command):
    """Put a claim on the map as an open question, at the step or flow that it is about."""

    claim: str
