"""All evidence of the document: the quoted cells with sheet and address, and what rests on them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workflow_studio.desktop.dock.rows import ABOUT, ACTION, SIGN, SIGN_TOKEN, TARGET, WHERE, make_dock_list
from workflow_studio.desktop.dock.where import about, users_of_evidence
from workflow_studio.desktop.inspector.evidence_cards import LOST_SIGN, address, lost_words, quotation
from workflow_studio.desktop.words import dock as words
from workflow_studio.desktop.words.evidence import EVIDENCE_STATUSES
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import EvidenceKind

SIGNS = {
    EvidenceKind.CELL: "table-2",
    EvidenceKind.RANGE: "table-2",
    EvidenceKind.FORMULA: "square-function",
    EvidenceKind.COMMENT: "message-square-text",
    EvidenceKind.VALIDATION: "list-checks",
    EvidenceKind.FORMAT: "palette",
    EvidenceKind.SHEET: "sheet",
    EvidenceKind.PROPERTIES: "info",
    EvidenceKind.STATEMENT: "quote",
}
KEY = TARGET + 1


class EvidenceList(QListWidget):
    """Filled when it is looked at; `counted` carries how many there are."""

    counted = Signal(int)

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_dock_list(self, words.EVIDENCE)
        self._open_map = open_map
        self._stale = True
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self.refresh)
        open_map.changed.connect(self._on_diff)

    def refresh(self) -> None:
        """Fill the list, if it is looked at and not filled yet."""
        self.counted.emit(len(self._open_map.document.evidence))
        if not self._stale or not self.isVisible():
            return
        self._stale = False
        document = self._open_map.document
        users = users_of_evidence(document)
        self.clear()
        for evidence in document.evidence.values():
            item = QListWidgetItem(quotation(evidence), self)
            on_a_map = [key for key in users.get(evidence.id, ()) if about(document, key)]
            item.setData(KEY, evidence.id)
            lost = lost_words(document, evidence)
            item.setData(SIGN, LOST_SIGN if lost else SIGNS[evidence.kind])
            item.setData(SIGN_TOKEN, "warn" if lost else "text2")
            item.setData(ABOUT, about(document, on_a_map[0]) if on_a_map else EVIDENCE_STATUSES[evidence.status])
            item.setData(WHERE, lost or address(document, evidence))
            item.setData(TARGET, on_a_map[0] if on_a_map else None)
            item.setData(ACTION, words.GO_THERE if on_a_map else None)
            where = ", ".join(filter(None, (address(document, evidence), lost)))
            item.setToolTip(words.evidence_tip(EVIDENCE_STATUSES[evidence.status], quotation(evidence), where))
            spoken = words.spoken_evidence(quotation(evidence), where, EVIDENCE_STATUSES[evidence.status])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def go_to_evidence(self, evidence_id: str) -> None:
        """Make this piece the current row."""
        self.refresh()
        for row in range(self.count()):
            if self.item(row).data(KEY) == evidence_id:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))

    def showEvent(self, event: QShowEvent) -> None:
        """Looked at: fill it."""
        super().showEvent(event)
        self.refresh()

    def _go(self, item: QListWidgetItem) -> None:
        if target := item.data(TARGET):
            self._open_map.go_to(str(target))

    def _on_diff(self, diff: Diff) -> None:
        if any(key.startswith("evidence") for key in diff.touched) or diff.removed:
            self._stale = True
            self._late.start()
