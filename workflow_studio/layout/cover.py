"""What already lies where on the map, so that labels can keep off it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.values import NodeBox, NodeInput, Point
from workflow_studio.layout.windows import EVERYWHERE, Window

Frame = tuple[float, float, float, float]  # left, top, right, bottom
_CELL = 160.0  # px: what a label may cover is looked up in squares of this size
ON_LABEL, ON_FLOW = 60.0, 30.0
_ON_NODE, _ON_BADGE = 100.0, 5.0
_NODE, _BADGE = -2, -3  # owners of what no flow owns
_BADGES = 33.0, 9.0  # px that a problem and a question at a step's top right corner take of its edge, and reach out
_LINE = 2.5  # px on both sides of a line that count as the line
_SLICES = 6  # a diamond is looked up as this many level slices


@dataclass(slots=True)
class Cover:
    """Frames with their weight and the flow they belong to; what lies outside of `within` is left out."""

    within: Window = EVERYWHERE
    cells: dict[tuple[int, int], dict[tuple[Frame, float, int], int]] = field(default_factory=dict)

    def add(self, frame: Frame, weight: float, owner: int) -> None:
        """Something lies here."""
        entry = frame, weight, owner
        for cell in _cells(self._inside(frame)):
            entries = self.cells.setdefault(cell, {})
            entries[entry] = entries.get(entry, 0) + 1

    def remove(self, frame: Frame, weight: float, owner: int) -> None:
        """It lies here no longer."""
        entry = frame, weight, owner
        for cell in _cells(self._inside(frame)):
            entries = self.cells[cell]
            entries[entry] -= 1
            if not entries[entry]:
                del entries[entry]

    def price(self, frame: Frame, owner: int) -> float:
        """The weight of everything a label there would cover, what the owner's flow owns excepted."""
        return sum(weight for _, weight, _ in {e for e in self._hit(frame) if e[2] != owner})

    def labels_at(self, frame: Frame, owner: int) -> set[int]:
        """The flows whose labels a label there would cover, the owner's own excepted."""
        return {its for _, weight, its in self._hit(frame) if weight == ON_LABEL and its != owner}

    def near_node(self, frame: Frame, distance: float) -> bool:
        """Is a node, or the name below one, closer to the frame than this?"""
        grown = frame[0] - distance, frame[1] - distance, frame[2] + distance, frame[3] + distance
        return any(owner == _NODE for _, _, owner in self._hit(grown))

    def _inside(self, frame: Frame) -> Frame:
        (left, top, right, bottom), room = frame, self.within
        return (
            left if left > room.left else room.left,
            top if top > room.top else room.top,
            right if right < room.right else room.right,
            bottom if bottom < room.bottom else room.bottom,
        )

    def _hit(self, frame: Frame) -> Iterator[tuple[Frame, float, int]]:
        left, top, right, bottom = frame
        for cell in _cells(frame):
            for entry in self.cells.get(cell, ()):
                its = entry[0]
                if its[0] < right and left < its[2] and its[1] < bottom and top < its[3]:
                    yield entry


def cover_of(
    graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], within: Window = EVERYWHERE
) -> Cover:
    """The nodes with their names, and the lines of the flows, as far as they lie within this room."""
    cover = Cover(within)
    for box, node in zip(boxes, graph.request.nodes, strict=True):
        for frame in _frames(box, node):
            cover.add(frame, _ON_NODE, _NODE)
        if node.kind == "step":
            (along, out), right = _BADGES, box.x + box.width
            cover.add((right - along, box.y - out, right + out, box.y + out), _ON_BADGE, _BADGE)
    for index, line in enumerate(lines):
        for (x1, y1), (x2, y2) in pairwise(line):
            frame = min(x1, x2) - _LINE, min(y1, y2) - _LINE, max(x1, x2) + _LINE, max(y1, y2) + _LINE
            cover.add(frame, ON_FLOW, index)
    return cover


def around(at: Point, size: tuple[float, float]) -> Frame:
    """The frame of this width and height with this centre."""
    return at[0] - size[0] / 2, at[1] - size[1] / 2, at[0] + size[0] / 2, at[1] + size[1] / 2


def _frames(box: NodeBox, node: NodeInput) -> Iterator[Frame]:
    middle, right, bottom = box.x + box.width / 2, box.x + box.width, box.y + box.height
    if node.kind != "decision":
        yield box.x, box.y, right, bottom
    else:
        for number in range(_SLICES):
            widest = 1 - min(abs(number - _SLICES / 2), abs(number + 1 - _SLICES / 2)) / (_SLICES / 2)
            half, top = box.width / 2 * widest, box.y + box.height * number / _SLICES
            yield middle - half, top, middle + half, top + box.height / _SLICES
    if node.label_height:
        half = max(node.label_width, box.width) / 2
        yield middle - half, bottom, middle + half, bottom + node.label_height


def _cells(frame: Frame) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = frame
    across = range(int(left // _CELL), int(right // _CELL) + 1)
    return product(across, range(int(top // _CELL), int(bottom // _CELL) + 1))
