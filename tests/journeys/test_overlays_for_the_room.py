"""In front of people: where does it wait, what does it cost, who told us? Then the picture for the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.by_name import lane_of
from tests.examples import purchase_map
from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.inspector.lane_page import LanePage
from workflow_studio.desktop.inspector.text_fields import ValueField

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path, own_data_folder: object) -> Iterator[Person]:
    window = new_window(qtbot, Appearance(qapp), tmp_path)
    window.show_session(EditSession(laid_out(purchase_map())))
    QApplication.processEvents()
    yield Person(window, qtbot)


def test_overlays_in_front_of_people_and_the_picture_afterwards(person: Person, tmp_path: Path) -> None:
    # Somebody asks where the work waits: one key shows it, with a legend
    person.press(person.map, Qt.Key.Key_3, ALT)
    assert word_on(person, "Decide on the purchase") == "2.0 d"
    assert person.workspace.page.footer.legend.isVisible()

    # And what it costs: nobody has said what an hour costs, so nothing is known
    person.press(person.map, Qt.Key.Key_4, ALT)
    assert word_on(person, "Check request") == "Not known"
    say_what_an_hour_costs(person, "Purchasing", "60")
    person.wait_for(lambda: word_on(person, "Check request") == "15.00")

    # The picture for the minutes has the overlay that is on the wall, and its legend
    svg = exported_svg(person, tmp_path / "minutes")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert "15.00" in texts and "Cost per case" in texts
    assert any(text.startswith("Not known · ") for text in texts)
    assert "Process time × hourly cost of the performer." in texts

    # Back to the verdicts
    person.press(person.map, Qt.Key.Key_1, ALT)
    assert word_on(person, "Check request") == ""
    assert not person.workspace.page.footer.legend.isVisible()


def word_on(person: Person, step: str) -> str:
    figure = person.map._scene.node(person.step(step).id)
    assert figure is not None
    return figure.facts.mark.word if figure.facts.mark else ""


def say_what_an_hour_costs(person: Person, who: str, amount: str) -> None:
    person.workspace.open_map.select((lane_of(person.workspace.open_map.document, who),))
    page = person.workspace.inspector.page
    assert isinstance(page, LanePage)
    field = next(field for field in page.findChildren(ValueField) if field.label.text() == "Cost of an hour")
    field.edit.setFocus()
    person.write(field.edit, amount)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


def exported_svg(person: Person, folder: Path) -> str:
    def choose(dialog: ExportDialog) -> None:
        for key, box in dialog.boxes.items():
            box.setChecked(key == "svg")
        dialog.folder_edit.setText(str(folder))
        assert dialog.overlay_box.currentText() == "Cost"
        person.click(dialog.export_button)
        person.wait_for(lambda: any(folder.glob("*.svg")) and dialog.result_page.isVisible())
        dialog.accept()

    answer = person.in_dialog(ExportDialog, choose)
    person.window.actions_by_id["file.export"].trigger()
    answer.check()
    return next(folder.glob("*.svg")).read_text(encoding="utf-8")
