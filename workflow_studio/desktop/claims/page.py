"""The claims of an open document, beside its maps: the inbox under the same tabs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.workspace.map_tabs import MapTabs, Side
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff


class ClaimsPage(QWidget):
    """`left`: the map is wanted again."""

    left = Signal()

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.tabs = MapTabs(open_map, Side.CLAIMS)
        self.inbox = ClaimsInbox(open_map, above=self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.inbox)
        self.tabs.map_wanted.connect(self._go_to_map)
        self.inbox.left.connect(self.left)
        self.inbox.said.connect(open_map.refused)
        self.inbox.link_wanted.connect(open_map.open_evidence)
        self.inbox.map_wanted.connect(self._show_elements)
        open_map.changed.connect(self._on_diff)

    def _go_to_map(self, map_id: str) -> None:
        self._open_map.show_map(map_id)
        self.tabs.mark()
        self.left.emit()

    def _show_elements(self, ids: tuple[str, ...]) -> None:
        self._open_map.go_to(ids[0])
        self._open_map.select(ids)

    def _on_diff(self, diff: Diff) -> None:
        """Without any claim left there is nothing to stay for."""
        if not self._open_map.document.claims:
            self.left.emit()
