"""Steps that were copied, in a map of this document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.commands import Paste
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.default_sizes import COPY_GAP
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.names import Named, find_named, same_name
from workflow_studio.model import (
    Artifact,
    Decision,
    Document,
    Edge,
    Element,
    Event,
    Lane,
    Node,
    Participant,
    ProcessMap,
    Shape,
    Step,
    System,
)

STEP_ASIDE, MOST_STEPS = 40.0, 1_000

Box = tuple[float, float, float, float]


def paste(draft: Draft, command: Paste) -> None:
    """Copies under new ids; whom and what both documents name is one. Connectors are left to the layout."""
    copied, process = command.document, draft.get(ProcessMap, command.map).process
    inside = {step.details for step in copied.steps.values() if step.details}
    known = dict.fromkeys(copied.processes, process) | dict.fromkeys(set(copied.maps) - inside, command.map)
    known |= _shared(draft, copied)
    known |= _lanes(draft, copied, command.map, inside)
    twins = _twin_lanes(copied, known, inside)
    unknown = (element for element in copied.elements() if element.id not in known and element.id not in twins)
    coming = (_in_one_lane(one, twins) for one in unknown if _is_copied(copied, one, inside))
    copies = copy_elements(draft, list(coming), known)
    copies |= {twin: copies[lane] for twin, lane in twins.items()}
    new = {copies[lane.id] for lane in copied.lanes.values() if lane.id in copies and lane.map not in inside}
    _last(draft, command.map, new)
    _place(draft, copied, {**known, **copies}, command.at, inside)


def _is_copied(copied: Document, element: Element, inside: Collection[str]) -> bool:
    """Whether it comes along as it is: the map is another one, and boxes go where there is room, but for insides."""
    if not isinstance(element, Shape | Edge):
        return True
    return getattr(copied.find(element.of), "map", None) in inside


def _shared(draft: Draft, copied: Document) -> dict[str, str]:
    """Our participants, systems and artifacts of the same name, by the copied ones' ids."""
    return {
        **_same(draft, Participant, copied.participants.values()),
        **_same(draft, System, copied.systems.values()),
        **_same(draft, Artifact, copied.artifacts.values()),
    }


def _same(draft: Draft, kind: type[Named], theirs: Iterable[Named]) -> dict[str, str]:
    pairs = ((one.id, find_named(draft, kind, one.name)) for one in theirs)
    return {key: own.id for key, own in pairs if own is not None}


def _lanes(draft: Draft, copied: Document, map_id: str, inside: Collection[str]) -> dict[str, str]:
    """The map's lanes of participants of the same name, by the copied lanes' ids."""
    own = {same_name(_performer(draft, lane)): lane.id for lane in reversed(lanes_in_order(draft, map_id))}
    lanes = (lane for lane in copied.lanes.values() if lane.map not in inside)
    names = {lane.id: same_name(copied.participants[lane.participant].name) for lane in lanes}
    return {key: own[name] for key, name in names.items() if name in own}


def _twin_lanes(copied: Document, known: Mapping[str, str], inside: Collection[str]) -> dict[str, str]:
    """New lanes whose participant has one before them, with that: two maps become one, or two of one name are one."""
    first: dict[str, str] = {}
    twins: dict[str, str] = {}
    for lane in copied.lanes.values():
        if lane.id not in known and lane.map not in inside:
            one = first.setdefault(known.get(lane.participant, lane.participant), lane.id)
            if one != lane.id:
                twins[lane.id] = one
    return twins


def _in_one_lane(element: Element, twins: Mapping[str, str]) -> Element:
    """What stood in a lane that does not come along stands in its twin."""
    if isinstance(element, Node) and element.lane in twins:
        return element.model_copy(update={"lane": twins[element.lane]})
    return element


def _last(draft: Draft, map_id: str, new: set[str]) -> None:
    """New lanes come below those that are there."""
    lanes = lanes_in_order(draft, map_id)
    put_in_order(draft, [*(one for one in lanes if one.id not in new), *(one for one in lanes if one.id in new)])


def _performer(draft: Draft, lane: Lane) -> str:
    return draft.get(Participant, lane.participant).name


def _place(
    draft: Draft, copied: Document, ids: dict[str, str], at: float | None, inside: Collection[str]
) -> None:
    """Boxes as they stood to each other, moved right as far as nothing stands below them.

    What comes into a lane that is not drawn yet is left to the layout.
    """
    tops = {shape.of: shape.y for shape in copied.shapes.values()}
    boxes: dict[str, Box] = {}
    for shape in copied.shapes.values():
        node = copied.find(shape.of)
        if isinstance(node, Node) and node.lane in tops and node.map not in inside:
            lane = shape_of(draft, ids[node.lane])
            if lane is not None:
                boxes[ids[node.id]] = (shape.x, lane.y + shape.y - tops[node.lane], shape.width, shape.height)
    if not boxes:
        return
    right = 0.0 if at is None else at - min(box[0] for box in boxes.values())
    right += _aside(boxes.values(), right, list(_others(draft, boxes)))
    for node_id, (x, y, width, height) in boxes.items():
        draft.add(Shape, of=node_id, x=x + right, y=y, width=width, height=height)


def _others(draft: Draft, boxes: dict[str, Box]) -> Iterator[Shape]:
    """The boxes of what is in the same lanes."""
    for lane in {draft.get(Node, node_id).lane for node_id in boxes}:
        for kind in (Step, Decision, Event):
            for node in draft.referring(kind, lane, "lane"):
                yield from draft.referring(Shape, node.id)


def _aside(boxes: Iterable[Box], right: float, others: list[Shape]) -> float:
    """How much further right all have to go so that none stands on another element."""
    placed = list(boxes)
    for step in range(MOST_STEPS):
        further = step * STEP_ASIDE
        if not any(_meets(box, right + further, other) for box in placed for other in others):
            return further
    return 0.0


def _meets(box: Box, right: float, other: Shape) -> bool:
    x, y, width, height = box[0] + right, *box[1:]
    return (
        x < other.x + other.width + COPY_GAP
        and other.x < x + width + COPY_GAP
        and y < other.y + other.height
        and other.y < y + height
    )
