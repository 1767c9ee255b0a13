"""The condition of the data: a table of the workbook's columns, and below it all that was found in the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.sources.condition_model import FOUND, HEADINGS, SORT, ConditionModel
from workflow_studio.model import ColumnProfile

NOTHING = "No table of records was found in this workbook, so nothing can be said about its columns."
AS_THEY_STAND = "As they stand"
ROW_HEIGHT = 30
SHARES = (0.13, 0.22, 0.1, 0.1, 0.1)
"""Of the table's width; the rest is for what was found."""
FALLING = (2, 4, FOUND)
"""Columns of figures that are best seen with the largest first."""


class ConditionView(QWidget):
    """Columns with something to say; all of them where that is ticked, or where none has."""

    def __init__(self) -> None:
        super().__init__()
        self._profile: tuple[ColumnProfile, ...] = ()
        self.columns = ConditionModel()
        self._sorted = QSortFilterProxyModel()
        self._sorted.setSourceModel(self.columns)
        self._sorted.setSortRole(SORT)
        self.table = QTableView()
        self.every = QCheckBox("Show the columns without findings too")
        self.order = QComboBox()
        self._words, self._detail = Label("", "quiet", wrap=True), Label("", "small", wrap=True)
        self._set_up_table()
        self._lay_out()
        self.every.toggled.connect(lambda _on: self._fill())
        self.order.activated.connect(lambda number: self._sort(number - 1))
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_heading)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show_detail(index))

    def show_profile(self, profile: Sequence[ColumnProfile]) -> None:
        """Show these columns."""
        if tuple(profile) != self._profile or not profile:
            self._profile = tuple(profile)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width."""
        super().resizeEvent(event)
        for number, share in enumerate(SHARES):
            self.table.horizontalHeader().resizeSection(number, round(self.width() * share))

    def take_keyboard(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        found = [column for column in self._profile if column.findings]
        self.columns.show_columns(self._profile if self.every.isChecked() or not found else found)
        if self._profile:
            count = f"{len(found)} of {len(self._profile)} columns"
            self._words.setText(f"Something was found in {count}." if found else "Nothing was found in any column.")
        else:
            self._words.setText(NOTHING)
        for part in (self.table, self.every, self.order, self._detail):
            part.setVisible(bool(self._profile))
        if self.columns.columns:
            self.table.selectRow(0)
        else:
            self._detail.setText("")

    def _sort_by_heading(self, column: int) -> None:
        """A second click turns the order round."""
        header = self.table.horizontalHeader()
        again = self._sorted.sortColumn() == column
        falling = (self._sorted.sortOrder() is Qt.SortOrder.AscendingOrder) if again else column in FALLING
        self._sort(column, falling)
        header.setSortIndicator(column, self._sorted.sortOrder())

    def _sort(self, column: int, falling: bool | None = None) -> None:
        falling = column in FALLING if falling is None else falling
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self._sorted.sort(column, order)
        self.table.horizontalHeader().setSortIndicator(column, order)
        self.order.setCurrentIndex(column + 1)

    def _show_detail(self, index: QModelIndex) -> None:
        """Every finding with its examples."""
        row = self._sorted.mapToSource(index).row()
        if not 0 <= row < len(self.columns.columns):
            self._detail.setText("")
            return
        self._detail.setText(described(self.columns.columns[row]))

    def _set_up_table(self) -> None:
        self.table.setModel(self._sorted)
        self.table.setAccessibleName("Condition of the data")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setProperty("kind", "columns")
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(FOUND, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)

    def _lay_out(self) -> None:
        self.order.addItems([AS_THEY_STAND, *HEADINGS])
        self.order.setAccessibleName("Sorted by")
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 20, 8)
        head.setSpacing(16)
        head.addWidget(self._words, 1)
        head.addWidget(self.every)
        label = Label("Sorted by", "field")
        label.setBuddy(self.order)
        head.addWidget(label)
        head.addWidget(self.order)
        self._detail.setContentsMargins(20, 10, 20, 12)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(hairline())
        column.addWidget(self._detail)
        column.addStretch(0)


def described(column: ColumnProfile) -> str:
    """A column in lines: its range, then each finding with its cells."""
    span = f", from {column.smallest} to {column.largest}" if column.smallest else ""
    lines = [f"“{column.header or column.letter}” on sheet “{column.sheet}”, column {column.letter}{span}"]
    for one in column.findings:
        examples = f": {'; '.join(one.examples)}" if one.examples else ""
        rows = "row" if one.count == 1 else "rows"
        lines.append(f"• {one.what[:1].upper()}{one.what[1:]} in {one.count:,} {rows}{examples}")
    return "\n".join(lines if column.findings else (*lines, "• Nothing was found."))
