"""Issues and evidence: a click goes there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from tests.by_name import step_named
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.dock.evidence_list import SIGNS
from workflow_studio.desktop.dock.issue_list import IssueList
from workflow_studio.desktop.dock.panel import EVIDENCE, Dock
from workflow_studio.desktop.dock.rows import ABOUT, HEIGHT, TARGET, WHERE, places_of
from workflow_studio.desktop.dock.where import about
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words.dock import CHECKING, NO_EVIDENCE
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetVerdict
from workflow_studio.model import EvidenceKind, Verdict


@pytest.fixture
def dock(open_map: OpenMap, qtbot: QtBot) -> Dock:
    dock = Dock(open_map)
    qtbot.addWidget(dock)
    dock.resize(900, 200)
    dock.show()
    qtbot.waitUntil(lambda: dock.issues.count() > 0, timeout=3000)
    return dock


def rows(issues: IssueList) -> list[QModelIndex]:
    return [issues.model().index(row, 0) for row in range(issues.count())]


def texts(issues: IssueList) -> list[str]:
    return [str(row.data()) for row in rows(issues)]


def row_with(issues: IssueList, words: str) -> QModelIndex:
    return next(row for row in rows(issues) if words in str(row.data()))


def test_the_document_is_checked_when_it_is_opened(dock: Dock) -> None:
    assert "Open question: Who approves above 5,000?" in texts(dock.issues)
    assert any("A total line, not a request" in text for text in texts(dock.issues))


def test_until_the_first_check_the_panel_says_that_it_looks(open_map: OpenMap, qtbot: QtBot) -> None:
    dock = Dock(open_map)
    qtbot.addWidget(dock)
    assert CHECKING in [label.text() for label in dock.findChildren(Label)]
    qtbot.waitUntil(lambda: dock.issues.count() > 0, timeout=3000)
    assert CHECKING not in [label.text() for label in dock.findChildren(Label)]


def test_cells_that_were_not_understood_are_listed_with_their_address(dock: Dock) -> None:
    row = row_with(dock.issues, "total line")
    assert row.data(WHERE) == "Requests · A430:K431"
    assert row.data(TARGET) is None, "there is nothing on the map to go to"


def test_a_click_goes_to_the_element(dock: Dock, open_map: OpenMap) -> None:
    row = row_with(dock.issues, "Open question")
    assert row.data(ABOUT) == "Decision Approved?"
    dock.issues.clicked.emit(row)
    assert open_map.selection == (row.data(TARGET),)


def test_a_change_is_checked_a_moment_later(dock: Dock, open_map: OpenMap, qtbot: QtBot) -> None:
    step = step_named(open_map.document, "Send quote")
    open_map.execute(SetVerdict((step.id,), Verdict.JUDGMENT))
    sentence = "“Send quote” is marked judgment without a reason."
    qtbot.waitUntil(lambda: sentence in texts(dock.issues), timeout=3000)
    open_map.session.undo()
    qtbot.waitUntil(lambda: sentence not in texts(dock.issues), timeout=3000)


def test_evidence_is_listed_with_what_rests_on_it(dock: Dock, open_map: OpenMap) -> None:
    dock.tabs.choose(EVIDENCE)
    assert dock.evidence.count() == len(open_map.document.evidence)
    first = dock.evidence.item(0)
    assert first.data(WHERE) == "Requests · D6"
    assert first.data(ABOUT) == "Step Fill in request form"
    dock.evidence.itemActivated.emit(first)
    assert open_map.selection == (step_named(open_map.document, "Fill in request form").id,)


def test_every_kind_of_evidence_has_a_sign(dock: Dock) -> None:
    assert set(SIGNS) == set(EvidenceKind)
    assert all(not icon_pixmap(sign, color("text")).isNull() for sign in SIGNS.values())


def test_opening_evidence_from_elsewhere_shows_it_here(dock: Dock, open_map: OpenMap) -> None:
    wanted = list(open_map.document.evidence)[4]
    open_map.open_evidence(wanted)
    assert dock.evidence.isVisible()
    assert dock.evidence.currentRow() == 4


def test_enter_goes_there_as_a_click_does(dock: Dock, open_map: OpenMap, qtbot: QtBot) -> None:
    row = row_with(dock.issues, "Open question")
    dock.issues.setCurrentIndex(row)
    dock.take_keyboard()
    qtbot.keyClick(dock.issues, Qt.Key.Key_Return)
    assert open_map.selection == (row.data(TARGET),)


def test_a_sentence_that_does_not_fit_stands_in_the_tool_tip(dock: Dock) -> None:
    for row in rows(dock.issues):
        tip = str(row.data(Qt.ItemDataRole.ToolTipRole)).splitlines()
        assert tip[0] == row.data()
        assert all(str(row.data(role)) in tip for role in (ABOUT, WHERE) if row.data(role))


@pytest.mark.parametrize("width", [600, 900, 1300])
def test_words_of_a_row_never_overlap(dock: Dock, width: int) -> None:
    for index in rows(dock.issues):
        places = [place for text, place in places_of(QRectF(0, 0, width, HEIGHT), index) if text]
        for number, place in enumerate(places):
            assert 0 < place.left() < place.right() <= width and 0 <= place.top() < place.bottom() <= HEIGHT
            assert not any(place.intersects(other) for other in places[number + 1 :])


def test_the_map_that_lacks_something_is_named_and_can_be_gone_to(dock: Dock, open_map: OpenMap) -> None:
    assert about(open_map.document, open_map.map_id) == "As-is of Purchase requests"


def test_without_evidence_a_sentence_stands_in_its_place(qtbot: QtBot) -> None:
    open_map = OpenMap(EditSession.blank("Process", "Somebody"))
    dock = Dock(open_map)
    qtbot.addWidget(dock)
    dock.show()
    dock.tabs.choose(EVIDENCE)
    assert not dock.evidence.isVisible()
    assert any(label.isVisible() and label.text() == NO_EVIDENCE for label in dock.findChildren(Label))


def test_all_rows_of_a_list_are_set_alike() -> None:
    model, short, long = QStandardItemModel(), QStandardItem("Short"), QStandardItem("Usable as received " * 9)
    for item in (short, long):
        model.appendRow(item)
        item.setData("Step Send quote", ABOUT)
    row = QRectF(0, 0, 1390, HEIGHT)
    places = [[place for _, place in places_of(row, model.index(number, 0))] for number in range(2)]
    assert places[0] == places[1] and places[0][0].bottom() <= places[0][1].top()
