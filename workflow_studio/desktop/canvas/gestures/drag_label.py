"""Dragging what stands on a flow to another place."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import PlaceLabel

STARTS_AT = 4


class DragLabel:
    """The label follows the mouse and stays where it is let go."""

    def __init__(self, stage: Stage, start: Pointer, figure: FlowFigure) -> None:
        self._stage, self._start, self._figure = stage, start, figure
        middle = figure.label_rect().center()
        at = figure.facts.edge.label_at or (middle.x(), middle.y())
        self._at, self._dragging = at, False

    def move(self, pointer: Pointer) -> None:
        """Draw the label where it would go."""
        if not self._dragging:
            far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
            self._dragging = far and self._stage.edits.may_edit()
        if self._dragging:
            self._stage.show_cursor(Qt.CursorShape.ClosedHandCursor)
            self._figure.show_label_at(self._place(pointer))

    def release(self, pointer: Pointer) -> None:
        """It stays here."""
        dragged = self._dragging
        self.cancel()
        if dragged:
            self._stage.edits.execute(PlaceLabel(self._figure.facts.flow.id, self._place(pointer)))

    def cancel(self) -> None:
        """It goes back."""
        self._figure.show(self._figure.facts)
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _place(self, pointer: Pointer) -> tuple[float, float]:
        by = pointer.at - self._start.at
        return self._at[0] + by.x(), self._at[1] + by.y()
