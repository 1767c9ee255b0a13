"""One more workbook comes into the open map, and what both name is one, as a claim."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.desktop.changes.test_newer_workbook import choose
from tests.journeys.at_the_window import Person
from tests.monthly_purchase import written
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.model import ClaimState

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_second_workbook_is_added_as_one_step(person: Person, monkeypatch, tmp_path: Path) -> None:
    before = person.workspace.open_map.document
    header = ["No.", "Step", "Responsible", "Next step", "System"]
    rows = [header, [1, "Take the goods back", "Clerk", "2", "SAP"], [2, "Pay back", "buyer", None, "SAP"]]

    def add(assistant: ImportAssistant) -> None:
        person.wait_for(lambda: assistant.choosing.isVisible())
        page = assistant.choosing
        assert page.closing.create_button.text().strip() == "Add to the map"
        person.wait_for(lambda: page.closing.create_button.isEnabled() and not page.building.busy)
        person.click(page.closing.create_button)

    choose(monkeypatch, written(tmp_path / "returns.xlsx", rows))
    answer = person.in_dialog(ImportAssistant, add)
    person.window.actions_by_id.trigger("file.add")
    answer.check()
    open_map = person.workspace.open_map
    document = open_map.document
    assert len(document.processes) == 2
    assert document.processes[document.maps[open_map.map_id].process].name != next(iter(before.processes.values())).name
    states = {claim.says: claim.state for claim in document.claims.values() if claim.says.endswith("are one.")}
    assert states == {
        "“Buyer” in “purchase 2025-01.xlsx” and “buyer” in “returns.xlsx” are one.": ClaimState.ACCEPTED,
        "“SAP” in “purchase 2025-01.xlsx” and “SAP” in “returns.xlsx” are one.": ClaimState.ACCEPTED,
    }
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert open_map.document == before
