"""The tool for moving and resizing the picture behind the map; everything else on the map is left alone meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from workflow_studio.desktop.canvas.gestures.drag_picture import DragPicture, put_picture, with_corner_at
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage
from workflow_studio.editing.commands import Delete

STEP, SMALL_STEP = 8.0, 1.0
"""px of the map that an arrow key moves it; with Shift the small one."""
LARGER = 1.05
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_SIZES = {Qt.Key.Key_Plus: LARGER, Qt.Key.Key_Equal: LARGER, Qt.Key.Key_Minus: 1 / LARGER}


class MovePictureTool:
    """Dragging moves it, its corners resize it; Enter, Esc or a press beside it ends."""

    def __init__(self, stage: Stage, done: Callable[[], None]) -> None:
        self._stage, self._done = stage, done
        stage.selection.set(())
        stage.scene.backdrop.hold(True)
        stage.show_cursor(Qt.CursorShape.OpenHandCursor)

    def press(self, pointer: Pointer) -> Gesture | None:
        """Take hold of the picture, or of one of its corners."""
        self.drop()
        figure = self._stage.scene.backdrop
        corner = figure.corner_at(pointer.at, self._stage.view.zoom)
        if corner is None and not figure.box.contains(pointer.at):
            self._done()
            return None
        return DragPicture(self._stage, pointer, corner) if self._stage.edits.may_edit() else None

    def hover(self, pointer: Pointer) -> None:
        """Say what a press would do."""
        figure = self._stage.scene.backdrop
        corner = figure.corner_at(pointer.at, self._stage.view.zoom)
        if corner is not None:
            falls = corner in (figure.box.topLeft(), figure.box.bottomRight())
            self._stage.show_cursor(Qt.CursorShape.SizeFDiagCursor if falls else Qt.CursorShape.SizeBDiagCursor)
        else:
            inside = figure.box.contains(pointer.at)
            self._stage.show_cursor(Qt.CursorShape.OpenHandCursor if inside else Qt.CursorShape.ArrowCursor)

    def double_click(self, pointer: Pointer) -> None:
        """Nothing more than one click."""

    def enter(self) -> bool:
        """That is all."""
        self._done()
        return True

    def answer(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What this key does to the picture; none for keys that are somebody else's."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            small = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return partial(self._move, _ARROWS[key] * (SMALL_STEP if small else STEP))
        if key in _SIZES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return partial(self._resize, _SIZES[key])
        return self._remove if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) else None

    def drop(self) -> None:
        """Keep what the keys did: a key that is held is one command, when it is let go."""
        put_picture(self._stage)

    def leave(self) -> None:
        """Nothing follows the mouse."""

    def end(self) -> None:
        """Leave nothing behind."""
        self.drop()
        self._stage.scene.backdrop.hold(False)
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _move(self, by: QPointF) -> None:
        figure = self._stage.scene.backdrop
        if self._stage.edits.may_edit():
            figure.show_in(figure.box.translated(by))

    def _resize(self, factor: float) -> None:
        figure = self._stage.scene.backdrop
        box = figure.box
        if self._stage.edits.may_edit():
            by = QPointF(box.width(), box.height()) * (factor - 1)
            figure.show_in(with_corner_at(box, box.bottomRight(), by).translated(-by / 2))

    def _remove(self) -> None:
        backdrop = self._stage.scene.backdrop.backdrop
        if backdrop is not None:
            self._stage.edits.execute(Delete((backdrop.id,)))
        self._done()
