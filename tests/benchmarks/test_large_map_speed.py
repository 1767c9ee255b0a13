"""How a map of 5,000 nodes and 5,700 flows, and one of 20,000 steps, feels: every figure of a frame that people see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.benchmarks.test_picture_speed import drawn_chain
from tests.large_maps import large_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.collecting import Collecting
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.editing.commands import AddNode, Command, Delete, MoveNodes, ResizeLane, SetFields, SetVerdict
from workflow_studio.model import Document, Verdict
from workflow_studio.storage.files import save

pytestmark = pytest.mark.benchmark

FRAME = 0.0167
SIZE = (1600, 900)
ROUNDS = 120


@pytest.fixture
def open_view(qtbot: QtBot, qapp: QApplication, own_data_folder: object) -> Iterator[Callable[[Document], MapView]]:
    Appearance(qapp)
    sessions: list[EditSession] = []

    def show(document: Document) -> MapView:
        session = EditSession(document)
        sessions.append(session)
        view = MapView()
        qtbot.addWidget(view)
        view.resize(*SIZE)
        view.set_session(session, next(iter(document.maps)))
        view.show()
        qtbot.waitExposed(view)
        qtbot.waitUntil(lambda: not view._scene._to_come, timeout=60_000)  # the flows of a large map come in slices
        settle(qtbot)
        return view

    yield show
    for session in sessions:
        session.close()


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, own_data_folder: object, tmp_path: Path
) -> Iterator[Callable[[Document], MainWindow]]:
    windows: list[MainWindow] = []
    collecting = Collecting(qapp)  # as in the program: Python never collects in the middle of something

    def show(document: Document) -> MainWindow:
        window = MainWindow(Settings(tmp_path / "window.ini"), Appearance(qapp))
        windows.append(window)
        qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
        window.resize(*SIZE)
        window.show()
        window.show_session(EditSession(document))
        qtbot.waitExposed(window)
        assert window.workspace is not None
        scene = window.workspace.map._scene
        qtbot.waitUntil(lambda: not scene._to_come, timeout=60_000)
        settle(qtbot)
        return window

    yield show
    for window in windows:
        window.show_start_page()
    collecting.stop()


def settle(qtbot: QtBot) -> None:
    """Let what waits for a pause in the editing have it, so that it is no part of what is measured next."""
    qtbot.wait(1500)


def select_one_in_the_middle(window: MainWindow, qtbot: QtBot) -> str:
    """A step that is seen at full size on the map, in the outline and in the inspector."""
    assert window.workspace is not None
    steps = list(window.workspace.open_map.document.steps)
    step = steps[len(steps) // 2]
    window.workspace.map.zoom_to(1.0)
    window.workspace.map.reveal(step)
    window.workspace.open_map.select((step,))
    settle(qtbot)
    return step


def percentile_95(benchmark: BenchmarkFixture) -> float:
    return quantiles(benchmark.stats.stats.data, n=20)[-1]


def pan(view: MapView, benchmark: BenchmarkFixture, zoom: float) -> None:
    """Pan to and fro over the middle of the map, as the hand does."""
    view.zoom_to(zoom)
    view.centerOn(view.sceneRect().center())
    QApplication.processEvents()
    way = iter([24] * 60 + [-24] * 60 + [24] * 10_000)

    def frame() -> None:
        view.scroll_by(QPoint(next(way), 7))
        QApplication.processEvents()

    benchmark.pedantic(frame, rounds=ROUNDS, warmup_rounds=3)


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_panning_5000_steps(open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture, zoom: float) -> None:
    pan(open_view(large_map(5000)), benchmark, zoom)
    assert percentile_95(benchmark) < FRAME


def test_panning_20000_steps(open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture) -> None:
    pan(open_view(drawn_chain(20_000)[0]), benchmark, 1.0)
    assert median(benchmark.stats.stats.data) < FRAME


def test_zooming_5000_steps_by_the_wheel(
    open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture
) -> None:
    view = open_view(large_map(5000))
    view.centerOn(view.sceneRect().center())
    turns = iter([-120] * 8 + [120] * 8 + [-120, 120] * 1000)
    at = QPointF(view.viewport().rect().center())

    def turn() -> None:
        wheel = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, next(turns)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)
        QApplication.processEvents()

    benchmark.pedantic(turn, rounds=48, warmup_rounds=2)
    assert percentile_95(benchmark) < 0.025


def test_dragging_a_step_among_5000(open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture) -> None:
    document = large_map(5000)
    view = open_view(document)
    step = list(document.steps)[len(document.steps) // 2]
    view.reveal(step)
    QApplication.processEvents()
    shape = next(shape for shape in document.shapes.values() if shape.of == step)
    start = view.mapFromScene(QPointF(shape.x + 20, shape.y + 20))
    viewport, frames = view.viewport(), iter(range(100_000))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)

    def frame() -> None:
        QTest.mouseMove(viewport, start + QPoint(20 + next(frames) % 120, 16))
        QApplication.processEvents()

    benchmark.pedantic(frame, rounds=ROUNDS, warmup_rounds=3)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert median(benchmark.stats.stats.data) < 0.008


def test_an_edit_among_5000_through_to_the_repaint(
    open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture
) -> None:
    document = large_map(5000)
    session = EditSession(document)
    view = open_view(document)
    view.set_session(session, next(iter(document.maps)))
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
    assert min(benchmark.stats.stats.data) < 0.010


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
    assert min(benchmark.stats.stats.data) < 0.015


KEYS = {"Tab": Qt.Key.Key_Tab, "Delete": Qt.Key.Key_Delete}


@pytest.mark.parametrize("key", list(KEYS))
def test_a_key_adds_or_deletes_a_step_among_5000_in_the_whole_window(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, key: str
) -> None:
    """In a lane with room. The inspector shows what is selected next; a new step's name is asked for on the map."""
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
    assert min(benchmark.stats.stats.data) < 0.025


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
    assert min(benchmark.stats.stats.data) < 0.010


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
    assert min(benchmark.stats.stats.data) < 3.5


def test_a_file_with_5000_steps_is_opened(
    open_window: Callable[[Document], MainWindow], benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(drawn_chain(3)[0])
    files = iter([tmp_path / f"Large {number}.workflow" for number in range(3)])
    document = large_map(5000)

    def saved() -> tuple[tuple[Path], dict[str, object]]:
        save(path := next(files), document, None)
        window.show_start_page()
        settle(qtbot)
        return (path,), {}

    def open_it(path: Path) -> None:
        window.documents.open(path)
        qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
        QApplication.processEvents()

    benchmark.pedantic(open_it, setup=saved, rounds=3)
    assert min(benchmark.stats.stats.data) < 2.5
