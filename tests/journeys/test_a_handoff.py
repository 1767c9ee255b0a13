"""The workshop comes to an arrow between two lanes: everything said of it is written down without the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.handed_over import handed_over
from tests.journeys.at_the_window import LEFT, NONE, Person, new_window
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas.tips import tip_at
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.handoffs.page import HandoffsPage
from workflow_studio.model import Flow, Frequency, Medium, Period
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Icon, TextLine

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    person = Person(new_window(qtbot, Appearance(qapp), tmp_path), qtbot)
    person.window.show_session(EditSession(laid_out(handed_over([(3, 0, None, None, None), (0, 1, 1.0, None, None)]))))
    yield person


def test_a_handoff_is_told_once_and_seen_everywhere(person: Person, tmp_path: Path) -> None:
    click_the_flow(person)
    write_everything_down(person)
    knows_it(person)
    shows_it_on_the_flow(person)
    lists_it_among_the_handoffs(person)
    prints_it(person, tmp_path)


def the_flow(person: Person) -> Flow:
    document = person.workspace.open_map.document
    return next(f for f in document.flows.values() if document.node(f.source).name == "Vendor gives")


def on_the_flow(person: Person) -> QPointF:
    edges = person.workspace.open_map.document.edges.values()
    return QPointF(*middle_of_longest_piece(next(edge.points for edge in edges if edge.of == the_flow(person).id)))


def click_the_flow(person: Person) -> None:
    person.map.zoom_to(1.0)
    person.map.reveal(the_flow(person).id)
    QTest.mouseClick(person.map.viewport(), LEFT, NONE, person.map.mapFromScene(on_the_flow(person)))
    assert person.workspace.open_map.selection == (the_flow(person).id,)


def write_everything_down(person: Person) -> None:
    """What passes, how, wait, how often, %C&A, owner: field by field, with the Tab key between."""
    press(Key.Key_F6)
    for thing in ("Goods", "Delivery note"):
        press(Key.Key_Space)
        write(thing)
        press(Key.Key_Return)
    press(Key.Key_Tab)
    write("E")
    for words in ("6 d", "29 a month", "72 %"):
        press(Key.Key_Tab)
        write(words)
    press(Key.Key_Tab)
    write("P")
    press(Key.Key_Escape)


def knows_it(person: Person) -> None:
    document, flow = person.workspace.open_map.document, the_flow(person)
    assert [document.artifacts[key].name for key in flow.artifacts] == ["Goods", "Delivery note"]
    assert (flow.medium, flow.wait, flow.complete_and_accurate) == (Medium.MAIL, 6 * 86400, 0.72)
    assert flow.frequency == Frequency(times=29, per=Period.MONTH)
    assert flow.failure_owner is not None and document.participants[flow.failure_owner].name == "Procurement"


def shows_it_on_the_flow(person: Person) -> None:
    scene = person.map.scene()
    figure = scene.flow(the_flow(person).id)
    assert figure is not None
    items = [item for part in figure.items() for item in part.items()]
    assert "6.0 d · 72 % C&A" in {item.text for item in items if isinstance(item, TextLine)}
    assert "mail" in {item.name for item in items if isinstance(item, Icon)}
    tip = tip_at(scene, on_the_flow(person))
    assert "Vendor → Requester" in tip and "How often: 29 a month" in tip and "Owns a failure: Procurement" in tip


def lists_it_among_the_handoffs(person: Person) -> None:
    press(Key.Key_H, CTRL | ALT)
    page = person.workspace.shown_page
    assert isinstance(page, HandoffsPage)
    model = page.rows.model()
    row = [model.index(page.rows.currentIndex().row(), column).data() for column in range(model.columnCount())]
    told = ["Goods, Delivery note", "E-mail", "6.0 d", "—", "29 a month", "72 %", "Procurement"]
    assert row == ["Vendor", "Requester", *told]
    assert page.matrix.cell is not None and page.matrix.cell.lines == ("1", "6.0 d")


def prints_it(person: Person, folder: Path) -> None:
    """The Markdown specification, through the export dialog."""

    def choose(dialog: ExportDialog) -> None:
        for format_id, box in dialog.boxes.items():
            if box.isChecked() != (format_id == "markdown"):
                person.press(box, Key.Key_Space)
        dialog.folder_edit.selectAll()
        person.write(dialog.folder_edit, str(folder))
        person.click(dialog.export_button)
        person.wait_for(lambda: dialog.result_page.isVisible())
        person.click(dialog.result_page.close_button)

    answer = person.in_dialog(ExportDialog, choose)
    press(Key.Key_E, CTRL)
    answer.check()
    (written,) = folder.glob("*.md")
    text = written.read_text(encoding="utf-8")
    assert "| Goods, Delivery note | e-mail | 29 a month | 6.0 d | **72 %** | Procurement |" in text
    assert "| **Vendor** | 1<br>6.0 d |" in text


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()


def write(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)
    QApplication.processEvents()
