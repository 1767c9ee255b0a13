"""A drawn flowchart: which shapes are its nodes and lanes, which two each line connects, and what is written on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot
from statistics import median

from workflow_studio.importing.reading.markings import Connector, Markings, Shape
from workflow_studio.importing.recognition.lanes_drawn import DrawnLane, holds, lane_bands, lane_boxes

REACH = 0.3 * 914_400
"""How far from a shape a line that is not glued to it may end: 0.3 inches, in EMU."""
LABEL_REACH = 0.5 * 914_400
"""How far from a line's middle a text on it may stand."""
SMALL = 0.25
"""The share of the usual size below which a shape may be the text of a line."""
MOST_SHAPES = 800
"""Shapes, or lines. Larger drawings are plans or pictures; finding which line ends where would take too long."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A line between two nodes, in the direction of its arrow; `directed` is false where it has no arrow."""

    source: Shape
    target: Shape
    label: str = ""
    directed: bool = True
    label_shape: Shape | None = None


@dataclass(slots=True)
class Drawing:
    """What is drawn on a sheet: nodes by id, the lane of each that lies in one, links, and what was not understood.

    `loose` are texts that nothing connects, `lost` the lines that do not reach a shape at one of their ends.
    """

    nodes: dict[str, Shape] = field(default_factory=dict)
    lanes: dict[str, DrawnLane] = field(default_factory=dict)
    links: list[DrawnLink] = field(default_factory=list)
    loose: list[Shape] = field(default_factory=list)
    lost: list[Connector] = field(default_factory=list)


def drawing_of(markings: Markings) -> Drawing:
    """The flowchart drawn on a sheet; one without links where there is none, or more shapes than a flowchart has."""
    drawing = Drawing()
    if not 0 < len(markings.connectors) <= MOST_SHAPES or not 2 <= len(markings.shapes) <= MOST_SHAPES:
        return drawing
    glued = {end for line in markings.connectors for end in (line.source, line.target)}
    lanes, used = lane_boxes(markings.shapes, glued)
    known = {shape.id: shape for shape in markings.shapes}
    candidates = [s for s in known.values() if s.id not in used]
    # What lines are glued to is a node; of the rest a plain text in the middle of a line is its label.
    by_id = {shape.id: shape for shape in candidates}
    small = SMALL * median(map(_size, candidates)) if candidates else 0.0
    lines = [(line, _ends(line, by_id, small)) for line in markings.connectors]
    touched = {end.id for _, ends in lines for end in ends if end is not None}
    texts = [shape for shape in candidates if shape.id not in touched and shape.text.strip()]
    lanes = lanes or lane_bands(texts, markings.shapes)
    texts = [shape for shape in texts if all(shape is not lane.titled_by for lane in lanes)]
    for line, (source, target) in lines:
        if source is None or target is None or source is target:
            drawing.lost.append(line)
            continue
        label = None if line.text.strip() else _label_of(line, texts)
        drawing.links += _links(line, source, target, label)
    labels = {link.label_shape.id for link in drawing.links if link.label_shape}
    drawing.nodes = {shape.id: shape for shape in candidates if shape.id in touched}
    drawing.loose = [shape for shape in texts if shape.id not in labels]
    for shape in drawing.nodes.values():
        inside = [lane for lane in lanes if holds(lane, shape)]
        if inside:
            drawing.lanes[shape.id] = min(inside, key=lambda lane: lane.area)
    return drawing


def _links(line: Connector, source: Shape, target: Shape, label: Shape | None) -> Iterator[DrawnLink]:
    """One link in the direction of the arrow; two for a line with an arrow at both ends."""
    text = line.text.strip() or (label.text.strip() if label else "")
    directed = line.head or line.tail
    if line.head or not line.tail:
        yield DrawnLink(source, target, text, directed, label)
    if line.tail:
        yield DrawnLink(target, source, text, directed, label)


def _ends(line: Connector, by_id: Mapping[str, Shape], small: float) -> tuple[Shape | None, Shape | None]:
    source = by_id.get(line.source) or _nearest(line.start, by_id.values(), small)
    target = by_id.get(line.target) or _nearest(line.end, by_id.values(), small)
    return source, target


def _nearest(point: Point, shapes: Iterable[Shape], small: float) -> Shape | None:
    """The shape at this point; of those that lie above each other the smallest.

    A much smaller one than the usual is the label of another line, where a larger one is in reach as well.
    """
    reached = [shape for shape in shapes if _distance(point, shape) <= REACH]
    large = [shape for shape in reached if _size(shape) >= small]
    return min(large or reached, key=lambda shape: (_distance(point, shape), _size(shape)), default=None)


def _label_of(line: Connector, texts: Sequence[Shape]) -> Shape | None:
    middle = ((line.start[0] + line.end[0]) / 2, (line.start[1] + line.end[1]) / 2)
    nearest = min(texts, key=lambda shape: _distance(middle, shape), default=None)
    return nearest if nearest is not None and _distance(middle, nearest) <= LABEL_REACH else None


def _distance(point: Point, shape: Shape) -> float:
    """From a point to the box of a shape; 0 inside it."""
    across = max(shape.left - point[0], 0.0, point[0] - shape.right)
    down = max(shape.top - point[1], 0.0, point[1] - shape.bottom)
    return hypot(across, down)


def _size(shape: Shape) -> float:
    return (shape.right - shape.left) * (shape.bottom - shape.top)
