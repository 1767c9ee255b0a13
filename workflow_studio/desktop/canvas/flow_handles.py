"""The handles of a selected flow: its ends, its corners, and the middles of its pieces."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.layout.bending import is_level, piece_middles
from workflow_studio.layout.soundness import corners_of
from workflow_studio.picture.flow_labels import carries_answer, label_size
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Circle, Item, Rect, Stroke
from workflow_studio.picture.sizes import HANDLE_SIZE

RIM = Stroke("accent", 2.0)
CORNER_SIZE = 7.0
BAR = (14.0, 6.0)
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
        handles = list(handles_of(figure.facts.edge.points, _pill_of(figure))) if figure is not None else []
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


def handles_of(points: tuple[tuple[float, float], ...], pill: QRectF | None = None) -> Iterator[FlowHandle]:
    """Pieces first, then corners, then ends, which lie on top. A piece with the `pill` in its middle has its handle
    beside that: what the flow says can be read while it is selected."""
    line = corners_of(points)
    if len(line) < 2:
        return
    for index, ((start, end), middle) in enumerate(zip(pairwise(line), piece_middles(line), strict=True)):
        if abs(start[0] - end[0]) + abs(start[1] - end[1]) >= SHORTEST:
            covered = pill is not None and pill.contains(QPointF(*middle))
            at = _clear_of(pill, (start, end), middle) if pill is not None and covered else middle
            yield FlowHandle(Grip.PIECE, index, at, _sideways(line, index))
    for index, corner in enumerate(line[1:-1], 1):
        yield FlowHandle(Grip.CORNER, index, corner, Qt.CursorShape.SizeAllCursor)
    yield FlowHandle(Grip.SOURCE, 0, line[0], Qt.CursorShape.CrossCursor)
    yield FlowHandle(Grip.TARGET, len(line) - 1, line[-1], Qt.CursorShape.CrossCursor)


def _clear_of(
    pill: QRectF, ends: tuple[tuple[float, float], tuple[float, float]], middle: tuple[float, float]
) -> tuple[float, float]:
    """Half way from the middle to the end that is farther from the pill."""
    centre = pill.center().x(), pill.center().y()
    end = max(ends, key=lambda point: math.dist(point, centre))
    return (end[0] + middle[0]) / 2, (end[1] + middle[1]) / 2


def _pill_of(figure: FlowFigure) -> QRectF:
    """Where the flow's pill stands; empty for none."""
    flow, edge = figure.facts.flow, figure.facts.edge
    wide, high = (0.0, 0.0) if carries_answer(flow) else label_size(flow)
    if not wide or len(edge.points) < 2:
        return QRectF()
    x, y = edge.label_at or middle_of_longest_piece(edge.points)
    return QRectF(x - wide / 2, y - high / 2, wide, high)


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
