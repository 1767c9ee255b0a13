"""What copies of steps look like while they are dragged: the originals stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF

from workflow_studio.desktop.canvas.figures import FlowFigure, NodeFigure
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.picture.items import Item


class DraggedCopies:
    """The nodes and the flows between them once more; drawn when they are first shown, then only moved."""

    def __init__(self, scene: MapScene, nodes: Mapping[str, NodeFigure], flows: Sequence[FlowFigure]) -> None:
        self._nodes, self._flows = nodes, flows
        self._sketch = Sketch(scene)
        self._drawn = False

    def show_at(self, away: QPointF | None) -> None:
        """Show them this far from the originals, or with none not at all."""
        if not self._drawn and away is not None:
            self._drawn = True
            self._sketch.draw(tuple(self._items()))
        self._sketch.shift(away)

    def clear(self) -> None:
        """Take them away for good."""
        self._sketch.clear()

    def _items(self) -> Iterator[Item]:
        for figure in self._flows:
            if {figure.facts.flow.source, figure.facts.flow.target} <= set(self._nodes):
                yield from figure.line.items()
        for node in self._nodes.values():
            yield from node.body.items()
