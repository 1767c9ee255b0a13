"""The tabs over one process: its maps, and the claims beside them where a workbook was read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.controls.tab_row import TabRow, over_a_line
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import ClaimState, MapState
from workflow_studio.model.views import maps_of

STATE_WORDS = {MapState.AS_IS: "As-is", MapState.TO_BE: "To-be"}
CLAIMS = "Claims"


class MapTabs(QWidget):
    """Follows the document. `map_wanted` gives a map, `claims_wanted` is the last tab; `on_claims` marks that one."""

    map_wanted = Signal(str)
    claims_wanted = Signal()

    def __init__(self, open_map: OpenMap, on_claims: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._on_claims = on_claims
        self._shown: tuple[tuple[str, ...], bool] | None = None
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
        maps, claims = self._shown or ((), False)
        self.row.mark(len(maps) if self._on_claims and claims else maps.index(self._open_map.map_id))

    def _fill(self) -> None:
        document = self._open_map.document
        maps = maps_of(document, document.maps[self._open_map.map_id].process)
        shown = tuple(m.id for m in maps), bool(document.claims)
        if shown != self._shown:
            self._shown = shown
            self.row.clear()
            for process_map in maps:
                self.row.add(process_map.name or STATE_WORDS[process_map.state])
            if document.claims:
                self.row.add(CLAIMS)
        if document.claims:
            undecided = sum(claim.state is ClaimState.OPEN for claim in document.claims.values())
            self.row.set_count(len(maps), undecided)
        self.mark()

    def _on_diff(self, diff: Diff) -> None:
        maps = any(key.startswith("map") for key in diff.touched)
        if maps:
            self._shown = None
        if maps or any(key.startswith("claim") for key in diff.touched):
            self._fill()

    def _choose(self, number: int) -> None:
        maps = self._shown[0] if self._shown else ()
        if number < len(maps):
            self.map_wanted.emit(maps[number])
        else:
            self.claims_wanted.emit()
