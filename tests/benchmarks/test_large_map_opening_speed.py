"""How long a map of 5,000 nodes and 5,700 flows takes to be seen, and how long the window is held for it at most."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.benchmarks.holds import Holds, holds_until
from tests.benchmarks.large_windows import settle
from tests.benchmarks.test_picture_speed import drawn_chain
from tests.large_maps import large_map
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.views import View
from workflow_studio.editing.commands import (
    AddMap,
)
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document
from workflow_studio.storage.files import save

pytestmark = pytest.mark.benchmark

LONGEST_HOLD = 0.1
"""s; so long at most the window works at something without answering."""


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    save(path := tmp_path / "Large.workflow", large_map(5000))
    return path


def test_a_file_with_5000_steps_is_opened(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, large_file: Path
) -> None:
    """From the click until what is in sight is painted; what lies farther away comes after that.

    On a machine that does other things as well the clock says less than how long the processor works for it.
    """
    window, worked = open_window(drawn_chain(3)[0]), []

    def closed() -> None:
        window.show_start_page()
        settle(qtbot)

    def open_it() -> None:
        began = process_time()
        window.documents.open(large_file)
        qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
        QApplication.processEvents()
        worked.append(process_time() - began)

    benchmark.pedantic(open_it, setup=closed, rounds=10, warmup_rounds=1)
    benchmark.extra_info["processor time"] = [round(seconds, 2) for seconds in worked]
    assert max(worked) < 1.25
    assert min(benchmark.stats.stats.data) < 2.5


def test_the_window_is_never_held_long_while_5000_steps_are_opened(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, large_file: Path
) -> None:
    """Until all of the map is drawn, the outline is whole and the issues are listed."""
    window = open_window(drawn_chain(3)[0])

    def is_whole() -> bool:
        workspace = window.workspace
        return workspace is not None and workspace.map.is_drawn and workspace.dock.issues.count() > 0

    def opened() -> Holds:
        return holds_until(is_whole, lambda: window.documents.open(large_file))

    longest = []
    for _ in range(5):
        window.show_start_page()
        settle(qtbot)
        longest.append(opened())
    window.show_start_page()
    settle(qtbot)
    benchmark.extra_info["longest hold by the clock"] = [round(holds.by_the_clock, 3) for holds in longest]
    benchmark.extra_info["longest hold at work"] = [round(holds.at_work, 3) for holds in longest]
    benchmark.pedantic(opened, rounds=1)
    assert max(holds.at_work for holds in longest) < LONGEST_HOLD


@pytest.mark.parametrize("view", [View.TABLE, View.TEXT])
def test_a_view_of_5000_steps_is_opened(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, view: View
) -> None:
    window = open_window(large_map(5000))
    workspace = window.workspace
    assert workspace is not None

    def show() -> None:
        workspace.show_view(view)
        QApplication.processEvents()

    benchmark.pedantic(show, rounds=1)


def test_another_large_map_is_shown(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot
) -> None:
    """By its tab, to and fro between two maps of 5,000 steps."""
    window = open_window(two_large_maps())
    workspace = window.workspace
    assert workspace is not None
    maps = list(workspace.open_map.document.maps)
    longest = []
    for shown in (maps[1], maps[0], maps[1]):
        longest.append(holds_until(lambda: workspace.map.is_drawn, partial(workspace.open_map.show_map, shown)))
        settle(qtbot)
    benchmark.extra_info["longest hold by the clock"] = [round(holds.by_the_clock, 3) for holds in longest]
    benchmark.extra_info["longest hold at work"] = [round(holds.at_work, 3) for holds in longest]
    benchmark.pedantic(workspace.open_map.show_map, (maps[0],), rounds=1)


def two_large_maps() -> Document:
    """The large map twice in one process."""
    editor = Editor(large_map(5000))
    (map_id, process_map), *_ = editor.document.maps.items()
    editor.execute(AddMap(process_map.process, "To-be", copy_of=map_id))
    return editor.document
