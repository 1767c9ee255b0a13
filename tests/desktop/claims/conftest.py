"""What the tests of the inbox share: a document with claims at work, and the inbox over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import claimed_purchase
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.row_places import Deed, RowPlaces
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document


@pytest.fixture(scope="session")
def claimed() -> Document:
    return claimed_purchase()


@pytest.fixture
def at_work(claimed: Document) -> Document:
    """The purchase map with claims, in place of the plain one."""
    return claimed


@pytest.fixture
def inbox(open_map: OpenMap, qtbot: QtBot) -> ClaimsInbox:
    inbox = ClaimsInbox(open_map)
    qtbot.addWidget(inbox)
    shown_in_front(qtbot, inbox)
    inbox.take_keyboard()
    return inbox


def shown_in_front(qtbot: QtBot, widget: QWidget, width: int = 1280, height: int = 800) -> None:
    """Show a window with the keyboard."""
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


class Hand:
    """Works the inbox with mouse and keys."""

    def __init__(self, qtbot: QtBot, inbox: ClaimsInbox) -> None:
        self._qtbot, self._inbox = qtbot, inbox

    def press(self, *keys: Qt.Key) -> None:
        """Keys go to whatever has the keyboard."""
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self._inbox, key)
            QApplication.processEvents()  # Qt takes what was written in a row when it comes to it

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self._qtbot.keyClicks(focused, text)

    def click(self, claim_id: str, deed: Deed) -> None:
        """Press a button in the row of a claim."""
        parts = self._parts(claim_id)
        place = next(place for offered, place in parts.buttons if offered is deed)
        self._click(place.center().toPoint())

    def click_link(self, claim_id: str) -> None:
        self._click(self._parts(claim_id).link.center().toPoint())

    def _parts(self, claim_id: str) -> RowPlaces:
        rows = self._inbox.list
        row = rows.claims.row_of(claim_id)
        assert row is not None, "the claim is not listed"
        index = rows.claims.index(row)
        rows.scrollTo(index)
        parts = rows._parts_at(rows.visualRect(index).center().toPointF())
        assert parts is not None
        return parts

    def _click(self, at: QPoint) -> None:
        self._qtbot.mouseClick(self._inbox.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def hand(qtbot: QtBot, inbox: ClaimsInbox) -> Hand:
    return Hand(qtbot, inbox)
