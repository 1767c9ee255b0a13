"""The tool that draws flows from node to node."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.gestures.connect import DrawFlow
from workflow_studio.desktop.canvas.gestures.rubber_band import RubberBand
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.hit import Part, part_at
from workflow_studio.desktop.canvas.outlines import ring
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.answers import next_answer
from workflow_studio.editing.commands import Connect
from workflow_studio.picture.items import Stroke

BEGINS = Stroke("accent", 2.0, (4.0, 3.0))


class DrawFlowsTool:
    """A drag that begins on a node draws a flow; it stays on until another tool is chosen or Esc."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._source = ""
        self._sketch = Sketch(stage.scene)
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

    def enter(self) -> bool:
        """The selected node is where the flow begins; a second Enter on another node is where it leads."""
        figure = self._stage.scene.node(self._stage.selection.only)
        if figure is None:
            self._stage.edits.refused.emit(words.NO_NODE)
        elif not self._source:
            self._source = figure.facts.node.id
            self._sketch.draw((), under=(ring(figure.facts.node, figure.facts.shape, BEGINS),))
            self._stage.edits.refused.emit(words.WHERE_TO)
        else:
            label = next_answer(self._stage.edits.document, self._source)
            if self._stage.edits.execute(Connect(self._source, figure.facts.node.id, label)) is not None:
                self._stage.edits.refused.emit(words.CONNECTED)
            self._forget()
        return True

    def leave(self) -> None:
        """Take the ring away."""
        self._stage.marks.hover("")

    def end(self) -> None:
        """Leave nothing behind."""
        self.leave()
        self._forget()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _forget(self) -> None:
        self._source = ""
        self._sketch.draw(())
