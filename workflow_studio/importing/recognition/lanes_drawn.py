"""Lanes of a drawn flowchart: large boxes that hold the others, or titled bands beside them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from workflow_studio.importing.reading.markings import Shape

LARGER = 4.0
"""How many times larger than the usual shape the box of a lane is."""
BAND = 0.6
"""The share of a lane's height (or width) that its title spans."""
NARROW = 0.35
"""The share of a lane's width (or height) that its title may take."""


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane: its name, the shape that says it, and the box (left, top, right, bottom in EMU) its nodes lie in."""

    name: str
    titled_by: Shape
    shape: Shape
    box: tuple[float, float, float, float]

    @property
    def area(self) -> float:
        """The size of its box."""
        return (self.box[2] - self.box[0]) * (self.box[3] - self.box[1])


def holds(lane: DrawnLane, shape: Shape) -> bool:
    """Whether the middle of a shape lies in the lane."""
    return _in_box(lane.box, shape)


def lane_boxes(shapes: Sequence[Shape], glued: Collection[str]) -> tuple[list[DrawnLane], set[str]]:
    """The large boxes that hold others, and the ids of the shapes that are only such boxes or their titles.

    `glued` are the shapes that lines are attached to: those are nodes, however large.
    """
    free = [shape for shape in shapes if shape.id not in glued]
    usual = median(_area(shape) for shape in shapes)
    lanes, used = [], set[str]()
    for box in free:
        inside = [other for other in shapes if other is not box and _in_box(_box(box), other)]
        if _area(box) < LARGER * usual or not inside:
            continue
        title = box if box.text.strip() else next((o for o in inside if o.id not in glued and _is_title(o, box)), None)
        used.add(box.id)
        if title is not None:
            used.add(title.id)
            lanes.append(DrawnLane(title.text.strip(), title, box, _box(box)))
    # A frame around all lanes is the title of the whole, not a lane.
    frames = [one for one in lanes if any(holds(one, other.shape) and one.area > other.area for other in lanes)]
    return [lane for lane in lanes if lane not in frames], used


def _is_title(shape: Shape, box: Shape) -> bool:
    """Whether a text spans the side of a box."""
    if not shape.text.strip():
        return False
    wide, high = _width(shape) / _width(box), _height(shape) / _height(box)
    return (high >= BAND and wide <= NARROW) or (wide >= BAND and high <= NARROW)


def lane_bands(texts: Sequence[Shape], shapes: Sequence[Shape]) -> list[DrawnLane]:
    """Lanes whose titles stand below each other at the left edge, or beside each other at the top.

    `texts` are the shapes that no line reaches.
    """
    left = min(shape.left for shape in shapes)
    top = min(shape.top for shape in shapes)
    right = max(shape.right for shape in shapes)
    bottom = max(shape.bottom for shape in shapes)
    usual = median(min(_width(shape), _height(shape)) for shape in shapes)
    rows = [s for s in texts if s.left - left <= usual / 2 and _height(s) > _width(s)]
    columns = [s for s in texts if s.top - top <= usual / 2 and _width(s) > _height(s)]
    if len(rows) >= 2:
        return [DrawnLane(s.text.strip(), s, s, (s.right, s.top, right, s.bottom)) for s in rows]
    if len(columns) >= 2:
        return [DrawnLane(s.text.strip(), s, s, (s.left, s.bottom, s.right, bottom)) for s in columns]
    return []


def _in_box(box: tuple[float, float, float, float], shape: Shape) -> bool:
    across, down = (shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _box(shape: Shape) -> tuple[float, float, float, float]:
    return shape.left, shape.top, shape.right, shape.bottom


def _width(shape: Shape) -> float:
    return max(shape.right - shape.left, 1.0)


def _height(shape: Shape) -> float:
    return max(shape.bottom - shape.top, 1.0)


def _area(shape: Shape) -> float:
    return _width(shape) * _height(shape)
