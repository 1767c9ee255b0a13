"""Moving the map under the hand."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.stage import Pointer, Stage


class Pan:
    """The point of the map that was taken hold of stays under the mouse."""

    def __init__(self, stage: Stage, start: Pointer) -> None:
        self._stage, self._last = stage, start.on_view
        stage.show_cursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, pointer: Pointer) -> None:
        """Follow the mouse."""
        self._stage.view.scroll_by(self._last - pointer.on_view)
        self._last = pointer.on_view

    def release(self, pointer: Pointer) -> None:
        """Let go."""
        self.cancel()

    def cancel(self) -> None:
        """Let go; the map stays where it is."""
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)
