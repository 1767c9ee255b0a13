"""Selecting what lies in a rectangle."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.picture.items import Rect, Stroke

EDGE = Stroke("accent", 1.0)


class RubberBand:
    """Nodes that the rectangle touches are selected, live; a click without drag selects nothing."""

    def __init__(self, stage: Stage, start: Pointer) -> None:
        self._stage, self._start = stage, start
        self._before = stage.selection.ids
        self._base = self._before if start.adds else ()
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Draw the rectangle and select what it touches."""
        box = QRectF(self._start.at, pointer.at).normalized()
        rect = Rect("", box.x(), box.y(), box.width(), box.height(), 2.0, stroke=EDGE)
        self._sketch.draw((rect,), glow=box)
        touched = (figure for figure in self._stage.scene.nodes if figure.body.boundingRect().intersects(box))
        self._stage.selection.set((*self._base, *(figure.facts.node.id for figure in touched)))

    def release(self, pointer: Pointer) -> None:
        """Keep what is selected."""
        self._sketch.clear()
        if not self._start.adds and (pointer.on_view - self._start.on_view).manhattanLength() < 2:
            self._stage.selection.set(())

    def cancel(self) -> None:
        """Select what was selected before."""
        self._sketch.clear()
        self._stage.selection.set(self._before)
