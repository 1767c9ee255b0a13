"""A workshop looks at its map: on the wall, step by step and through a branch; then on paper. No mouse at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import appearance, purchase  # noqa: F401  fixtures
from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.pages.page import PagesPage
from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.model import Document
from workflow_studio.picture.items import TextLine

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
MOST_KEYS = 20


@pytest.fixture
def person(qtbot: QtBot, appearance: Appearance, purchase: Document, tmp_path: Path) -> Person:  # noqa: F811
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession(purchase))
    QApplication.processEvents()
    return Person(window, qtbot)


def test_present_through_a_branch_to_the_end_and_back_out(person: Person) -> None:
    document = person.workspace.open_map.document
    first = person.step("Check request")
    person.workspace.open_map.select((first.id,))
    zoom, place = person.map.zoom, person.map.visible_rect()

    person.press(person.map, Key.Key_F5)
    person.wait_for(lambda: isinstance(QApplication.activeWindow(), PresentationWindow))
    shown = QApplication.activeWindow()
    assert isinstance(shown, PresentationWindow)
    assert shown.slide.isVisible() and shown.slide.title.text() == "Purchase requests"
    person.press(shown, Key.Key_Space)
    assert shown.bottom.step.text.text() == "Check request", "it begins where one was"

    person.press(shown, Key.Key_Space)
    assert shown.bottom.step.text.text() == "Is the request complete?"
    person.press(shown, Key.Key_2)
    told = document.node(shown.walk.exits[1].target).name
    person.press(shown, Key.Key_Return)
    assert shown.bottom.step.text.text() == told

    for _ in range(MOST_KEYS):
        person.press(shown, Key.Key_Right)
    assert set(shown.walk.seen) == set(shown.walk.path), "nothing is left out"

    person.press(shown, Key.Key_Escape)
    person.wait_for(lambda: QApplication.activeWindow() is person.window)
    assert person.map.selected() == (first.id,)
    assert (person.map.zoom, person.map.visible_rect()) == (zoom, place)
    assert not person.workspace.open_map.session.editor.can_undo, "looking changes nothing"


def test_from_the_map_to_pages_to_a_pdf(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "wall.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))

    person.press(person.window, Key.Key_9, CTRL | ALT)
    page = person.workspace.shown_page
    assert isinstance(page, PagesPage)
    person.wait_for(lambda: page.ready)
    assert page.sheets.hasFocus()
    person.press(page.sheets, Key.Key_PageDown)
    assert page.choices.place.text() == f"Page 2 of {len(page.sheets.sheets)}"

    person.press(page.sheets, Key.Key_F6)
    assert page.choices.paper.hasFocus()
    QTest.keyClick(page.choices.paper, Key.Key_Down)
    person.wait_for(lambda: page.ready)
    assert page.choices.paper.currentText() == "A3" and len(page.sheets.sheets) == 1

    person.press(person.window, Key.Key_E, CTRL | SHIFT)
    person.wait_for(file.exists)
    assert file.read_bytes().startswith(b"%PDF")


def test_what_the_map_is_coloured_by_is_on_pages_and_on_the_wall_too(person: Person) -> None:
    person.press(person.window, Key.Key_9, CTRL | ALT)
    page = person.workspace.shown_page
    assert isinstance(page, PagesPage)
    person.wait_for(lambda: page.ready)

    person.press(page.sheets, Key.Key_6, ALT)
    assert person.workspace.shown_page is page, "the pages stay"
    person.wait_for(lambda: page.ready)
    assert page.choices.colours.currentText() == "Errors"
    legend = {item.text for item in page.sheets.sheets[0].picture.items if isinstance(item, TextLine)}
    assert "Errors (%C&A)" in legend

    person.press(page.sheets, Key.Key_F5)
    person.wait_for(lambda: isinstance(QApplication.activeWindow(), PresentationWindow))
    shown = QApplication.activeWindow()
    assert isinstance(shown, PresentationWindow)
    person.press(shown, Key.Key_Right)
    assert shown.legend.isVisible() and shown.legend.legend.accessibleName().startswith("Legend: Errors")
    person.press(shown, Key.Key_Escape)


def test_who_wants_less_motion_is_remembered(person: Person) -> None:
    action = person.window.actions_by_id["view.less_motion"]
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked() and person.window.settings.flag("less_motion", False)
    person.press(person.map, Key.Key_F5)
    person.wait_for(lambda: isinstance(QApplication.activeWindow(), PresentationWindow))
    shown = QApplication.activeWindow()
    assert isinstance(shown, PresentationWindow)
    person.press(shown, Key.Key_Right)
    before = shown.walk.at
    person.press(shown, Key.Key_Right)
    centre = shown.view.visible_rect().center()
    assert shown.walk.at != before and not shown.view.gliding, "it is there at once"
    assert shown.view.visible_rect().center() == centre
    person.press(shown, Key.Key_Escape)
