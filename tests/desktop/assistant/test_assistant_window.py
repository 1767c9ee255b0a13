"""The window from the first byte to the map: reading, failing, choosing another file, creating."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.assistant.conftest import settle
from tests.desktop.assistant.workbooks import SAMPLES, sample
from workflow_studio.app.importing import Imported, Opened
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.assistant import ImportAssistant, reading

LEFT = Qt.MouseButton.LeftButton
PURCHASES = SAMPLES / "purchase_requests.xlsx"


Open = Callable[..., ImportAssistant]


@pytest.fixture
def opened(qtbot: QtBot, appearance: Appearance, kept: list[QWidget]) -> Open:
    def _open(*paths: Path) -> ImportAssistant:
        window = ImportAssistant(paths if len(paths) > 1 else paths[0])
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    return _open


def wait_for(qtbot: QtBot, window: ImportAssistant) -> None:
    qtbot.waitUntil(lambda: window.choosing.isVisible() or window.refused.isVisible(), timeout=20_000)
    settle(qtbot, window.choosing)


def test_a_tracker_becomes_a_map(qtbot: QtBot, opened: Open) -> None:
    window = opened(PURCHASES)
    assert window.waiting.isVisible() and window.waiting.title.text() == PURCHASES.name
    wait_for(qtbot, window)
    assert window.choosing.head.facts.text().startswith("6 sheets · ")
    with qtbot.waitSignal(window.created) as caught:
        qtbot.mouseClick(window.choosing.closing.create_button, LEFT)
    (imported,) = caught.args
    assert isinstance(imported, Imported)
    assert len(imported.document.steps) == 7
    assert len(imported.document.shapes) >= 7, "it is laid out"
    assert not window.isVisible()


def test_a_damaged_file_is_told_plainly_and_another_one_can_be_chosen(
    qtbot: QtBot, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes((SAMPLES / "store_returns.xlsx").read_bytes()[:5000])
    window = opened(damaged)
    wait_for(qtbot, window)
    assert window.refused.isVisible()
    assert window.refused.sentence.text().endswith(".") and window.refused.hint.text()
    another = ([str(SAMPLES / "store_returns.xlsx")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: another)
    qtbot.keyClick(window.refused.another, Qt.Key.Key_Space)
    qtbot.waitUntil(window.choosing.isVisible, timeout=20_000)
    settle(qtbot, window.choosing)
    assert window.choosing.head.name.text() == "store_returns.xlsx"


def test_a_workbook_without_tables_says_so(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("\n", encoding="utf-8")
    window = opened(empty)
    wait_for(qtbot, window)
    assert window.refused.isVisible()
    assert "empty.csv" in window.refused.sentence.text() + window.refused.file.text()
    assert window.refused.hint.text()


def test_several_files_are_listed_by_name_and_the_damaged_one_says_why(
    qtbot: QtBot, opened: Open, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(b"PK\x03\x04 and nothing else")
    window = opened(SAMPLES / "store_returns.xlsx", damaged)
    wait_for(qtbot, window)
    assert window.choosing.isVisible()
    assert len(window.choosing.choices.books) == 1
    words = [label.text() for label in window.choosing.tables.findChildren(type(window.refused.hint))]
    assert "damaged.xlsx" in words and "store_returns.xlsx" in words


def test_cancel_does_not_wait_for_a_reader_that_does_not_answer(
    qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = threading.Event()

    def stuck(_path: Path, _progress: Progress) -> Opened:
        answer.wait(20)
        return sample("store_returns.xlsx")

    monkeypatch.setattr(reading, "open_workbook", stuck)
    window = opened(PURCHASES)
    qtbot.wait(50)
    began = monotonic()
    with qtbot.waitSignal(window.cancelled):
        qtbot.mouseClick(window.waiting.cancel, LEFT)
    assert not window.isVisible()
    assert monotonic() - began < 0.2
    answer.set()
    qtbot.wait(60)
    assert not window.choosing.choices.books, "what comes too late is dropped"


def test_escape_leaves_everything_undone(qtbot: QtBot, opened: Open) -> None:
    window = opened(SAMPLES / "store_returns.xlsx")
    wait_for(qtbot, window)
    made: list[Imported] = []
    window.created.connect(made.append)
    with qtbot.waitSignal(window.cancelled):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not made and not window.isVisible()
