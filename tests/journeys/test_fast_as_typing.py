"""Ten steps, three roles and one branch, typed from an empty new map in the time that it takes to say them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import new_window
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.model import Document
from workflow_studio.model.views import lanes_of, participant_of

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
MOST_KEYS = 60
"""With Ctrl+N that begins the map; it takes 37."""


class Typist:
    """Counts every key but the letters of words: signs and the blanks around them count, and each key that is held."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.keys = 0

    def words(self, text: str) -> None:
        """The name of a step or of a role."""
        self._type(text)

    def signs(self, text: str) -> None:
        """What is typed besides words."""
        self.keys += len(text)
        self._type(text)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.keys += 1 if held is NONE else 2
            QTest.keyClick(self._focused(), key, held)
            QApplication.processEvents()

    def _type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._focused(), letter)
        QApplication.processEvents()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return new_window(qtbot, Appearance(qapp), tmp_path)


def test_ten_steps_three_roles_and_a_branch_take_at_most_sixty_keys_besides_the_words(window: MainWindow) -> None:
    typist = Typist(window)
    typist.press(Key.Key_N, held=CTRL)
    typist.press(Key.Key_Return)
    _step_of_a_new_role(typist, "Ask for goods", "Requester")
    _step(typist, "Fill in request")
    _step_of_a_new_role(typist, "Check budget", "Budget owner")
    _step(typist, "Within budget?")
    _step(typist, "Approve")
    _step_of_a_new_role(typist, "Find vendor", "Procurement")
    for name in ("Send order", "Confirm order", "Receive goods"):
        _step(typist, name)
    typist.words("Pay")
    typist.press(Key.Key_Return)
    _the_other_branch(typist)
    assert typist.keys <= MOST_KEYS
    assert window.session is not None
    _is_the_map_that_was_meant(window.session.document)


def _step(typist: Typist, name: str) -> None:
    typist.words(name)
    typist.press(Key.Key_Tab)


def _step_of_a_new_role(typist: Typist, name: str, role: str) -> None:
    """Enter takes the new participant that is offered, Tab goes on."""
    typist.words(name)
    typist.signs(" @")
    typist.words(role)
    typist.press(Key.Key_Return, Key.Key_Tab)


def _the_other_branch(typist: Typist) -> None:
    """Back to the decision, a branch in another lane, and a way back to a step that is there: one line."""
    typist.press(*[Key.Key_Left] * 6)
    typist.press(Key.Key_Tab)
    typist.words("Correct request")
    typist.signs(" @")
    typist.words("R")
    typist.press(Key.Key_Return)
    typist.signs(" -> ")
    typist.words("Check budget")
    typist.press(Key.Key_Return)


def _is_the_map_that_was_meant(document: Document) -> None:
    (map_id,) = document.maps
    roles = ["Requester", "Budget owner", "Procurement"]
    assert [participant_of(document, lane.id).name for lane in lanes_of(document, map_id)] == roles
    nodes = (*document.steps.values(), *document.decisions.values())
    assert {node.name: participant_of(document, node.id).name for node in nodes} == {
        **dict.fromkeys(("Ask for goods", "Fill in request", "Correct request"), "Requester"),
        **dict.fromkeys(("Check budget", "Within budget?", "Approve"), "Budget owner"),
        **dict.fromkeys(("Find vendor", "Send order", "Confirm order", "Receive goods", "Pay"), "Procurement"),
    }
    assert [decision.name for decision in document.decisions.values()] == ["Within budget?"]
    flows = [(document.node(f.source).name, f.label, document.node(f.target).name) for f in document.flows.values()]
    assert sorted(flows) == sorted(
        [
            ("Ask for goods", "", "Fill in request"),
            ("Fill in request", "", "Check budget"),
            ("Check budget", "", "Within budget?"),
            ("Within budget?", "Yes", "Approve"),
            ("Within budget?", "No", "Correct request"),
            ("Correct request", "", "Check budget"),
            ("Approve", "", "Find vendor"),
            ("Find vendor", "", "Send order"),
            ("Send order", "", "Confirm order"),
            ("Confirm order", "", "Receive goods"),
            ("Receive goods", "", "Pay"),
        ]
    )
