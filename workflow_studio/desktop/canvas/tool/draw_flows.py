"""The tool that draws flows from node to node."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.gestures.connect import DrawFlow
from workflow_studio.desktop.canvas.gestures.rubber_band import RubberBand
from workflow_studio.desktop.canvas.hit import Part, part_at
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage


class DrawFlowsTool:
    """A drag that begins on a node draws a flow; it stays on until another tool is chosen or Esc."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        stage.show_cursor(Qt.CursorShape.CrossCursor)

    def press(self, pointer: Pointer) -> Gesture | None:
        """On a node a flow begins, elsewhere a rubber band."""
        source = part_at(self._stage.scene, pointer.at, Part.NODE)
        return DrawFlow(self._stage, pointer, source) if source else RubberBand(self._stage, pointer)

    def hover(self, pointer: Pointer) -> None:
        """Ring the node that a flow would begin at."""
        self._stage.marks.hover(part_at(self._stage.scene, pointer.at, Part.NODE))
        self._stage.show_cursor(Qt.CursorShape.CrossCursor)

    def double_click(self, pointer: Pointer) -> None:
        """Nothing: flows are drawn by dragging."""

    def leave(self) -> None:
        """Take the ring away."""
        self._stage.marks.hover("")

    def end(self) -> None:
        """Leave nothing behind."""
        self.leave()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)
