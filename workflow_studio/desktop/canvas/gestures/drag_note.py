"""Dragging a note to another place, or its corner to another size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from workflow_studio.desktop.canvas.figures import NoteFigure
from workflow_studio.desktop.canvas.gestures.drag_nodes import STARTS_AT
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import PlaceNote
from workflow_studio.model import Shape

SMALLEST = (72.0, 36.0)
CORNER = 10.0
"""How close to the lower right corner, in px of the screen, a drag resizes."""


class DragNote:
    """The note follows the mouse; the drop is one command."""

    def __init__(self, stage: Stage, start: Pointer, figure: NoteFigure) -> None:
        self._stage, self._start, self._figure = stage, start, figure
        self._resizes = is_corner(figure, start.at, stage.view.zoom)
        self._box: Shape | None = None

    def move(self, pointer: Pointer) -> None:
        """Draw the note where it would be."""
        if self._box is None:
            far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
            if not far or not self._stage.edits.may_edit():
                return
            self._stage.show_cursor(Qt.CursorShape.ClosedHandCursor)
        self._box = self._moved(pointer.at - self._start.at)
        self._figure.show_in(self._box)
        self._stage.marks.show(())

    def release(self, pointer: Pointer) -> None:
        """Leave it there."""
        box = self._box
        self.cancel()
        if box is not None:
            self._stage.edits.execute(PlaceNote(box.of, (box.x, box.y, box.width, box.height)))

    def cancel(self) -> None:
        """The note goes back."""
        self._figure.show(self._figure.facts)
        self._stage.marks.show(self._stage.selection.ids)
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _moved(self, by: QPointF) -> Shape:
        shape = self._figure.facts.shape
        if not self._resizes:
            return shape.model_copy(update={"x": shape.x + by.x(), "y": shape.y + by.y()})
        wide, high = max(shape.width + by.x(), SMALLEST[0]), max(shape.height + by.y(), SMALLEST[1])
        return shape.model_copy(update={"width": wide, "height": high})


def is_corner(figure: NoteFigure, at: QPointF, zoom: float) -> bool:
    """Whether this point is at the corner that a note is resized by."""
    shape = figure.facts.shape
    away = at - QPointF(shape.x + shape.width, shape.y + shape.height)
    return max(abs(away.x()), abs(away.y())) <= CORNER / zoom
