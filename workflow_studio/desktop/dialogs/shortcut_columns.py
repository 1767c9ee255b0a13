"""The groups of the shortcut sheet side by side, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement, pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.dialogs.shortcut_groups import KeyGroup, KeyRow

MOST_COLUMNS, BETWEEN = 3, 40
AT_BAR = 12
"""Air between the last column and the scroll bar, in px."""
LETTERS = 42
"""How many letters a column has room for; words that are longer take a second line."""


class GroupBlock(QWidget):
    """One group: its title over its rows."""

    def __init__(self, group: KeyGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[KeyRow, tuple[QWidget, ...]]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(group.title, "heading"), 0, 0, 1, 2)
        for number, row in enumerate(group.rows, 1):
            does, keys = Label(row.does, "small", wrap=True), _key_labels(row)
            grid.addWidget(does, number, 0)
            grid.addWidget(keys, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._rows.append((row, (does, keys)))

    def show_answers(self, search: str) -> int:
        """Show the rows that answer a search, nothing where none does; how many there are."""
        found = 0
        for row, labels in self._rows:
            answers = row.answers(search)
            found += answers
            for label in labels:
                label.setVisible(answers)
        self.setVisible(found > 0)
        return found


Column = list[tuple[GroupBlock, int]]


class KeyColumns(QWidget):
    """Groups in reading order, down the first column first; columns of about the same height."""

    def __init__(self, groups: Sequence[KeyGroup]) -> None:
        super().__init__()
        self._blocks = [GroupBlock(group, self) for group in groups]
        self._narrowest = max(block.minimumSizeHint().width() for block in self._blocks)
        self._column = max(self._narrowest, LETTERS * self.fontMetrics().averageCharWidth())

    def sizeHint(self) -> QSize:
        """Room for all columns."""
        columns = self._in_columns(MOST_COLUMNS, self._column)
        return QSize(self._column * MOST_COLUMNS + BETWEEN * (MOST_COLUMNS - 1) + AT_BAR, _tallest(columns))

    def minimumSizeHint(self) -> QSize:
        """Room for one column, with words in more lines than usual."""
        return QSize(self._narrowest + AT_BAR, 0)

    def show_answers(self, search: str) -> int:
        """Show the rows that answer a search; how many there are."""
        found = sum(block.show_answers(search) for block in self._blocks)
        self._place()
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer columns where there is room for fewer."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count = max(1, min((self.width() - AT_BAR + BETWEEN) // (self._column + BETWEEN), MOST_COLUMNS))
        width = (self.width() - AT_BAR + BETWEEN) // count - BETWEEN
        columns = self._in_columns(count, width)
        for number, column in enumerate(columns):
            top = 0
            for block, height in column:
                block.setGeometry(number * (width + BETWEEN), top, width, height)
                top += height
        self.setMinimumHeight(_tallest(columns))

    def _in_columns(self, count: int, width: int) -> list[Column]:
        """The blocks that are shown with their heights, cut into columns where the tallest one is the least tall."""
        shown = [(block, block.heightForWidth(width)) for block in self._blocks if not block.isHidden()]
        ways = (
            [shown[start:end] for start, end in pairwise((0, *cuts, len(shown)))]
            for cuts in combinations_with_replacement(range(len(shown) + 1), count - 1)
        )
        return min(ways, key=_tallest)


def _tallest(columns: Sequence[Column]) -> int:
    return max(sum(height for _block, height in column) for column in columns)


def _key_labels(row: KeyRow) -> QWidget:
    """A box for each key, side by side."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for key in row.keys:
        line.addWidget(Label(key, "key"))
    return whole
