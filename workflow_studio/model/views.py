"""Reading a document: the questions that every part of the product asks of a map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from workflow_studio.model.document import Document
from workflow_studio.model.elements import (
    Assessment,
    Flow,
    Lane,
    MapState,
    Node,
    Note,
    Participant,
    Process,
    ProcessMap,
    Step,
)
from workflow_studio.model.geometry import Edge, Shape


def processes(document: Document) -> tuple[Process, ...]:
    """The processes in their order."""
    return tuple(sorted(document.processes.values(), key=lambda p: (p.position, _number(p.id))))


def maps_of(document: Document, process_id: str) -> tuple[ProcessMap, ...]:
    """A process's maps: as-is first, then to-be ones in their order."""
    own = (m for m in document.maps.values() if m.process == process_id)
    return tuple(sorted(own, key=lambda m: (m.state is not MapState.AS_IS, m.position, _number(m.id))))


def lanes_of(document: Document, map_id: str) -> tuple[Lane, ...]:
    """A map's lanes, top to bottom."""
    own = (lane for lane in document.lanes.values() if lane.map == map_id)
    return tuple(sorted(own, key=lambda lane: (lane.position, _number(lane.id))))


def nodes_of(document: Document, map_id: str) -> tuple[Node, ...]:
    """A map's steps, decisions and events, in the order in which they were made."""
    tables: Iterator[Node] = chain(document.steps.values(), document.decisions.values(), document.events.values())
    return tuple(sorted((n for n in tables if n.map == map_id), key=lambda n: _number(n.id)))


def flows_of(document: Document, map_id: str) -> tuple[Flow, ...]:
    """A map's flows, in the order in which they were made."""
    return tuple(sorted((f for f in document.flows.values() if f.map == map_id), key=lambda f: _number(f.id)))


def steps_of(document: Document, map_id: str) -> tuple[Step, ...]:
    """A map's steps, in the order in which they were made."""
    return tuple(sorted((s for s in document.steps.values() if s.map == map_id), key=lambda s: _number(s.id)))


def notes_of(document: Document, map_id: str) -> tuple[Note, ...]:
    """A map's notes, in the order in which they were made."""
    return tuple(sorted((n for n in document.notes.values() if n.map == map_id), key=lambda n: _number(n.id)))


def place_about(about: Shape | Edge | None) -> tuple[float, float, float, float] | None:
    """Where what a note is about is drawn: a box, or the middle corner of a connector, which has no size."""
    if isinstance(about, Shape):
        return about.x, about.y, about.width, about.height
    if about is None or len(about.points) < 2:
        return None
    half = len(about.points) // 2
    (x1, y1), (x2, y2) = about.points[half - 1], about.points[half]
    return (x1 + x2) / 2, (y1 + y2) / 2, 0.0, 0.0


def participant_of(document: Document, lane_or_node_id: str) -> Participant:
    """Whose lane this is, or who performs this step; KeyError for anything else."""
    lane = document.lanes.get(lane_or_node_id) or document.lanes[document.node(lane_or_node_id).lane]
    return document.participants[lane.participant]


def is_handoff(document: Document, flow: Flow) -> bool:
    """A handoff is a flow whose two ends have different performers."""
    return document.node(flow.source).lane != document.node(flow.target).lane


def assessments_by_step(document: Document) -> dict[str, Assessment]:
    """The assessment of every assessed step, by the step's id."""
    return {assessment.step: assessment for assessment in document.assessments.values()}


def _number(element_id: str) -> int:
    return int(element_id[len(element_id.rstrip("0123456789")) :])
