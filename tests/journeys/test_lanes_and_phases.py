"""The room talks about who does what and when: lanes are moved, merged and deleted, and the map gets phases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.examples import purchase_map
from tests.journeys.at_the_window import LEFT, NONE, Person, new_window
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas.inline_editor import InlineEditor
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.inspector.noted import Noted
from workflow_studio.desktop.lanes.choosing import LaneDialog
from workflow_studio.desktop.phases.choosing import PhaseDialog
from workflow_studio.desktop.phases.dialog import PhasesDialog
from workflow_studio.model import broken_invariants
from workflow_studio.model.views import lanes_of, participant_of
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.whole_map import map_picture
from workflow_studio.storage.files import load

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


class Driver(Person):
    """Whoever drives the map while the room talks."""

    def lanes(self) -> list[str]:
        document, map_id = self.workspace.open_map.document, self.workspace.open_map.map_id
        return [participant_of(document, lane.id).name for lane in lanes_of(document, map_id)]

    def lane(self, name: str) -> str:
        document, map_id = self.workspace.open_map.document, self.workspace.open_map.map_id
        return next(k.id for k in lanes_of(document, map_id) if participant_of(document, k.id).name == name)

    def header(self, name: str) -> QPoint:
        shape = self.shape(self.lane(name))
        left = max(self.map.visible_rect().left(), shape.x)  # headers stay in sight
        return self.map.mapFromScene(QPointF(left + 18, shape.y + shape.height / 2))

    def shape(self, element: str):  # type: ignore[no-untyped-def]
        return next(s for s in self.workspace.open_map.document.shapes.values() if s.of == element)

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self.map.viewport(), LEFT, NONE, start)
        for part in range(1, 9):
            QTest.mouseMove(self.map.viewport(), start + (end - start) * part / 8, 5)
        QTest.mouseRelease(self.map.viewport(), LEFT, NONE, end)

    def click_header(self, name: str) -> None:
        QTest.mouseClick(self.map.viewport(), LEFT, NONE, self.header(name))

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.press(self.window.focusWidget() or self.map, key, held)
        QApplication.processEvents()


def button(dialog: QDialog, words: str) -> TextButton:
    return next(one for one in dialog.findChildren(TextButton) if one.accessibleName() == words)


@pytest.fixture
def driver(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Driver]:
    window = new_window(qtbot, Appearance(qapp), tmp_path, (1600, 1000))
    window.show_session(EditSession(laid_out(purchase_map()), saved=True))
    driver = Driver(window, qtbot)
    QApplication.processEvents()
    driver.map.fit()
    yield driver


def test_the_lane_move(driver: Driver, tmp_path: Path) -> None:
    before, session = driver.lanes(), driver.workspace.open_map.session
    owner = driver.performer("Compare quotes")

    # Dragged by its header, the second lane goes to the bottom; its steps and their flows go with it.
    driver.drag(driver.header(before[1]), driver.header(before[3]) + QPoint(0, 40))
    assert driver.lanes() == [before[0], before[2], before[3], before[1]]
    assert driver.performer("Compare quotes") == owner
    lane, step = driver.shape(driver.lane(owner)), driver.shape(driver.step("Compare quotes").id)
    assert lane.y <= step.y and step.y + step.height <= lane.y + lane.height

    # With the keyboard it goes one up.
    driver.click_header(before[1])
    driver.keys(Key.Key_Up, CTRL | SHIFT)
    assert driver.lanes() == [before[0], before[2], before[1], before[3]]

    # Its lower edge is dragged down: it is higher now, and stays so when all is laid out anew.
    shape = driver.shape(driver.lane(before[1]))
    edge = driver.map.mapFromScene(QPointF(18, shape.y + shape.height))
    driver.drag(edge, edge + QPoint(0, 50))
    high = driver.shape(driver.lane(before[1])).height
    assert high > shape.height
    driver.workspace.map.setFocus()
    session.arrange(driver.workspace.open_map.map_id)
    assert driver.shape(driver.lane(before[1])).height == pytest.approx(high, abs=1)

    # The room says that two lanes are one department.
    driver.click_header(before[2])

    def merge(dialog: LaneDialog) -> None:
        dialog.lanes.setCurrentIndex(dialog.lanes.findText(before[1]))
        driver.click(button(dialog, "Merge"))

    answer = driver.in_dialog(LaneDialog, merge)
    driver.window.actions_by_id["lane.merge"].trigger()
    answer.check()
    assert driver.lanes() == [before[0], before[1], before[3]]
    assert driver.performer("Decide on the purchase") == before[1]

    # The last lane is deleted, and the question where its steps go is answered.
    driver.click_header(before[3])

    def move_steps(dialog: LaneDialog) -> None:
        assert dialog.lanes.currentText() == before[1]  # the nearest one
        driver.click(button(dialog, "Delete lane"))

    answer = driver.in_dialog(LaneDialog, move_steps)
    driver.keys(Key.Key_Delete)
    answer.check()
    assert driver.lanes() == [before[0], before[1]]
    assert driver.performer("Send quote") == before[1]
    assert broken_invariants(session.document) == []

    # Each of these is one step of undo, and what is saved is what is seen.
    session.save(tmp_path / "Buying.workflow")
    assert load(tmp_path / "Buying.workflow").document == session.document
    for _ in range(6):
        driver.keys(Key.Key_Z, CTRL)
    assert driver.lanes() == before


def test_esc_in_the_question_where_steps_go_keeps_the_lane(driver: Driver) -> None:
    before = driver.lanes()
    driver.click_header(before[1])
    answer = driver.in_dialog(LaneDialog, lambda dialog: driver.press(dialog, Key.Key_Escape))
    driver.keys(Key.Key_Delete)
    answer.check()
    assert driver.lanes() == before


def test_the_map_gets_phases(driver: Driver) -> None:
    open_map = driver.workspace.open_map

    # The phases are listed, shown and named.
    def name_them(dialog: PhasesDialog) -> None:
        driver.click(dialog.shown)
        for row, name in enumerate(("Ask", "Buy")):
            dialog.list.setCurrentRow(row)
            dialog.list.editItem(dialog.list.item(row))
            editor = dialog.list.findChildren(QLineEdit)[-1]
            driver.write(editor, name)
            driver.press(editor, Key.Key_Return)
            QApplication.processEvents()
            assert dialog.isVisible()
        dialog.accept()

    answer = driver.in_dialog(PhasesDialog, name_them)
    driver.window.actions_by_id["map.phases"].trigger()
    answer.check()
    assert open_map.document.maps[open_map.map_id].phases == ("Ask", "Buy")

    # Some steps are put into the second phase by key; a third phase comes with its name.
    some = "Write purchase order", "Deliver goods", "Confirm receipt"
    open_map.select(tuple(driver.step(name).id for name in some))

    def write_phase(phase: str, dialog: PhaseDialog) -> None:
        edit = dialog.box.lineEdit()
        assert edit is not None
        driver.write(edit, phase)
        driver.click(button(dialog, "Put there"))

    driver.map.setFocus()
    answer = driver.in_dialog(PhaseDialog, lambda dialog: write_phase("Buy", dialog))
    driver.keys(Key.Key_P, CTRL | ALT)
    answer.check()
    open_map.select((driver.step("Release invoice").id,))
    answer = driver.in_dialog(PhaseDialog, lambda dialog: write_phase("Pay", dialog))
    driver.keys(Key.Key_P, CTRL | ALT)
    answer.check()
    assert open_map.document.maps[open_map.map_id].phases == ("Ask", "Buy", "Pay")
    ordered = [driver.shape(driver.step(name).id).x for name in ("Compare quotes", "Deliver goods", "Release invoice")]
    assert ordered == sorted(ordered)

    # A step is dragged into the band of another phase.
    driver.map.fit()
    step = driver.step("Confirm receipt")
    figure = driver.map.scene().phases  # type: ignore[attr-defined]
    pay = figure.facts.bands.bands[-1]
    target = driver.map.mapFromScene(QPointF((pay.left + pay.right) / 2, 0)).x()
    driver.drag_on_map(step.id, QPoint(target, driver.point_of(step.id).y()))
    assert driver.step("Confirm receipt").phase == "Pay"

    # The picture has the names above the lanes.
    picture = map_picture(open_map.document, open_map.map_id)
    words = {item.text for item in picture.items if isinstance(item, TextLine)}
    assert {"Ask", "Buy", "Pay"} <= words


def test_a_badge_opens_and_its_question_is_answered(driver: Driver) -> None:
    open_map, step = driver.workspace.open_map, driver.step("Compare quotes")
    driver.click_on_map(step.id)
    driver.keys(Key.Key_B, CTRL | SHIFT)
    noted = driver.map.findChild(Noted)
    assert noted is not None and noted.isVisible()
    driver.write(QApplication.focusWidget() or noted, "Nobody knows the limit")
    driver.keys(Key.Key_Return)
    assert [pain.text for pain in open_map.document.pains.values() if pain.about == step.id] == [
        "Nobody knows the limit"
    ]
    noted.setFocus()
    driver.press(noted, Key.Key_Escape)
    assert noted.isHidden()
    assert driver.map.hasFocus()
    box = driver.shape(step.id)
    QTest.mouseClick(
        driver.map.viewport(), LEFT, NONE, driver.map.mapFromScene(QPointF(box.x + box.width - 2, box.y + 2))
    )
    assert noted.isVisible()
    QTest.mouseClick(driver.map.viewport(), LEFT, NONE, driver.header(driver.lanes()[0]))
    assert noted.isHidden()


def test_a_note_is_written_by_key(driver: Driver) -> None:
    step = driver.step("Compare quotes")
    driver.click_on_map(step.id)
    driver.keys(Key.Key_M, CTRL | SHIFT)
    editor = driver.map.findChild(InlineEditor)
    assert editor is not None and editor.active
    driver.write(editor, "Only on Mondays")
    driver.press(editor, Key.Key_Return)
    (note,) = driver.workspace.open_map.document.notes.values()
    assert (note.text, note.about) == ("Only on Mondays", step.id)
