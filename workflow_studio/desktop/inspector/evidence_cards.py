"""The evidence for an element: what cells or people say, where, and how sure that makes us."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.inspector.page import section_heading
from workflow_studio.desktop.words import evidence as words
from workflow_studio.model import Document, Evidence, EvidenceKind

MOST_SHOWN = 20
LOST_SIGN = "unlink"


class EvidenceSection(QWidget):
    """The cards of one element; `opened` carries the evidence whose address was pressed."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Evidence, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        heading, self._count, _ = section_heading(words.EVIDENCE)
        layout.addLayout(heading)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        layout.addLayout(self._cards)
        self._none = Label(words.NO_EVIDENCE, "help", wrap=True)
        layout.addWidget(self._none)

    def show_evidence(self, document: Document, ids: tuple[str, ...]) -> None:
        """Show these pieces of evidence."""
        evidence = tuple(found for key in ids if (found := document.evidence.get(key)))
        self._count.setText(str(len(evidence)))
        self._count.setVisible(bool(evidence))
        self._none.setVisible(not evidence)
        if evidence != self._shown:
            self._shown = evidence
            self._fill(document)

    def _fill(self, document: Document) -> None:
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for evidence in self._shown[:MOST_SHOWN]:
            card = EvidenceCard(document, evidence)
            card.opened.connect(self.opened)
            self._cards.addWidget(card)
        if len(self._shown) > MOST_SHOWN:
            self._cards.addWidget(Label(words.more_evidence(len(self._shown) - MOST_SHOWN), "help"))


class EvidenceCard(QFrame):
    """One piece: the quotation, where it stands, and its status."""

    opened = Signal(str)

    def __init__(self, document: Document, evidence: Evidence) -> None:
        super().__init__()
        self.setProperty("kind", "quote")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        quote = Label(quotation(evidence), "small", wrap=True)
        quote.setMaximumHeight(quote.fontMetrics().lineSpacing() * 4)
        quote.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(quote)
        row = QHBoxLayout()
        row.setSpacing(6)
        where = address(document, evidence)
        if evidence.kind is EvidenceKind.STATEMENT:
            row.addWidget(ElidedLabel(where, "address"), 1)
        else:
            link = TextButton(_short(where), "address", tip=words.show_evidence(where))
            link.clicked.connect(lambda: self.opened.emit(evidence.id))
            row.addWidget(link)
            row.addStretch(1)
        row.addWidget(Label(words.EVIDENCE_STATUSES[evidence.status], "tag"))
        layout.addLayout(row)
        if lost := lost_words(document, evidence):
            layout.addWidget(lost_line(lost))


def quotation(evidence: Evidence) -> str:
    """What the evidence says, as it is quoted."""
    text = " ".join(evidence.quote.split())
    if not text:
        return words.EMPTY_CELL if evidence.kind is EvidenceKind.CELL else words.NOT_QUOTED
    return f"“{text}”" if evidence.kind in (EvidenceKind.STATEMENT, EvidenceKind.COMMENT) else text


def address(document: Document, evidence: Evidence) -> str:
    """Where the evidence stands: sheet and cells, with the author of a comment, or who said it."""
    if evidence.kind is EvidenceKind.STATEMENT:
        return evidence.said_by or words.SAID_BY_SOMEBODY
    source = document.sources.get(evidence.source or "")
    return words.said_at(place(evidence.sheet or (source.name if source else ""), evidence.cells), evidence.said_by)


def lost_words(document: Document, evidence: Evidence) -> str:
    """That the cells are gone from the workbook as it was read last; empty where they are not."""
    if not evidence.lost:
        return ""
    source = document.sources.get(evidence.source or "")
    return words.no_longer_in(source.name if source is not None else "")


def lost_line(text: str) -> QWidget:
    """This text with the sign of what is lost."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(IconLabel(LOST_SIGN, "warn", 14))
    row.addWidget(ElidedLabel(text, "warning"), 1)
    return line


def _short(text: str, longest: int = 30) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
