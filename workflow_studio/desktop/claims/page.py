"""The claims of an open document, beside its maps: the inbox under the tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import ViewPage
from workflow_studio.editing.diff import Diff


class ClaimsPage(ViewPage):
    """The inbox, joined to the open document."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.inbox = ClaimsInbox(open_map)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.inbox)
        self.inbox.left.connect(self.left)
        self.inbox.said.connect(open_map.refused)
        self.inbox.link_wanted.connect(open_map.open_evidence)
        self.inbox.map_wanted.connect(self._show_elements)
        open_map.changed.connect(self._on_diff)

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self.inbox.take_keyboard()

    def show_element(self, element_id: str) -> None:
        """Go to a claim."""
        self.inbox.show_claim(element_id)

    def go_to_part(self, step: int) -> None:
        """Give the keyboard to the next part of the inbox; -1 is the other way."""
        self.inbox.go_to_part(step)

    def _show_elements(self, ids: tuple[str, ...]) -> None:
        self._open_map.go_to(ids[0])
        self._open_map.select(ids)

    def _on_diff(self, diff: Diff) -> None:
        """Without any claim left there is nothing to stay for."""
        if not self._open_map.document.claims:
            self.left.emit()
