"""The sources of an open document: the tab, the four pages, and what can be written and picked on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.claims.conftest import shown_in_front
from tests.desktop.sources.known import BUDGET, LOOK_UP, TRACKER, known_purchase, reader_question, source_named
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.controls.tab_row import Tab
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.sources.condition_model import COLUMN, DISTINCT, FILLED, ROWS
from workflow_studio.desktop.sources.page import CONDITION, LINEAGE, LOSSES, SourcesPage
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.views import View
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import AnswerClaim
from workflow_studio.model import RetirementCard

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(
    appearance: Appearance, own_data_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr("workflow_studio.desktop.window.main_window._samples", list)
    window = MainWindow(Settings(tmp_path / "window.ini"), appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.show_session(EditSession(known_purchase()))
    shown_in_front(qtbot, window)
    yield window


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def page(window: MainWindow, workspace: Workspace) -> SourcesPage:
    window.actions_by_id.trigger("view.sources")
    page = workspace.page_of(View.SOURCES)
    assert isinstance(page, SourcesPage)
    return page


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def card(page: SourcesPage) -> RetirementCard:
    found = source_named(page._open_map.document, TRACKER).card
    assert found is not None
    return found


def words_in(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def listed(page: SourcesPage) -> list[str]:
    model = page.condition.table.model()
    return [str(model.index(row, COLUMN).data()) for row in range(model.rowCount())]


def test_a_tab_and_a_key_lead_to_the_sources_and_esc_back(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(workspace.map, Qt.Key.Key_5, CTRL_ALT)
    assert workspace.view is View.SOURCES
    assert window.actions_by_id["view.sources"].isChecked()
    press(qtbot, Qt.Key.Key_Escape)
    assert workspace.map_shown and workspace.map.hasFocus()
    assert not window.actions_by_id["view.sources"].isChecked()
    tab = next(one for one in workspace.tabs.findChildren(Tab) if one.text() == "Sources")
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert workspace.view is View.SOURCES


def test_the_tabs_lead_from_the_sources_to_the_claims_and_back(workspace: Workspace, page: SourcesPage) -> None:
    workspace.tabs.view_wanted.emit(View.CLAIMS)
    assert workspace.view is View.CLAIMS
    workspace.show_view(View.SOURCES)
    checked = [tab.text() for tab in workspace.tabs.findChildren(Tab) if tab.isChecked()]
    assert checked == ["Sources"]


def test_a_map_drawn_by_hand_has_no_sources(window: MainWindow) -> None:
    window.show_session(EditSession.blank("Process", "Somebody"))
    assert window.workspace is not None
    tabs = [tab.text() for tab in window.workspace.tabs.findChildren(Tab)]
    assert tabs == ["As-is", "Table", "Text", "Handoffs", "Pages"]
    assert not window.actions_by_id["view.sources"].isEnabled()


def test_the_tabs_of_a_workbook_count_what_there_is(page: SourcesPage) -> None:
    tabs = [tab.accessibleName() for tab in page.parts.findChildren(Tab)]
    assert tabs == ["Retirement card", "What reads what, 3", "Condition of the data, 2", "Not understood, 3"]


def test_the_card_tells_what_the_workbook_says(page: SourcesPage) -> None:
    words = words_in(page.card)
    for said in ("Saved last by Kim Olsen on 20 Nov 2025", "Tracker: Cost centre"):
        assert said in words
    assert page.card.months.accessibleDescription() == "Sep 2025: 40, Oct 2025: 42, Nov 2025: 25"


def test_what_only_people_can_say_is_written_on_the_card(page: SourcesPage, qtbot: QtBot) -> None:
    page.card.take_keyboard()
    qtbot.keyClicks(page.card.reader, "The buyers")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(page.card.decision, "What to chase")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(page.card.retire_by.edit, "31 March 2026")
    press(qtbot, Qt.Key.Key_Return)
    assert (card(page).reader, card(page).decision, card(page).retire_by) == (
        "The buyers", "What to chase", "2026-03-31"
    )  # fmt: skip
    assert page.card.retire_by.edit.text() == "31 Mar 2026"
    assert card(page).months, "what the workbook says stays"


def test_writing_in_one_field_is_one_step_to_undo(window: MainWindow, page: SourcesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.card.decision, "What to chase")
    window.actions_by_id.trigger("edit.undo")
    assert card(page).decision == ""
    assert page.card.decision.toPlainText() == ""


def test_a_day_that_is_none_is_not_taken(page: SourcesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.card.retire_by.edit, "next spring")
    page.card.retire_by.edit.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert card(page).retire_by == ""
    assert "Write a day such as 31 Mar 2026." in words_in(page.card.retire_by)


def test_the_answer_to_who_reads_it_stands_on_the_card(page: SourcesPage) -> None:
    open_map = page._open_map
    open_map.execute(AnswerClaim(reader_question(open_map.document).id, "The buyers, every Monday"))
    assert page.card.reader.toPlainText() == "The buyers, every Monday"


def test_an_arrow_is_picked_with_the_mouse_and_shows_its_formula(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(LINEAGE)
    canvas = page.lineage.canvas
    number = next(n for n, arrow in enumerate(canvas.drawing.arrows) if arrow.links[0].book)
    x, y = canvas.drawing.arrows[number].points[-1]
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x) - 30, round(y)))
    assert canvas.chosen == number
    words = words_in(page.lineage)
    assert "=[1]Q1!B2" in words
    assert any("who keeps that workbook" in text for text in words)


def test_the_arrow_keys_go_through_all_arrows(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(LINEAGE)
    page.lineage.take_keyboard()
    seen = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Down)
        seen.append(page.lineage.canvas.chosen)
    assert sorted(map(str, seen)) == ["0", "1", "2"]
    said = page.lineage.canvas.accessibleDescription()
    assert said.startswith("“Approval limits” is read by “Tracker”: 412 formulas")
    assert any(LOOK_UP.replace(" ", "")[:9] in text for text in words_in(page.lineage))


def test_a_click_beside_the_arrows_changes_nothing(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(LINEAGE)
    qtbot.mouseClick(page.lineage.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert page.lineage.canvas.chosen == 0


def test_columns_with_something_to_say_come_first_and_all_on_request(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(CONDITION)
    assert listed(page) == ["Vendor", "Delivered"]
    page.condition.every.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert listed(page) == ["Request", "Vendor", "Delivered"]


def test_the_tick_for_all_columns_is_there_only_where_it_changes_something(page: SourcesPage) -> None:
    page.show_part(CONDITION)
    profile = source_named(page._open_map.document, TRACKER).profile
    found = [column for column in profile if column.findings]
    for shown, offered in ((profile, True), (found, False), ([one for one in profile if not one.findings], False)):
        page.condition.show_profile(shown)
        assert page.condition.every.isVisible() is offered


def test_columns_are_sorted_by_a_heading_and_from_the_keyboard(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(CONDITION)
    header = page.condition.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(COLUMN) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert listed(page) == ["Delivered", "Vendor"]
    page.condition.order.setFocus()
    press(qtbot, Qt.Key.Key_Home)
    assert listed(page) == ["Vendor", "Delivered"], "as they stand in the workbook"


def test_the_current_column_is_told_with_its_examples(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(CONDITION)
    page.condition.take_keyboard()
    press(qtbot, Qt.Key.Key_Down)
    assert any("Dates typed as text in 11 rows: J37: 20/02/2025" in text for text in words_in(page.condition))


def test_losses_are_grouped_by_what_they_are(page: SourcesPage, qtbot: QtBot) -> None:
    page.show_part(LOSSES)
    tree = page.losses.tree
    groups = [
        item for n in range(tree.topLevelItemCount()) if isinstance(item := tree.topLevelItem(n), QTreeWidgetItem)
    ]
    assert [(group.text(0), group.childCount()) for group in groups] == [("Rows (2)", 2), ("Chart (1)", 1)]
    page.losses.take_keyboard()
    press(qtbot, Qt.Key.Key_Down)
    told = "Rows 12 to 14 were passed over: a legend.\nTracker · A12:H14"
    assert told in words_in(page.losses)


def test_several_workbooks_are_listed_and_chosen(page: SourcesPage, qtbot: QtBot) -> None:
    row = next(row for row in page.books.rows.values() if row.text() == BUDGET)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert BUDGET in words_in(page)
    assert "The workbook does not say." in words_in(page.card)
    page.show_part(LINEAGE)
    assert "No sheet of this workbook reads another sheet or another workbook." in words_in(page.lineage)
    page.show_part(LOSSES)
    assert "Everything in this workbook was understood." in words_in(page.losses)
    said = next(label for label in page.losses.findChildren(QLabel) if label.isVisible() and label.text())
    middle = said.mapTo(page.losses, said.rect().center())
    assert abs(middle.x() - page.losses.width() / 2) < 2 and middle.y() > page.losses.height() / 4


def test_names_of_columns_take_the_room_that_figures_do_not_need(window: MainWindow, page: SourcesPage) -> None:
    window.resize(1280, 800)
    page.show_part(CONDITION)
    QApplication.processEvents()
    table, header = page.condition.table, page.condition.table.horizontalHeader()
    for column in (ROWS, FILLED, DISTINCT):
        needed = max(header.sectionSizeHint(column), table.sizeHintForColumn(column))
        assert needed <= header.sectionSize(column) <= needed + 2
    assert header.sectionSize(COLUMN) > 0.22 * table.width(), "more than it had as a fixed share"


def test_f6_goes_round_the_parts(page: SourcesPage, qtbot: QtBot) -> None:
    seen = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        parts = (page.books, page.parts, page.card)
        seen.append(next(part for part in parts if focused is part or part.isAncestorOf(focused)))
        press(qtbot, Qt.Key.Key_F6)
    assert seen == [page.parts, page.card, page.books]


@pytest.mark.parametrize("width", [1024, 1600])
def test_nothing_is_wider_than_the_window(window: MainWindow, page: SourcesPage, width: int, qtbot: QtBot) -> None:
    window.resize(width, 700)
    for part in range(4):
        page.show_part(part)
        QApplication.processEvents()
        assert page.minimumSizeHint().width() <= width
    assert page.condition.table.horizontalHeader().length() <= page.condition.width()
