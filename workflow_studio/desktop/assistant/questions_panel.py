"""The questions that the cells leave open, below the table. It is there only while there are any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.answer_bar import AnswerBar
from workflow_studio.desktop.assistant.cell_text import day_and_month
from workflow_studio.desktop.assistant.claim_questions import claim_questions
from workflow_studio.desktop.assistant.claim_questions import explained as why_asked
from workflow_studio.desktop.assistant.date_questions import DateQuestion
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.desktop.words import assistant as words
from workflow_studio.importing.recognition import DateReading
from workflow_studio.model import Claim, Document

READINGS = (DateReading.DAY_FIRST, DateReading.MONTH_FIRST)
ROW, HEAD, MOST_ROWS = 61, 52, 2


class QuestionsPanel(QWidget):
    """Questions about dates come first, then a few that the workbook leaves open about its process.

    `answered` gives the table's number, the columns and the reading, `claim_answered` a claim's key and the answer.
    """

    answered = Signal(int, tuple, object)
    claim_answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "field")
        self.ways: dict[int, AnswerBar] = {}
        self.claims: dict[str, AnswerBar] = {}
        self._asked: tuple[object, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        inner = QWidget()
        inner.setLayout(self._rows)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(scroll, 1)

    def show_questions(self, questions: Sequence[DateQuestion], document: Document | None = None) -> None:
        """Show these questions and those that this document leaves open, and which answers were given."""
        claims = claim_questions(document) if document is not None else ()
        count = len(questions) + len(claims)
        self.setVisible(bool(count))
        self.title.setText(words.questions_before(count))
        asked = (
            *((question.table, question.columns) for question in questions),
            *((claim.key, claim.says, claim.options) for claim in claims),
        )
        if asked != self._asked:
            self._asked, self.ways = asked, {}
            self._fill([self._date_row(question) for question in questions], claims, document)
        for claim in claims:
            given_option = claim.options.index(claim.answer) if claim.answer in claim.options else None
            self.claims[claim.key].show_given(given_option)
        for question in questions:
            given = READINGS.index(question.answer) if question.answer in READINGS else None
            self.ways[question.table].show_given(given)
        self.setFixedHeight(HEAD + ROW * min(MOST_ROWS, max(1, count)) + 8)

    def _fill(self, dates: Sequence[QWidget], claims: Sequence[Claim], document: Document | None) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.claims = {}
        for row in (*dates, *(self._claim_row(document, claim) for claim in claims if document is not None)):
            self._rows.addWidget(hairline())
            self._rows.addWidget(row)
        self._rows.addStretch(1)

    def _date_row(self, question: DateQuestion) -> QWidget:
        ways = AnswerBar((day_and_month(question.day_first), day_and_month(question.month_first)), None)
        ways.setAccessibleName(words.date_is(question.example))
        ways.answered.connect(lambda which: self.answered.emit(question.table, question.columns, READINGS[which]))
        self.ways[question.table] = ways
        return _row(words.DAY_OR_MONTH, explained(question), ways)

    def _claim_row(self, document: Document, claim: Claim) -> QWidget:
        answers = AnswerBar(claim.options, None)
        answers.setAccessibleName(claim.says)
        answers.answered.connect(lambda which: self.claim_answered.emit(claim.key, claim.options[which]))
        self.claims[claim.key] = answers
        return _row(claim.says, why_asked(document, claim), answers)


def _row(asked: str, why: str, answers: AnswerBar) -> QWidget:
    lines = QVBoxLayout()
    lines.setSpacing(2)
    lines.addWidget(ElidedLabel(asked, "strong"))
    lines.addWidget(ElidedLabel(why, "quiet"))
    row = QWidget()
    row.setFixedHeight(ROW - 1)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 8, 0, 8)
    layout.setSpacing(24)
    layout.addLayout(lines, 1)
    layout.addWidget(answers)
    return row


def explained(question: DateQuestion) -> str:
    """Where the dates stand and how many there are."""
    return words.dates_typed(question.names, question.sheet, question.count, question.more, question.example)
