"""Dragging the border between two phases: the steps that it passes go over to the other one.

A band reaches as far as its steps do (decision 62), so there is no width to change: a border lies elsewhere when other
steps lie on its two sides (decision 72).
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt

from workflow_studio.desktop.canvas.figures import NodeFigure, PhaseFigure
from workflow_studio.desktop.canvas.gestures.drag_lane import PLACE, STARTS_AT
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.outlines import ring
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.commands import PutInPhase
from workflow_studio.model import Step
from workflow_studio.model.phases import phase_numbers
from workflow_studio.picture.items import Line, Move, Path
from workflow_studio.picture.phases import STRIP

EASY_TO_HIT = 5.0
"""How close to the border, in px of the screen, the mouse must come."""
MEANT = 24
"""After so many px of the screen a drag that moved no step was meant to do something."""


def border_at(scene: MapScene, pointer: Pointer, zoom: float) -> int | None:
    """The number of the phase whose left border is under the mouse."""
    if scene.phases is None:
        return None
    bands, reach = scene.phases.facts.bands, EASY_TO_HIT / zoom
    away = {number: abs(band.left - pointer.at.x()) for number, band in enumerate(bands.bands) if number}
    nearest = min(away, key=away.__getitem__, default=0)
    beside = pointer.at.y() <= bands.bottom and away.get(nearest, reach + 1) <= reach
    return nearest if beside else None


class DragPhaseBorder:
    """The border follows the mouse between the two phases, the steps that change over are ringed; one command."""

    def __init__(self, stage: Stage, start: Pointer, figure: PhaseFigure, border: int) -> None:
        self._stage, self._start, self._bands = stage, start, figure.facts.bands
        self._border = border
        self._numbers = phase_numbers(stage.edits.document, self._bands.of)
        self._at: float | None = None
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Show where the border would be, and which steps it has passed."""
        if self._at is None:
            far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
            if not far or not self._stage.edits.may_edit():
                return
            self._stage.show_cursor(Qt.CursorShape.SizeHorCursor)
        before, after = self._bands.bands[self._border - 1], self._bands.bands[self._border]
        self._at = min(max(pointer.at.x(), before.left), after.right)
        top, bottom = self._bands.top - STRIP, self._bands.bottom
        line = Path("", (Move((self._at, top)), Line((self._at, bottom))), stroke=PLACE)
        rings = (ring(figure.facts.node, figure.facts.shape, PLACE) for figure in self._passed(self._at))
        passed = QRectF(after.left, self._bands.top, self._at - after.left, bottom - self._bands.top).normalized()
        self._sketch.draw((line, *rings), passed)

    def release(self, pointer: Pointer) -> None:
        """Put the steps that were passed into the other phase."""
        self.cancel()
        if self._at is None:
            return
        steps = tuple(figure.facts.node.id for figure in self._passed(self._at))
        if steps:
            self._stage.edits.execute(PutInPhase(steps, self._bands.bands[self._reached(self._at)].name))
        elif abs(pointer.on_view.x() - self._start.on_view.x()) >= MEANT:
            self._stage.edits.refused.emit(words.BORDER_PASSED_NO_STEP)

    def cancel(self) -> None:
        """The border goes back."""
        self._sketch.clear()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _reached(self, at: float) -> int:
        """The phase that grows when the border is put here."""
        return self._border - 1 if at > self._bands.bands[self._border].left else self._border

    def _passed(self, at: float) -> Iterator[NodeFigure]:
        """The steps of the phase that shrinks, on the border's other side."""
        grows = self._reached(at)
        shrinks = self._border if grows < self._border else self._border - 1
        for figure in self._stage.scene.nodes:
            shape = figure.facts.shape
            middle = shape.x + shape.width / 2
            over = middle < at if grows < self._border else middle > at
            if isinstance(figure.facts.node, Step) and over and self._phase_of(figure, middle) == shrinks:
                yield figure

    def _phase_of(self, figure: NodeFigure, middle: float) -> int:
        """The number of its phase; of a step that belongs to none, that of the band it stands in."""
        return self._numbers.get(figure.facts.node.id, self._bands.bands.index(self._bands.at(middle)))
