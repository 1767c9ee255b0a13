"""The tab "Ask the room": prompts are listed, picked, answered and put aside, by keys alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.asking import Kept
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.workshop.prompts_panel import PromptsPanel
from workflow_studio.model import Document

Key = Qt.Key
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def person(
    qtbot: QtBot, appearance: Appearance, purchase: Document, tmp_path: Path, own_data_folder: Path
) -> Person:
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession(purchase))
    QApplication.processEvents()
    return Person(window, qtbot)


def ask(person: Person) -> PromptsPanel:
    """Open the tab with its key, from the map."""
    person.press(person.map, Key.Key_Q, CTRL_ALT)
    panel = person.workspace.dock.prompts
    person.wait_for(lambda: panel.list.count() > 0)
    assert panel.list.hasFocus()
    return panel


def asked(panel: PromptsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_a_key_opens_the_list_high_enough_to_choose_from(person: Person) -> None:
    panel = ask(person)
    assert asked(panel)[0] == "What is done here that is in no file?"
    assert panel.list.height() >= 150


def test_an_answer_is_typed_and_the_next_prompt_comes(person: Person) -> None:
    panel = ask(person)
    first, second = asked(panel)[:2]
    person.press(panel.list, Key.Key_Return)
    assert panel.edit.hasFocus() and panel.edit.accessibleName() == f"Answer to: {first}"
    person.write(panel.edit, "Phone calls with the supplier")
    person.press(panel.edit, Key.Key_Return)
    question = list(person.workspace.open_map.document.questions.values())[-1]
    assert (question.text, question.answer) == (first, "Phone calls with the supplier")
    assert asked(panel)[0] == second and panel.edit.text() == ""
    assert panel.edit.accessibleName() == f"Answer to: {second}"


def test_letters_in_the_list_say_what_becomes_of_a_prompt(person: Person) -> None:
    panel = ask(person)
    document = person.workspace.open_map.document
    problems, notes = len(document.pains), len(document.notes)
    for key in (Key.Key_P, Key.Key_N, Key.Key_Delete):
        person.press(panel.list, key)
    document = person.workspace.open_map.document
    assert (len(document.pains), len(document.notes), len(document.asked)) == (problems + 1, notes + 1, 3)
    person.workspace.open_map.session.undo()
    person.wait_for(lambda: len(asked(panel)) > 0 and len(person.workspace.open_map.document.asked) == 2)


def test_picking_a_prompt_shows_its_place_on_the_map(person: Person) -> None:
    panel = ask(person)
    before = asked(panel)
    person.press(panel.list, Key.Key_Down)
    prompt = panel.list.prompt
    assert prompt is not None
    assert person.workspace.open_map.selection == (prompt.at,)
    assert asked(panel) == before, "the list does not jump under the fingers"


def test_what_is_selected_on_the_map_is_asked_about_first(person: Person) -> None:
    panel = ask(person)
    person.map.setFocus()
    approve = person.step("Decide on the purchase")
    person.workspace.open_map.select((approve.id,))
    assert asked(panel)[0].startswith(("What if", "Who notices", "What is “Decide on the purchase”"))
    first = panel.list.prompt
    assert first is not None
    document = person.workspace.open_map.document
    flow = document.flows.get(first.at)
    assert approve.id in ((flow.source, flow.target) if flow else (first.at,))


def test_what_was_put_aside_can_be_asked_again(person: Person) -> None:
    panel = ask(person)
    before = asked(panel)
    assert person.workspace.open_map.selection == (), "opening the list does not lead away"
    assert not panel.again.isEnabled()
    panel.buttons[Kept.NOTHING].click()
    assert len(asked(panel)) == len(before) - 1
    panel.again.click()
    person.wait_for(lambda: asked(panel) == before)


def test_when_nothing_is_left_it_says_so(person: Person) -> None:
    panel = ask(person)
    for _ in range(len(asked(panel))):
        QTest.keyClick(panel.list, Key.Key_Delete)
    assert not asked(panel) and not panel.edit.isEnabled()
    assert panel.again.isEnabled()


@pytest.mark.parametrize("size", [(960, 600), (1024, 700), (1600, 900)])
def test_the_answer_has_room_in_every_window_and_buttons_have_words_where_there_is_more(
    person: Person, size: tuple[int, int]
) -> None:
    person.window.resize(*size)
    panel = ask(person)
    QTest.qWait(50)
    assert panel.edit.width() >= 160
    row = [panel.edit, *panel.buttons.values(), panel.again]
    assert all(one.geometry().right() < other.x() for one, other in pairwise(row)) and panel.again.isVisible()
    assert panel.again.geometry().right() < panel.width()
    worded = [bool(button.text()) for button in panel.buttons.values()]
    assert worded == [size[0] > 1200] * 4
    assert all(button.accessibleName() and button.toolTip() for button in panel.buttons.values())
    person.window.resize(960, 600)
    QTest.qWait(50)
    assert person.window.width() == 960 and panel.edit.width() >= 160, "it gives the room back"
