"""A table of rows that any heading sorts, and a line that is said in short where it does not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.controls.labels import ElidedLabel
from workflow_studio.desktop.controls.row_table import RowsModel, SortedTable

NAME, SIZE = range(2)


class Fruits(RowsModel[tuple[str, int]]):
    def __init__(self) -> None:
        super().__init__(("Name", "Size"), (SIZE,))

    def says(self, row: tuple[str, int], column: int) -> str:
        return str(row[column])

    def order(self, row: tuple[str, int], column: int) -> object:
        return row[column]


@pytest.fixture
def fruits(appearance: Appearance, qtbot: QtBot) -> SortedTable:
    rows = Fruits()
    rows.show_rows([("Pear", 9), ("Apple", 10), ("Plum", 2)])
    table = SortedTable(rows, falling=(SIZE,))
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    return table


def names(table: SortedTable) -> list[str]:
    model = table.model()
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def press(qtbot: QtBot, table: SortedTable, column: int) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_names_begin_with_a_and_figures_with_the_largest(fruits: SortedTable, qtbot: QtBot) -> None:
    assert names(fruits) == ["Pear", "Apple", "Plum"]
    press(qtbot, fruits, NAME)
    assert names(fruits) == ["Apple", "Pear", "Plum"]
    press(qtbot, fruits, SIZE)
    assert names(fruits) == ["Apple", "Pear", "Plum"]  # 10, 9, 2: by size, not by their digits
    press(qtbot, fruits, SIZE)
    assert names(fruits) == ["Plum", "Pear", "Apple"]


def test_without_a_column_the_rows_stand_as_they_came(fruits: SortedTable) -> None:
    fruits.sort_by(NAME)
    with_names = fruits.row_at(fruits.model().index(0, NAME))
    fruits.sort_by(-1)
    assert with_names == 1 and names(fruits) == ["Pear", "Apple", "Plum"]
    assert fruits.cell_of(2).row() == 2


def test_figures_stand_on_the_right_under_their_heading(fruits: SortedTable) -> None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    model = fruits.model()
    assert model.index(0, SIZE).data(Qt.ItemDataRole.TextAlignmentRole) == right
    assert model.headerData(SIZE, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) == right


def test_a_line_is_said_in_short_where_it_does_not_fit(appearance: Appearance, qtbot: QtBot) -> None:
    line = ElidedLabel("Requester, Budget owner, Procurement and 2 more")
    line.brief = "Requester and 4 more"
    qtbot.addWidget(line)
    line.resize(600, 20)
    wide = line.grab().toImage()
    assert not line.toolTip()
    line.resize(200, 20)
    narrow = line.grab().toImage()
    assert line.toolTip() == line.text() and narrow != wide.copy(narrow.rect())
    line.brief = ""
    assert line.grab().toImage() != narrow
