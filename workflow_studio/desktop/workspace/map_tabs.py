"""The tabs over one process: its maps, and beside them the claims and the sources where a workbook was read."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.controls.tab_row import TabRow, over_a_line
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document, MapState
from workflow_studio.model.together import left_to_decide
from workflow_studio.model.views import maps_of

STATE_WORDS = {MapState.AS_IS: "As-is", MapState.TO_BE: "To-be"}


class Side(StrEnum):
    """What is shown in place of the map and its panels; the words are those of the tabs."""

    CLAIMS = "Claims"
    SOURCES = "Sources"


class MapTabs(QWidget):
    """Follows the document. `map_wanted` gives a map, `side_wanted` a Side; the tab of `side` is marked here."""

    map_wanted = Signal(str)
    side_wanted = Signal(object)

    def __init__(self, open_map: OpenMap, side: Side | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._side = side
        self._shown: tuple[tuple[str, ...], tuple[Side, ...]] | None = None
        self.row = TabRow("Maps of this process")
        self.row.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(over_a_line(self.row))
        self._fill()
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._fill())

    def mark(self) -> None:
        """Mark the tab of what is shown, after another one was pressed."""
        maps, sides = self._shown or ((), ())
        if self._side in sides:
            self.row.mark(len(maps) + sides.index(self._side))
        else:
            self.row.mark(maps.index(self._open_map.map_id))

    def _fill(self) -> None:
        document = self._open_map.document
        maps = maps_of(document, document.maps[self._open_map.map_id].process)
        shown = tuple(m.id for m in maps), sides_of(document)
        if shown != self._shown:
            self._shown = shown
            self.row.clear()
            for process_map in maps:
                self.row.add(process_map.name or STATE_WORDS[process_map.state])
            for side in shown[1]:
                self.row.add(side)
        if Side.CLAIMS in shown[1]:
            self.row.set_count(len(maps), left_to_decide(document))
        self.mark()

    def _on_diff(self, diff: Diff) -> None:
        maps = any(key.startswith("map") for key in diff.touched)
        if maps:
            self._shown = None
        if maps or any(key.startswith(("claim", "source")) for key in diff.touched):
            self._fill()

    def _choose(self, number: int) -> None:
        maps, sides = self._shown or ((), ())
        if number < len(maps):
            self.map_wanted.emit(maps[number])
        else:
            self.side_wanted.emit(sides[number - len(maps)])


def sides_of(document: Document) -> tuple[Side, ...]:
    """What there is to see beside the maps of a document."""
    there = {Side.CLAIMS: document.claims, Side.SOURCES: document.sources}
    return tuple(side for side, content in there.items() if content)
