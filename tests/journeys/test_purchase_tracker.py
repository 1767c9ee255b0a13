"""The main job from end to end: a tracker in, a map worked on, a specification and a diagram out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window, saved_steps
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.desktop.assistant.role_box import RoleBox
from workflow_studio.desktop.collecting import Collecting
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.inspector.step_page import StepPage, assessment_of
from workflow_studio.desktop.start.file_rows import RecentRow, SampleCard
from workflow_studio.importing.recognition import Role
from workflow_studio.model import Verdict

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CONFIRMED = "L"


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    window = new_window(qtbot, Appearance(qapp), tmp_path, (1600, 1000))
    collecting = Collecting(qapp)
    yield Person(window, qtbot)
    collecting.stop()


def test_from_the_tracker_to_the_specification(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_with_one_column_corrected(person)
    assess_three_steps(person)
    hand_a_step_over(person)
    saved = save_and_reopen(person, tmp_path, monkeypatch)
    export_both(person, saved, tmp_path / "out")


def import_with_one_column_corrected(person: Person) -> None:
    """The sample on the start page; the column of confirmations is left out, so the map has one step less."""

    def correct(assistant: ImportAssistant) -> None:
        assistant.resize(1600, 1000)
        person.wait_for(lambda: assistant.choosing.isVisible())
        page = assistant.choosing
        assert "Confirmed" in {column.name for column in page.choices.tables[page.current].table.columns}
        person.click(page.table.look)
        box = keyboard_at_column(person, CONFIRMED)
        person.write(box, "Leave out")
        assert box.role() is Role.IGNORE
        person.wait_for(lambda: page.closing.create_button.isEnabled() and not page.building.busy)
        person.click(page.closing.create_button)

    card = next(c for c in person.window.start.findChildren(SampleCard) if c.text() == "Purchase requests")
    answer = person.in_dialog(ImportAssistant, correct)
    person.window.start.ensureWidgetVisible(card)
    person.click(card)
    answer.check()
    person.wait_for(lambda: person.window.workspace is not None)
    assert person.steps() == {"Requested", "Approved", "PO sent", "Delivered", "Invoiced", "Paid"}


def keyboard_at_column(person: Person, letter: str) -> RoleBox:
    """Go right from the column that needs a look to this one, by the arrow key."""
    for _ in range(20):
        box = QApplication.focusWidget()
        assert isinstance(box, RoleBox)
        if box.accessibleName().startswith(f"Column {letter},"):
            return box
        person.press(box, Qt.Key.Key_Right)
    raise AssertionError(f"column {letter} was not reached")


def assess_three_steps(person: Person) -> None:
    """One by key with its reason written, one by key without, one by its button."""
    person.click_on_map(person.step("PO sent").id)
    person.press(person.map, Qt.Key.Key_1)
    page = person.workspace.inspector.page
    assert isinstance(page, StepPage)
    assert page.reason.property("state") == "wanted"
    person.click(page.reason.viewport())
    person.write(page.reason, "The order copies fields from the tracker")
    person.click_on_map(person.step("Approved").id)
    person.press(person.map, Qt.Key.Key_2)
    person.click_on_map(person.step("Invoiced").id)
    page = person.workspace.inspector.page
    assert isinstance(page, StepPage)
    person.click(next(button for button in page.verdicts.buttons if button.verdict is Verdict.MIXED))
    editor = person.workspace.open_map.session.editor
    found = {name: assessment_of(editor, person.step(name).id) for name in ("PO sent", "Approved", "Invoiced")}
    verdicts = {name: assessment.verdict for name, assessment in found.items() if assessment}
    assert verdicts == {"PO sent": Verdict.AUTOMATABLE, "Approved": Verdict.JUDGMENT, "Invoiced": Verdict.MIXED}
    assert found["PO sent"] and found["PO sent"].reason == "The order copies fields from the tracker"
    assert page.reason.property("state") == "wanted", "the last one still asks for its reason"


def hand_a_step_over(person: Person) -> None:
    """A step is dragged into another lane, taken back, done again, and handed on by key."""
    step, lanes = person.step("Approved"), person.workspace.open_map.document.lanes
    people = person.workspace.open_map.document.participants
    target = next(lane.id for lane in lanes.values() if people[lane.participant].name == "Procurement")
    person.map.fit()
    before = person.performer("Approved")
    place = person.point_of(step.id)
    place.setY(person.point_of(target).y())
    person.drag_on_map(step.id, place)
    assert (before, person.performer("Approved")) == ("Budget owner", "Procurement")
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert person.performer("Approved") == "Budget owner"
    person.press(person.map, Qt.Key.Key_Z, CTRL | SHIFT)
    assert person.performer("Approved") == "Procurement"


def save_and_reopen(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Saved under a name, closed, and opened again from the recent documents."""
    path = folder / "Purchase requests.workflow"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_question: (str(path), ""))
    person.press(person.map, Qt.Key.Key_S, CTRL)
    assert saved_steps(path) == person.steps()
    assert not person.window.isWindowModified()
    person.press(person.map, Qt.Key.Key_W, CTRL)
    assert person.window.workspace is None
    row = person.window.start.findChild(RecentRow)
    assert row is not None and row.text() == path.name
    person.wait_for(row.isVisible)
    person.click(row)
    person.wait_for(lambda: person.window.workspace is not None)
    assert person.performer("Approved") == "Procurement"
    assert person.window.windowTitle() == "Purchase requests.workflow[*] – Workflow Studio"
    return path


def export_both(person: Person, saved: Path, folder: Path) -> None:
    """The specification for Word and the diagram laid out by Graphviz."""

    def choose(dialog: ExportDialog) -> None:
        for format_id, box in dialog.boxes.items():
            if box.isChecked() != (format_id in ("docx", "graphviz-svg")):
                person.press(box, Qt.Key.Key_Space)
        assert Path(dialog.folder_edit.text()) == saved.parent
        dialog.folder_edit.selectAll()
        person.write(dialog.folder_edit, str(folder))
        person.click(dialog.export_button)
        person.wait_for(lambda: dialog.result_page.isVisible())
        assert dialog.result_page.files.count() == 2
        person.click(dialog.result_page.close_button)

    answer = person.in_dialog(ExportDialog, choose)
    person.press(person.map, Qt.Key.Key_E, CTRL)
    answer.check()
    document = docx.Document(str(folder / "Purchase requests.docx"))
    words = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "The order copies fields from the tracker" in words
    assert "<svg" in (folder / "Purchase requests.graphviz.svg").read_text(encoding="utf-8")
