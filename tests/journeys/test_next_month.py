"""A month later: the map that was worked on follows the next workbook, and what people did stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from tests.monthly_purchase import february, january
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.desktop.canvas.inline_editor import InlineEditor
from workflow_studio.desktop.changes.dialog import NewerWorkbookDialog
from workflow_studio.desktop.collecting import Collecting
from workflow_studio.desktop.inspector.step_page import assessment_of
from workflow_studio.model import Verdict

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    window = new_window(qtbot, Appearance(qapp), tmp_path)
    collecting = Collecting(qapp)
    yield Person(window, qtbot)
    collecting.stop()


def test_the_map_follows_the_next_months_workbook(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_the_first_one(person, january(tmp_path), monkeypatch)
    rename_and_assess(person)
    read_the_next_one(person, february(tmp_path), monkeypatch)
    look_at_what_changed(person)
    take_it_back(person)


def import_the_first_one(person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def create(assistant: ImportAssistant) -> None:
        person.wait_for(lambda: assistant.choosing.isVisible())
        page = assistant.choosing
        person.wait_for(lambda: page.closing.create_button.isEnabled() and not page.building.busy)
        person.click(page.closing.create_button)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_question: (str(path), ""))
    answer = person.in_dialog(ImportAssistant, create)
    person.press(person.window, Qt.Key.Key_I, CTRL)
    answer.check()
    assert "Check request" in person.steps()


def rename_and_assess(person: Person) -> None:
    """A step gets another name and a verdict, both from the keyboard."""
    check = person.step("Check request").id
    person.click_on_map(check)
    person.press(person.map, Qt.Key.Key_F2)
    editor = person.map.findChild(InlineEditor)
    assert editor is not None
    editor.selectAll()
    person.write(editor, "Look the request over")
    person.press(editor, Qt.Key.Key_Return)
    person.click_on_map(check)
    person.press(person.map, Qt.Key.Key_2)
    assert "Look the request over" in person.steps()


def read_the_next_one(person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def confirm(dialog: NewerWorkbookDialog) -> None:
        person.wait_for(lambda: dialog.changes.isVisible())
        assert "4 new, 4 changed, 2 gone" in dialog.changes.summary.text()
        assert "Compare quotes" not in person.steps(), "nothing changes before it is confirmed"
        person.press(dialog.changes.update_button, Qt.Key.Key_Return)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_question: (str(path), ""))
    answer = person.in_dialog(NewerWorkbookDialog, confirm)
    person.press(person.map, Qt.Key.Key_I, CTRL | SHIFT)
    answer.check()


def look_at_what_changed(person: Person) -> None:
    """What the user did is there, what the workbook changed is there, and the list leads to it."""
    assert person.steps() == {
        "Submit request",
        "Look the request over",
        "Compare quotes",
        "Approve request",
        "Send order",
    }
    mine = person.step("Look the request over")
    assessment = assessment_of(person.workspace.open_map.session.editor, mine.id)
    assert assessment is not None and assessment.verdict is Verdict.JUDGMENT
    assert person.performer("Approve request") == "Director"
    rows = person.workspace.dock.changes.list
    assert rows.isVisible()
    person.press(rows, Qt.Key.Key_Return)
    assert person.workspace.open_map.selection == (person.step("Compare quotes").id,)


def take_it_back(person: Person) -> None:
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert person.steps() == {"Submit request", "Look the request over", "Approve request", "Send order"}
    assert person.performer("Approve request") == "Budget owner"
    assert not person.workspace.dock.changes.isVisible()
