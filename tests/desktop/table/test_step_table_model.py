"""The table follows the document wherever it is changed, and its cursor stays with the step it is on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.desktop.table.clipboard import pasted_table
from workflow_studio.desktop.table.grid import StepGrid
from workflow_studio.desktop.table.page import TablePage
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AddNode, AddProcess, Connect, Delete, SetFields
from workflow_studio.model.views import lanes_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_map: OpenMap, qtbot: QtBot) -> Iterator[TablePage]:
    page = TablePage(open_map)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    yield page


@pytest.fixture
def grid(page: TablePage) -> StepGrid:
    return page.grid


def put(grid: StepGrid, row: int, column: Column) -> None:
    grid.setCurrentIndex(grid.rows.index(row, COLUMNS.index(column)))


def says(grid: StepGrid, row: int, column: Column) -> str:
    return str(grid.rows.index(row, COLUMNS.index(column)).data())


def names(grid: StepGrid) -> list[str]:
    return [says(grid, row, Column.NAME) for row in range(grid.rows.rowCount() - 1)]


def on_the_clipboard(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def test_qt_finds_nothing_wrong_with_the_model_through_all_sorts_of_edits(
    open_map: OpenMap, grid: StepGrid, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(grid.rows)
    document = open_map.document
    lane = lanes_of(document, open_map.map_id)[0].id
    steps = list(document.steps)
    open_map.execute(AddNode(lane, name="One more", after=steps[2]))
    open_map.execute(Delete((steps[0], steps[5], steps[6])))
    open_map.execute(SetFields(steps[1], {"name": "Renamed"}))
    open_map.execute(Connect(steps[1], steps[7]))
    grid.rows.sort_by(Column.PARTICIPANT, descending=True)
    while open_map.session.undo():
        pass
    grid.rows.sort_by(None)
    assert tuple(grid.rows.nodes) == open_map.reading_order
    open_map.execute(AddProcess("Another"))
    open_map.show_map(next(key for key in open_map.document.maps if key != open_map.map_id))
    assert grid.rows.rowCount() == 1


def test_the_cursor_stays_with_its_step_when_rows_come_and_go(open_map: OpenMap, grid: StepGrid) -> None:
    put(grid, 5, Column.SYSTEMS)
    node = grid.rows.nodes[5]
    open_map.execute(Delete((grid.rows.nodes[1],)))
    assert grid.rows.nodes[grid.currentIndex().row()] == node
    open_map.session.undo()
    assert grid.rows.nodes[grid.currentIndex().row()] == node
    assert grid.currentIndex().column() == COLUMNS.index(Column.SYSTEMS)


def test_only_the_rows_that_say_something_else_are_told(open_map: OpenMap, grid: StepGrid) -> None:
    told: list[tuple[int, int]] = []
    grid.rows.dataChanged.connect(lambda top, bottom, *_: told.append((top.row(), bottom.row())))
    step = next(key for key in open_map.document.steps)
    row = grid.rows.row_of(step)
    open_map.execute(SetFields(step, {"phase": "Before"}))
    assert told == [(row, row)]
    told.clear()
    open_map.execute(SetFields(step, {"name": "Renamed"}))
    leading = [grid.rows.row_of(f.source) for f in open_map.document.flows.values() if f.target == step]
    assert sorted(row for row, _ in told) == sorted({row, *leading}), "what leads to it says its name"


def test_a_block_of_cells_is_pasted_from_the_cursor_on_as_one_undo_step(open_map: OpenMap, grid: StepGrid) -> None:
    row = grid.rows.row_of(next(key for key in open_map.document.steps))
    assert row is not None
    put(grid, row, Column.PROCESS_TIME)
    on_the_clipboard("15 min\t1 d\r\n")
    QTest.keyClick(grid, Qt.Key.Key_V, CTRL)
    assert (says(grid, row, Column.PROCESS_TIME), says(grid, row, Column.WAIT)) == ("15 min", "1.0 d")
    assert open_map.session.editor.undo_text == "Change 2 cells"


def test_one_text_goes_into_all_selected_cells_and_del_empties_them(open_map: OpenMap, grid: StepGrid) -> None:
    rows = [row for row in range(len(grid.rows.nodes)) if grid.rows.nodes[row] in open_map.document.steps][:3]
    column = COLUMNS.index(Column.PHASE)
    grid.clearSelection()
    for row in rows:
        grid.selectionModel().select(grid.rows.index(row, column), grid.selectionModel().SelectionFlag.Select)
    on_the_clipboard("Before")
    QTest.keyClick(grid, Qt.Key.Key_V, CTRL)
    assert [says(grid, row, Column.PHASE) for row in rows] == ["Before"] * 3
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert [says(grid, row, Column.PHASE) for row in rows] == [""] * 3


def test_ctrl_d_fills_down(open_map: OpenMap, grid: StepGrid) -> None:
    rows = [row for row in range(len(grid.rows.nodes)) if grid.rows.nodes[row] in open_map.document.steps]
    first, last = rows[0], rows[0] + 1
    column = COLUMNS.index(Column.PARTICIPANT)
    put(grid, first, Column.PARTICIPANT)
    grid.selectionModel().select(grid.rows.index(last, column), grid.selectionModel().SelectionFlag.Select)
    QTest.keyClick(grid, Qt.Key.Key_D, CTRL)
    assert says(grid, first, Column.PARTICIPANT) == says(grid, last, Column.PARTICIPANT)


def test_the_whole_table_is_copied_with_its_header_and_cells_without(grid: StepGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_A, CTRL)
    QTest.keyClick(grid, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["No.", "Step", "Kind"]
    assert pasted_table(QGuiApplication.clipboard().mimeData()) is not None
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().strip() == says(grid, grid.currentIndex().row(), Column.NAME)
    assert pasted_table(QGuiApplication.clipboard().mimeData()) is None


def test_sorting_is_in_view_only(open_map: OpenMap, grid: StepGrid) -> None:
    before, numbers = open_map.document, dict(grid.rows.cells.numbers)
    grid.rows.sort_by(Column.NAME)
    assert names(grid) == sorted(names(grid), key=str.casefold)
    assert open_map.document is before and grid.rows.cells.numbers == numbers
    grid.rows.sort_by(None)
    assert tuple(grid.rows.nodes) == open_map.reading_order


def test_hidden_columns_and_widths_are_remembered(open_map: OpenMap, page: TablePage, qtbot: QtBot) -> None:
    page.grid.setColumnHidden(COLUMNS.index(Column.CASES), True)
    page.grid.setColumnWidth(COLUMNS.index(Column.NAME), 333)
    other = TablePage(open_map)
    qtbot.addWidget(other)
    assert other.grid.isColumnHidden(COLUMNS.index(Column.CASES))
    assert other.grid.columnWidth(COLUMNS.index(Column.NAME)) == 333


def test_lists_are_completed_name_by_name(open_map: OpenMap, grid: StepGrid) -> None:
    row = next(row for row in range(len(grid.rows.nodes)) if grid.rows.nodes[row] in open_map.document.steps)
    put(grid, row, Column.SYSTEMS)
    QTest.keyClick(grid, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None and editor.accessibleName() == "Systems"
    completer = editor.completer()  # type: ignore[attr-defined]
    completer.setCompletionPrefix(completer.splitPath("SAP; outl")[0])
    assert completer.currentCompletion() == "Outlook"
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_figures_stand_right_below_their_headings(grid: StepGrid) -> None:
    for number, column in enumerate(COLUMNS):
        side = grid.rows.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        assert side == grid.rows.index(0, number).data(Qt.ItemDataRole.TextAlignmentRole), column


def test_many_cases_are_written_in_groups_and_copied_as_a_number(open_map: OpenMap, grid: StepGrid) -> None:
    step = grid.rows.nodes[1]
    open_map.execute(SetFields(step, {"cases": 1661}))
    assert says(grid, 1, Column.CASES) == "1,661"
    assert grid.rows.index(1, COLUMNS.index(Column.CASES)).data(Qt.ItemDataRole.EditRole) == "1661"


def test_names_of_phases_are_whole_where_there_is_room(open_map: OpenMap, qtbot: QtBot) -> None:
    open_map.execute(SetFields(open_map.reading_order[1], {"phase": "Need and requisition"}))
    page = TablePage(open_map)
    qtbot.addWidget(page)
    phase, labels = (COLUMNS.index(column) for column in (Column.PHASE, Column.LABELS))
    assert page.grid.columnWidth(phase) >= page.grid.sizeHintForColumn(phase)
    assert page.grid.columnWidth(labels) < 110


def test_widths_that_somebody_chose_stay(open_map: OpenMap, page: TablePage, qtbot: QtBot) -> None:
    participant = COLUMNS.index(Column.PARTICIPANT)
    page.grid.setColumnWidth(participant, 77)
    again = TablePage(open_map)
    qtbot.addWidget(again)
    assert again.grid.columnWidth(participant) == 77
