"""Bending a flow by hand: a piece is slid sideways, a corner taken elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.flow_handles import FlowHandle, Grip
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import BendFlow
from workflow_studio.layout.bending import corner_at, is_level, slid
from workflow_studio.layout.soundness import corners_of
from workflow_studio.picture.items import Line, Move, Path, Stroke

REFUSED = Stroke("danger", 2.5)
STARTS_AT = 3
GRID = 4.0


class BendFlowByHand:
    """The line follows the mouse; it turns red where it would run through a step."""

    def __init__(self, stage: Stage, start: Pointer, figure: FlowFigure, handle: FlowHandle) -> None:
        self._stage, self._start, self._figure, self._handle = stage, start, figure, handle
        self._line = corners_of(figure.facts.edge.points)
        self._bent: list[tuple[float, float]] | None = None
        self._sketch = Sketch(stage.scene)
        stage.show_cursor(handle.cursor)

    def move(self, pointer: Pointer) -> None:
        """Draw the line as it would be."""
        far = (pointer.on_view - self._start.on_view).manhattanLength()
        if self._bent is None and (far < STARTS_AT or not self._stage.edits.may_edit()):
            return
        self._bent = self._line_at(pointer)
        self._figure.show_through(self._bent)
        self._stage.marks.show_handles(False)
        refused = self._stage.edits.reason_against(self._command())
        self._stage.show_cursor(Qt.CursorShape.ForbiddenCursor if refused else self._handle.cursor)
        first, *others = self._bent
        red = Path("", (Move(first), *(Line(point) for point in others)), stroke=REFUSED)
        self._sketch.draw((red,) if refused else ())

    def release(self, pointer: Pointer) -> None:
        """The line stays so; a refusal is told."""
        bent = self._bent
        command = self._command() if bent is not None and bent != self._line else None
        self.cancel()
        if command is not None:
            self._stage.edits.execute(command)

    def cancel(self) -> None:
        """The line goes back."""
        self._sketch.clear()
        self._figure.show(self._figure.facts)
        self._stage.marks.show_handles(True)
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _line_at(self, pointer: Pointer) -> list[tuple[float, float]]:
        x, y = _on_grid(pointer.at.x()), _on_grid(pointer.at.y())
        if self._handle.grip is Grip.CORNER:
            return corner_at(self._line, self._handle.index, (x, y))
        return slid(self._line, self._handle.index, y if is_level(self._line, self._handle.index) else x)

    def _command(self) -> BendFlow:
        return BendFlow(self._figure.facts.flow.id, tuple(self._bent or ()))


def _on_grid(at: float) -> float:
    return round(at / GRID) * GRID
