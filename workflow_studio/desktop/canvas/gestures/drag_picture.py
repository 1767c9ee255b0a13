"""Dragging the picture behind the map to another place, or its corner to another size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import SetFields

SMALLEST = 32.0
"""px of the map that the shorter side of a picture has at least."""


class DragPicture:
    """The picture follows the mouse; the drop is one command. `corner`: the one that is dragged, if one is."""

    def __init__(self, stage: Stage, start: Pointer, corner: QPointF | None) -> None:
        self._stage, self._start, self._corner = stage, start, corner
        self._box = stage.scene.backdrop.box
        stage.show_cursor(Qt.CursorShape.ClosedHandCursor if corner is None else Qt.CursorShape.SizeFDiagCursor)

    def move(self, pointer: Pointer) -> None:
        """Draw the picture where it would be."""
        by = pointer.at - self._start.at
        box = self._box.translated(by) if self._corner is None else with_corner_at(self._box, self._corner, by)
        self._stage.scene.backdrop.show_in(box)

    def release(self, pointer: Pointer) -> None:
        """Leave it there."""
        self._stage.show_cursor(Qt.CursorShape.OpenHandCursor)
        put_picture(self._stage)

    def cancel(self) -> None:
        """The picture goes back."""
        self._stage.scene.backdrop.show(self._stage.scene.backdrop.backdrop)


def with_corner_at(box: QRectF, corner: QPointF, by: QPointF) -> QRectF:
    """The box with this corner moved by so much, in its own proportions; the corner across stays."""
    across = QPointF(box.left() + box.right() - corner.x(), box.top() + box.bottom() - corner.y())
    wish, now = corner + by - across, corner - across
    least = SMALLEST / min(box.width(), box.height())
    factor = max(wish.x() / now.x(), wish.y() / now.y(), min(least, 1.0))
    return QRectF(across, across + now * factor).normalized()


def put_picture(stage: Stage) -> None:
    """Keep the picture where it is drawn now; one command, or none where it has not moved."""
    figure = stage.scene.backdrop
    before, box = figure.backdrop, figure.box
    if before is None or box == QRectF(before.x, before.y, before.width, before.height):
        return
    fields = {"x": box.x(), "y": box.y(), "width": box.width(), "height": box.height()}
    if stage.edits.execute(SetFields(before.id, fields)) is None:
        figure.show(before)
