"""Somebody copies 200 rows in Excel, pastes them, sees them on the map, corrects some by keys and takes all back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.session import EditSession
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.collecting import Collecting
from workflow_studio.desktop.table.grid import StepGrid
from workflow_studio.desktop.table.page import TablePage
from workflow_studio.desktop.table.paste_dialog import PasteDialog
from workflow_studio.desktop.workspace.views import View
from workflow_studio.importing.recognition import Role
from workflow_studio.model.views import nodes_of

HEADER = ("Nr", "Activity", "Responsible", "Next step", "Condition", "System", "Duration")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows_in_excel(count: int = 200) -> list[tuple[str, ...]]:
    """A header and as many steps, one after the other; every fiftieth asks a question with two ways on."""
    rows = [HEADER]
    for number in range(1, count + 1):
        asks = number % 50 == 0 and number < count
        ways = f"{number + 1}; {number - 20}" if asks else "" if number == count else str(number + 1)
        name = f"Is part {number} right?" if asks else f"Do part {number}"
        team = ("Sales", "Finance", "Legal department")[number // 20 % 3]
        rows.append((str(number), name, team, ways, "yes; no" if asks else "", "SAP; Excel", "15 min"))
    return rows


def as_excel_copies(rows: list[tuple[str, ...]]) -> QMimeData:
    """Text with tabs and a table in HTML with Excel's trimmings, as Excel puts them on the clipboard together."""
    data = QMimeData()
    data.setText("".join("\t".join(row) + "\r\n" for row in rows))
    lines = "".join("<tr height=20>" + "".join(f"<td class=xl65>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    style = "<style><!--table {mso-displayed-decimal-separator:'.';} td {padding:0px;}--></style>"
    fragment = f"<!--StartFragment--><table border=0><col width=64>{lines}</table><!--EndFragment-->"
    data.setHtml(
        f"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head>{style}</head><body>{fragment}</body></html>"
    )
    return data


def as_a_web_page_copies(rows: list[tuple[str, ...]]) -> QMimeData:
    """The table in HTML alone."""
    data = QMimeData()
    data.setHtml(as_excel_copies(rows).html())
    return data


class AtTheTable:
    """A person at an empty map who works on its table."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, folder: Path) -> None:
        self.window = new_window(qtbot, appearance, folder)
        self.person = Person(self.window, qtbot)
        self.window.show_session(EditSession.blank("Orders", "Sales"))
        self.window.actions_by_id.trigger("view.table")

    @property
    def grid(self) -> StepGrid:
        page = self.person.workspace.page_of(View.TABLE)
        assert isinstance(page, TablePage)
        return page.grid

    def put(self, row: int, column: Column) -> None:
        self.grid.setCurrentIndex(self.grid.rows.index(row, COLUMNS.index(column)))

    def type_in(self, row: int, column: Column, text: str) -> None:
        """Over the cell's text, ended by Enter."""
        self.put(row, column)
        self.person.press(self.grid, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert editor is not None and editor is not self.grid
        self.person.press(editor, Qt.Key.Key_A, CTRL)
        self.person.write(editor, text)
        self.person.press(editor, Qt.Key.Key_Return)

    def says(self, row: int, column: Column) -> str:
        return str(self.grid.rows.index(row, COLUMNS.index(column)).data())

    def paste_table(self, data: QMimeData, key: Qt.Key = Qt.Key.Key_V, held: Qt.KeyboardModifier = CTRL) -> None:
        """Paste, look at the mapping, confirm it."""
        QGuiApplication.clipboard().setMimeData(data)

        def confirm(dialog: PasteDialog) -> None:
            self.person.wait_for(dialog.paste.isEnabled)
            self.person.click(dialog.paste)

        answer = self.person.in_dialog(PasteDialog, confirm)
        self.person.press(self.grid, key, held)
        self.person.wait_for(lambda: answer.done)
        answer.check()


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[AtTheTable]:
    collecting = Collecting(qapp)
    yield AtTheTable(qtbot, Appearance(qapp), tmp_path)
    collecting.stop()


def test_two_hundred_rows_from_excel_are_on_the_map_and_can_be_corrected_and_undone(table):
    for copied in (as_excel_copies, as_a_web_page_copies):
        paste_correct_and_undo(table, copied(rows_in_excel()))


def paste_correct_and_undo(table: AtTheTable, clipboard: QMimeData) -> None:
    session = table.window.session
    assert session is not None
    empty = session.document
    table.paste_table(clipboard)
    table.person.wait_for(lambda: len(session.document.steps) + len(session.document.decisions) == 200)
    document = session.document
    map_id = table.person.workspace.open_map.map_id
    assert len(nodes_of(document, map_id)) == 200
    assert {document.participants[lane.participant].name for lane in document.lanes.values()} == {
        "Sales", "Finance", "Legal department",
    }  # fmt: skip
    assert {flow.label for flow in document.flows.values()} == {"", "yes", "no"}
    assert {shape.of for shape in document.shapes.values()} >= {node.id for node in nodes_of(document, map_id)}
    assert session.editor.undo_text == "Paste 200 rows"
    assert table.grid.rows.rowCount() == 201

    table.type_in(2, Column.NAME, "Ask the customer")
    assert table.grid.currentIndex().row() == 3, "Enter goes down"
    table.type_in(2, Column.PARTICIPANT, "Back office")
    table.type_in(2, Column.PROCESS_TIME, "1 h 30 min")
    table.type_in(2, Column.NEXT, "4; 7")
    asked = table.person.step("Ask the customer")
    assert table.person.performer("Ask the customer") == "Back office"
    assert asked.process_time == 5400
    assert {flow.target for flow in session.document.flows.values() if flow.source == asked.id} == {
        table.grid.rows.nodes[row] for row in range(len(table.grid.rows.nodes))
        if table.says(row, Column.NAME) in ("Do part 4", "Do part 7")
    }  # fmt: skip

    while session.editor.can_undo:
        table.window.actions_by_id.trigger("edit.undo")
    assert session.document.steps == empty.steps == {}
    assert table.grid.rows.rowCount() == 1


def test_what_was_not_used_is_said_in_full_below_the_pasted_table(table):
    def look(dialog: PasteDialog) -> None:
        table.person.wait_for(dialog.paste.isEnabled)
        said.append((dialog.summary.text(), dialog.summary.whole))
        table.person.click(dialog.cancel)

    said: list[tuple[str, str]] = []
    rows = [*rows_in_excel(3)[:-1], ("3", "Do part 3", "Sales", "77")]
    QGuiApplication.clipboard().setMimeData(as_excel_copies(rows))
    answer = table.person.in_dialog(PasteDialog, look)
    table.person.press(table.grid, Qt.Key.Key_V, CTRL)
    table.person.wait_for(lambda: answer.done)
    answer.check()
    shown, whole = said[0]
    assert shown == whole and "not" in whole


def test_choices_in_a_cell_are_written_in_what_looks_like_a_cell(table):
    table.put(0, Column.NAME)
    table.person.write(table.grid, "A")
    table.person.press(QApplication.focusWidget(), Qt.Key.Key_Return)
    fonts = {}
    for column in (Column.NAME, Column.PARTICIPANT):
        table.put(0, column)
        table.person.press(table.grid, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        fonts[column] = editor.font().pixelSize()
        table.person.press(editor, Qt.Key.Key_Escape)
    assert fonts[Column.PARTICIPANT] == fonts[Column.NAME]


def test_the_table_is_worked_by_keys_alone(table):
    """Typing into the empty row adds a step, Ctrl+Enter one after the current one, Ctrl+Del takes it out again."""
    session = table.window.session
    table.put(0, Column.NAME)
    for name in ("Take the order", "Check the stock", "Send the goods"):
        table.person.write(table.grid, name[0])
        editor = QApplication.focusWidget()
        table.person.write(editor, name[1:])
        table.person.press(editor, Qt.Key.Key_Return)
    names = [session.document.node(node).name for node in table.grid.rows.nodes]
    assert names == ["Take the order", "Check the stock", "Send the goods"]
    assert len(session.document.flows) == 2

    table.put(0, Column.NAME)
    table.person.press(table.grid, Qt.Key.Key_Return, CTRL)
    editor = QApplication.focusWidget()
    table.person.write(editor, "Confirm the order")
    table.person.press(editor, Qt.Key.Key_Tab)
    assert [table.says(row, Column.NAME) for row in range(4)] == [
        "Take the order", "Confirm the order", "Check the stock", "Send the goods",
    ]  # fmt: skip
    assert table.grid.currentIndex().column() == COLUMNS.index(Column.KIND), "Tab goes to the side"

    table.person.press(table.grid, Qt.Key.Key_Delete, CTRL)
    assert [table.says(row, Column.NEXT) for row in range(3)] == ["2 Check the stock", "3 Send the goods", ""]


def test_what_cannot_be_read_is_said_and_stays_and_map_and_table_have_one_selection(table):
    table.type_in(0, Column.NAME, "Take the order")
    table.type_in(1, Column.NAME, "Send the goods")
    before = table.window.session.document
    table.type_in(1, Column.NEXT, "Nowhere")
    page = table.person.workspace.page_of(View.TABLE)
    assert table.window.session.document is before
    assert table.says(1, Column.NEXT) == "Nowhere"
    assert "No step is called “Nowhere”" in page.told.text()
    table.person.press(table.grid, Qt.Key.Key_Escape)
    assert table.says(1, Column.NEXT) == ""

    open_map = table.person.workspace.open_map
    table.put(0, Column.NAME)
    assert open_map.selection == (table.person.step("Take the order").id,)
    open_map.select((table.person.step("Send the goods").id,))
    assert table.grid.selected_rows() == [1]


def test_a_table_becomes_a_process_of_its_own_and_a_column_can_be_read_otherwise(table):
    """Over the map, by Ctrl+Shift+V; the user says that a column holds what the steps are done in."""
    table.person.workspace.show_map()
    for data, told in ((QMimeData(), "There is no table on the clipboard"), (too_much(), "more than can be pasted")):
        QGuiApplication.clipboard().setMimeData(data)
        table.person.press(table.person.map, Qt.Key.Key_V, CTRL | SHIFT)
        assert told in table.window.status._said.text()
    rows = [("Nr", "Activity", "Who", "With"), ("1", "Pack", "Stock", "Scanner"), ("2", "Send", "Stock", "Portal")]
    QGuiApplication.clipboard().setMimeData(as_excel_copies(rows))

    def confirm(dialog: PasteDialog) -> None:
        dialog.panel.role_chosen.emit(3, Role.SYSTEM)
        dialog.where.setCurrentIndex(1)
        table.person.wait_for(dialog.paste.isEnabled)
        table.person.click(dialog.paste)

    answer = table.person.in_dialog(PasteDialog, confirm)
    table.person.press(table.person.map, Qt.Key.Key_V, CTRL | SHIFT)
    table.person.wait_for(lambda: answer.done)
    answer.check()
    table.person.wait_for(lambda: len(table.window.session.document.processes) == 2)
    document = table.window.session.document
    assert {system.name for system in document.systems.values()} == {"Scanner", "Portal"}
    assert table.person.workspace.open_map.map_id == list(document.maps)[-1], "the new process is shown"


def too_much() -> QMimeData:
    data = QMimeData()
    data.setText("x" * 20_000_001)
    return data
