"""All tables that were found, by workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.choices import Choices
from workflow_studio.desktop.assistant.described import facts_of
from workflow_studio.desktop.assistant.table_row import TableRow
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.desktop.words.assistant import NO_TABLE_IN_IT
from workflow_studio.model import Failure


class TableList(QWidget):
    """`picked` gives the number of the table to show, `ticked` whether one is to be used."""

    picked = Signal(int)
    ticked = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[TableRow] = []
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(8, 0, 8, 8)
        self._column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hidden = _hint("eye-off", words.HIDDEN_LEFT_OUT)
        self._unsure = _hint("circle-question-mark", words.UNSURE_LEFT_OUT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(8)
        head = Label(words.TABLES_FOUND, "heading")
        head.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._unsure)
        layout.addWidget(self._hidden)

    def fill(self, choices: Choices, refused: Sequence[tuple[str, Failure]]) -> None:
        """List the tables anew."""
        self._clear()
        grouped = len(choices.books) + len(refused) > 1
        for number, book in enumerate(choices.books):
            if grouped:
                self._column.addWidget(_file_name(book.workbook.name))
            for at, choice in enumerate(choices.tables):
                if choice.book == number:
                    self._add_row(at)
            if not book.tables:
                self._column.addWidget(_note(NO_TABLE_IN_IT))
        for name, failure in refused:
            self._column.addWidget(_file_name(name))
            self._column.addWidget(_note(str(failure)))
        self._column.addStretch(1)
        self._hidden.setVisible(any(one.found.hidden for one in choices.tables))
        self._unsure.setVisible(any(one.unsure for one in choices.tables))

    def show_choices(self, choices: Choices, current: int) -> None:
        """How things stand."""
        names = _names(choices)
        for row in self.rows:
            row.show_choice(choices.tables[row.number], *names[row.number], row.number == current)
        if 0 <= current < len(self.rows):
            self._scroll.ensureWidgetVisible(self.rows[current], 0, 8)

    def _add_row(self, at: int) -> None:
        row = TableRow(at)
        row.picked.connect(self.picked)
        row.ticked.connect(self.ticked)
        row.moved.connect(self._move)
        self.rows.append(row)
        self._column.addWidget(row)

    def _move(self, number: int, step: int) -> None:
        to = number + step
        if 0 <= to < len(self.rows):
            self.picked.emit(to)
            self.rows[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()


def _hint(icon: str, text: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(16, 0, 16, 8)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "quiet", wrap=True), 1)
    return hint


def _names(choices: Choices) -> list[tuple[str, str]]:
    """The sheet's name and the facts; the range goes with the name where a sheet has several tables."""
    counts = Counter((one.book, one.found.sheet) for one in choices.tables)
    return [
        (f"{one.found.sheet} {one.table.range.a1}", facts_of(one))
        if counts[one.book, one.found.sheet] > 1
        else (one.found.sheet, f"{facts_of(one)} · {one.table.range.a1}" if one.usable else facts_of(one))
        for one in choices.tables
    ]


def _file_name(name: str) -> QWidget:
    label = ElidedLabel(name, "heading")
    label.setContentsMargins(8, 10, 8, 4)
    return label


def _note(text: str) -> QWidget:
    label = Label(text, "quiet", wrap=True)
    label.setContentsMargins(8, 0, 8, 8)
    return label
