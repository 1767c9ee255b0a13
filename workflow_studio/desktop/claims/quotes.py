"""What a claim rests on: quoted cells, comments with who wrote them and when, formulas, allowed values."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.dates import short_date_of
from workflow_studio.desktop.claims.formula_text import readable_formula
from workflow_studio.desktop.claims.quoted_cells import NOTHING_AROUND, grid_of, is_in_cells
from workflow_studio.desktop.claims.surroundings import surroundings_of
from workflow_studio.desktop.claims.text_grid import TextGrid
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.inspector.evidence_cards import address, lost_line, lost_words, quotation
from workflow_studio.desktop.words import claim_details as words
from workflow_studio.model import Document, Evidence, EvidenceKind

MOST = 12
SIGNS = {
    EvidenceKind.COMMENT: ("message-square", words.COMMENT),
    EvidenceKind.FORMULA: ("sigma", words.FORMULA),
    EvidenceKind.VALIDATION: ("list-checks", words.ALLOWED_VALUES),
    EvidenceKind.FORMAT: ("palette", words.COLOUR),
    EvidenceKind.SHEET: ("table-2", words.SHEET_NAME),
    EvidenceKind.PROPERTIES: ("file-spreadsheet", words.FILE_PROPERTIES),
    EvidenceKind.STATEMENT: ("message-square-quote", words.SAID),
}
_OTHER = ("table-2", words.CELLS)


def quotes(document: Document, evidence: tuple[Evidence, ...], opened: Callable[[str], object]) -> list[QWidget]:
    """One widget for the cells of each sheet, then one for each other piece; at most 12 pieces are shown.

    Cells that are in the workbook no longer stand apart from those that are.
    """
    shown = evidence[:MOST]
    by_sheet: dict[tuple[str, str], list[Evidence]] = {}
    for one in shown:
        if is_in_cells(one):
            by_sheet.setdefault((one.sheet, lost_words(document, one)), []).append(one)
    found: list[QWidget] = [_cells(document, sheet, lost, pieces, opened) for (sheet, lost), pieces in by_sheet.items()]
    found += [_card(document, one, opened) for one in shown if not is_in_cells(one)]
    if len(evidence) > MOST:
        found.append(Label(words.more_evidence(len(evidence) - MOST), "help"))
    return found


def _cells(
    document: Document, sheet: str, lost: str, pieces: list[Evidence], opened: Callable[[str], object]
) -> QWidget:
    head = QHBoxLayout()
    head.setSpacing(16)
    head.addWidget(Label(words.QUOTED_CELLS, "heading"))
    where = place(sheet, pieces[0].cells if len(pieces) == 1 else "")
    head.addWidget(_link(where, pieces[0].id, opened))
    head.addStretch(1)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addLayout(head)
    around = NOTHING_AROUND if lost else surroundings_of(document, pieces)
    column.addWidget(TextGrid(grid_of(pieces, around), words.quoted_cells_of(sheet)))
    if lost:
        column.addWidget(lost_line(lost))
    return whole


def _card(document: Document, evidence: Evidence, opened: Callable[[str], object]) -> QWidget:
    """A framed quotation with what it is and where it stands."""
    icon, word = SIGNS.get(evidence.kind, _OTHER)
    card = QFrame()
    card.setProperty("kind", "quote")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(IconLabel(icon, "text2", 14))
    head.addWidget(ElidedLabel(_heading(word, evidence), "heading"), 1)
    if where := address(document, evidence) if evidence.kind is not EvidenceKind.STATEMENT else "":
        head.addWidget(_link(where, evidence.id, opened))
    column.addLayout(head)
    if lost := lost_words(document, evidence):
        column.addWidget(lost_line(lost))
    column.addWidget(formula_box(evidence.quote) if evidence.kind is EvidenceKind.FORMULA else _words(evidence))
    return card


def formula_box(formula: str) -> Label:
    """A formula that can be read and copied."""
    box = Label(readable_formula(formula), "formula", wrap=True)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setAccessibleName(words.FORMULA)
    return box


def _words(evidence: Evidence) -> Label:
    return Label(quotation(evidence), "small", wrap=True)


def _heading(word: str, evidence: Evidence) -> str:
    return words.said_by(word, evidence.said_by, short_date_of(evidence.said_on))


def _link(where: str, evidence_id: str, opened: Callable[[str], object]) -> TextButton:
    shown = where if len(where) <= 36 else where[:35] + "…"
    link = TextButton(shown, "address", tip=words.show_evidence(where))
    link.setAccessibleName(where)
    link.clicked.connect(lambda: opened(evidence_id))
    return link
