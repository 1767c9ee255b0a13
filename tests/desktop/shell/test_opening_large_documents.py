"""Opening a large document: the window answers, tells how far it is, can be stopped, and ends as if done at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from tests.benchmarks.test_picture_speed import drawn_chain
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.outline.tree import OutlineTree
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.words.window import STOP
from workflow_studio.editing.commands import Delete, SetFields
from workflow_studio.model import Document
from workflow_studio.storage.files import save

STEPS = 1100
PATIENCE = 20_000


@pytest.fixture(scope="module")
def chain() -> Document:
    return drawn_chain(STEPS)[0]


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that there is time to do something in between."""
    monkeypatch.setattr("workflow_studio.desktop.canvas.drawing_in_turns.SLICE", 20)


@pytest.fixture
def file(chain: Document, tmp_path: Path) -> Path:
    save(path := tmp_path / "Large.workflow", chain)
    return path


def opened(window: MainWindow, file: Path, qtbot: QtBot) -> EditSession:
    """Opened and shown, and most of the map still to be drawn."""
    window.documents.open(file)
    qtbot.waitUntil(lambda: window.session is not None, timeout=PATIENCE)
    assert window.session is not None and window.workspace is not None
    assert not window.workspace.map.is_drawn
    return window.session


def drawn(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    view = window.workspace.map
    qtbot.waitUntil(lambda: view.is_drawn, timeout=PATIENCE)


def rows(tree: OutlineTree) -> list[str]:
    lanes = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [lane.child(number).text(0) for lane in lanes for number in range(lane.childCount())]


def test_progress_moves_until_all_is_drawn(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    bar = window.status.findChild(QProgressBar)
    assert bar is not None
    values: list[int] = []
    bar.valueChanged.connect(values.append)
    opened(window, file, qtbot)
    drawn(window, qtbot)
    assert len([value for value in values if value > 0]) > 3
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)


def test_opening_can_be_stopped_and_leaves_nothing_behind(
    window: MainWindow, file: Path, qtbot: QtBot, own_data_folder: Path
) -> None:
    window.documents.open(file)
    stop = next(one for one in window.status.findChildren(QPushButton) if one.text() == STOP)
    stop.click()  # it is shown after a moment only
    assert window.session is None and window.workspace is None
    # and what was read is let go, so the file is opened to be changed
    again = opened(window, file, qtbot)
    assert not again.read_only


def test_the_start_page_in_between_lets_the_document_go(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    # given a document that is read, and a workspace that is not shown yet
    shown: list[str] = []
    session = EditSession.open(file)
    window.show_session_soon(session, lambda: shown.append("shown"))
    # when the start page is asked for
    window.show_start_page()
    for _ in range(5):
        QApplication.processEvents()
    # then nothing is shown, and the file can be opened to be changed
    assert window.session is None and not shown
    other = EditSession.open(file)
    assert not other.read_only
    other.close()


def test_closing_the_document_in_between_is_quiet(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    opened(window, file, qtbot)
    window.show_start_page()
    for _ in range(10):
        QApplication.processEvents()
    bar = window.status.findChild(QProgressBar)
    assert window.session is None and bar is not None
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)


def test_the_outline_is_whole_and_follows_edits_in_between(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    session = opened(window, file, qtbot)
    first, second = list(session.document.steps)[-2:]
    session.execute(SetFields(first, {"name": "Pay at once"}))
    session.execute(Delete((second,)))
    assert window.workspace is not None
    tree = window.workspace.outline.tree
    qtbot.waitUntil(lambda: len(rows(tree)) == STEPS - 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Pay at once" in rows(tree), timeout=PATIENCE)


def test_previews_rest_while_a_document_is_opened(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    # given a start page that is about to find out a preview
    window.settings.remember_recent(file)
    window.show_start_page()
    previews = window.start._previews
    assert previews.waits
    # when a document is opened, then they rest, from the first moment until it is closed
    window.documents.open(file)
    assert not previews.waits
    qtbot.waitUntil(lambda: window.session is not None, timeout=PATIENCE)
    drawn(window, qtbot)
    assert not previews.waits
    window.show_start_page()
    assert previews.waits


def test_previews_go_on_where_opening_fails(
    window: MainWindow, file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    monkeypatch.setattr(
        "workflow_studio.desktop.window.documents.tell_failure", lambda _window, failure: said.append(failure)
    )
    (broken := tmp_path / "Broken.workflow").write_text("{")
    window.settings.remember_recent(file)
    window.show_start_page()
    window.documents.open(broken)
    assert not window.start._previews.waits
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.start._previews.waits, timeout=2000)


def test_how_the_map_is_drawn_is_read_ahead_once_it_is_shown(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    session = opened(window, file, qtbot)
    assert not session.has_drawings
    drawn(window, qtbot)
    qtbot.waitUntil(lambda: session.has_drawings, timeout=PATIENCE)


@pytest.mark.parametrize("when", ["before all is drawn", "while it is read ahead"])
def test_an_edit_before_it_is_read_ahead_is_as_any_other(
    window: MainWindow, file: Path, qtbot: QtBot, chain: Document, when: str
) -> None:
    session = opened(window, file, qtbot)
    if when == "while it is read ahead":
        drawn(window, qtbot)
    step = list(chain.steps)[STEPS // 2]
    session.execute(Delete((step,)))
    drawn(window, qtbot)
    alone = EditSession(chain)
    alone.execute(Delete((step,)))
    for one in (session, alone):
        one.execute(Delete((list(chain.steps)[STEPS // 2 + 20],)))
    assert session.document == alone.document
    alone.close()
