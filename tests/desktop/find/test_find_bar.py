"""What is found is gone to: on the map, in the workshop's lists, or beside a map of which nothing is selected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.find.bar import FindBar
from workflow_studio.desktop.inspector.process_page import ProcessPage
from workflow_studio.desktop.workspace.views import View
from workflow_studio.editing.commands import AddElement, AddNote
from workflow_studio.model import Document, Parked

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qtbot: QtBot, appearance: Appearance, purchase: Document, tmp_path: Path, own_data_folder: Path) -> Person:
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession(purchase))
    QApplication.processEvents()
    return Person(window, qtbot)


def search(person: Person, words: str) -> FindBar:
    bar = person.workspace.find_bar
    bar.begin(replacing=True)
    person.write(bar.field, words)
    return bar


def test_a_note_is_gone_to_and_stands_out(person: Person) -> None:
    open_map = person.workspace.open_map
    open_map.execute(AddNote(open_map.map_id, "Ask the auditors first", open_map.reading_order[1]))
    (note,) = open_map.document.notes
    bar = search(person, "auditors")
    assert (bar.count.text(), bar.where.text()) == ("1 of 1", "Note: Ask the auditors first")
    assert open_map.selection == (note,)
    assert person.map.highlighted == (note,)
    person.write(bar.instead, "lawyers")
    person.click(bar.replace)
    assert open_map.document.notes[note].text == "Ask the lawyers first"


def test_a_parked_topic_is_gone_to_in_the_parking_lot(person: Person) -> None:
    open_map = person.workspace.open_map
    for text in ("Archive rules", "Travel budget"):
        open_map.execute(AddElement(Parked, {"text": text}))
    bar = search(person, "travel")
    assert bar.where.text() == "Parked topic: Travel budget"
    assert open_map.selection == ()
    rows = person.workspace.dock.workshop.parking.rows
    assert rows.isVisible() and rows.currentItem().text() == "Travel budget"
    assert bar.field.hasFocus()


@pytest.mark.parametrize("view", [None, View.TABLE, View.HANDOFFS, View.PAGES])
def test_the_scope_is_gone_to_in_the_inspector(person: Person, view: View | None) -> None:
    open_map = person.workspace.open_map
    if view is not None:
        person.workspace.show_view(view)
    open_map.select((open_map.reading_order[0],))
    bar = search(person, "first request")
    assert bar.where.text() == "Process, scope: From the first request to the payment of the invoice"
    assert open_map.selection == ()
    assert person.workspace.inspector.isVisible()
    assert isinstance(person.workspace.inspector.page, ProcessPage)
