"""A map as it is drawn, kept while it is edited: what stands where is found without reading all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workflow_studio.layout.by_place import ByPlace, Reach, Span
from workflow_studio.layout.metrics import STANDARD
from workflow_studio.layout.soundness import is_sound
from workflow_studio.layout.values import (
    FlowInput,
    FlowPath,
    LaneBox,
    LaneInput,
    LayoutRequest,
    NodeBox,
    NodeInput,
    Point,
)
from workflow_studio.layout.windows import Window


class Drawn:
    """The lanes, nodes and flows of one map with their boxes and paths, as far as they have any.

    `enter_…` and `leave_…` follow what the map is; `put`, `lift`, `draw` and `erase` draw it otherwise, and what was
    so drawn is known (`boxes_before`, `paths_before`: none where there was nothing) until `settle`.
    """

    def __init__(self) -> None:
        self.phases = 0
        self.lanes: dict[str, LaneInput] = {}  # top to bottom
        self.nodes: dict[str, NodeInput] = {}
        self.flows: dict[str, FlowInput] = {}
        self.lane_boxes: dict[str, LaneBox] = {}
        self.boxes: dict[str, NodeBox] = {}
        self.paths: dict[str, FlowPath] = {}
        self.unplaced: set[str] = set()  # nodes without a box
        self.unsettled: set[str] = set()  # flows whose path is none, or has a label too many or too few
        self.by_hand: set[str] = set()  # flows whose line a user has drawn
        self.pinned: set[str] = set()
        self.boxes_before: dict[str, NodeBox | None] = {}
        self.paths_before: dict[str, FlowPath | None] = {}
        self._ranks: dict[str, int] = {}
        self._flows_at: dict[str, set[str]] = {}
        self._heights: dict[str, Reach] = {}  # of each lane's nodes
        self._widths = Reach()
        self._boxes_by_place = ByPlace()
        self._lines_by_place = ByPlace()

    @classmethod
    def of(
        cls,
        request: LayoutRequest,
        boxes: Mapping[str, NodeBox],
        lanes: Iterable[LaneBox],
        paths: Mapping[str, FlowPath],
    ) -> Drawn:
        """The map of a request, drawn so."""
        drawn = cls()
        drawn.phases = request.phases
        drawn.set_lanes(request.lanes, lanes)
        for rank, node in enumerate(request.nodes):
            drawn.enter_node(rank, node, boxes.get(node.id))
        for rank, flow in enumerate(request.flows):
            drawn.enter_flow(rank, flow, paths.get(flow.id))
        return drawn

    # --- what the map is ----------------------------------------------------------------------------------

    def set_lanes(self, lanes: Sequence[LaneInput], boxes: Iterable[LaneBox]) -> None:
        """The lanes of the map, top to bottom, and the boxes of those that have one."""
        self.lanes = {lane.id: lane for lane in lanes}
        self.lane_boxes = {box.id: box for box in boxes}

    def enter_node(self, rank: int, node: NodeInput, box: NodeBox | None) -> None:
        """The map has this node; `rank` tells where it comes among the others."""
        known = self.nodes.get(node.id)
        if known is not node and known != node:
            if known is not None:
                self._set_box(node.id, None)
            self.nodes[node.id], self._ranks[node.id] = node, rank
            (self.pinned.discard if node.pinned is None else self.pinned.add)(node.id)
        elif self.boxes.get(node.id) == box:
            return
        self._set_box(node.id, box)

    def leave_node(self, node_id: str) -> None:
        """The map has the node no longer. What led to it must have left before."""
        self._set_box(node_id, None)
        for known in (self.unplaced, self.pinned):
            known.discard(node_id)
        del self.nodes[node_id], self._ranks[node_id]

    def enter_flow(self, rank: int, flow: FlowInput, path: FlowPath | None) -> None:
        """The map has this flow."""
        known = self.flows.get(flow.id)
        if known is not flow and known != flow:
            if known is not None:
                self._unlink(known)
            self.flows[flow.id], self._ranks[flow.id] = flow, rank
            for node in (flow.source, flow.target):
                self._flows_at.setdefault(node, set()).add(flow.id)
        elif self.paths.get(flow.id) == path:
            return
        self._set_path(flow.id, path)

    def leave_flow(self, flow_id: str) -> None:
        """The map has the flow no longer."""
        self._set_path(flow_id, None)
        self.unsettled.discard(flow_id)
        self._unlink(self.flows[flow_id])
        del self.flows[flow_id], self._ranks[flow_id]

    def _unlink(self, flow: FlowInput) -> None:
        for node in {flow.source, flow.target}:
            self._flows_at[node].discard(flow.id)
            if not self._flows_at[node]:
                del self._flows_at[node]

    # --- how it is drawn ----------------------------------------------------------------------------------

    def put(self, box: NodeBox) -> None:
        """Draw a node there."""
        self.boxes_before.setdefault(box.id, self.boxes.get(box.id))
        self._set_box(box.id, box)

    def lift(self, node_id: str) -> None:
        """Leave a node without a place."""
        self.boxes_before.setdefault(node_id, self.boxes.get(node_id))
        self._set_box(node_id, None)

    def draw(self, path: FlowPath) -> None:
        """Draw a flow so."""
        self.paths_before.setdefault(path.id, self.paths.get(path.id))
        self._set_path(path.id, path)

    def erase(self, flow_id: str) -> None:
        """Leave a flow undrawn."""
        self.paths_before.setdefault(flow_id, self.paths.get(flow_id))
        self._set_path(flow_id, None)

    def settle(self) -> None:
        """What has been drawn until now is how the map is drawn."""
        self.boxes_before.clear()
        self.paths_before.clear()

    def put_elsewhere(self) -> set[str]:
        """The nodes whose box is another one than before; those that only moved there and back are none."""
        return {key for key, box in self.boxes_before.items() if self.boxes.get(key) is not box}

    def drawn_otherwise(self) -> set[str]:
        """The flows whose path is another one than before."""
        return {key for key, path in self.paths_before.items() if self.paths.get(key) is not path}

    def _set_box(self, node_id: str, box: NodeBox | None) -> None:
        known = self.boxes.pop(node_id, None)
        if known is not None or box is not None:
            reach = self._heights.setdefault(self.nodes[node_id].lane, Reach())
            reach.change(self._height(known), self._height(box))
        self._widths.change(_across(known), _across(box))
        self._boxes_by_place.put(node_id, ((box.x, box.y), (box.x + box.width, box.y + box.height)) if box else ())
        if box is None:
            self.unplaced.add(node_id)
            return
        self.unplaced.discard(node_id)
        self.boxes[node_id] = box

    def _height(self, box: NodeBox | None) -> Span | None:
        """What a node takes up of the height of its lane, with a margin."""
        if box is None:
            return None
        margin, named = 2 * STANDARD.port_margin, self.nodes[box.id].label_height + STANDARD.port_margin
        return box.y - margin, box.y + box.height + max(margin, named)

    def _set_path(self, flow_id: str, path: FlowPath | None) -> None:
        known = self.paths.pop(flow_id, None)
        self._widths.change(_width(known), _width(path))
        self._lines_by_place.put(flow_id, path.points if path else ())
        self.by_hand.discard(flow_id)
        (self.unsettled.discard if self._is_settled(flow_id, path) else self.unsettled.add)(flow_id)
        if path is None:
            return
        self.paths[flow_id] = path
        if path.drawn:
            self.by_hand.add(flow_id)

    def _is_settled(self, flow_id: str, path: FlowPath | None) -> bool:
        if path is None or not is_sound(path.points):
            return False
        labelled = path.label_at is not None
        return labelled == bool(self.flows[flow_id].label_width) and (labelled or not path.label_drawn)

    # --- what is where ------------------------------------------------------------------------------------

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """These nodes or flows in the order of the map."""
        return sorted(ids, key=self._ranks.__getitem__)

    def flows_at(self, node_id: str) -> Collection[str]:
        """The flows from and to this node."""
        return self._flows_at.get(node_id, ())

    def nodes_in(self, window: Window) -> Iterator[str]:
        """The nodes of which any part lies in the window."""
        left, top, right, bottom = window.left, window.top, window.right, window.bottom
        for key in self._boxes_by_place.near(window):
            box = self.boxes[key]
            if box.x <= right and left <= box.x + box.width and box.y <= bottom and top <= box.y + box.height:
                yield key

    def flows_in(self, window: Window) -> Iterator[str]:
        """The flows whose lines come into the window."""
        return (key for key in self._lines_by_place.near(window) if window.meets(self.paths[key].points))

    def height_of(self, lane_id: str) -> Span | None:
        """From where to where the nodes of a lane reach, with a margin; none for an empty lane."""
        return self._heights[lane_id].span if lane_id in self._heights else None

    @property
    def right(self) -> float | None:
        """How far to the right anything is drawn; none where nothing is."""
        return self._widths.span[1] if self._widths.span else None

    def request(self) -> LayoutRequest:
        """The whole map to be laid out, from where its nodes stand."""
        part = self.part(self.nodes, self.flows)
        return replace(part, nodes=tuple(node.standing_at(self._corner(node.id)) for node in part.nodes))

    def _corner(self, node_id: str) -> Point | None:
        box = self.boxes.get(node_id)
        return (box.x, box.y) if box is not None else None

    def part(self, nodes: Iterable[str], flows: Iterable[str]) -> LayoutRequest:
        """These nodes and flows of the map, in its order."""
        return LayoutRequest(
            tuple(self.lanes.values()),
            tuple(self.nodes[key] for key in self.in_order(nodes)),
            tuple(self.flows[key] for key in self.in_order(flows)),
            self.phases,
        )


def _across(box: NodeBox | None) -> Span | None:
    return (box.x, box.x + box.width) if box is not None else None


def _width(path: FlowPath | None) -> Span | None:
    if path is None or not path.points:
        return None
    xs = [x for x, _ in path.points]
    return min(xs), max(xs)
