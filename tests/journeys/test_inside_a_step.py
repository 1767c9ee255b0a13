"""Three steps become one with an inside, which is mapped on, left, and put back: all by keys in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.examples import purchase_map
from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas.inline_editor import InlineEditor
from workflow_studio.desktop.controls.tab_row import Tab

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
GETTING_QUOTES = ("Ask for three quotes", "Send quote", "Compare quotes")


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path, own_data_folder: Path) -> Person:
    window = new_window(qtbot, Appearance(qapp), tmp_path)
    window.show_session(EditSession(laid_out(purchase_map())))
    return Person(window, qtbot)


def test_steps_are_put_into_a_sub_process_opened_and_put_back(person: Person) -> None:
    before = person.steps()
    person.map.select([person.step(name).id for name in GETTING_QUOTES])
    person.press(person.map, Key.Key_G, CTRL | SHIFT)
    _write(person, "Get quotes")
    assert _tabs(person)[:1] == ["As-is"] and "Get quotes" in person.steps()
    person.press(person.map, Key.Key_Return, CTRL)
    assert _tabs(person)[:2] == ["As-is", "› Get quotes"]
    assert person.workspace.open_map.map_id == person.step("Get quotes").details
    person.map.select([person.step("Compare quotes").id])
    person.press(person.map, Key.Key_Return)
    _write(person, "File quotes")
    person.press(person.map, Key.Key_Return, CTRL | SHIFT)
    assert _tabs(person)[:2] != ["As-is", "› Get quotes"]
    assert person.map.selected() == (person.step("Get quotes").id,)
    person.press(person.map, Key.Key_U, CTRL | SHIFT)
    assert person.steps() == before | {"File quotes"}
    assert len(person.workspace.open_map.document.maps) == 1


def test_when_the_inside_goes_the_map_around_comes(person: Person) -> None:
    person.map.select([person.step("Compare quotes").id])
    person.press(person.map, Key.Key_G, CTRL | SHIFT)
    person.press(person.map, Key.Key_Return, CTRL)
    around = person.step("Compare quotes").map
    assert person.workspace.open_map.map_id != around
    session = person.window.session
    assert session is not None
    session.undo()
    assert person.workspace.open_map.map_id == around


def test_two_steps_in_a_row_become_one(person: Person) -> None:
    person.map.select([person.step("Compare quotes").id])
    person.press(person.map, Key.Key_J, CTRL | SHIFT)
    _write(person, "Choose one")
    person.map.select([person.step(name).id for name in ("Compare quotes", "Choose one")])
    person.press(person.map, Key.Key_J, CTRL)
    assert person.step("Compare quotes + Choose one").process_time == 2700.0


def _write(person: Person, text: str) -> None:
    editor = person.map.findChild(InlineEditor)
    assert editor is not None and editor.active
    person.write(editor, text)
    person.press(editor, Key.Key_Return)


def _tabs(person: Person) -> list[str]:
    QApplication.processEvents()
    row = person.workspace.tabs.row
    return [tab.text() for tab in row.findChildren(Tab) if not tab.isHidden()]
