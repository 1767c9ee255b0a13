"""The middle of the assistant: the table that is chosen, and beside it what the workbook says, to decide on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.app.claim_decisions import ClaimDecision
from workflow_studio.desktop.assistant.table_panel import TablePanel
from workflow_studio.desktop.claims.draft import ClaimsDraft
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.controls.tab_row import TabRow, over_a_line
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.editing.commands import AnswerClaim
from workflow_studio.model import Document
from workflow_studio.model.together import left_to_decide

TABLE, CLAIMS = range(2)


class Middle(QWidget):
    """Without claims there is the table alone, and no tabs.

    `decided` gives decisions by the claims' keys, `changed` tells that the document to be made is another one,
    `place_wanted` gives the sheet and the cells of a quote, `refused` why something
    cannot be decided so.
    """

    decided = Signal(object)
    changed = Signal(object)
    place_wanted = Signal(str, str)
    refused = Signal(str)

    def __init__(self, table: TablePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inbox: ClaimsInbox | None = None
        self._draft: ClaimsDraft | None = None
        self.tabs = TabRow(words.TABLE_OR_CLAIMS)
        self.tabs.add(words.TABLE)
        self.tabs.add(words.CLAIMS)
        self._bar = over_a_line(self.tabs)
        self._pages = QStackedWidget()
        self._pages.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self._show)
        self.show_nothing()

    @property
    def document(self) -> Document | None:
        """The document to be made, with what was decided; none while nothing is built."""
        return self._draft.document if self._draft is not None else None

    def show_built(self, document: Document, decisions: Mapping[str, ClaimDecision]) -> None:
        """A document was built: what was decided before is decided in it."""
        before, self._draft = self._draft, ClaimsDraft(document, decisions, self)
        self._draft.decided.connect(self.decided)
        self._draft.changed.connect(self._on_changed)
        self._draft.refused.connect(self.refused)
        if self.inbox is not None:
            self.inbox.show_desk(self._draft)
        elif document.claims:
            self.inbox = self._made_inbox(self._draft)
        if before is not None:
            before.deleteLater()
        if not document.claims:
            self.show_nothing()
            return
        self._count()
        self._bar.show()

    def show_nothing(self) -> None:
        """There are no claims."""
        self._bar.hide()
        self.show_table()

    def show_table(self) -> None:
        """Show the table."""
        self.tabs.choose(TABLE)

    def show_claims(self) -> None:
        """Show what the workbook says."""
        if self.inbox is not None:
            self.tabs.choose(CLAIMS)
            self.inbox.take_keyboard()

    def answer(self, key: str, text: str) -> None:
        """Answer the question of this key."""
        claims = self._draft.document.claims.values() if self._draft is not None else ()
        claim = next((claim for claim in claims if claim.key == key), None)
        if self._draft is not None and claim is not None:
            self._draft.execute(AnswerClaim(claim.id, text))

    def _made_inbox(self, draft: ClaimsDraft) -> ClaimsInbox:
        inbox = ClaimsInbox(draft, compact=True)
        inbox.left.connect(self.show_table)
        inbox.link_wanted.connect(self._go_to_evidence)
        self._pages.addWidget(inbox)
        return inbox

    def _go_to_evidence(self, evidence_id: str) -> None:
        if self._draft is not None:
            evidence = self._draft.document.evidence[evidence_id]
            self.place_wanted.emit(evidence.sheet, evidence.cells)

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)

    def _on_changed(self, diff: object) -> None:
        self._count()
        self.changed.emit(diff)

    def _count(self) -> None:
        document = self.document
        self.tabs.set_count(CLAIMS, left_to_decide(document) if document is not None else 0)
