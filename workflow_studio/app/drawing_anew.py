"""A map after an edit: new and moved nodes in free places, connectors to fit; one that is hardly drawn is laid out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from workflow_studio.app.arranging import as_command
from workflow_studio.app.drawn_by_hand import follow_by_hand
from workflow_studio.app.flow_badges import flows_with_badge_changed
from workflow_studio.app.keeping_labels import make_label_room
from workflow_studio.app.keeping_phases import in_other_bands, other_bands
from workflow_studio.app.new_places import place_beside
from workflow_studio.app.placing import free_place, is_free, others_on, place_first
from workflow_studio.app.present import node_box
from workflow_studio.editing.commands import (
    AddNode,
    Arrange,
    Command,
    Duplicate,
    MoveNodes,
    MoveToLane,
    ResizeLane,
    RouteAgain,
)
from workflow_studio.editing.diff import Diff
from workflow_studio.layout import (
    STANDARD,
    Drawn,
    LaneBox,
    LayoutResult,
    NodeBox,
    in_order,
    kept_in_phases,
    lay_out,
    route_again,
)
from workflow_studio.model import Document, Edge, Flow, Node, Shape

MANY = 8
"""More new nodes than these at once make a map of their own, more steps put into other phases one that is laid out
anew; fewer are put beside what is there."""

LABEL_FIELDS = ("label", "count", "wait", "medium", "complete_and_accurate")


@dataclass(frozen=True, slots=True)
class DrawnEdit:
    """An edit of a map: the command, and what it has changed already."""

    before: Document
    document: Document
    map_id: str
    command: Command
    diff: Diff


def drawn_anew(edit: DrawnEdit, drawn: Drawn) -> Arrange:
    """What is drawn differently after the edit. `drawn` is the map after it, and is drawn upon."""
    lanes = drawn.lane_boxes
    _lift_displaced(edit, drawn)
    if len(lanes) < len(drawn.lanes) or _is_mostly_new(edit, drawn):
        return as_command(lay_out(drawn.request()))
    stood = _Stood(edit, drawn)
    reworded = _reworded(edit.diff)
    _release(edit.command, drawn, reworded)
    make_label_room(drawn, reworded)
    moved = {key for key in stood.known() if key in drawn.boxes and stood.box(key) != drawn.boxes[key]}
    moved.update(drawn.unplaced)
    for node_id in drawn.in_order(drawn.unplaced):
        moved.update(_place(drawn, node_id))
    sorted_in = _out_of_order(edit, drawn)
    if sorted_in is None:
        return as_command(lay_out(drawn.request()))
    before = {key: box for key in moved if (box := stood.box(key)) is not None}
    stepped_aside = _make_free(drawn, _put(edit, drawn, stood, sorted_in))
    follow_by_hand(edit.document, drawn, {**stepped_aside, **before})
    moved.update(stepped_aside)
    put_there = () if isinstance(edit.command, ResizeLane) else moved  # whole lanes take their lines along
    route_again(drawn, put_there, moved | drawn.put_elsewhere() | drawn.drawn_otherwise() | _touched(edit.diff))
    return _news(drawn, lanes)


class _Stood:
    """Where the map's nodes were before the edit; none for those that were not on it or not drawn."""

    def __init__(self, edit: DrawnEdit, drawn: Drawn) -> None:
        self._drawn = drawn
        self._otherwise: dict[str, NodeBox | None] = {}
        for key, was, now in edit.diff.pairs():
            if type(now) is Shape and now.of in drawn.nodes:
                self._otherwise.setdefault(now.of, node_box(was) if type(was) is Shape else None)
            elif key in drawn.nodes and getattr(was, "map", None) != edit.map_id:
                self._otherwise[key] = None

    def known(self) -> set[str]:
        """All nodes that may stand elsewhere now."""
        return {*self._otherwise, *self._drawn.boxes_before}

    def box(self, node_id: str) -> NodeBox | None:
        """Where this node was."""
        if node_id in self._otherwise:
            return self._otherwise[node_id]
        known = self._drawn.boxes_before
        return known[node_id] if node_id in known else self._drawn.boxes.get(node_id)


# --- what has no place any more, and what has none yet ----------------------------------------------------


def _lift_displaced(edit: DrawnEdit, drawn: Drawn) -> None:
    """Nodes that stand on others since two lanes became one get a place like new ones."""
    near = others_on(drawn)
    for key, before, after in edit.diff.meant():
        came = isinstance(before, Node) and isinstance(after, Node) and before.lane != after.lane
        if came and key in drawn.boxes and key not in _moved_by(edit.command) and not is_free(drawn.boxes[key], near):
            drawn.lift(key)


def _is_mostly_new(edit: DrawnEdit, drawn: Drawn) -> bool:
    """Whether nothing is drawn yet, or the many nodes that just came, a pasted table say, outnumber what is drawn."""
    came = len(drawn.unplaced & edit.diff.added.keys())
    return not drawn.boxes or came > max(len(drawn.boxes), MANY)


