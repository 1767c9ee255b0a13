"""Room on a drawn map: what a sub-process takes up less than its inside, and needs again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.map_content import nodes_on
from workflow_studio.model import Node, Shape, Step


def close_up(draft: Draft, step: Step, left: Sequence[Shape]) -> None:
    """Bring what stands right of these boxes, which go, as near to the step as it was to them."""
    if not left:
        return
    gone = {shape.of for shape in left}
    edge = max(shape.x + shape.width for shape in left)
    boxes = [box for box in _boxes(draft, step.map) if box.of not in gone]
    beyond = [box for box in boxes if box.x >= edge]
    if not beyond:
        return
    reach = max((box.x + box.width for box in boxes if box.x < edge), default=edge)
    _shift(draft, beyond, min(reach - edge, 0.0))


def make_room(draft: Draft, step: Step, nodes: Sequence[Node]) -> float | None:
    """Move what stands right of the step away for these nodes, and say how far right these go from where they are.

    None where one of the maps is not drawn.
    """
    place, boxes = shape_of(draft, step.id), [box for node in nodes if (box := shape_of(draft, node.id)) is not None]
    if place is None or len(boxes) != len(nodes):
        return None
    left, right = min(box.x for box in boxes), max(box.x + box.width for box in boxes)
    beyond = [box for box in _boxes(draft, step.map) if box.x >= place.x + place.width]
    _shift(draft, beyond, max(right - left - place.width, 0.0))
    return place.x - left


def put_back(draft: Draft, nodes: Iterable[Node], lanes: Mapping[str, str], right: float | None) -> None:
    """The nodes' boxes in their new lanes as they stood in the old ones; without a place they are placed anew."""
    for node in nodes:
        for box in draft.referring(Shape, node.id):
            old, new = shape_of(draft, node.lane), shape_of(draft, lanes[node.lane])
            if right is None or old is None or new is None:
                draft.remove(box.id)
            else:
                draft.replace(box, x=box.x + right, y=box.y - old.y + new.y)


def _boxes(draft: Draft, map_id: str) -> list[Shape]:
    return [box for node in nodes_on(draft, map_id) for box in draft.referring(Shape, node.id)]


def _shift(draft: Draft, boxes: Iterable[Shape], right: float) -> None:
    for box in boxes:
        if right:
            draft.replace(box, x=box.x + right)
