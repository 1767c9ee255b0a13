"""Attaching an end of a flow to another node."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.flow_handles import Grip
from workflow_studio.desktop.canvas.gestures.connect import ALLOWED, REFUSED, STARTS_AT, line_to
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.hit import Part, part_at
from workflow_studio.desktop.canvas.outlines import entering, node_outline, ring
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.commands import Reconnect
from workflow_studio.picture.items import Item


class Reattach:
    """A line from the end that stays follows the mouse; the node under it is ringed, in red where a rule is against."""

    def __init__(self, stage: Stage, start: Pointer, figure: FlowFigure, grip: Grip) -> None:
        self._stage, self._start, self._figure, self._grip = stage, start, figure, grip
        self._moved = False
        self._sketch = Sketch(stage.scene)
        stage.show_cursor(Qt.CursorShape.CrossCursor)

    def move(self, pointer: Pointer) -> None:
        """Draw the line, and whether the end may be attached here."""
        if not self._moved and (pointer.on_view - self._start.on_view).manhattanLength() < STARTS_AT:
            return
        if not self._moved:
            self._moved = self._stage.edits.may_edit()
            self._stage.marks.show_handles(False)
        target = self._node(pointer)
        reason = self._stage.edits.reason_against(self._command(target)) if target and self._is_new(target) else ""
        self._stage.show_cursor(Qt.CursorShape.ForbiddenCursor if reason else Qt.CursorShape.CrossCursor)
        figure = self._stage.scene.node(target)
        if figure is None:
            self._sketch.draw(self._line(pointer.at))
            return
        marked = ring(figure.facts.node, figure.facts.shape, REFUSED if reason else ALLOWED)
        outline = node_outline(figure.facts.node, figure.facts.shape)
        self._sketch.draw(self._line(entering(outline, self._other_end(), pointer.at)), under=(marked,))

    def release(self, pointer: Pointer) -> None:
        """Attach it; a refusal is told."""
        self.cancel()
        if not self._moved:
            return
        target = self._node(pointer)
        if not target:
            self._stage.edits.refused.emit(words.ONLY_TO_A_NODE)
        elif self._is_new(target):
            self._stage.edits.execute(self._command(target))

    def cancel(self) -> None:
        """The flow stays where it was."""
        self._sketch.clear()
        self._stage.marks.show_handles(True)
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _node(self, pointer: Pointer) -> str:
        return part_at(self._stage.scene, pointer.at, Part.NODE)

    def _is_new(self, node: str) -> bool:
        flow = self._figure.facts.flow
        return node != (flow.source if self._grip is Grip.SOURCE else flow.target)

    def _command(self, node: str) -> Reconnect:
        flow = self._figure.facts.flow.id
        return Reconnect(flow, source=node) if self._grip is Grip.SOURCE else Reconnect(flow, target=node)

    def _other_end(self) -> QPointF:
        """Where the end that stays is."""
        points = self._figure.facts.edge.points
        return QPointF(*(points[-1] if self._grip is Grip.SOURCE else points[0]))

    def _line(self, at: QPointF) -> tuple[Item, ...]:
        return line_to(at, self._other_end()) if self._grip is Grip.SOURCE else line_to(self._other_end(), at)