def _place(drawn: Drawn, node_id: str) -> set[str]:
    """A place for a new node; the nodes that made way for it."""
    given = drawn.nodes[node_id]
    box = NodeBox(node_id, 0, 0, given.width, given.height)
    flows = [drawn.flows[key] for key in drawn.in_order(drawn.flows_at(node_id))]
    source = next((drawn.boxes[f.source] for f in flows if f.target == node_id and f.source in drawn.boxes), None)
    target = next((drawn.boxes[f.target] for f in flows if f.source == node_id and f.target in drawn.boxes), None)
    if source is None:
        drawn.put(place_first(box, drawn.lane_boxes[given.lane], others_on(drawn)))
        return set()
    return place_beside(drawn, box, source, target)


# --- what was put there by hand, or has to go with its phase ----------------------------------------------


def _out_of_order(edit: DrawnEdit, drawn: Drawn) -> Sequence[str] | None:
    """Nodes that were sorted into other phases and stand out of order now; none: so much that all is laid out anew."""
    sorted_in = in_other_bands(edit.before, edit.document, edit.map_id)
    other = other_bands(edit.before, edit.document, edit.map_id)
    if not (sorted_in or other) or in_order(drawn.request(), drawn.boxes):
        return ()
    return None if other or len(sorted_in) > MANY else sorted_in


def _put(edit: DrawnEdit, drawn: Drawn, stood: _Stood, sorted_in: Sequence[str]) -> list[str]:
    """The nodes that must not lie on others where they were put."""
    put = dict.fromkeys((*_moved_by(edit.command), *_put_by(edit.command, edit.diff), *sorted_in))
    if drawn.phases:
        put |= dict.fromkeys(drawn.in_order(key for key in stood.known() & drawn.nodes.keys() if not stood.box(key)))
    return [key for key in put if key in drawn.boxes]


def _make_free(drawn: Drawn, put: Sequence[str]) -> dict[str, NodeBox]:
    """Every node in its phase, and those that were put somewhere in free places; where the moved ones were before."""
    before: dict[str, NodeBox] = {}
    if drawn.phases:
        for key, box in kept_in_phases(drawn.request(), drawn.boxes, put, STANDARD).items():
            if box != drawn.boxes[key]:
                before[key] = drawn.boxes[key]
                drawn.put(box)
    near = others_on(drawn)
    for key in put:
        box = free_place(drawn.boxes[key], near)
        if box != drawn.boxes[key]:
            before.setdefault(key, drawn.boxes[key])
            drawn.put(box)
    return {key: box for key, box in before.items() if drawn.boxes[key] != box}


def _moved_by(command: Command) -> tuple[str, ...]:
    if isinstance(command, MoveNodes):
        return tuple(command.positions)
    return command.nodes if isinstance(command, MoveToLane) else ()


def _put_by(command: Command, diff: Diff) -> tuple[str, ...]:
    """New nodes that came with a place."""
    if not isinstance(command, AddNode | Duplicate):
        return ()
    return tuple(shape.of for shape in diff.added.values() if isinstance(shape, Shape))


# --- lines and labels -------------------------------------------------------------------------------------


def _release(command: Command, drawn: Drawn, reworded: Collection[str]) -> None:
    """Give back to the layout the lines that it is to draw, and the labels that say something else now."""
    for key in command.flows if isinstance(command, RouteAgain) else ():
        if key in drawn.paths:
            drawn.draw(replace(drawn.paths[key], points=()))
    for key in reworded:
        if key in drawn.paths and not drawn.paths[key].label_drawn:
            drawn.draw(replace(drawn.paths[key], label_at=None))


def _reworded(diff: Diff) -> set[str]:
    """The flows whose labels say something else now, or have other badges."""
    badged = {flow for _, old, new in diff.meant() for flow in flows_with_badge_changed(old, new)}
    return badged | {
        key
        for key, old, new in diff.meant()
        if old and isinstance(new, Flow) and any(getattr(old, name) != getattr(new, name) for name in LABEL_FIELDS)
    }


def _touched(diff: Diff) -> set[str]:
    """The nodes and flows that the edit changed, or the line of."""
    elements = (after or before for _, before, after in diff.pairs())
    return {element.of if type(element) is Edge else element.id for element in elements if element}


def _news(drawn: Drawn, lanes: Mapping[str, LaneBox]) -> Arrange:
    """Only what is drawn differently from before."""
    boxes = (drawn.boxes[key] for key in drawn.in_order(drawn.put_elsewhere()))
    paths = (drawn.paths[key] for key in drawn.in_order(drawn.drawn_otherwise()))
    return as_command(
        LayoutResult(
            tuple(box for key, box in drawn.lane_boxes.items() if lanes.get(key) != box),
            tuple(box for box in boxes if drawn.boxes_before[box.id] != box),
            tuple(path for path in paths if drawn.paths_before[path.id] != path),
            0.0,
            0.0,
        )
    )
