"""Somebody runs a workshop: agenda and clock, a topic for later, dots and a disagreement, and all of it on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.examples import purchase_map
from tests.journeys.at_the_window import new_window
from workflow_studio.analysis.voices import voices_on
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.cli.main import main
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workshop.agenda import items_of
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.picture.items import TextLine

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(*lines: str) -> None:
    for line in lines:
        QTest.keyClicks(focused(), line)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        QApplication.processEvents()


def begin(qtbot: QtBot, appearance: Appearance, folder: Path) -> MainWindow:
    window = new_window(qtbot, appearance, folder)
    window.show_session(EditSession(laid_out(purchase_map())))
    return window


def workspace_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def test_a_workshop_from_agenda_to_paper(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    window = begin(qtbot, Appearance(qapp), tmp_path)
    workspace = workspace_of(window)
    open_map = workspace.open_map

    # The agenda is written, its clock started, and the next item put on, all from the keyboard.
    workspace.show_workshop()
    workspace.dock.workshop.agenda.take_keyboard()
    write("Scope and rules 10", "Walk the as-is 40 min", "Marks")
    assert [(item.title, item.minutes) for item in items_of(open_map.document)] == [
        ("Scope and rules", 10),
        ("Walk the as-is", 40),
        ("Marks", 15),
    ]
    QTest.keyClick(focused(), Qt.Key.Key_K, CTRL | ALT)
    bar = workspace.workshop_bar
    assert bar.isVisible() and bar.face.text() in ("10:00", "9:59")
    QTest.keyClick(focused(), Qt.Key.Key_N, CTRL | ALT)
    assert bar.face.text() in ("40:00", "39:59")
    QTest.keyClick(focused(), Qt.Key.Key_K, CTRL | ALT)

    # The scope is one line above the map.
    bar.scope.setFocus()
    bar.scope.selectAll()
    QTest.keyClicks(bar.scope, "From the need to the goods, for Purchasing")
    process = next(iter(open_map.document.processes.values()))
    assert process.scope == "From the need to the goods, for Purchasing"

    # A topic is parked, and later settled.
    QTest.keyClick(bar.scope, Qt.Key.Key_K, CTRL | SHIFT)
    write("Who may see salaries @Dana")
    (topic,) = open_map.document.parked.values()
    assert (topic.text, topic.said_by, topic.settled) == ("Who may see salaries", "Dana", False)
    rows = workspace.dock.workshop.parking.rows
    rows.setFocus()
    rows.setCurrentRow(0)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert open_map.document.parked[topic.id].settled

    # Dots and a disagreement go to the selected step.
    step = next(step for step in open_map.document.steps.values() if step.name == "Check request")
    open_map.select((step.id,))
    workspace.map.setFocus()
    QTest.keyClick(workspace.map, Qt.Key.Key_Period, CTRL)
    write("Dana", "Lee", "Kim: nobody checks on Fridays")
    assert [(vote.about, vote.voter) for vote in open_map.document.votes.values()] == [
        (step.id, "Dana"),
        (step.id, "Lee"),
    ]
    (against,) = open_map.document.disagreements.values()
    assert (against.about, against.said_by, against.text) == (step.id, "Kim", "nobody checks on Fridays")

    # The room sees both at the step, by their numbers.
    figure = workspace.map.scene().node(step.id)
    assert (figure.facts.heard.dots, figure.facts.heard.disagreements) == (2, 1)
    drawn = [item.text for part in figure.items() for item in part.items() if isinstance(item, TextLine)]
    assert drawn[-2:] == ["1", "2"]

    # One dot is taken back with Del and returns with undo.
    voices = workspace.dock.workshop.voices.rows
    voices.setFocus()
    voices.setCurrentRow(1)
    QTest.keyClick(voices, Qt.Key.Key_Delete)
    assert [vote.voter for vote in open_map.document.votes.values()] == ["Lee"]
    QTest.keyClick(workspace.map, Qt.Key.Key_Z, CTRL)
    assert [vote.voter for vote in voices_on(open_map.document, step.id).votes] == ["Dana", "Lee"]

    # And all of it stands in the specification.
    open_map.session.save(tmp_path / "workshop.workflow")
    assert main(["export", str(tmp_path / "workshop.workflow"), "--to", "markdown", "-o", str(tmp_path / "out")]) in (
        0,
        1,
    )
    (page,) = (tmp_path / "out").iterdir()
    text = page.read_text(encoding="utf-8")
    for said in ("Votes and disagreement", "Kim: nobody checks on Fridays", "Parking lot", "Who may see salaries"):
        assert said in text


def test_rows_are_reworded_in_place_and_moved(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    window = begin(qtbot, Appearance(qapp), tmp_path)
    workspace = workspace_of(window)
    workspace.show_workshop()
    panel = workspace.dock.workshop
    panel.agenda.take_keyboard()
    write("Scope 10", "Map 40")
    rows = panel.agenda.rows
    rows.setFocus()
    rows.setCurrentRow(1)
    QTest.keyClick(rows, Qt.Key.Key_F2)
    QTest.keyClick(focused(), Qt.Key.Key_A, CTRL)
    write("Walk the map 45")
    assert [item.title for item in items_of(workspace.open_map.document)] == ["Scope", "Walk the map"]
    rows.setFocus()
    rows.setCurrentRow(1)
    QTest.keyClick(rows, Qt.Key.Key_Up, ALT)
    assert [item.title for item in items_of(workspace.open_map.document)] == ["Walk the map", "Scope"]
    assert rows.currentRow() == 0
    workspace.open_map.session.undo()
    assert [item.title for item in items_of(workspace.open_map.document)] == ["Scope", "Walk the map"]
