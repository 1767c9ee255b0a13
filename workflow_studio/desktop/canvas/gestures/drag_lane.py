"""Dragging a lane by its header to another place among the lanes; its content goes with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import MoveLane
from workflow_studio.picture.items import Line, Move, Path, Stroke

PLACE = Stroke("accent", 3.0)
STARTS_AT = 4


class DragLane:
    """The lane is lit and a line shows where it would go."""

    def __init__(self, stage: Stage, start: Pointer, lane_id: str) -> None:
        self._stage, self._start, self._lane = stage, start, lane_id
        self._position: int | None = None
        self._dragging = False
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Show the place between lanes that is closest to the mouse."""
        if not self._dragging:
            far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
            self._dragging = far and self._stage.edits.may_edit()
            if not self._dragging:
                return
            self._stage.show_cursor(Qt.CursorShape.ClosedHandCursor)
        boxes = self._boxes()
        edges = [boxes[0].top(), *(box.bottom() for box in boxes)]
        gap = min(range(len(edges)), key=lambda index: abs(edges[index] - pointer.at.y()))
        own = self._own_position()
        self._position = gap - 1 if gap > own else gap
        line = Path("", (Move((boxes[0].left(), edges[gap])), Line((boxes[0].right(), edges[gap]))), stroke=PLACE)
        self._sketch.draw((line,) if self._position != own else (), glow=boxes[own])

    def release(self, pointer: Pointer) -> None:
        """Put the lane there."""
        self.cancel()
        if self._position is not None and self._position != self._own_position():
            self._stage.edits.execute(MoveLane(self._lane, self._position))

    def cancel(self) -> None:
        """The lane stays."""
        self._sketch.clear()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _boxes(self) -> list[QRectF]:
        shapes = (lane.facts.shape for lane in self._stage.scene.lanes)
        return [QRectF(shape.x, shape.y, shape.width, shape.height) for shape in shapes]

    def _own_position(self) -> int:
        return [lane.facts.lane.id for lane in self._stage.scene.lanes].index(self._lane)
