"""Where nodes and lanes are drawn, and nodes that change lanes."""

from __future__ import annotations

from workflow_studio.editing.boxes import put_into_lane, shape_of
from workflow_studio.editing.commands import Arrange, MoveNodes, MoveToLane
from workflow_studio.editing.default_sizes import node_size
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Edge, Element, Node, Shape, Step


def move_nodes(draft: Draft, command: MoveNodes) -> None:
    """The nodes' boxes at their new places, and those that change lanes or phases in their new ones."""
    for node_id, lane in command.lanes.items():
        draft.replace(draft.get(Node, node_id), lane=lane)
    for step_id, phase in command.phases.items():
        draft.replace(draft.get(Step, step_id), phase=phase)
    for node_id, (x, y) in command.positions.items():
        shape = shape_of(draft, node_id)
        if shape is not None:
            draft.replace(shape, x=x, y=y)
        else:
            width, height = node_size(draft.get(Node, node_id))
            draft.add(Shape, of=node_id, x=x, y=y, width=width, height=height)


def move_to_lane(draft: Draft, command: MoveToLane) -> None:
    """The nodes in another lane, as far from its top as they were from the old one's."""
    put_into_lane(draft, command.nodes, command.lane)


def arrange(draft: Draft, command: Arrange) -> None:
    """Boxes and lines as given; those that exist keep their ids and pins."""
    for element_id, (x, y, width, height) in command.boxes.items():
        _put(draft, Shape, element_id, x=x, y=y, width=width, height=height)
    for flow_id, line in command.lines.items():
        values = {"label_at": line.label_at, "kept": line.kept, "label_kept": line.label_kept}
        _put(draft, Edge, flow_id, points=line.points, **values)


def _put(draft: Draft, kind: type[Shape] | type[Edge], element_id: str, **values: object) -> None:
    existing: list[Element] = [*draft.referring(kind, element_id)]
    if existing:
        if any(getattr(existing[0], name) != value for name, value in values.items()):
            draft.replace(existing[0], **values)
    else:
        draft.add(kind, of=element_id, **values)
