"""Two spellings and two workbooks: one lane when the user says so, two when not, and undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from tests.two_names import Desk
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.editing.commands import DecideClaims
from workflow_studio.editing.editor import Editor
from workflow_studio.model import ClaimState, Document

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
APART, TOGETHER = ["Ana", "D. Ruiz", "Dana Ruiz", "Bo"], ["Ana", "Dana Ruiz", "Bo"]


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    window = new_window(qtbot, Appearance(qapp), tmp_path)
    yield Person(window, qtbot)


def opened(person: Person, document: Document, claim: str) -> ClaimsInbox:
    """The inbox with this claim in front."""
    person.window.show_session(EditSession.imported(laid_out(document)))
    person.press(person.map, Qt.Key.Key_4, CTRL | ALT)
    inbox = person.workspace.findChild(ClaimsInbox)
    assert inbox.isVisible()
    inbox.show_claim(claim)
    return inbox


def lanes_drawn(person: Person) -> list[str]:
    """Whose lanes are painted on the map, top to bottom."""
    return [lane.facts.name for lane in person.map.scene().lanes]


def told(inbox: ClaimsInbox) -> list[str]:
    return [label.text() for label in inbox.detail.findChildren(QLabel) if label.isVisible()]


def test_answering_yes_the_same_makes_one_lane_and_undo_two(person: Person) -> None:
    desk = Desk()
    question = desk.asks("Dana Ruiz", "D. Ruiz")
    inbox = opened(person, desk.builder.build(), question)
    assert lanes_drawn(person) == APART
    person.wait_for(lambda: "The steps of “D. Ruiz” go to the lane of “Dana Ruiz”." in told(inbox))
    person.press(inbox.list, Qt.Key.Key_E)
    yes, no = inbox.detail.answers.options
    assert (yes.text(), no.text()) == ("Yes, the same", "No, two people")
    assert yes.hasFocus()
    person.press(yes, Qt.Key.Key_Space)
    person.press(inbox.list, Qt.Key.Key_Escape)
    assert person.map.isVisible()
    assert lanes_drawn(person) == TOGETHER
    assert person.performer("Check") == "Dana Ruiz"
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert lanes_drawn(person) == APART
    assert person.performer("Check") == "D. Ruiz"


def test_rejecting_that_they_are_one_makes_two_lanes(person: Person) -> None:
    desk = Desk()
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = Editor(desk.builder.build())
    editor.execute(DecideClaims((claim,), ClaimState.ACCEPTED))
    inbox = opened(person, editor.document, claim)
    assert lanes_drawn(person) == TOGETHER
    said = "The steps of “D. Ruiz” are in the lane of “Dana Ruiz” now. Rejecting this makes them two again."
    person.wait_for(lambda: said in told(inbox))
    person.click(inbox.detail.bar.buttons[Deed.REJECT])
    person.press(inbox.list, Qt.Key.Key_Escape)
    assert lanes_drawn(person) == APART
