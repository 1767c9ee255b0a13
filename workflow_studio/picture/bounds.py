"""The box that items take up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workflow_studio.picture.items import Circle, Curve, Icon, Item, Path, Rect, Stroke, TextLine

ANCHOR_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}
DESCENT = 0.25
"""How far letters reach below the baseline, in em."""


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, right and bottom edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def bounds_of(items: Iterable[Item]) -> Box:
    """The smallest box around all items, strokes included; an empty box at the origin for none."""
    boxes = [item_bounds(item) for item in items]
    if not boxes:
        return Box(0.0, 0.0, 0.0, 0.0)
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def item_bounds(item: Item) -> Box:
    """The box around one item, its stroke included."""
    if isinstance(item, Rect):
        return _grown(item.x, item.y, item.x + item.width, item.y + item.height, item.stroke)
    if isinstance(item, Circle):
        r = item.radius
        return _grown(item.x - r, item.y - r, item.x + r, item.y + r, item.stroke)
    if isinstance(item, Icon):
        return Box(item.x, item.y, item.x + item.size, item.y + item.size)
    return _path_bounds(item) if isinstance(item, Path) else _text_bounds(item)


def _path_bounds(item: Path) -> Box:
    points = [segment.to for segment in item.segments]
    points += [
        p for segment in item.segments if isinstance(segment, Curve) for p in (segment.control1, segment.control2)
    ]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return _grown(min(xs), min(ys), max(xs), max(ys), item.stroke)


def _text_bounds(item: TextLine) -> Box:
    before = item.width * ANCHOR_SHARE[item.anchor]
    after, up, down = item.width - before, item.size * 0.75, item.size * DESCENT
    if item.upwards:
        return Box(item.x - up, item.y - after, item.x + down, item.y + before)
    return Box(item.x - before, item.y - up, item.x + after, item.y + down)


def _grown(left: float, top: float, right: float, bottom: float, stroke: Stroke | None) -> Box:
    by = stroke.width / 2 if stroke else 0.0
    return Box(left - by, top - by, right + by, bottom + by)
