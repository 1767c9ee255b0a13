"""Items in another size and place: what draws a map at 100 % draws it on a sheet of paper, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workflow_studio.picture.items import Circle, Curve, Icon, Item, Path, Point, Rect, Segment, Stroke


@dataclass(frozen=True, slots=True)
class Placing:
    """Everything `scale` times as large around the origin, then moved."""

    scale: float
    right: float
    down: float

    def items(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items as they are placed."""
        return (self._item(item) for item in items)

    def point(self, point: Point) -> Point:
        """Where a point comes to lie."""
        return point[0] * self.scale + self.right, point[1] * self.scale + self.down

    def _item(self, item: Item) -> Item:
        scale = self.scale
        if isinstance(item, Path):
            segments = tuple(self._segment(segment) for segment in item.segments)
            return replace(item, segments=segments, stroke=self._stroke(item.stroke))
        x, y = self.point((item.x, item.y))
        if isinstance(item, Rect):
            stroke, radius = self._stroke(item.stroke), item.radius * scale
            width, height = item.width * scale, item.height * scale
            return replace(item, x=x, y=y, width=width, height=height, radius=radius, stroke=stroke)
        if isinstance(item, Circle):
            return replace(item, x=x, y=y, radius=item.radius * scale, stroke=self._stroke(item.stroke))
        if isinstance(item, Icon):
            return replace(item, x=x, y=y, size=item.size * scale, stroke=item.stroke * scale)
        return replace(item, x=x, y=y, size=item.size * scale, width=item.width * scale)

    def _segment(self, segment: Segment) -> Segment:
        to = self.point(segment.to)
        if isinstance(segment, Curve):
            return Curve(self.point(segment.control1), self.point(segment.control2), to)
        return replace(segment, to=to)

    def _stroke(self, stroke: Stroke | None) -> Stroke | None:
        if stroke is None:
            return None
        dash = tuple(length * self.scale for length in stroke.dash)
        return replace(stroke, width=stroke.width * self.scale, dash=dash)
