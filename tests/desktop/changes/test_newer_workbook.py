"""A newer version of the workbook: what it changes is shown before it does, and one confirmation does it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from tests.journeys.at_the_window import Person
from tests.monthly_purchase import HEADER, JANUARY, january, step, written
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.desktop.changes.change_list import ChangeList
from workflow_studio.desktop.changes.dialog import NewerWorkbookDialog
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.window import saving as saving_module
from workflow_studio.desktop.words.changes import NOTHING, SAME_FILE, what_stays
from workflow_studio.desktop.words.window import DONT_SAVE
from workflow_studio.editing.commands import SetVerdict
from workflow_studio.model import Verdict

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the user will pick in the file dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_question: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_question: ([str(path)], ""))


def read_newer(person: Person, monkeypatch: pytest.MonkeyPatch, path: Path, do) -> None:
    """Ask for a newer workbook by key, and do this in the dialog once it has been read."""

    def in_dialog(dialog: NewerWorkbookDialog) -> None:
        person.wait_for(lambda: not dialog.waiting.isVisible())
        do(dialog)

    choose(monkeypatch, path)
    answer = person.in_dialog(NewerWorkbookDialog, in_dialog)
    person.press(person.map, Qt.Key.Key_I, CTRL | SHIFT)
    answer.check()


def update(person: Person, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    read_newer(person, monkeypatch, path, lambda dialog: person.click(dialog.changes.update_button))


def said(changes: ChangeList) -> list[str]:
    """The rows and headings as a screen reader reads them."""
    return [changes.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(changes.count())]


def test_what_would_change_is_shown_in_groups_with_words(person: Person, monkeypatch, newer: Path) -> None:
    before = person.workspace.open_map.document

    def look(dialog: NewerWorkbookDialog) -> None:
        rows = said(dialog.changes.list)
        assert "New in the workbook: “Buyer” does “Compare quotes”." in rows
        changed = "Changed: “Director” does “Approve request”. Before: “Budget owner” does “Approve request”."
        assert changed in rows
        assert "Changed: Process time of “Check request”: 20 min, before 10 min." in rows
        assert "No longer in the workbook: “Budget owner” takes part." in rows
        assert [row for row in rows if row[-1].isdigit()] == [
            "New in the workbook: 4",
            "Changed: 4",
            "No longer in the workbook: 2",
        ]
        assert dialog.changes.drop.isChecked()
        labels = [one for one in dialog.changes.findChildren(Label) if one.isVisible()]
        helps = [one for one in labels if one.property("kind") == "help"]
        assert [one.text() for one in helps] == [what_stays(gone=True)], "one paragraph"
        assert dialog.changes.cancel.y() - helps[0].geometry().bottom() >= 16
        person.press(dialog, Qt.Key.Key_Escape)

    read_newer(person, monkeypatch, newer, look)
    assert person.workspace.open_map.document is before, "nothing changes before it is confirmed"


def test_updating_is_one_step_that_undo_takes_back(person: Person, monkeypatch, newer: Path) -> None:
    before = person.workspace.open_map.document
    update(person, monkeypatch, newer)
    assert "Compare quotes" in person.steps()
    assert person.performer("Approve request") == "Director"
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert person.workspace.open_map.document == before
    assert not person.workspace.open_map.session.editor.can_undo


def test_what_the_workbook_no_longer_says_can_stay(person: Person, monkeypatch, tmp_path: Path) -> None:
    shorter = written(tmp_path / "short.xlsx", [HEADER, *JANUARY[:3]])

    def keep(dialog: NewerWorkbookDialog) -> None:
        person.press(dialog.changes.drop, Qt.Key.Key_Space)
        person.click(dialog.changes.update_button)

    editor = person.workspace.open_map.session.editor
    read_newer(person, monkeypatch, shorter, keep)
    person.wait_for(lambda: editor.can_undo)
    assert "Send order" in person.steps()
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    update(person, monkeypatch, shorter)
    assert "Send order" not in person.steps()


def test_the_same_file_again_changes_nothing_and_says_so(person: Person, monkeypatch, first_folder: Path) -> None:
    def look(dialog: NewerWorkbookDialog) -> None:
        assert (dialog.changes.title.text(), dialog.changes.summary.text()) == (NOTHING, SAME_FILE)
        assert not dialog.changes.update_button.isVisible() and not dialog.changes.drop.isVisible()
        person.click(dialog.changes.cancel)

    read_newer(person, monkeypatch, first_folder / "purchase 2025-01.xlsx", look)
    assert not person.workspace.open_map.session.editor.can_undo


def test_another_workbook_is_refused_with_a_way_on(person: Person, monkeypatch, tmp_path: Path) -> None:
    other = written(tmp_path / "vendors.xlsx", [["Vendor", "City"], ["Nordlicht", "Kiel"], ["Atrium", "Rome"]])

    def look(dialog: NewerWorkbookDialog) -> None:
        assert "None of the tables" in dialog.refused.sentence.text()
        person.click(dialog.refused.cancel)

    read_newer(person, monkeypatch, other, look)


def test_reading_can_be_cancelled(person: Person, monkeypatch, newer: Path) -> None:
    before = person.workspace.open_map.document

    def stop(dialog: NewerWorkbookDialog) -> None:
        assert dialog.waiting.isVisible()
        person.click(dialog.waiting.cancel)
        assert not dialog.isVisible()

    choose(monkeypatch, newer)
    answer = person.in_dialog(NewerWorkbookDialog, stop)
    person.press(person.map, Qt.Key.Key_I, CTRL | SHIFT)
    answer.check()
    assert person.workspace.open_map.document is before


def test_a_table_that_is_missing_and_one_that_is_new_are_told(person: Person, monkeypatch, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(january(tmp_path))
    extra = book.create_sheet("Returns")
    rows = ([*HEADER[:3], "Deadline"], [1, "Take the goods back", "Clerk", "now"], [2, "Pay back", "Clerk", "soon"])
    for row in rows:
        extra.append(row)
    book.save(tmp_path / "more.xlsx")

    def look(dialog: NewerWorkbookDialog) -> None:
        notes = [label.text() for label in dialog.changes.findChildren(type(dialog.changes.summary))]
        assert any("not part of the map" in note and "Returns" in note for note in notes)
        person.click(dialog.changes.cancel)

    read_newer(person, monkeypatch, tmp_path / "more.xlsx", look)


def test_a_map_that_came_from_no_workbook_has_no_newer_one(person: Person, monkeypatch) -> None:
    monkeypatch.setattr(saving_module, "ask", lambda *_question: DONT_SAVE)
    assert person.window.actions_by_id["file.newer"].isEnabled()
    person.window.documents.new()
    assert not person.window.actions_by_id["file.newer"].isEnabled()


def test_a_newer_version_that_is_dropped_can_update_the_open_map(person: Person, monkeypatch, newer: Path) -> None:
    monkeypatch.setattr(saving_module, "ask", lambda *_question: DONT_SAVE)
    open_map = person.workspace.open_map
    open_map.execute(SetVerdict((step(open_map.document, "Check request").id,), Verdict.AUTOMATABLE))

    def prefer_to_update(assistant: ImportAssistant) -> None:
        person.wait_for(lambda: assistant.choosing.isVisible())
        assert "newer version of “purchase 2025-01.xlsx”" in assistant.choosing.newer.words.text()
        person.click(assistant.choosing.newer.update_button)

    def confirm(dialog: NewerWorkbookDialog) -> None:
        person.wait_for(lambda: dialog.changes.isVisible())
        person.click(dialog.changes.update_button)

    first = person.in_dialog(ImportAssistant, prefer_to_update)
    second = person.in_dialog(NewerWorkbookDialog, confirm)
    drop(person, newer)
    person.wait_for(lambda: "Compare quotes" in person.steps())
    first.check()
    second.check()
    assert person.workspace.open_map is open_map
    assert [one.verdict for one in open_map.document.assessments.values()] == [Verdict.AUTOMATABLE]


def test_a_workbook_of_another_kind_is_not_taken_for_a_newer_one(person: Person, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(saving_module, "ask", lambda *_question: DONT_SAVE)
    rows = [["Task", "Owner"], ["Take the goods back", "Clerk"], ["Pay back", "Buyer"], ["File", "Clerk"]]

    def look(assistant: ImportAssistant) -> None:
        person.wait_for(lambda: assistant.choosing.isVisible())
        assert not assistant.choosing.newer.isVisible()
        person.press(assistant, Qt.Key.Key_Escape)

    answer = person.in_dialog(ImportAssistant, look)
    drop(person, written(tmp_path / "returns.xlsx", rows))
    person.wait_for(lambda: answer.done)
    answer.check()


def drop(person: Person, path: Path) -> None:
    """Let a file go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, none = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    person.window.dropEvent(event)
