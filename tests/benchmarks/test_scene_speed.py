"""How fast a large map comes on the wall, scrolls, and shows an edit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.benchmarks.test_picture_speed import drawn_chain
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas import MapView
from workflow_studio.editing.commands import SetFields, SetVerdict
from workflow_studio.model import Verdict

pytestmark = pytest.mark.benchmark

SIZES = (300, 2000)


@pytest.fixture(params=SIZES)
def session(request: pytest.FixtureRequest, own_data_folder: object) -> Iterator[EditSession]:
    session = EditSession(drawn_chain(request.param)[0])
    yield session
    session.close()


@pytest.fixture
def view(session: EditSession, qtbot: QtBot, qapp: QApplication) -> MapView:
    Appearance(qapp)
    view = MapView()
    qtbot.addWidget(view)
    view.resize(1400, 800)
    view.set_session(session, next(iter(session.document.maps)))
    view.show()
    qtbot.waitExposed(view)
    return view


def test_building_the_scene(view: MapView, session: EditSession, benchmark: BenchmarkFixture) -> None:
    map_id = next(iter(session.document.maps))
    benchmark(view.set_session, session, map_id)
    assert len(view.items()) > len(session.document.steps)


def test_one_edit_through_to_the_repaint(view: MapView, session: EditSession, benchmark: BenchmarkFixture) -> None:
    step = next(iter(session.document.steps))
    verdicts = iter([*Verdict] * 10_000)

    def edit() -> None:
        session.execute(SetVerdict((step,), next(verdicts)))
        view.viewport().repaint()

    benchmark(edit)
    assert session.dirty


def test_renaming_through_to_the_repaint(view: MapView, session: EditSession, benchmark: BenchmarkFixture) -> None:
    step = next(iter(session.document.steps))
    names = iter(range(100_000))

    def edit() -> None:
        session.execute(SetFields(step, {"name": f"Name {next(names)}"}, merge=True))
        view.viewport().repaint()

    benchmark(edit)
    assert session.dirty


def test_scrolling_a_page(view: MapView, benchmark: BenchmarkFixture) -> None:
    way = iter([1, -1] * 50_000)

    def scroll() -> None:
        view.scroll_by(QPoint(300 * next(way), 0))
        QApplication.processEvents()

    benchmark(scroll)
    assert view.zoom == 1.0


def test_a_frame_of_dragging_a_step(view: MapView, session: EditSession, benchmark: BenchmarkFixture) -> None:
    shape = next(s for s in session.document.shapes.values() if s.of == list(session.document.steps)[1])
    start = view.mapFromScene(QPointF(shape.x + 20, shape.y + 20))
    viewport, steps = view.viewport(), iter(range(1_000_000))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)

    def frame() -> None:
        QTest.mouseMove(viewport, start + QPoint(40 + next(steps) % 200, 20))
        QApplication.processEvents()

    benchmark(frame)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert not session.dirty or session.path is None
