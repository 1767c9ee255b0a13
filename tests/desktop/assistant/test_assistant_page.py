"""The page under mouse and keys: every correction reaches the map that is made."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.desktop.assistant.conftest import Show, settle
from tests.desktop.assistant.workbooks import LOG, STEPS, opened, sample, workbook
from workflow_studio.app.importing import Imported
from workflow_studio.desktop.assistant.cell_grid import ROW_HEIGHT, CellGrid
from workflow_studio.desktop.assistant.choosing_page import ChoosingPage
from workflow_studio.desktop.assistant.sheet_facts import RowKind, SheetFacts
from workflow_studio.importing.reading import Sheet, Workbook
from workflow_studio.importing.recognition import DateReading, Kind, Role

LEFT = Qt.MouseButton.LeftButton


def built(page: ChoosingPage) -> Imported:
    """What Create gives now."""
    given: list[Imported] = []
    page.created.connect(given.append)
    page.closing.create_button.click()
    assert len(given) == 1, "the map is drawn, so it is given at once"
    page.created.disconnect(given.append)
    return given[0]


def test_unticking_the_only_table_by_mouse_says_why_nothing_can_be_made(show: Show, qtbot: QtBot) -> None:
    page = show(sample("store_returns.xlsx"))
    row = page.tables.rows[page.current]
    assert row.isChecked() and page.closing.create_button.isEnabled()
    qtbot.mouseClick(row, LEFT, pos=row.tick_box().center().toPoint())
    assert not page.closing.create_button.isEnabled()
    assert page.closing.hint.text() == "Tick at least one table to make a map."
    assert page.head.use.text().startswith("No sheet goes into the map.")
    # and Space takes it in again
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    settle(qtbot, page)
    assert page.closing.create_button.isEnabled()
    assert len(built(page).document.steps) == 16


def test_a_table_of_a_kind_that_is_not_mapped_cannot_be_ticked(show: Show, qtbot: QtBot) -> None:
    page = show(sample("store_returns.xlsx"))
    other = next(row for row in page.tables.rows if not page.choices.tables[row.number].usable)
    qtbot.mouseClick(other, LEFT, pos=other.tick_box().center().toPoint())
    qtbot.keyClick(other, Qt.Key.Key_Space)
    assert not other.isChecked() and not page.choices.tables[other.number].used
    assert "gives no map" in other.accessibleName()


def test_arrows_walk_through_the_tables_and_show_them(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Log=LOG, Steps=STEPS)))
    assert page.table.title.text() == "Log"
    qtbot.keyClick(page.tables.rows[0], Qt.Key.Key_Down)
    assert page.table.title.text() == "Steps" and page.tables.rows[1].current
    assert page.table.kind.box.currentText() == Kind.STEP_LIST.label


def test_a_sheet_of_notes_is_as_wide_as_its_sentences(show: Show) -> None:
    page = show(sample("purchase_requests.xlsx"))
    page.pick(next(number for number, table in enumerate(page.choices.tables) if table.table.sheet == "Notes"))
    grid = page.findChild(CellGrid)
    assert grid is not None
    assert grid.model().columnCount() == 1 and 400 < grid.columnWidth(0) <= 640


def test_a_role_chosen_by_keys_changes_what_is_made(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    assert any(system.name == "ERP" for system in built(page).document.systems.values())
    box = page.table.sheet.strip.box(2)
    assert box.role() is Role.SYSTEM
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    while box.role() is not Role.IGNORE:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    settle(qtbot, page)
    assert page.choices.tables[0].table.columns[2].role is Role.IGNORE
    assert not built(page).document.systems


def test_left_and_right_go_from_column_to_column(show: Show, qtbot: QtBot) -> None:
    wide = tuple((*row, *(f"Field {number} of this row" for number in range(12))) for row in STEPS)
    page = show(opened(workbook(Steps=wide)))
    strip = page.table.sheet.strip
    for column in range(12):
        strip.box(column).setFocus()
        qtbot.keyClick(strip.box(column), Qt.Key.Key_Right)
    left = page.table.sheet.cells.columnViewportPosition(12)
    assert 0 <= left < page.table.sheet.cells.viewport().width(), "the column was scrolled into sight"
    assert strip.box(12).geometry().left() == left + 6


def test_the_handle_of_the_header_line_leaves_the_words_above_it_alone(show: Show, qtbot: QtBot) -> None:
    above = (("", "", "Owner: purchasing department"), *STEPS)
    page = show(opened(workbook(Steps=above)))
    sheet = page.table.sheet
    assert sheet.handle.text() == "Header: row 2"
    words = [span for span in sheet.cells.words_in(0) if span[1] > span[0]]
    left = sheet.handle.x() - sheet.cells.x()
    assert words and all(left + sheet.handle.width() <= start or left >= end for start, end in words)


def test_the_handle_is_short_where_only_that_leaves_the_words_alone(show: Show, qtbot: QtBot) -> None:
    page = show(sample("purchase_requests.xlsx"))
    page.resize(1280, 720)
    settle(qtbot, page)
    sheet = page.table.sheet
    words = [span for span in sheet.cells.words_in(sheet.cells.line_row - 1) if span[1] > span[0]]
    gaps = [begin - end for (_, end), (begin, _) in pairwise(sorted(words))]
    assert max(gaps) < 175
    assert (sheet.handle.text(), sheet.handle.accessibleName()) == ("Header", "Header: rows 15–16")
    left = sheet.handle.x() - sheet.cells.x()
    assert all(left + sheet.handle.width() <= begin or left >= end for begin, end in words)


def test_dragging_the_header_line_down_reads_the_table_anew(show: Show, qtbot: QtBot) -> None:
    page = show(sample("pricing_changes.xlsx"))
    assert page.choices.tables[page.current].table.header_rows == (3,)
    handle = page.table.sheet.handle
    assert handle.text() == "Header: row 4"
    start = QPoint(20, 10)
    qtbot.mousePress(handle, LEFT, pos=start)
    qtbot.mouseMove(handle, start + QPoint(0, ROW_HEIGHT + 4))
    assert handle.text() == "Header: row 5"
    qtbot.mouseRelease(handle, LEFT, pos=start)
    settle(qtbot, page)
    table = page.choices.tables[page.current].table
    assert table.header_rows == (4,) and table.columns[0].name == "PC-2164"


def test_alt_and_arrows_move_the_header_line_from_the_cells_and_from_its_handle(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Log=(("Our log", None), *LOG))))
    sheet = page.table.sheet
    assert page.choices.tables[0].table.header_rows == (1,)
    qtbot.keyClick(sheet.cells, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, page)
    assert page.choices.tables[0].table.header_rows == (2,)
    qtbot.keyClick(sheet.handle, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, page)
    assert page.choices.tables[0].table.header_rows == (1,)
    assert [column.role for column in page.choices.tables[0].table.columns_as(Role.CASE)] == [Role.CASE]


def test_a_header_of_two_rows_or_none_is_chosen_in_the_handles_menu(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Log=(("Case", "What", "When", "Who"), *LOG))))
    page.choose_header((0,))
    settle(qtbot, page)
    menu = page.table.sheet.handle.menu()
    texts = {action.text(): action for action in menu.actions()}
    assert texts["One header row"].isChecked()
    page.choose_header((1,))
    settle(qtbot, page)
    texts["Two header rows"].trigger()
    settle(qtbot, page)
    assert page.choices.tables[0].table.header_rows == (0, 1)
    assert page.choices.tables[0].table.columns[1].title == "What / Activity"
    assert page.table.sheet.handle.text() == "Header: rows 1–2"
    texts["No header row"].trigger()
    settle(qtbot, page)
    assert page.choices.tables[0].table.header_rows == ()


def test_reading_a_table_as_another_kind_makes_another_map(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    box = page.table.kind.box
    box.setFocus()
    while Kind(box.currentData()) is not Kind.OTHER:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    settle(qtbot, page)
    assert built(page).document.maps == {}
    assert "begins empty" in page.closing.hint.text()
    while Kind(box.currentData()) is not Kind.STEP_LIST:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    settle(qtbot, page)
    assert page.choices.tables[0].table.kind.kind is Kind.STEP_LIST
    assert page.table.kind.box.aside == "set by you"
    assert len(built(page).document.steps) == 4


def test_the_slider_goes_from_the_main_path_to_every_observed_way(show: Show, qtbot: QtBot) -> None:
    page = show(sample("pricing_changes.xlsx"))
    slider = page.preview.detail.slider
    assert slider.isVisible()
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    settle(qtbot, page)
    main = built(page).document
    shown = page.preview.detail.shown.text()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    settle(qtbot, page)
    every = built(page).document
    assert not main.decisions and len(main.flows) < len(every.flows)
    assert page.preview.detail.shown.text() == "100 % of what was observed" != shown


def test_the_slider_is_not_there_for_a_list_of_steps(show: Show) -> None:
    assert not show(opened(workbook(Steps=STEPS))).preview.detail.isVisible()


def test_answering_the_question_settles_the_dates(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Log=LOG)))
    assert page.questions.isVisible() and page.questions.title.text() == "One question before the map is drawn"
    assert any("time" in issue.text for issue in built(page).issues)
    (ways,) = page.questions.ways.values()
    assert [answer.text() for answer in ways.answers] == ["3 February", "2 March"]
    qtbot.mouseClick(ways.answers[0], LEFT)
    settle(qtbot, page)
    assert page.choices.tables[0].table.columns[2].dates is DateReading.DAY_FIRST
    assert ways.answers[0].isChecked() and page.questions.isVisible()
    qtbot.keyClick(ways.answers[1], Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.choices.tables[0].table.columns[2].dates is DateReading.MONTH_FIRST
    assert not any("cannot be read" in issue.text for issue in built(page).issues)


def test_no_questions_no_panel(show: Show) -> None:
    assert not show(opened(workbook(Steps=STEPS))).questions.isVisible()


def test_columns_that_need_a_look_are_visited_one_after_the_other(show: Show, qtbot: QtBot) -> None:
    page = show(sample("purchase_requests.xlsx"))
    strip = page.table.sheet.strip
    low = sorted(page.table.sheet.cells.facts.low)  # type: ignore[union-attr]
    assert page.table.look.text().startswith(f"{len(low)} column")
    qtbot.mouseClick(page.table.look, LEFT)
    assert page.focusWidget() is strip.box(low[0])
    page.choose_role(low[0], Role.PERFORMER)
    settle(qtbot, page)
    assert low[0] not in page.table.sheet.cells.facts.low  # type: ignore[union-attr]


def test_what_was_not_understood_leads_to_its_place(show: Show, qtbot: QtBot) -> None:
    page = show(sample("purchase_requests.xlsx"))
    listed = page.preview.losses.list
    assert page.preview.losses.title.text() == f"Not understood or left out: {listed.count()} things"
    items = [listed.item(row) for row in range(listed.count())]
    there = next(item for item in items if "register" in item.text())
    listed.itemActivated.emit(there)
    assert page.table.title.text() in there.text()
    assert listed.item(listed.row(there)) is there, "the list stays as it is"


def test_only_the_map_of_the_latest_choices_is_ever_shown(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Log=LOG, Steps=STEPS)))
    shown: list[Imported] = []
    page.building.built.connect(shown.append)
    for ticked in (False, True, False):
        page.tick(0, ticked)
    page.closing.create_button.click()  # before it is drawn: given as soon as it is there
    given: list[Imported] = []
    page.created.connect(given.append)
    settle(qtbot, page)
    assert len(shown) == 1 and given == shown
    assert len(given[0].document.maps) == 1 and len(given[0].document.steps) == 4


def test_the_model_is_sound_and_a_long_sheet_is_not_read_cell_by_cell(qtbot: QtBot, appearance: object) -> None:
    class Counting(Sheet):
        asked = 0

        def cell(self, row: int, column: int) -> object:  # type: ignore[override]
            Counting.asked += 1
            return super().cell(row, column)

    rows = (*LOG, *((f"A{number}", "Ask", "03/02/2025 10:00", "Ann") for number in range(100_000)))
    table = opened(workbook(Log=LOG)).tables[0]
    cells = CellGrid()
    qtbot.addWidget(cells)
    cells.resize(900, 600)
    cells.show()
    QAbstractItemModelTester(cells.sheet_model)
    cells.show_facts(SheetFacts(Counting("Log", "visible", rows), table))
    cells.go_to_table()
    cells.grab()
    assert cells.sheet_model.rowCount() == 100_007
    assert Counting.asked < 2_000


def test_rows_say_what_they_are() -> None:
    book: Workbook = workbook(Log=(("Our log", None), *LOG))
    facts = SheetFacts(book.sheets[0], opened(book).tables[0])
    assert [facts.kind(row) for row in range(3)] == [RowKind.SKIPPED, RowKind.HEADER, RowKind.DATA]
    assert facts.reason(0) == "Title" and facts.reason(2) == ""
