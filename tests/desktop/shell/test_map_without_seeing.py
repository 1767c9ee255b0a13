"""Somebody who cannot see the map: everything on it is in the outline or the table, and is edited there by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.session import EditSession
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.outline.rows import ID
from workflow_studio.desktop.outline.tree import OutlineTree
from workflow_studio.desktop.table.page import TablePage
from workflow_studio.desktop.workspace.views import View
from workflow_studio.editing.commands import AddNote
from workflow_studio.model import Document, Verdict
from workflow_studio.model.views import nodes_of

Key = Qt.Key
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def person(qtbot: QtBot, appearance: Appearance, purchase: Document, tmp_path: Path, own_data_folder: Path) -> Person:
    window = new_window(qtbot, appearance, tmp_path)
    session = EditSession(purchase)
    step = next(iter(purchase.steps))
    on_map = next(iter(purchase.maps))
    session.execute(AddNote(on_map, "Forms lie here over Christmas", step))
    session.execute(AddNote(on_map, "Ask the auditors"))
    window.show_session(session)
    QApplication.processEvents()
    return Person(window, qtbot)


def tree_of(person: Person) -> OutlineTree:
    return person.workspace.outline.tree


def walk(tree: OutlineTree) -> dict[str, str]:
    """Every row that the down key comes by, with what is said of it."""
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(0))
    said: dict[str, str] = {}
    while (item := tree.currentItem()) is not None and str(item.data(0, ID)) not in said:
        said[str(item.data(0, ID))] = str(item.data(0, SPOKEN))
        QTest.keyClick(tree, Key.Key_Down)
    return said


def press(person: Person, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """A key while the outline has the keyboard."""
    tree_of(person).setFocus()
    person.press(tree_of(person), key, held)


def write(tree: OutlineTree, text: str) -> None:
    """Over the name of the row that is being written."""
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit) and tree.isAncestorOf(edit)
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Key.Key_Return)
    QApplication.processEvents()


def test_every_element_on_the_map_is_said_in_the_outline_or_the_table(person: Person) -> None:
    document = person.workspace.open_map.document
    said = walk(tree_of(person))
    on_map = person.workspace.open_map.map_id
    drawn = {*document.lanes, *document.notes, *(node.id for node in nodes_of(document, on_map))}
    assert drawn <= said.keys() and all(said[key] for key in drawn)
    assert "Note about Fill in request form: Forms lie here over Christmas" in said.values()
    assert "Note: Ask the auditors" in said.values()
    person.workspace.show_view(View.TABLE)
    page = person.workspace.page_of(View.TABLE)
    assert isinstance(page, TablePage)
    rows = page.grid.rows
    names = {key: rows.index(row, COLUMNS.index(Column.NEXT)).data() for row, key in enumerate(rows.nodes)}
    for flow in document.flows.values():
        target = document.node(flow.target)
        assert target.name in names[flow.source], "each arrow is said where it begins, with where it leads"


def test_the_map_is_edited_in_the_outline_by_keys_alone(person: Person) -> None:
    tree, open_map = tree_of(person), person.workspace.open_map
    first = person.step("Check request")
    open_map.select((first.id,))
    press(person, Key.Key_F2)
    write(tree, "Look at the request")
    assert open_map.document.steps[first.id].name == "Look at the request"

    press(person, Key.Key_Return)  # a step after it, in the same lane
    write(tree, "Ask back")
    added = person.step("Ask back")
    assert added.lane == first.lane

    lane = open_map.document.lanes[first.lane]
    open_map.select((lane.id,))
    press(person, Key.Key_Up, ALT)
    assert open_map.document.lanes[lane.id].position == lane.position - 1

    open_map.select((added.id,))
    press(person, Key.Key_Delete)
    assert "Ask back" not in person.steps()


def test_a_verdict_is_given_on_the_row(person: Person) -> None:
    tree, open_map = tree_of(person), person.workspace.open_map
    step = person.step("Send quote")
    open_map.select((step.id,))
    column = COLUMNS.index(Column.VERDICT)
    person.workspace.show_view(View.TABLE)
    page = person.workspace.page_of(View.TABLE)
    assert isinstance(page, TablePage)
    row = page.grid.rows.nodes.index(step.id)
    page.grid.rows.setData(page.grid.rows.index(row, column), "Judgment", Qt.ItemDataRole.EditRole)
    (assessment,) = (one for one in open_map.document.assessments.values() if one.step == step.id)
    assert assessment.verdict is Verdict.JUDGMENT
    tree.setFocus()
    assert walk(tree)[step.id].startswith("Send quote, Judgment"), "and said in the outline at once"


def test_a_note_is_reworded_and_deleted_in_the_outline(person: Person) -> None:
    tree, open_map = tree_of(person), person.workspace.open_map
    about, alone = open_map.document.notes
    open_map.select((alone,))
    press(person, Key.Key_F2)
    write(tree, "Ask the controller")
    assert open_map.document.notes[alone].text == "Ask the controller"
    press(person, Key.Key_Return)
    assert len(open_map.document.notes) == 2, "nothing follows a note"
    open_map.select((about,))
    press(person, Key.Key_Delete)
    assert list(open_map.document.notes) == [alone]


def test_the_last_lane_does_not_move_below_the_notes(person: Person) -> None:
    open_map = person.workspace.open_map
    last = max(open_map.document.lanes.values(), key=lambda lane: lane.position)
    before = open_map.document
    open_map.select((last.id,))
    press(person, Key.Key_Down, ALT)
    assert open_map.document == before


def test_a_note_follows_the_name_of_its_step(person: Person) -> None:
    tree, open_map = tree_of(person), person.workspace.open_map
    step = person.step("Fill in request form")
    open_map.select((step.id,))
    press(person, Key.Key_F2)
    write(tree, "Write a mail")
    assert "Note about Write a mail: Forms lie here over Christmas" in walk(tree).values()
