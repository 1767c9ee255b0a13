"""Drawing a flow from a node: to another node, or to an empty place where a new step appears."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from workflow_studio.desktop.canvas.gestures.ghosts import ghost_of, place_of
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.hit import Part, part_at
from workflow_studio.desktop.canvas.outlines import entering, node_outline, ring
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.answers import next_answer
from workflow_studio.editing.commands import AddNode, Connect
from workflow_studio.model import StepKind
from workflow_studio.picture.items import Circle, Item, Line, Move, Path, Stroke
from workflow_studio.picture.paths import arrow_head
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH

LINE = Stroke("accent", 2.0)
ALLOWED, REFUSED = Stroke("accent", 2.0), Stroke("danger", 2.0)
STARTS_AT = 4


class DrawFlow:
    """A line follows the mouse; the node under it is ringed in accent, or in red where a rule is against it."""

    def __init__(self, stage: Stage, start: Pointer, source: str) -> None:
        self._stage, self._start, self._source = stage, start, source
        self._moved = False
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Draw the line, and what would come of it."""
        if not self._moved and (pointer.on_view - self._start.on_view).manhattanLength() < STARTS_AT:
            return
        self._moved = True
        target = self._target(pointer)
        reason = self._reason(target, pointer)
        self._stage.show_cursor(Qt.CursorShape.ForbiddenCursor if reason else Qt.CursorShape.CrossCursor)
        figure = self._stage.scene.node(target)
        if figure is None:
            self._sketch.draw((*line_to(self._start.at, pointer.at), *self._loose_end(pointer, reason)))
            return
        marked = ring(figure.facts.node, figure.facts.shape, REFUSED if reason else ALLOWED)
        outline = node_outline(figure.facts.node, figure.facts.shape)
        self._sketch.draw(line_to(self._start.at, entering(outline, self._start.at, pointer.at)), under=(marked,))

    def release(self, pointer: Pointer) -> None:
        """Connect, or make a new step; a refusal is told."""
        self.cancel()
        if not self._moved:
            return
        target, new = self._target(pointer), self._new_step(pointer)
        if target:
            self._stage.edits.execute(self._connection(target))
        elif new is not None:
            self._stage.naming.add(new)

    def cancel(self) -> None:
        """No flow."""
        self._sketch.clear()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _target(self, pointer: Pointer) -> str:
        target = part_at(self._stage.scene, pointer.at, Part.NODE)
        if target != self._source:
            return target
        return target if self._left_source(pointer) else ""

    def _left_source(self, pointer: Pointer) -> bool:
        """A step can lead back to itself, but not by a short slip of the mouse."""
        return (pointer.on_view - self._start.on_view).manhattanLength() > 24

    def _reason(self, target: str, pointer: Pointer) -> str:
        if target:
            return self._stage.edits.reason_against(self._connection(target))
        new = self._new_step(pointer)
        return self._stage.edits.reason_against(new) if new is not None else ""

    def _connection(self, target: str) -> Connect:
        return Connect(self._source, target, next_answer(self._stage.edits.document, self._source))

    def _new_step(self, pointer: Pointer) -> AddNode | None:
        lane = self._stage.scene.lane_at(pointer.at.y())
        if lane is None:
            return None
        place = place_of(StepKind.TASK, pointer.at)
        label = next_answer(self._stage.edits.document, self._source)
        return AddNode(lane.facts.lane.id, after=self._source, label=label, at=place)

    def _loose_end(self, pointer: Pointer, reason: str) -> tuple[Item, ...]:
        if reason:
            return (Circle("", pointer.at.x(), pointer.at.y(), 6.0, stroke=REFUSED),)
        return ghost_of(StepKind.TASK, pointer.at) if self._stage.scene.lane_at(pointer.at.y()) else ()


def line_to(start: QPointF, end: QPointF) -> tuple[Item, ...]:
    """The line of a flow that is being drawn, with its head; nothing while it is shorter than that."""
    if (end - start).manhattanLength() < ARROW_LENGTH:
        return ()
    line = (Move((start.x(), start.y())), Line((end.x(), end.y())))
    head = arrow_head((end.x(), end.y()), (start.x(), start.y()), ARROW_LENGTH, ARROW_WIDTH)
    return (Path("", line, stroke=LINE), Path("", head, closed=True, fill="accent"))
