"""What goes into a layout and what comes out of it: plain values, all sizes in px at 100 %."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

NodeKind = Literal["step", "decision", "start", "end", "event"]
Point = tuple[float, float]


class LayoutCancelled(Exception):
    """The caller's progress function answered False, so the layout was given up."""


@dataclass(frozen=True, slots=True)
class LaneInput:
    """One participant's lane; lanes are drawn in the order given, top to bottom, at least as high as `least`."""

    id: str
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class NodeInput:
    """A step, decision or event to be placed in its lane.

    `label_width` and `label_height` are the room for text centred below the shape (events carry their name
    there). `pinned` is the top left corner the user has given the node; it is kept as long as it lies inside the
    node's lane. `phase` is the number of the band, from the left, that the node stands in. `drawn` is the top left
    corner where the node stands now: a layout begins there and leaves what is good enough.
    """

    id: str
    lane: str
    kind: NodeKind
    width: float
    height: float
    label_height: float = 0.0
    label_width: float = 0.0
    pinned: Point | None = None
    phase: int = 0
    drawn: Point | None = None

    def standing_at(self, place: Point | None) -> NodeInput:
        """The same node, drawn there now."""
        return replace(self, drawn=place)


@dataclass(frozen=True, slots=True)
class FlowInput:
    """A connector. `label_width` is the room its label needs; a heavier `weight` is drawn straighter.

    `label_beside` is how much of that room is left on each side of a pill, so that badges can stand on one of them.

    Out of a decision, a flow with a `label` has it as text beside the tip; any other label is a pill on the line.
    """

    id: str
    source: str
    target: str
    label: str = ""
    label_width: float = 0.0
    label_beside: float = 0.0
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class LayoutRequest:
    """One map to lay out. Ids are unique; every node names a lane, every flow names two nodes.

    With `phases`, nodes of one phase stand left of all nodes of the next one.
    """

    lanes: tuple[LaneInput, ...]
    nodes: tuple[NodeInput, ...]
    flows: tuple[FlowInput, ...]
    phases: int = 0


@dataclass(frozen=True, slots=True)
class LaneBox:
    """Where a lane is drawn, its header included."""

    id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class NodeBox:
    """Where a node is drawn (x, y: top left corner)."""

    id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FlowPath:
    """The orthogonal corners of a connector from border to border, and the centre of its label.

    `drawn`: the user's own line; `label_drawn`: the user's own place for the label.
    """

    id: str
    points: tuple[Point, ...]
    label_at: Point | None
    drawn: bool = False
    label_drawn: bool = False


@dataclass(frozen=True, slots=True)
class LayoutResult:
    """A laid-out map, in the order of the request."""

    lanes: tuple[LaneBox, ...]
    nodes: tuple[NodeBox, ...]
    flows: tuple[FlowPath, ...]
    width: float
    height: float
