"""A map from nothing without the mouse: lanes, steps, a branch, a loop, verdicts with reasons, a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.model import Document, Verdict
from workflow_studio.model.views import participant_of
from workflow_studio.storage.files import load

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
MOST_KEYS = 60
"""Besides the words; a map of this size is to take no more."""


class Hands:
    """Two hands on the keyboard: every key goes to whatever has it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.keys = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.keys += 1
            QTest.keyClick(self._focused(), key, held)
            QApplication.processEvents()

    def write(self, words: str) -> None:
        QTest.keyClicks(self._focused(), words)
        QApplication.processEvents()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(Settings(tmp_path / "window.ini"), Appearance(qapp))
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.resize(1280, 800)
    window.show()
    qtbot.waitActive(window)
    yield window


def test_a_map_is_made_marked_and_saved_without_the_mouse(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Buying.workflow"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_question: (str(path), ""))
    hands = Hands(window)
    three_lanes(hands)
    ten_steps_with_a_branch(hands)
    two_verdicts_with_reasons(hands)
    a_loop_back(hands)
    hands.press(Key.Key_S, held=CTRL)
    assert hands.keys <= MOST_KEYS
    says_what_was_typed(load(path).document)


def three_lanes(hands: Hands) -> None:
    """The first lane is renamed in the outline, the others are named as they are made."""
    hands.press(Key.Key_N, held=CTRL)
    hands.press(Key.Key_F6, held=SHIFT)
    hands.press(Key.Key_F2)
    hands.write("Requester")
    hands.press(Key.Key_Return)
    for name in ("Budget owner", "Procurement"):
        hands.press(Key.Key_L, held=CTRL | SHIFT)
        hands.write(name)
        hands.press(Key.Key_Return)
    hands.press(Key.Key_Escape)


def ten_steps_with_a_branch(hands: Hands) -> None:
    """Enter and Tab make steps, Alt+Down hands them on, Ctrl+Shift+D and Enter make the decision."""
    hands.press(Key.Key_Return)
    for name in ("Ask for goods", "Fill in request"):
        hands.write(name)
        hands.press(Key.Key_Tab)
    hands.write("Check budget")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Down, held=ALT)
    hands.press(Key.Key_D, held=CTRL | SHIFT)
    hands.press(Key.Key_Return)
    hands.write("Within budget?")
    hands.press(Key.Key_Return, Key.Key_Tab)
    hands.write("Approve")
    hands.press(Key.Key_Return, Key.Key_Left, Key.Key_Tab)
    hands.write("Correct request")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Up, held=ALT)
    hands.press(Key.Key_K, held=CTRL)
    hands.write("Approve")
    hands.press(Key.Key_Return, Key.Key_Return)
    hands.write("Find vendor")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Down, held=ALT)
    hands.press(Key.Key_Return)
    for name in ("Send order", "Confirm order", "Receive goods"):
        hands.write(name)
        hands.press(Key.Key_Tab)
    hands.write("Pay")
    hands.press(Key.Key_Return)


def two_verdicts_with_reasons(hands: Hands) -> None:
    """F6 leads from the verdict to its reason, Esc back to the map."""
    hands.press(Key.Key_1, Key.Key_F6)
    hands.write("The invoice names the order")
    hands.press(Key.Key_Escape, Key.Key_Left, Key.Key_2, Key.Key_F6)
    hands.write("Somebody has to look at the goods")
    hands.press(Key.Key_Escape)


def a_loop_back(hands: Hands) -> None:
    """The corrected request is checked again."""
    hands.press(Key.Key_K, held=CTRL)
    hands.write("Correct request")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_F, held=CTRL | SHIFT)
    hands.press(Key.Key_Return, Key.Key_Left, Key.Key_Left, Key.Key_Return)


def says_what_was_typed(document: Document) -> None:
    performers = {step.name: participant_of(document, step.id).name for step in document.steps.values()}
    assert performers == {
        "Ask for goods": "Requester",
        "Fill in request": "Requester",
        "Correct request": "Requester",
        "Check budget": "Budget owner",
        "Approve": "Budget owner",
        **dict.fromkeys(("Find vendor", "Send order", "Confirm order", "Receive goods", "Pay"), "Procurement"),
    }
    flows = {(document.node(f.source).name, document.node(f.target).name, f.label) for f in document.flows.values()}
    assert {
        ("Within budget?", "Approve", "Yes"),
        ("Within budget?", "Correct request", "No"),
        ("Correct request", "Check budget", ""),
        ("Receive goods", "Pay", ""),
    } <= flows
    assert len(flows) == 11
    verdicts = {document.steps[a.step].name: (a.verdict, a.reason) for a in document.assessments.values()}
    assert verdicts == {
        "Pay": (Verdict.AUTOMATABLE, "The invoice names the order"),
        "Receive goods": (Verdict.JUDGMENT, "Somebody has to look at the goods"),
    }
