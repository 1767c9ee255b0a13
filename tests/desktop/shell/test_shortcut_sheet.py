"""The sheet of shortcuts lists every key that does something, and finds them by what they do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.actions.catalogue import ACTIONS, KEYS_IN_PLACES
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.dialogs.shortcut_groups import key_groups
from workflow_studio.desktop.dialogs.shortcuts import ShortcutSheet


@pytest.fixture
def sheet(appearance: Appearance, qtbot: QtBot) -> ShortcutSheet:
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    sheet.resize(1200, 700)
    sheet.show()
    return sheet


def labels(sheet: ShortcutSheet, kind: str) -> list[QLabel]:
    return [label for label in sheet.findChildren(QLabel) if label.property("kind") == kind and label.isVisible()]


def test_every_key_of_every_action_is_on_the_sheet(sheet: ShortcutSheet) -> None:
    shown = {label.text() for label in labels(sheet, "key")}
    assert {QKeySequence(key).toString() for action in ACTIONS for key in action.keys} <= shown
    assert {key for _, keys in KEYS_IN_PLACES for key, _ in keys} <= shown


def test_groups_follow_the_menus_and_have_no_title_twice() -> None:
    titles = [group.title for group in key_groups()]
    assert titles[:3] == ["File", "Edit", "View"]
    assert len(set(titles)) == len(titles)
    assert all(group.rows for group in key_groups())


@pytest.mark.parametrize(("width", "columns"), [(1200, 3), (820, 2), (520, 1)])
def test_no_key_is_cut_and_nothing_overlaps(sheet: ShortcutSheet, width: int, columns: int) -> None:
    sheet.resize(width, 700)
    blocks = [label.parentWidget() for label in labels(sheet, "heading")]
    assert len({block.x() for block in blocks}) == columns
    room = sheet.findChild(QScrollArea).viewport().width()
    for block in blocks:
        assert block.x() + block.width() <= room
        assert not [other for other in blocks if other is not block and other.geometry().intersects(block.geometry())]
    assert [label.text() for label in labels(sheet, "key") if label.width() < label.sizeHint().width()] == []
    words = labels(sheet, "small")
    assert [label.text() for label in words if label.height() < label.heightForWidth(label.width())] == []


def test_on_a_very_small_screen_words_wrap_before_the_sheet_scrolls_sideways(sheet: ShortcutSheet) -> None:
    sheet.resize(368, 368)
    assert not sheet.findChild(QScrollArea).horizontalScrollBar().isVisible()
    assert [label.text() for label in labels(sheet, "key") if label.width() < label.sizeHint().width()] == []


@pytest.mark.parametrize(
    ("search", "does"),
    [("again", "Redo"), ("ctrl+y", "Redo"), ("MINIMAP", "Minimap"), ("make the change", "Redo"), ("f5", "Present")],
)
def test_typing_finds_keys_by_what_they_do_and_by_the_key(
    sheet: ShortcutSheet, search: str, does: str, qtbot: QtBot
) -> None:
    assert sheet.focusWidget() is sheet.search
    qtbot.keyClicks(sheet.search, search)
    found = [label.text() for label in labels(sheet, "small")]
    assert does in found
    assert len(found) < 10
    sheet.search.clear()
    assert len(labels(sheet, "small")) == sum(len(group.rows) for group in key_groups())


def test_where_nothing_is_found_the_sheet_says_what_finds_commands(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.search, "make coffee")
    assert labels(sheet, "small") == []
    assert ["Ctrl+K" in label.text() for label in labels(sheet, "quiet")] == [True]


def test_arrow_keys_scroll_while_the_keyboard_is_in_the_search(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(sheet.search, Qt.Key.Key_PageDown)
    assert bar.value() > 0
