"""The handles of a selected flow: its ends, its corners, and the middles of its pieces."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.layout.bending import is_level
from workflow_studio.layout.soundness import corners_of
from workflow_studio.picture.items import Circle, Item, Rect, Stroke
from workflow_studio.picture.sizes import HANDLE_SIZE

RIM = Stroke("accent", 2.0)
CORNER_SIZE = 7.0
BAR = (14.0, 6.0)
SHARES = (1 / 2, 1 / 4, 3 / 4, 1 / 8, 7 / 8)
"""Where along a piece its handle can stand, the best place first."""
SHORTEST = 30.0
"""A piece shorter than this, in px, has no handle: those of its corners are there."""
EASY_TO_HIT = 5.0


class Grip(Enum):
    """What a handle takes hold of."""

    SOURCE = auto()
    TARGET = auto()
    CORNER = auto()
    PIECE = auto()


@dataclass(frozen=True, slots=True)
class FlowHandle:
    """One handle: what it takes hold of, the index of the corner or piece, where it is, and how it can be moved."""

    grip: Grip
    index: int
    at: tuple[float, float]
    cursor: Qt.CursorShape


class FlowHandleItem(PictureItem):
    """A handle that is drawn."""

    handle: FlowHandle | None = None


class FlowHandles:
    """The handles of one flow at a time, drawn in one scene."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._items: list[FlowHandleItem] = []
        self._visible, self._used = True, 0

    def show(self, figure: FlowFigure | None) -> None:
        """Put the handles on this flow; none for no flow."""
        handles = list(handles_of(figure.facts.edge.points, figure.pills_and_badges())) if figure is not None else []
        while len(self._items) < len(handles):
            self._items.append(FlowHandleItem("", self._scene.showing, Layer.HANDLES))
            self._scene.add_own(self._items[-1])
        for item, handle in zip(self._items, handles, strict=False):
            assert figure is not None
            item.element_id, item.handle = figure.facts.flow.id, handle
            _draw(item, _shape(item.element_id, handle, figure.facts.edge.points), handle.at)
        self._used = len(handles)
        self.set_visible(self._visible)

    def set_visible(self, visible: bool) -> None:
        """Show or hide them, for example while one of them is dragged."""
        self._visible = visible
        for number, item in enumerate(self._items):
            item.setVisible(visible and number < self._used)


def handle_at(scene: MapScene, at: QPointF) -> FlowHandleItem | None:
    """The flow's handle on top at this point."""
    items = scene.hits(at)
    return items[0] if items and isinstance(items[0], FlowHandleItem) else None


def handles_of(points: tuple[tuple[float, float], ...], covered: Collection[QRectF] = ()) -> Iterator[FlowHandle]:
    """Pieces first, then corners, then ends, which lie on top. Where a piece's middle is `covered`, its handle stands
    beside that, or nowhere: what the flow says can be read while it is selected."""
    line = corners_of(points)
    if len(line) < 2:
        return
    for index, (start, end) in enumerate(pairwise(line)):
        at = _free_place(start, end, covered)
        if math.dist(start, end) >= SHORTEST and at is not None:
            yield FlowHandle(Grip.PIECE, index, at, _sideways(line, index))
    for index, corner in enumerate(line[1:-1], 1):
        yield FlowHandle(Grip.CORNER, index, corner, Qt.CursorShape.SizeAllCursor)
    yield FlowHandle(Grip.SOURCE, 0, line[0], Qt.CursorShape.CrossCursor)
    yield FlowHandle(Grip.TARGET, len(line) - 1, line[-1], Qt.CursorShape.CrossCursor)


def _free_place(
    start: tuple[float, float], end: tuple[float, float], covered: Collection[QRectF]
) -> tuple[float, float] | None:
    """The middle of a piece, or as near to it as nothing lies and the handle of its end does not reach."""
    half = max(BAR) / 2
    for share in SHARES:
        at = start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        room = QRectF(at[0] - half, at[1] - half, 2 * half, 2 * half)
        beside_the_end = min(share, 1 - share) * math.dist(start, end) > half + HANDLE_SIZE / 2
        if not any(map(room.intersects, covered)) and (beside_the_end or share == SHARES[0]):
            return at
    return None


def _draw(item: FlowHandleItem, shape: Item, at: tuple[float, float]) -> None:
    reach = max(BAR) / 2 + EASY_TO_HIT
    item.set_picture(lambda look: (shape,), QRectF(at[0] - reach, at[1] - reach, 2 * reach, 2 * reach))


def _sideways(line: list[tuple[float, float]], index: int) -> Qt.CursorShape:
    return Qt.CursorShape.SizeVerCursor if is_level(line, index) else Qt.CursorShape.SizeHorCursor


def _shape(of: str, handle: FlowHandle, points: tuple[tuple[float, float], ...]) -> Item:
    x, y = handle.at
    if handle.grip is Grip.PIECE:
        long, short = BAR
        wide, high = (long, short) if is_level(corners_of(points), handle.index) else (short, long)
        return Rect(of, x - wide / 2, y - high / 2, wide, high, short / 2, "lane", Stroke("accent", 1.5))
    size = CORNER_SIZE if handle.grip is Grip.CORNER else HANDLE_SIZE
    return Circle(of, x, y, (size - RIM.width) / 2, "accent" if handle.grip is Grip.CORNER else "lane", RIM)
