"""New names, other times and one more month's file: shown in the dialog, in the tab and on the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.desktop.changes.test_newer_workbook import choose, drop, read_newer, said
from tests.desktop.changes.test_news_of_the_map import marks
from tests.journeys.at_the_window import Person
from tests.monthly_purchase import HEADER, JANUARY, february, imported, step, written
from tests.monthly_requests import month_file
from workflow_studio.app.reading_again import next_version
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.desktop.changes.dialog import NewerWorkbookDialog
from workflow_studio.desktop.window import saving as saving_module
from workflow_studio.desktop.words.window import CANCEL
from workflow_studio.editing.commands import SetFields, SetVerdict
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Verdict

CTRL = Qt.KeyboardModifier.ControlModifier
RENAMED = "Called something else: “Check request” is called “Check purchase request” now."
LONGER = "Changed: Process time of “Send order”: 25 min, before 15 min."
BOTH = "Changed: Process time of “Submit request”: the workbook now says 8 min; you set 20 min, which stays."


@pytest.fixture
def reworded(tmp_path: Path) -> Path:
    """January with another name for a step and other times for two."""
    rows = [list(row) for row in JANUARY]
    rows[0][5], rows[1][1], rows[3][5] = 8, "Check purchase request", 25
    return written(tmp_path / "purchase reworded.xlsx", [HEADER, *rows])


def test_new_names_and_other_times_are_seen_before_and_after(person: Person, monkeypatch, reworded: Path) -> None:
    open_map = person.workspace.open_map
    names = ("Submit request", "Check request", "Send order")
    submit, check, send = (step(open_map.document, name).id for name in names)
    open_map.execute(SetFields(submit, {"process_time": 1200.0}))
    open_map.execute(SetVerdict((check,), Verdict.JUDGMENT, "Needs experience"))

    def look_and_confirm(dialog: NewerWorkbookDialog) -> None:
        rows = said(dialog.changes.list)
        assert {RENAMED, LONGER, BOTH} <= set(rows)
        assert "1 renamed, 2 changed" in dialog.changes.summary.text()
        person.click(dialog.changes.update_button)

    read_newer(person, monkeypatch, reworded, look_and_confirm)
    person.map.zoom_to(1.0)
    assert {RENAMED, LONGER, BOTH} <= set(said(person.workspace.dock.changes.list))
    assert marks(person)[check] == ("pencil", "Renamed")
    assert marks(person)[send] == ("refresh-cw", "Changed")
    after = open_map.document
    assert (after.steps[check].name, after.steps[submit].process_time) == ("Check purchase request", 1200.0)
    assert [one.verdict for one in after.assessments.values()] == [Verdict.JUDGMENT]
    person.click_on_map(check)
    assert RENAMED in person.map.accessibleDescription()


def test_confirming_works_nothing_out_again(person: Person, monkeypatch, newer: Path) -> None:
    version = next_version(person.workspace.open_map.document, newer)
    monkeypatch.setattr(Editor, "execute", lambda *_given: pytest.fail("nothing is to be carried out anew"))
    assert person.workspace.open_map.read_again(version)
    assert "Compare quotes" in person.steps()


def test_a_map_that_changed_meanwhile_keeps_what_changed(person: Person, monkeypatch, newer: Path) -> None:
    open_map = person.workspace.open_map
    check = step(open_map.document, "Check request").id

    def edit_and_confirm(dialog: NewerWorkbookDialog) -> None:
        open_map.execute(SetFields(check, {"name": "Look it over"}))
        person.click(dialog.changes.update_button)

    read_newer(person, monkeypatch, newer, edit_and_confirm)
    person.wait_for(lambda: "Compare quotes" in person.steps())
    assert "Look it over" in person.steps()
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert "Look it over" in person.steps()
    assert "Compare quotes" not in person.steps(), "it is one step of its own"


def test_saving_is_not_asked_about_before_an_update(person: Person, monkeypatch, tmp_path: Path) -> None:
    asked = []
    monkeypatch.setattr(saving_module, "ask", lambda *question: asked.append(question) or CANCEL)
    first = person.in_dialog(ImportAssistant, lambda assistant: prefer_to_update(person, assistant))
    second = person.in_dialog(NewerWorkbookDialog, lambda dialog: confirm(person, dialog))
    drop(person, february(tmp_path))
    person.wait_for(lambda: "Compare quotes" in person.steps())
    first.check()
    second.check()
    assert asked == []


def test_saving_is_asked_about_when_another_map_takes_its_place(person: Person, monkeypatch, tmp_path: Path) -> None:
    asked = []
    monkeypatch.setattr(saving_module, "ask", lambda *question: asked.append(question[1]) or CANCEL)
    open_map = person.workspace.open_map

    def create_and_think_again(assistant: ImportAssistant) -> None:
        person.wait_for(lambda: assistant.choosing.isVisible())
        page = assistant.choosing
        person.wait_for(lambda: page.closing.create_button.isEnabled() and not page.building.busy)
        person.click(page.closing.create_button)
        assert assistant.isVisible(), "what was chosen is still there"
        person.press(assistant, Qt.Key.Key_Escape)

    answer = person.in_dialog(ImportAssistant, create_and_think_again)
    drop(person, february(tmp_path))
    person.wait_for(lambda: answer.done)
    answer.check()
    assert len(asked) == 1 and asked[0].startswith("Save the changes")
    assert person.workspace.open_map is open_map


def test_one_more_months_file_joins_by_adding_it(person: Person, monkeypatch, tmp_path: Path) -> None:
    earlier = [month_file(tmp_path, month) for month in ("2025-03", "2025-04")]
    person.window.show_session(EditSession.imported(imported(*earlier)))
    may = month_file(tmp_path, "2025-05")

    def join(assistant: ImportAssistant) -> None:
        person.wait_for(lambda: assistant.choosing.isVisible())
        assert "one more of the series of “requests 2025-04.xlsx”" in assistant.choosing.newer.words.text()
        person.click(assistant.choosing.newer.update_button)

    def look_and_confirm(dialog: NewerWorkbookDialog) -> None:
        person.wait_for(lambda: dialog.changes.isVisible())
        assert "one more of the series" in dialog.changes.summary.text()
        person.click(dialog.changes.update_button)

    choose(monkeypatch, may)
    first = person.in_dialog(ImportAssistant, join)
    second = person.in_dialog(NewerWorkbookDialog, look_and_confirm)
    person.window.actions_by_id.trigger("file.add")
    person.wait_for(lambda: "Rejected" in person.steps())
    first.check()
    second.check()
    document = person.workspace.open_map.document
    assert [one.name for one in document.sources.values()][-1] == "requests 2025-05.xlsx"
    assert len(document.processes) == 1


def prefer_to_update(person: Person, assistant: ImportAssistant) -> None:
    person.wait_for(lambda: assistant.choosing.isVisible())
    person.click(assistant.choosing.newer.update_button)


def confirm(person: Person, dialog: NewerWorkbookDialog) -> None:
    person.wait_for(lambda: dialog.changes.isVisible())
    person.click(dialog.changes.update_button)
