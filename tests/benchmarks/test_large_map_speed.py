"""How a map of 5,000 nodes and 5,700 flows, and one of 20,000 steps, feels: every figure of a frame that people see."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median, quantiles

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.test_picture_speed import drawn_chain
from tests.large_maps import large_map
from workflow_studio.desktop.canvas import MapView
from workflow_studio.model import Document

pytestmark = pytest.mark.benchmark

FRAME = 0.0167
ROUNDS = 120


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


def test_zooming_5000_steps_by_the_wheel(open_view: Callable[[Document], MapView], benchmark: BenchmarkFixture) -> None:
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
