"""A map of its own for what is inside a step, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.commands import DissolveSubprocess, MakeSubprocess
from workflow_studio.editing.default_sizes import node_size
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.room import close_up, make_room, put_back
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.map_content import nodes_on
from workflow_studio.editing.ways_inside import first_inside, last_inside
from workflow_studio.model import Edge, Flow, Lane, Node, Pain, ProcessMap, Question, Shape, Step, StepKind


def make_subprocess(draft: Draft, command: MakeSubprocess) -> None:
    """An empty map for one step; several nodes move into the map of a step that stands where the first one stood."""
    nodes = [draft.get(Node, key) for key in dict.fromkeys(command.nodes)]
    inside = _map_like(draft, nodes[0].map)
    if len(nodes) == 1 and isinstance(nodes[0], Step):
        draft.add(Lane, map=inside.id, participant=draft.get(Lane, nodes[0].lane).participant)
        draft.replace(nodes[0], kind=StepKind.SUBPROCESS, details=inside.id)
        return
    flows = {flow.id: flow for node in nodes for flow in draft.referring(Flow, node.id) if flow.map == node.map}
    first = first_inside(nodes, flows.values())
    step = _step_around(draft, first, inside, command.name)
    _lead_to(draft, flows.values(), {node.id for node in nodes}, step)
    close_up(draft, step, [shape for node in nodes for shape in draft.referring(Shape, node.id)])
    _move(draft, nodes, inside.id, _same_lanes(draft, nodes, inside.id))
    for element in (*nodes, *draft.referring(Flow, inside.id, "map")):
        _forget_drawing(draft, element.id)


def dissolve_subprocess(draft: Draft, command: DissolveSubprocess) -> None:
    """The nodes inside on the step's map, in the lanes of those who do them, joined with what leads in and out."""
    step = draft.get(Step, command.step)
    inside = step.details or ""
    nodes = nodes_on(draft, inside)
    if not nodes:
        draft.replace(step, kind=StepKind.TASK, details=None)
        return
    inner = draft.referring(Flow, inside, "map")
    _lead_through_inside(draft, step, nodes, inner)
    first = first_inside(nodes, inner)
    for note in (*draft.referring(Pain, step.id), *draft.referring(Question, step.id)):
        draft.replace(note, about=first.id)
    lanes = _lanes_of_performers(draft, step, inside)
    put_back(draft, nodes, lanes, make_room(draft, step, nodes))
    _move(draft, nodes, step.map, lanes)
    for flow in inner:
        _forget_drawing(draft, flow.id)
    draft.remove(step.id)


def _map_like(draft: Draft, map_id: str) -> ProcessMap:
    around = draft.get(ProcessMap, map_id)
    return draft.add(ProcessMap, process=around.process, state=around.state, position=around.position)


def _step_around(draft: Draft, first: Node, inside: ProcessMap, name: str) -> Step:
    kind = StepKind.SUBPROCESS
    step = draft.add(Step, map=first.map, lane=first.lane, name=name, kind=kind, details=inside.id)
    box = shape_of(draft, first.id)
    if box is not None:
        width, height = node_size(step)
        middle = box.y + box.height / 2
        draft.add(Shape, of=step.id, x=box.x, y=middle - height / 2, width=width, height=height)
    return step


def _lead_to(draft: Draft, flows: Iterable[Flow], inside: set[str], step: Step) -> None:
    """Flows from outside end at the step, flows to outside begin there; both keep where they belong inside."""
    for flow in flows:
        if flow.target not in inside:
            draft.replace(flow, source=step.id, leaves=flow.source)
        elif flow.source not in inside:
            draft.replace(flow, target=step.id, enters=flow.target)


def _lead_through_inside(draft: Draft, step: Step, nodes: Sequence[Node], inner: Sequence[Flow]) -> None:
    there = {node.id for node in nodes}
    first, last = first_inside(nodes, inner), last_inside(nodes, inner)
    for flow in draft.referring(Flow, step.id, "target"):
        draft.replace(flow, target=flow.enters if flow.enters in there else first.id, enters=None)
    for flow in draft.referring(Flow, step.id, "source"):
        draft.replace(flow, source=flow.leaves if flow.leaves in there else last.id, leaves=None)


def _same_lanes(draft: Draft, nodes: Sequence[Node], map_id: str) -> dict[str, str]:
    """A lane on the map for each lane that one of the nodes is in, by the id of that lane."""
    used = {node.lane for node in nodes}
    lanes = [lane for lane in lanes_in_order(draft, nodes[0].map) if lane.id in used]
    return {
        lane.id: draft.add(Lane, map=map_id, participant=lane.participant, position=position).id
        for position, lane in enumerate(lanes)
    }


def _lanes_of_performers(draft: Draft, step: Step, inside: str) -> dict[str, str]:
    """The lane on the step's map for each lane inside; one that is not there is made below the step's lane."""
    lanes = lanes_in_order(draft, step.map)
    found: dict[str, str] = {}
    below = 1 + next(place for place, lane in enumerate(lanes) if lane.id == step.lane)
    for inner in lanes_in_order(draft, inside):
        own = next((lane for lane in lanes if lane.participant == inner.participant), None)
        if own is None:
            own = draft.add(Lane, map=step.map, participant=inner.participant, position=below)
            lanes.insert(below, own)
            below += 1
        found[inner.id] = own.id
    put_in_order(draft, [draft.get(Lane, lane.id) for lane in lanes])
    return found


def _move(draft: Draft, nodes: Sequence[Node], map_id: str, lanes: dict[str, str]) -> None:
    """The nodes, and the flows between them, on this map."""
    ids = {node.id for node in nodes}
    for node in nodes:
        draft.replace(draft.get(Node, node.id), map=map_id, lane=lanes[node.lane])
    for flow in {f.id: f for node in nodes for f in draft.referring(Flow, node.id, "source")}.values():
        if flow.target in ids:
            draft.replace(flow, map=map_id)


def _forget_drawing(draft: Draft, element_id: str) -> None:
    for drawn in (*draft.referring(Shape, element_id), *draft.referring(Edge, element_id)):
        draft.remove(drawn.id)
