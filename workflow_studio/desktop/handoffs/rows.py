"""The table of all handoffs: sorted by any heading, one selection with the rest of the window."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.controls.row_table import SortedTable
from workflow_studio.desktop.handoffs.matrix_canvas import ENTER
from workflow_studio.desktop.handoffs.rows_model import (
    ACCURACY,
    CASES,
    FIGURES,
    FROM,
    HOW,
    OFTEN,
    OWNER,
    PASSES,
    TO,
    WAIT,
    HandoffsModel,
)
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model import Document, Flow

SHARES = {FROM: 26, TO: 26, PASSES: 20, HOW: 9, WAIT: 4, CASES: 3, OFTEN: 9, ACCURACY: 4, OWNER: 16}
"""Of the width that is left, among the columns that are there: most to names, little to figures."""
LEAST = {FROM: 72, TO: 72, PASSES: 72, HOW: 64, WAIT: 80, CASES: 56, OFTEN: 72, ACCURACY: 56, OWNER: 96}
"""What each column gets before that, in px, and more where its heading needs it: what is cut says something else."""

HEADING_AIR = 32
"""Beside the words of a heading, in px."""


class Rows(SortedTable):
    """`picked` gives the flows of the rows that were picked, `entered` that Enter asks for the map."""

    picked = Signal(tuple)
    entered = Signal()

    def __init__(self) -> None:
        self.rows = HandoffsModel()
        super().__init__(self.rows, FIGURES)
        self._told = False
        self.setAccessibleName(words.ALL_HANDOFFS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(44)
        self.sort_by(WAIT)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(lambda _index: self.entered.emit())

    def show_flows(self, document: Document, flows: Sequence[Flow], chosen: Collection[str]) -> None:
        """Show these handoffs, with these selected."""
        self._told = True
        self.rows.show_flows(document, flows)
        self._told = False
        for column in (CASES, OFTEN):
            self.setColumnHidden(column, not self.rows.is_used(column))
        self._fit()
        self.choose(chosen)

    def choose(self, chosen: Collection[str]) -> None:
        """Select the rows of these flows, and bring the first one into sight."""
        if set(chosen) == set(self._picked()):
            return
        wanted = QItemSelection()
        first = None
        for number, flow in enumerate(self.rows.shown):
            if flow.id in chosen:
                index = self.cell_of(number)
                wanted.select(index, index)
                first = first if first is not None and first.row() < index.row() else index
        self._told = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(wanted, flags.ClearAndSelect | flags.Rows)
        if first is not None:
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self._told = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the map."""
        if Qt.Key(event.key()) in ENTER and self._picked():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        there = [column for column in SHARES if not self.isColumnHidden(column)]
        whole = sum(SHARES[column] for column in there)
        least = {column: max(LEAST[column], _heading_width(words.HEADINGS[column])) for column in there}
        left = max(self.viewport().width() - sum(least.values()), 0)
        for column in there:
            self.setColumnWidth(column, least[column] + left * SHARES[column] // whole)

    def _picked(self) -> tuple[str, ...]:
        rows = (self.row_at(index) for index in self.selectionModel().selectedRows())
        return tuple(self.rows.shown[row].id for row in sorted(rows))

    def _on_selection(self) -> None:
        if not self._told:
            self.picked.emit(self._picked())


def _heading_width(heading: str) -> int:
    return ceil(QFontMetricsF(font(11, 600)).horizontalAdvance(heading)) + HEADING_AIR
