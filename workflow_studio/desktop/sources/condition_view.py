"""The condition of the data: a table of the workbook's columns, and below it all that was found in the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.controls.nothing_here import NothingHere
from workflow_studio.desktop.controls.row_table import SortedTable
from workflow_studio.desktop.sources.condition_model import COLUMN, DISTINCT, FILLED, FOUND, ROWS, SHEET, ConditionModel
from workflow_studio.desktop.words import sources as words
from workflow_studio.model import ColumnProfile

FITTED = (SHEET, ROWS, FILLED, DISTINCT)
"""Columns as wide as what they say; what they leave is for the others, most of it for what was found."""
SHEET_MOST, NAME_SHARE = 0.2, 0.4
"""How much of the width the names of sheets have at most, and how much of what is left those of columns have."""
FALLING = (ROWS, DISTINCT, FOUND)
"""Columns of figures that are best seen with the largest first."""


class ConditionView(QStackedWidget):
    """Columns with something to say; all of them where that is ticked, or where none has."""

    def __init__(self) -> None:
        super().__init__()
        self._profile: tuple[ColumnProfile, ...] = ()
        self.columns = ConditionModel()
        self.table = SortedTable(self.columns, FALLING)
        self.every = QCheckBox(words.SHOW_EVERY)
        self.order = QComboBox()
        self._words, self._detail = Label("", "quiet", wrap=True), Label("", "small", wrap=True)
        self._there = QWidget()
        self._set_up_table()
        self._lay_out()
        self.every.toggled.connect(lambda _on: self._fill())
        self.order.activated.connect(lambda number: self.table.sort_by(number - 1))
        self.table.sorted_by.connect(lambda column: self.order.setCurrentIndex(column + 1))
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show_detail(index))

    def show_profile(self, profile: Sequence[ColumnProfile]) -> None:
        """Show these columns."""
        if tuple(profile) != self._profile or not profile:
            self._profile = tuple(profile)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width."""
        super().resizeEvent(event)
        self._fit_columns()

    def take_keyboard(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit_columns(self) -> None:
        width, header = self.width(), self.table.horizontalHeader()
        for column in FITTED:
            self.table.resizeColumnToContents(column)
        header.resizeSection(SHEET, min(header.sectionSize(SHEET), round(width * SHEET_MOST)))
        left = width - sum(header.sectionSize(column) for column in FITTED)
        header.resizeSection(COLUMN, round(left * NAME_SHARE))

    def _fill(self) -> None:
        found = [column for column in self._profile if column.findings]
        self.columns.show_rows(self._profile if self.every.isChecked() or not found else found)
        self._fit_columns()
        self._words.setText(words.found_in(len(found), len(self._profile)))
        self.every.setVisible(0 < len(found) < len(self._profile))
        self.setCurrentIndex(0 if self._profile else 1)
        if self.columns.shown:
            self.table.selectRow(0)
        else:
            self._detail.setText("")

    def _show_detail(self, index: QModelIndex) -> None:
        """Every finding with its examples."""
        row = self.table.row_at(index)
        if not 0 <= row < len(self.columns.shown):
            self._detail.setText("")
            return
        self._detail.setText(described(self.columns.shown[row]))

    def _set_up_table(self) -> None:
        self.table.setAccessibleName(words.CONDITION)
        self.table.setProperty("kind", "columns wide")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(FOUND, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)

    def _lay_out(self) -> None:
        self.order.addItems([words.AS_THEY_STAND, *words.CONDITION_HEADINGS])
        self.order.setAccessibleName(words.SORTED_BY)
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 20, 8)
        head.setSpacing(16)
        head.addWidget(self._words, 1)
        head.addWidget(self.every)
        label = Label(words.SORTED_BY, "field")
        label.setBuddy(self.order)
        head.addWidget(label)
        head.addWidget(self.order)
        self._detail.setContentsMargins(20, 10, 20, 12)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self._there)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(hairline())
        column.addWidget(self._detail)
        self.addWidget(self._there)
        self.addWidget(NothingHere("table-properties", words.NO_TABLES, words.NO_TABLES_HINT))


def described(column: ColumnProfile) -> str:
    """A column in lines: its range, then each finding with its cells."""
    name = column.header or column.letter
    head = words.column_head(name, column.sheet, column.letter, column.smallest, column.largest)
    findings = [words.finding(one.what, one.count, one.examples) for one in column.findings]
    return "\n".join((head, *(f"• {one}" for one in findings or [words.NOTHING_FOUND])))
