"""The questions that the cells leave open, below the table. It is there only while there are any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.cell_text import day_and_month
from workflow_studio.desktop.assistant.date_questions import DateQuestion
from workflow_studio.desktop.assistant.two_ways import TwoWays
from workflow_studio.desktop.assistant.words import listed, some
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.importing.recognition import DateReading

READINGS = (DateReading.DAY_FIRST, DateReading.MONTH_FIRST)
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six")
ROW, HEAD, MOST_ROWS = 61, 52, 2


class QuestionsPanel(QWidget):
    """`answered` gives the table's number, the columns and the reading."""

    answered = Signal(int, tuple, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "field")
        self.ways: dict[int, TwoWays] = {}
        self._asked: tuple[tuple[int, tuple[int, ...]], ...] = ()
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

    def show_questions(self, questions: Sequence[DateQuestion]) -> None:
        """Show these questions, and which answers were given."""
        self.setVisible(bool(questions))
        number = NUMBERS[len(questions)] if len(questions) < len(NUMBERS) else str(len(questions))
        one = "question" if len(questions) == 1 else "questions"
        self.title.setText(f"{number} {one} before the map is drawn")
        asked = tuple((question.table, question.columns) for question in questions)
        if asked != self._asked:
            self._asked = asked
            self._fill(questions)
        for question in questions:
            given = READINGS.index(question.answer) if question.answer in READINGS else None
            self.ways[question.table].show_given(given)
        self.setFixedHeight(HEAD + ROW * min(MOST_ROWS, max(1, len(questions))) + 8)

    def _fill(self, questions: Sequence[DateQuestion]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.ways = {}
        for question in questions:
            self._rows.addWidget(hairline())
            self._rows.addWidget(self._row(question))
        self._rows.addStretch(1)

    def _row(self, question: DateQuestion) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label("Are these dates day/month?", "strong"))
        words.addWidget(ElidedLabel(explained(question), "quiet"))
        ways = TwoWays((day_and_month(question.day_first), day_and_month(question.month_first)), None)
        ways.setAccessibleName(f"{question.example} is")
        ways.answered.connect(lambda which: self.answered.emit(question.table, question.columns, READINGS[which]))
        self.ways[question.table] = ways
        row = QWidget()
        row.setFixedHeight(ROW - 1)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(24)
        layout.addLayout(words, 1)
        layout.addWidget(ways)
        return row


def explained(question: DateQuestion) -> str:
    """Where the dates stand and how many there are."""
    verb = "has" if len(question.names) == 1 else "have"
    dates = ("at least " if question.more else "") + some(question.count, "date")
    fit = "that fits both" if question.count == 1 else "that fit both"
    return (
        f"{listed(question.names, 2)} on sheet {question.sheet} {verb} {dates} typed as text, "
        f"such as {question.example}, {fit}."
    )
