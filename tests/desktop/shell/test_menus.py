"""Menus and lists as they are drawn: words begin below each other, and the icon of a chosen entry is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import new_window
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.actions.catalogue.groups import GROUPS
from workflow_studio.desktop.actions.catalogue.show_menu import DETAIL, DETAILS, OVERLAYS, SHOW
from workflow_studio.desktop.appearance.theme import Appearance, color
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.settings import ThemeChoice
from workflow_studio.desktop.window.context_menu import context_menu
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.model import Document

AFTER_SIGNS, WORDS_END = 26, 120
"""From the left edge of a menu, in px: signs end before the first, words begin long before the second."""
SIDE_BEARINGS = 2
"""Letters begin this much later or earlier than each other, in px."""


@pytest.fixture
def window(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path, purchase: Document, own_data_folder: Path
) -> MainWindow:
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession(purchase))
    return window


@pytest.mark.parametrize("title", ["&File", "&Edit", "&View", "&Insert", "&Map"])
def test_the_words_of_all_entries_begin_below_each_other(window: MainWindow, title: str) -> None:
    menu = next(action.menu() for action in window.menuBar().actions() if action.text() == title)
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(QPoint(20, 20)))
    QTest.qWait(20)
    begin = beginnings(menu)
    menu.hide()
    usual = sorted(begin.values())[len(begin) // 2]
    assert {text: at for text, at in begin.items() if abs(at - usual) >= SIDE_BEARINGS} == {}


def test_what_the_map_shows_is_told_by_a_tick(window: MainWindow) -> None:
    choices = [action for declared, action in window.actions_by_id if declared.section in (SHOW, DETAIL)]
    assert len(choices) == len(OVERLAYS) + len(DETAILS) + 1
    assert not any(action.isIconVisibleInMenu() for action in choices), "an icon would stand where the tick stands"


def test_a_menu_in_the_context_menu_is_on_where_something_in_it_is(window: MainWindow) -> None:
    assert window.workspace is not None
    open_map, actions = window.workspace.open_map, window.actions_by_id
    subs = {}
    for selection in ((), tuple(open_map.document.steps)[:2]):
        open_map.select(selection)
        menu = context_menu(actions, window, open_map)
        subs[bool(selection)] = {sub.title(): sub.menuAction().isEnabled() for sub in menu.findChildren(QMenu)}
    verdicts = GROUPS["*verdicts"].title
    assert not subs[False][verdicts] and subs[True][verdicts]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_chosen_entry_of_a_list_shows_its_icon(
    qtbot: QtBot, appearance: Appearance, request: pytest.FixtureRequest, theme: ThemeChoice
) -> None:
    request.addfinalizer(lambda: appearance.choose("light"))
    appearance.choose(theme)
    box = QComboBox()
    qtbot.addWidget(box)
    for name in ("Requester", "Purchasing"):
        box.addItem(icon("user-round"), name)
    box.setCurrentIndex(1)
    box.show()
    box.showPopup()
    QTest.qWait(20)
    row = box.view().visualRect(box.model().index(1, 0))
    drawn = box.view().viewport().grab(row).toImage().scaledToWidth(row.width())
    ground = drawn.pixelColor(drawn.width() - 12, drawn.height() // 2)
    beside = [drawn.pixelColor(x, y) for x in range(4, 26) for y in range(4, drawn.height() - 4)]
    box.hidePopup()
    assert ground == color("selected")
    assert max(abs(one.lightness() - ground.lightness()) for one in beside) > 60


def beginnings(menu: QMenu) -> dict[str, int]:
    """Where the words of each entry begin, in px."""
    drawn, found = menu.grab().toImage(), {}
    for action in menu.actions():
        box = menu.actionGeometry(action)
        if not action.isSeparator() and action.isEnabled():
            columns = range(AFTER_SIGNS, WORDS_END)
            found[action.text()] = next(x for x in columns if _has_ink(drawn, x, box.top() + 4, box.bottom() - 4))
    return found


def _has_ink(drawn: QImage, x: int, top: int, bottom: int) -> bool:
    return any(drawn.pixelColor(x, y).lightness() < 150 for y in range(top, bottom))
