"""Maps at the edge of what anybody draws: other scripts, signs, endless names, ten thousand steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.benchmarks.test_picture_speed import drawn_chain
from tests.examples import chain_map
from workflow_studio.app.session import EditSession
from workflow_studio.cli.main import main
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.editing.commands import SetFields
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.model import Document, Verdict
from workflow_studio.model.views import assessments_by_step
from workflow_studio.storage.files import save

ODD_NAMES = (
    "موافقة المدير على الطلب",
    "בדיקת חשבונית",
    "مراجعة invoice رقم 42 (نهائي)",
    "👩‍💼 Approve 🇩🇪 ✅",
    "確認する",
    "e\u0301\u0323 combining " + "o\u0308" * 30,
    "\u202eright to left\u202c override",
    "W" * 200_000,
    "word " * 40_000,
)


def odd_map() -> Document:
    """A map whose steps, lanes and flows bear odd names."""
    session = EditSession(chain_map(len(ODD_NAMES) * 2))
    document = session.document
    for table in (document.steps, document.participants, document.flows):
        for element, name in zip(table.values(), ODD_NAMES, strict=False):
            field = "label" if element.id.startswith("flow") else "name"
            session.execute(SetFields(element.id, {field: name}))
    session.arrange(next(iter(session.document.maps)))
    session.close()
    return session.document


def verdict_of(document: Document, step: str) -> Verdict:
    return assessments_by_step(document)[step].verdict


@pytest.mark.parametrize("zoom", [0.1, 1.0, 4.0])
def test_odd_names_are_shown_and_can_be_worked_with(window: MainWindow, qtbot: QtBot, zoom: float) -> None:
    document = odd_map()
    window.show_session(EditSession(document))
    workspace = window.workspace
    assert workspace is not None
    workspace.map.zoom_to(zoom)
    for step in list(document.steps.values())[: len(ODD_NAMES)]:
        workspace.map.select((step.id,))
        workspace.map.reveal(step.id)
        assert not workspace.grab().isNull()
        qtbot.keyClick(workspace.map, Qt.Key.Key_1)
        assert verdict_of(workspace.open_map.document, step.id) is Verdict.AUTOMATABLE


def test_odd_names_leave_in_every_export(tmp_path: Path) -> None:
    save(tmp_path / "odd.workflow", odd_map())
    formats = ",".join(one.id for one in FORMATS)
    assert main(["export", str(tmp_path / "odd.workflow"), "--to", formats, "-o", str(tmp_path / "out")]) in (0, 1)
    assert len(list((tmp_path / "out").iterdir())) == len(FORMATS)


def test_ten_thousand_steps_are_shown_and_can_be_worked_with(window: MainWindow, qtbot: QtBot) -> None:
    document, _ = drawn_chain(10_000)
    window.show_session(EditSession(document))
    workspace = window.workspace
    assert workspace is not None
    step = list(document.steps)[5_000]
    workspace.map.select((step,))
    workspace.map.reveal(step)
    qtbot.keyClick(workspace.map, Qt.Key.Key_2)
    assert verdict_of(workspace.open_map.document, step) is Verdict.JUDGMENT
    workspace.map.fit()
    assert not workspace.grab().isNull()
    window.actions_by_id.trigger("edit.undo")
    assert workspace.open_map.document == document
