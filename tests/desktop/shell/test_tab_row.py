"""Tabs in a row that may be too short for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.controls.tab_row import TabRow

WORDS = ("As-is", "To-be", "Table", "Text", "Handoffs", "Pages", "Claims", "Sources")


@pytest.fixture
def row(qtbot: QtBot) -> TabRow:
    row = TabRow("Views")
    qtbot.addWidget(row)
    for words in WORDS:
        row.add(words)
    row.set_count(4, 150)
    row.resize(row.sizeHint())
    row.show()
    return row


def in_sight(row: TabRow) -> list[str]:
    tabs = sorted(row.findChildren(QAbstractButton), key=lambda tab: tab.x())
    return [tab.text() for tab in tabs if tab.text() and tab.isVisible()]


def test_all_tabs_are_in_sight_where_there_is_room(row: TabRow) -> None:
    assert in_sight(row) == list(WORDS)


@pytest.mark.parametrize("chosen", range(len(WORDS)))
def test_in_a_short_row_the_chosen_tab_is_in_sight_and_no_tab_is_cut(row: TabRow, chosen: int) -> None:
    row.resize(300, row.height())
    row.mark(chosen)
    QTest.qWait(0)
    shown = in_sight(row)
    assert WORDS[chosen] in shown
    assert len(shown) < len(WORDS)
    tabs = [tab for tab in row.findChildren(QAbstractButton) if tab.isVisible()]
    assert all(tab.width() >= tab.sizeHint().width() and tab.geometry().right() <= 300 for tab in tabs if tab.text())


def test_the_arrow_keys_reach_tabs_that_were_not_in_sight(row: TabRow) -> None:
    row.resize(300, row.height())
    row.take_keyboard()
    for _ in WORDS[1:]:
        QTest.keyClick(row, Qt.Key.Key_Right)
    assert WORDS[-1] in in_sight(row)
