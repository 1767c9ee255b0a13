"""Dragging the lower edge of a lane: it gets higher or lower, and what is below moves along."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from workflow_studio.desktop.canvas.figures import LaneFigure
from workflow_studio.desktop.canvas.gestures.drag_lane import PLACE, STARTS_AT
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import ResizeLane
from workflow_studio.editing.stacking import LANE_MARGIN
from workflow_studio.picture.items import Line, Move, Path

EASY_TO_HIT = 4.0
"""How close to the edge, in px of the screen, the mouse must come."""


def edge_at(scene: MapScene, pointer: Pointer, zoom: float) -> LaneFigure | None:
    """The lane whose lower edge is under the mouse."""
    reach = EASY_TO_HIT / zoom
    for figure in scene.lanes:
        shape = figure.facts.shape
        beside = shape.x <= pointer.at.x() <= shape.x + shape.width
        if beside and abs(shape.y + shape.height - pointer.at.y()) <= reach:
            return figure
    return None


class DragLaneEdge:
    """The lane is lit as high as it would be; it is never less high than its steps."""

    def __init__(self, stage: Stage, start: Pointer, lane: LaneFigure) -> None:
        self._stage, self._start, self._lane = stage, start, lane
        self._height: float | None = None
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Show how high the lane would be."""
        shape = self._lane.facts.shape
        if self._height is None:
            far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
            if not far or not self._stage.edits.may_edit():
                return
        self._height = max(pointer.at.y() - shape.y, self._needed())
        edge = shape.y + self._height
        line = Path("", (Move((shape.x, edge)), Line((shape.x + shape.width, edge))), stroke=PLACE)
        self._sketch.draw((line,), QRectF(shape.x, shape.y, shape.width, self._height))

    def release(self, pointer: Pointer) -> None:
        """Make it that high."""
        self.cancel()
        if self._height is not None:
            self._stage.edits.execute(ResizeLane(self._lane.facts.lane.id, self._height))

    def cancel(self) -> None:
        """The lane stays as it is."""
        self._sketch.clear()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _needed(self) -> float:
        lane, top = self._lane.facts.lane.id, self._lane.facts.shape.y
        boxes = (figure.facts.shape for figure in self._stage.scene.nodes if figure.facts.node.lane == lane)
        return max((box.y + box.height - top + LANE_MARGIN for box in boxes), default=2 * LANE_MARGIN)
