"""Clicking a badge opens what it stands for; a drag that begins on it drags the node as ever."""

from __future__ import annotations

from workflow_studio.desktop.canvas.gestures.drag_nodes import STARTS_AT, DragNodes
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage


class OpenBadge:
    """Pressed on a badge: a click opens it."""

    def __init__(self, stage: Stage, start: Pointer, element_id: str) -> None:
        self._stage, self._start, self._element = stage, start, element_id
        self._drag: Gesture | None = None

    def move(self, pointer: Pointer) -> None:
        """Once the mouse has moved, it is a drag."""
        far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
        if self._drag is None and far and self._stage.scene.node(self._element) is not None:
            self._drag = DragNodes(self._stage, self._start, self._element)
        if self._drag is not None:
            self._drag.move(pointer)

    def release(self, pointer: Pointer) -> None:
        """Open the badge, or drop the node."""
        if self._drag is not None:
            self._drag.release(pointer)
        else:
            self._stage.edits.badge_wanted.emit(self._element)

    def cancel(self) -> None:
        """Nothing happens."""
        if self._drag is not None:
            self._drag.cancel()
