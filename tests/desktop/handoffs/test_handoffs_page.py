"""The tab of handoffs: one selection with the map and the inspector, edits seen at once, worked by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.claims.conftest import shown_in_front
from tests.handed_over import DAY, PURCHASE, handed_over
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import Appearance, color
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.controls.tab_row import Tab
from workflow_studio.desktop.handoffs.page import HandoffsPage
from workflow_studio.desktop.handoffs.rows_model import ACCURACY, CASES, FROM, OFTEN, OWNER, TO, WAIT
from workflow_studio.desktop.inspector.handoff_page import HandoffPage
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.words.handoffs import HEADINGS, NOTHING_YET
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import View
from workflow_studio.editing.commands import MoveToLane, SetFields
from workflow_studio.model import Document, Frequency, Period
from workflow_studio.picture.handoffs import Show
from workflow_studio.picture.items import Picture, Rect, Stroke

Key = Qt.Key
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="session")
def handed() -> Document:
    return laid_out(handed_over())


@pytest.fixture
def window(
    appearance: Appearance, own_data_folder: Path, tmp_path: Path, qtbot: QtBot, handed: Document
) -> Iterator[MainWindow]:
    window = MainWindow(Settings(tmp_path / "window.ini"), appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.resize(1280, 800)
    window.show_session(EditSession(handed))
    shown_in_front(qtbot, window)
    yield window


@pytest.fixture
def open_map(window: MainWindow) -> OpenMap:
    assert window.workspace is not None
    return window.workspace.open_map


@pytest.fixture
def page(window: MainWindow) -> HandoffsPage:
    window.actions_by_id.trigger("view.handoffs")
    assert window.workspace is not None
    page = window.workspace.page_of(View.HANDOFFS)
    assert isinstance(page, HandoffsPage)
    return page


def flow_between(open_map: OpenMap, giver: str, taker: str) -> str:
    document = open_map.document
    ends = f"{giver} gives", f"{taker} takes"
    flows = document.flows.values()
    return next(f.id for f in flows if (document.node(f.source).name, document.node(f.target).name) == ends)


def row_of(page: HandoffsPage, flow: str) -> int:
    return next(number for number, one in enumerate(page.rows.rows.shown) if one.id == flow)


def said(page: HandoffsPage, flow: str, column: int) -> object:
    return page.rows.rows.index(row_of(page, flow), column).data()


def summary(page: HandoffsPage) -> str:
    return page._words.text()


def opened(window: MainWindow) -> HandoffsPage:
    assert window.workspace is not None
    window.workspace.show_view(View.HANDOFFS)
    page = window.workspace.page_of(View.HANDOFFS)
    assert isinstance(page, HandoffsPage)
    QTest.qWait(50)
    return page


def test_the_tab_counts_the_handoffs_and_follows_them(window: MainWindow, open_map: OpenMap, qtbot: QtBot) -> None:
    assert window.workspace is not None

    def tabs() -> list[str]:
        return [tab.accessibleName() for tab in window.workspace.tabs.findChildren(Tab)]  # type: ignore[union-attr]

    assert "Handoffs, 7" in tabs()
    vendor = open_map.document.flows[flow_between(open_map, "Vendor", "Requester")]
    open_map.execute(MoveToLane((vendor.source,), open_map.document.node(vendor.target).lane))
    qtbot.waitUntil(lambda: "Handoffs, 6" in tabs())


def test_a_cell_an_arrow_and_a_row_select_the_same(page: HandoffsPage, open_map: OpenMap, qtbot: QtBot) -> None:
    vendor = flow_between(open_map, "Vendor", "Requester")
    cell = next(c for c in page.matrix.drawing.cells if c.passage and c.passage.ids == (vendor,))
    qtbot.mouseClick(page.matrix, LEFT, pos=QPoint(round(cell.x + 9), round(cell.y + 9)))
    assert open_map.selection == (vendor,)
    assert page.rows.currentIndex().siblingAtColumn(WAIT).data() == "6.0 d"
    assert isinstance(page.window().workspace.inspector.page, HandoffPage)  # type: ignore[attr-defined]
    open_map.select(())
    arrow = next(a for a in page.network.drawing.arrows if a.passage.ids == (vendor,))
    x, y = arrow.arc.at(0.4)
    scale = page.network.scale
    qtbot.mouseClick(page.network, LEFT, pos=QPoint(round(x * scale), round(y * scale)))
    assert open_map.selection == (vendor,)
    open_map.select(())
    index = page.rows.model().index(1, FROM)
    qtbot.mouseClick(page.rows.viewport(), LEFT, pos=page.rows.visualRect(index).center())
    assert open_map.selection == (flow_between(open_map, "Requester", "Accounts payable"),)


def test_arrow_keys_go_through_the_cells_and_enter_leads_to_the_map(
    window: MainWindow, page: HandoffsPage, open_map: OpenMap, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is page.matrix
    qtbot.keyClick(page.matrix, Key.Key_Right)
    assert open_map.selection == tuple(
        f.id for f in open_map.document.flows.values() if f.count in (412, 61) and f.complete_and_accurate
    )
    qtbot.keyClick(page.matrix, Key.Key_Right)
    assert open_map.selection == ()
    for _ in range(9):
        qtbot.keyClick(page.matrix, Key.Key_Right)
    vendor = flow_between(open_map, "Requester", "Accounts payable")
    assert open_map.selection == (vendor,)
    qtbot.keyClick(page.matrix, Key.Key_Return)
    assert window.workspace is not None and window.workspace.map_shown
    assert window.workspace.map.selected() == (vendor,)


def test_arrow_keys_go_from_arrow_to_arrow(page: HandoffsPage, open_map: OpenMap, qtbot: QtBot) -> None:
    page.network.setFocus()
    seen = []
    for _ in range(6):
        qtbot.keyClick(page.network, Key.Key_Down)
        seen.append(open_map.selection)
    assert len(set(seen)) == 6
    qtbot.keyClick(page.network, Key.Key_Down)
    assert open_map.selection == seen[0]


def test_escape_and_the_key_lead_back_to_the_map(window: MainWindow, page: HandoffsPage, qtbot: QtBot) -> None:
    assert window.workspace is not None
    qtbot.keyClick(page.rows, Key.Key_Escape)
    assert window.workspace.map_shown
    qtbot.keyClick(window.workspace.map, Key.Key_H, CTRL_ALT)
    assert window.workspace.view is View.HANDOFFS


def test_an_edit_is_seen_at_once(page: HandoffsPage, open_map: OpenMap) -> None:
    vendor = flow_between(open_map, "Vendor", "Requester")
    assert said(page, vendor, OWNER) == "Nobody"
    assert page.rows.isColumnHidden(OFTEN) and not page.rows.isColumnHidden(CASES)
    owner = next(iter(open_map.document.participants))
    often = Frequency(times=29, per=Period.MONTH)
    open_map.execute(SetFields(vendor, {"wait": 8 * DAY, "failure_owner": owner, "frequency": often}))
    assert (said(page, vendor, WAIT), said(page, vendor, OFTEN)) == ("8.0 d", "29 a month")
    assert said(page, vendor, OWNER) == open_map.document.participants[owner].name
    assert not page.rows.isColumnHidden(OFTEN)
    assert "8.0 d" in {arrow.words for arrow in page.network.drawing.arrows}
    assert ("1", "8.0 d") in {cell.lines for cell in page.matrix.drawing.cells}
    assert summary(page).startswith("7 handoffs · 6 without an owner")
    open_map.session.undo()
    assert said(page, vendor, WAIT) == "6.0 d"


def test_the_table_sorts_by_any_heading_figures_from_the_largest(page: HandoffsPage) -> None:
    def column(number: int) -> list[object]:
        model = page.rows.model()
        return [model.index(row, number).data() for row in range(model.rowCount())]

    assert column(WAIT)[0] == "6.0 d"
    page.rows.horizontalHeader().sectionClicked.emit(CASES)
    assert column(CASES)[0] == "412"
    page.rows.horizontalHeader().sectionClicked.emit(ACCURACY)
    assert column(ACCURACY)[-1] == "—"
    page.rows.horizontalHeader().sectionClicked.emit(TO)
    assert column(TO) == sorted(map(str, column(TO)), key=str.casefold)


@pytest.mark.parametrize(("column", "falls"), [(WAIT, True), (TO, False)])
def test_the_mark_of_a_sorted_column_points_to_where_the_smaller_is(
    page: HandoffsPage, column: int, falls: bool
) -> None:
    header = page.rows.horizontalHeader()
    page.rows.sort_by(column)
    QTest.qWait(20)
    right = header.sectionViewportPosition(column) + header.sectionSize(column)
    picture = header.viewport().grab(QRect(right - 12, 0, 11, header.height() - 2)).toImage()
    ground = picture.pixelColor(0, 0)
    rows = [
        [x for x in range(picture.width()) if picture.pixelColor(x, y) != ground] for y in range(picture.height())
    ]
    inked = [max(row) - min(row) for row in rows if row]
    assert len(inked) >= 4, "a mark"
    assert (inked[0] > inked[-1]) is falls


@pytest.mark.parametrize("show", list(Show))
def test_the_menu_changes_what_the_cells_tell(page: HandoffsPage, show: Show) -> None:
    menu = page.show_button.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == literal(show)).trigger()
    assert page.matrix.shown is show
    assert literal(show).lower() in page.show_button.text().lower()
    cell = next(cell for cell in page.matrix.drawing.cells if cell.passage)
    assert len(cell.lines) == (2 if show is Show.COUNT_AND_WAIT else 1)


def test_without_handoffs_the_page_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.show_session(EditSession.blank("Process", "Somebody"))
    assert window.workspace is not None
    window.workspace.show_view(View.HANDOFFS)
    shown = [label.text() for label in window.workspace.shown_page.findChildren(QLabel) if label.isVisible()]
    assert NOTHING_YET in shown


@pytest.mark.parametrize("lanes", [2, 12, 25])
def test_few_and_many_participants_have_room(window: MainWindow, lanes: int, qtbot: QtBot) -> None:
    given = [(n, (n * 7 + 1) % lanes, 1.5, 3, None) for n in range(lanes) if (n * 7 + 1) % lanes != n]
    window.show_session(EditSession(laid_out(handed_over(given, lanes))))
    page = opened(window)
    assert len(page.matrix.drawing.cells) == lanes * lanes
    for _ in range(lanes):
        qtbot.keyClick(page.matrix, Key.Key_Down)
    assert page.matrix.cell is not None
    visible = page.matrix.visibleRegion().boundingRect()
    assert visible.contains(round(page.matrix.cell.x) + 5, round(page.matrix.cell.y) + 20)


def test_the_legend_of_a_scrolled_matrix_stays_in_sight_and_what_lies_under_it_is_not_picked(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_session(EditSession(laid_out(handed_over([(n, (n + 1) % 25, 9.0, 3, None) for n in range(25)], 25))))
    page = opened(window)
    seen = page.matrix.visibleRegion().boundingRect()
    assert seen.height() < page.matrix.height()
    foot = page.matrix.grab(QRect(seen.left(), seen.bottom() - 30, seen.width(), 30)).toImage()
    colours = {foot.pixelColor(x, y).name() for x in range(0, foot.width(), 3) for y in range(0, foot.height(), 3)}
    assert color("wait4").name() in colours and color("window").name() not in colours
    under = [cell for cell in page.matrix.drawing.cells if cell.passage and cell.y > seen.bottom() - 30]
    assert page.matrix.passage_at(QPointF(under[0].x + 5, seen.bottom() - 10)) is None


def test_a_chosen_handoff_is_seen_with_both_of_its_participants(window: MainWindow, open_map: OpenMap) -> None:
    given = [(n, m, 1.5, 3, None) for n in range(14) for m in ((n + 1) % 14, (n + 2) % 14)]
    window.show_session(EditSession(laid_out(handed_over(given, 14))))
    page = opened(window)
    seen = 0
    for arrow in page.network.drawing.arrows:
        window.workspace.open_map.select(arrow.passage.ids)  # type: ignore[union-attr]
        scale, view = page.network.scale, QRectF(page.network.visibleRegion().boundingRect())
        ends = [b.box for b in page.network.drawing.boxes if b.lane.id in (arrow.passage.giver, arrow.passage.taker)]
        boxes = [QRectF(*(side * scale for side in end)) for end in ends]
        both = boxes[0].united(boxes[1])
        if both.width() < view.width() and both.height() < view.height():
            seen += 1
            assert view.contains(boxes[0]) and view.contains(boxes[1])
    assert seen > 10, "most of them fit"


@pytest.mark.parametrize(("room", "scale"), [(1_200.0, 1.0), (900.0, 0.9), (720.0, 0.72), (650.0, 0.75)])
def test_a_network_is_made_smaller_to_be_seen_whole_but_not_when_it_has_to_be_scrolled(
    page: HandoffsPage, room: float, scale: float
) -> None:
    whole = Picture(0.0, 0.0, 1_000.0, 500.0, (Rect("", 0.0, 0.0, 1_000.0, 500.0),))
    page.network.room = (room, 500.0)
    assert page.network.wanted_scale(whole) == pytest.approx(scale)


def test_a_chosen_cell_has_one_ring(page: HandoffsPage, open_map: OpenMap) -> None:
    vendor = flow_between(open_map, "Vendor", "Requester")
    open_map.select((vendor,))
    ring = next(i for i in page.matrix.picture().items if isinstance(i, Rect) and i.stroke == Stroke("accent", 2.0))
    assert page.matrix.cursor_box() == QRectF(ring.x, ring.y, ring.width, ring.height)


def test_a_screen_reader_hears_the_selected_passage_first(page: HandoffsPage, open_map: OpenMap) -> None:
    open_map.select((flow_between(open_map, "Vendor", "Requester"),))
    for canvas in (page.matrix, page.network):
        assert canvas.accessibleDescription().startswith("Vendor to Requester: 1 handoff, wait 6.0 d, 351×")
    assert len(PURCHASE) == page.rows.rows.rowCount()


@pytest.mark.parametrize("size", [(960, 600), (1024, 700), (1280, 800)])
def test_no_heading_of_the_table_is_cut(window: MainWindow, page: HandoffsPage, size: tuple[int, int]) -> None:
    window.resize(*size)
    QTest.qWait(50)
    rows = page.rows
    for column, heading in enumerate(HEADINGS):
        wide = QFontMetricsF(font(11, 600)).horizontalAdvance(heading) + 2 * 15
        assert rows.isColumnHidden(column) or rows.columnWidth(column) >= wide, heading
    assert rows.horizontalScrollBar().maximum() == 0
