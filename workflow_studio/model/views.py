"""Reading a document: the questions that every part of the product asks of a map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from workflow_studio.model.backdrops import Backdrop
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
    """A process's maps: as-is first, then to-be ones in their order; each is followed by those of its sub-processes."""
    inside = _maps_inside(document)
    found: dict[str, ProcessMap] = {}

    def take(process_map: ProcessMap) -> None:
        if process_map.process == process_id and process_map.id not in found:
            found[process_map.id] = process_map
            for inner in inside.get(process_map.id, ()):
                take(inner)

    own = sorted((m for m in document.maps.values() if m.process == process_id), key=_order_of_map)
    for process_map in (*top_maps_of(document, process_id), *own):  # a damaged file's maps can be inside each other
        take(process_map)
    return tuple(found.values())


def top_maps_of(document: Document, process_id: str) -> tuple[ProcessMap, ...]:
    """A process's maps that are not the inside of a step."""
    inner = {step.details for step in document.steps.values() if step.details}
    own = (m for m in document.maps.values() if m.process == process_id and m.id not in inner)
    return tuple(sorted(own, key=_order_of_map))


def maps_around(document: Document, map_id: str) -> tuple[ProcessMap, ...]:
    """The maps that one has gone through to this one: from the top map to the map itself."""
    around = [document.maps[map_id]]
    while (step := step_around(document, around[0].id)) is not None and document.maps[step.map] not in around:
        around.insert(0, document.maps[step.map])
    return tuple(around)


def step_around(document: Document, map_id: str) -> Step | None:
    """The step whose inside this map shows; none for a map that is not inside a step."""
    return next((step for step in document.steps.values() if step.details == map_id), None)


def map_name(document: Document, map_id: str) -> str:
    """What a map is called among its process's maps: its name, whose inside it is, or As-is or To-be."""
    process_map, step = document.maps[map_id], step_around(document, map_id)
    if step is not None and not process_map.name:
        return f"Inside “{step.name}”" if step.name else "Inside a step"
    return process_map.name or ("As-is" if process_map.state is MapState.AS_IS else "To-be")


def _maps_inside(document: Document) -> dict[str, list[ProcessMap]]:
    """The maps of the sub-processes on each map, in the order in which their steps were made."""
    found: dict[str, list[ProcessMap]] = {}
    for step in sorted((s for s in document.steps.values() if s.details), key=lambda s: _number(s.id)):
        found.setdefault(step.map, []).append(document.maps[step.details or ""])
    return found


def _order_of_map(process_map: ProcessMap) -> tuple[bool, int, int]:
    return process_map.state is not MapState.AS_IS, process_map.position, _number(process_map.id)


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


def backdrop_of(document: Document, map_id: str) -> Backdrop | None:
    """The picture behind a map, if there is one."""
    return next((one for one in document.backdrops.values() if one.map == map_id), None)


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
