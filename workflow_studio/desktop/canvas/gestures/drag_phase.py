"""Dragging a phase by its name to another place among the phases."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from workflow_studio.desktop.canvas.figures import PhaseFigure
from workflow_studio.desktop.canvas.gestures.drag_lane import PLACE, STARTS_AT
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import SetPhases
from workflow_studio.model.phases import same_phase
from workflow_studio.picture.items import Line, Move, Path
from workflow_studio.picture.phases import STRIP, Band


class DragPhase:
    """The phase is lit and a line shows where it would go; its steps go with it."""

    def __init__(self, stage: Stage, start: Pointer, figure: PhaseFigure) -> None:
        self._stage, self._start, self._bands = stage, start, figure.facts.bands
        self._band = self._bands.at(start.at.x())
        self._order: tuple[str, ...] | None = None
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Show the place between phases that is closest to the mouse."""
        if self._order is None:
            far = (pointer.on_view - self._start.on_view).manhattanLength() >= STARTS_AT
            if not far or not self._stage.edits.may_edit():
                return
            self._stage.show_cursor(Qt.CursorShape.ClosedHandCursor)
        edges = [self._bands.bands[0].left, *(band.right for band in self._bands.bands)]
        gap = min(range(len(edges)), key=lambda index: abs(edges[index] - pointer.at.x()))
        names = [band.name for band in self._bands.bands]
        self._order = moved(tuple(names), self._band.name, gap)
        top = self._bands.top - STRIP
        line = Path("", (Move((edges[gap], top)), Line((edges[gap], self._bands.bottom))), stroke=PLACE)
        self._sketch.draw((line,) if self._order != tuple(names) else (), self._lit(self._band))

    def release(self, pointer: Pointer) -> None:
        """Put the phase there."""
        self.cancel()
        if self._order is not None and self._order != tuple(band.name for band in self._bands.bands):
            self._stage.edits.execute(SetPhases(self._bands.of, self._order))

    def cancel(self) -> None:
        """The phase stays."""
        self._sketch.clear()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _lit(self, band: Band) -> QRectF:
        return QRectF(band.left, self._bands.top, band.right - band.left, self._bands.bottom - self._bands.top)


def moved(phases: tuple[str, ...], phase: str, gap: int) -> tuple[str, ...]:
    """The phases with this one in that gap between them, 0 being the one before the first."""
    at = next((number for number, name in enumerate(phases) if same_phase(name) == same_phase(phase)), None)
    if at is None:
        return phases
    others = [*phases[:at], *phases[at + 1 :]]
    place = min(max(gap - (gap > at), 0), len(others))
    return (*others[:place], phases[at], *others[place:])
