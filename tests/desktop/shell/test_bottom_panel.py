"""Issues and evidence: a click goes there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from tests.desktop.shell.documents import step_named
from workflow_studio.desktop.dock.panel import EVIDENCE, Dock
from workflow_studio.desktop.dock.rows import ABOUT, TARGET, WHERE
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetVerdict
from workflow_studio.model import Verdict


@pytest.fixture
def dock(open_map: OpenMap, qtbot: QtBot) -> Dock:
    dock = Dock(open_map)
    qtbot.addWidget(dock)
    dock.resize(900, 200)
    dock.show()
    qtbot.waitUntil(lambda: dock.issues.count() > 0, timeout=3000)
    return dock


def texts(rows: QListWidget) -> list[str]:
    return [rows.item(row).text() for row in range(rows.count())]


def test_the_document_is_checked_when_it_is_opened(dock: Dock) -> None:
    assert "Open question: Who approves above 5,000?" in texts(dock.issues)
    assert any("A total line, not a request" in text for text in texts(dock.issues))


def test_cells_that_were_not_understood_are_listed_with_their_address(dock: Dock) -> None:
    row = next(r for r in range(dock.issues.count()) if "total line" in dock.issues.item(r).text())
    assert dock.issues.item(row).data(WHERE) == "Requests · A430:K431"
    assert dock.issues.item(row).data(TARGET) is None, "there is nothing on the map to go to"


def test_a_click_goes_to_the_element(dock: Dock, open_map: OpenMap) -> None:
    row = next(r for r in range(dock.issues.count()) if "Open question" in dock.issues.item(r).text())
    item = dock.issues.item(row)
    assert item.data(ABOUT) == "Decision Approved?"
    dock.issues.itemClicked.emit(item)
    assert open_map.selection == (item.data(TARGET),)


def test_a_change_is_checked_a_moment_later(dock: Dock, open_map: OpenMap, qtbot: QtBot) -> None:
    step = step_named(open_map.document, "Send quote")
    open_map.execute(SetVerdict((step.id,), Verdict.JUDGMENT))
    sentence = "“Send quote” is marked judgment without a reason."
    qtbot.waitUntil(lambda: sentence in texts(dock.issues), timeout=3000)
    open_map.session.undo()
    qtbot.waitUntil(lambda: sentence not in texts(dock.issues), timeout=3000)


def test_evidence_is_listed_with_what_rests_on_it(dock: Dock, open_map: OpenMap) -> None:
    dock.tabs.choose(EVIDENCE)
    assert dock.evidence.count() == len(open_map.document.evidence)
    first = dock.evidence.item(0)
    assert first.data(WHERE) == "Requests · D6"
    assert first.data(ABOUT) == "Step Fill in request form"
    dock.evidence.itemActivated.emit(first)
    assert open_map.selection == (step_named(open_map.document, "Fill in request form").id,)


def test_opening_evidence_from_elsewhere_shows_it_here(dock: Dock, open_map: OpenMap) -> None:
    wanted = list(open_map.document.evidence)[4]
    open_map.open_evidence(wanted)
    assert dock.evidence.isVisible()
    assert dock.evidence.currentRow() == 4
