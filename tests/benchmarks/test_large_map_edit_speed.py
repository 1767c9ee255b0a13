"""How long an edit of a map of 5,000 nodes and 5,700 flows takes, through to the repaint."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.benchmarks.large_windows import select_one_in_the_middle, settle
from tests.large_maps import large_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.editing.commands import (
    AddNode,
    Command,
    Delete,
    MoveNodes,
    ResizeLane,
    SetFields,
    SetVerdict,
)
from workflow_studio.model import Document, Verdict

pytestmark = pytest.mark.benchmark

ROUNDS = 120


def test_an_edit_among_5000_through_to_the_repaint(
    open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture, qtbot: QtBot
) -> None:
    document = large_map(5000)
    session = EditSession(document)
    view = open_view(document)
    view.set_session(session, next(iter(document.maps)))
    qtbot.waitUntil(lambda: view.is_drawn, timeout=60_000)
    settle(qtbot)
    step = list(document.steps)[len(document.steps) // 2]
    view.reveal(step)
    QApplication.processEvents()
    verdicts = iter([*Verdict] * 10_000)

    def edit() -> None:
        session.execute(SetVerdict((step,), next(verdicts)))
        QApplication.processEvents()

    benchmark.pedantic(edit, rounds=ROUNDS, warmup_rounds=3)
    session.close()
    assert median(benchmark.stats.stats.data) < 0.010


@pytest.mark.parametrize("what", ["verdict", "name", "time"])
def test_an_edit_among_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, what: str
) -> None:
    """Map, outline, inspector, tabs, status and footer all follow; what may wait for a pause does not count."""
    window = open_window(large_map(5000))
    step, numbers = select_one_in_the_middle(window, qtbot), iter(range(100_000))
    kinds: dict[str, Callable[[int], Command]] = {
        "verdict": lambda number: SetVerdict((step,), [*Verdict][number % len(Verdict)]),
        "name": lambda number: SetFields(step, {"name": f"Check request number {number}"}),
        "time": lambda number: SetFields(step, {"process_time": 60.0 * (number + 1)}),
    }
    session = window.session
    assert session is not None

    def edit() -> None:
        session.execute(kinds[what](next(numbers)))
        QApplication.processEvents()

    benchmark.pedantic(edit, rounds=ROUNDS, warmup_rounds=3)
    assert median(benchmark.stats.stats.data) < 0.010


def test_a_step_is_moved_among_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot
) -> None:
    document = large_map(5000)
    window = open_window(document)
    step, ways = select_one_in_the_middle(window, qtbot), iter([8, 0] * 100)
    shape = next(shape for shape in document.shapes.values() if shape.of == step)
    session = window.session
    assert session is not None

    def move() -> None:
        session.execute(MoveNodes({step: (shape.x + next(ways), shape.y)}))
        QApplication.processEvents()

    benchmark.pedantic(move, rounds=24, warmup_rounds=1)
    assert median(benchmark.stats.stats.data) < 0.010


def test_a_step_is_added_among_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot
) -> None:
    """In a lane that has room for it: one that grows moves half of the map, and that takes longer."""
    document = large_map(5000)
    window = open_window(document)
    step = select_one_in_the_middle(window, qtbot)
    session = window.session
    assert session is not None
    lane = document.steps[step].lane

    def undone() -> None:
        if session.editor.can_undo:
            session.undo()
        settle(qtbot)

    def add() -> None:
        session.execute(AddNode(lane, name="Check again", after=step))
        QApplication.processEvents()

    benchmark.pedantic(add, setup=undone, rounds=10, warmup_rounds=1)
    assert median(benchmark.stats.stats.data) < 0.010


KEYS = {"Tab": Qt.Key.Key_Tab, "Delete": Qt.Key.Key_Delete}


@pytest.mark.parametrize("key", list(KEYS))
def test_a_key_adds_or_deletes_a_step_among_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, key: str
) -> None:
    """In a lane with room. More than the edit: the inspector turns to what is next, a new step is named on the map."""
    window = open_window(large_map(5000))
    step = select_one_in_the_middle(window, qtbot)
    session, workspace = window.session, window.workspace
    assert session is not None and workspace is not None

    def as_before() -> None:
        QTest.keyClick(QApplication.focusWidget() or workspace.map, Qt.Key.Key_Escape)
        while session.editor.can_undo:
            session.undo()
        workspace.open_map.select((step,))
        workspace.map.setFocus()
        settle(qtbot)

    def press() -> None:
        QTest.keyClick(workspace.map, KEYS[key])
        QApplication.processEvents()

    benchmark.pedantic(press, setup=as_before, rounds=10, warmup_rounds=1)
    assert min(benchmark.stats.stats.data) < 0.012


@pytest.mark.parametrize("what", ["added", "deleted"])
def test_an_added_or_deleted_step_is_taken_back_among_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, what: str
) -> None:
    document = large_map(5000)
    window = open_window(document)
    step = select_one_in_the_middle(window, qtbot)
    session = window.session
    assert session is not None
    added = AddNode(document.steps[step].lane, name="Check again", after=step)

    def done() -> None:
        session.execute(added if what == "added" else Delete((step,)))
        settle(qtbot)

    def take_back() -> None:
        session.undo()
        QApplication.processEvents()

    benchmark.pedantic(take_back, setup=done, rounds=10, warmup_rounds=1)
    assert median(benchmark.stats.stats.data) < 0.010


def test_a_lane_grows_on_a_map_of_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot
) -> None:
    """The worst there is: the topmost lane, so that every step and every line below it moves."""
    document = large_map(5000)
    window = open_window(document)
    session = window.session
    assert session is not None
    lane = min(document.lanes.values(), key=lambda one: one.position)
    shape = next(shape for shape in document.shapes.values() if shape.of == lane.id)

    def undone() -> None:
        if session.editor.can_undo:
            session.undo()
        settle(qtbot)

    def grow() -> None:
        session.execute(ResizeLane(lane.id, shape.height + 80.0))
        QApplication.processEvents()

    benchmark.pedantic(grow, setup=undone, rounds=3, warmup_rounds=1)
    assert min(benchmark.stats.stats.data) < 0.7


def test_a_step_is_moved_after_the_growth_of_a_lane_was_undone_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot
) -> None:
    """Where everything stands is known by then, although all of it has moved there and back."""
    document = large_map(5000)
    window = open_window(document)
    step = select_one_in_the_middle(window, qtbot)
    session = window.session
    assert session is not None
    lane = min(document.lanes.values(), key=lambda one: one.position)
    boxes = {shape.of: shape for shape in document.shapes.values()}

    def grown_and_undone() -> None:
        while session.editor.can_undo:
            session.undo()
        session.execute(ResizeLane(lane.id, boxes[lane.id].height + 80.0))
        settle(qtbot)
        session.undo()
        settle(qtbot)

    def move() -> None:
        session.execute(MoveNodes({step: (boxes[step].x + 8, boxes[step].y)}))
        QApplication.processEvents()

    benchmark.pedantic(move, setup=grown_and_undone, rounds=5, warmup_rounds=1)
    assert min(benchmark.stats.stats.data) < 0.025
