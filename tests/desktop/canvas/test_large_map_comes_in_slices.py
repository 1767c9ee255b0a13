"""A large map is drawn from what is in sight outward, while the window answers; whatever happens meanwhile is right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.benchmarks.test_picture_speed import drawn_chain
from tests.desktop.canvas.wall import CTRL, Wall
from workflow_studio.app.clipboard.pictures import to_picture
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.desktop.canvas.still_to_draw import StillToDraw
from workflow_studio.editing.commands import Delete, MoveNodes, SetFields
from workflow_studio.model import Document

STEPS = 1100


@pytest.fixture(scope="module")
def chain() -> Document:
    """1,100 steps one after the other, with as many flows, some 180,000 px wide."""
    return drawn_chain(STEPS)[0]


@pytest.fixture
def opening(hang: Callable[[EditSession], Wall], chain: Document) -> Wall:
    """A large map of which only the beginning is drawn yet."""
    wall = hang(EditSession(chain))
    wall.view.set_session(wall.session, wall.map_id)
    assert not wall.view.is_drawn
    return wall


def drawn(scene: MapScene) -> set[str]:
    """The ids of what has an item."""
    return {item.element_id for item in scene.items() if isinstance(item, PictureItem)}


def complete(wall: Wall, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: wall.view.is_drawn, timeout=20_000)


def painted(scene: MapScene) -> list[str]:
    """All that the scene paints, but for the headers that stand where the view is."""
    items = [item for item in scene.items() if isinstance(item, PictureItem) and not item.element_id.startswith("lane")]
    return sorted(repr(item.items()) for item in items if item.items())


def at_once(wall: Wall) -> MapScene:
    """The same map, drawn in one go."""
    scene = MapScene()
    scene.show_map(MapFacts(wall.session.editor, wall.map_id))
    return scene


def last_step(wall: Wall) -> str:
    return list(wall.document.steps)[-1]


def test_what_is_in_sight_is_there_before_the_window_has_its_turn(opening: Wall) -> None:
    seen = opening.view.visible_rect()
    shapes = opening.document.shapes.values()
    in_sight = {s.of for s in shapes if seen.intersects(QRectF(s.x, s.y, s.width, s.height))}
    assert len(in_sight) > 8
    assert in_sight <= drawn(opening.scene)
    assert last_step(opening) not in drawn(opening.scene)


def test_it_is_whole_in_the_end(opening: Wall, qtbot: QtBot) -> None:
    shares: list[float] = []
    opening.view.drawing.connect(shares.append)
    with qtbot.waitSignal(opening.view.drawn, timeout=20_000):
        pass
    assert len(shares) > 3 and shares == sorted(shares) and shares[-1] == 1.0
    assert painted(opening.scene) == painted(at_once(opening))


def test_where_one_scrolls_to_is_drawn_at_once(opening: Wall) -> None:
    opening.view.horizontalScrollBar().setValue(opening.view.horizontalScrollBar().maximum())
    assert last_step(opening) in drawn(opening.scene)
    assert not opening.view.is_drawn


def test_edits_in_between_are_right(opening: Wall, qtbot: QtBot) -> None:
    # given steps that are not drawn yet
    first, second, third, *_ = list(opening.document.steps)[-5:]
    assert not {first, second, third} & drawn(opening.scene)
    shape = opening.shape(third)
    # when they are renamed, deleted and moved, and one of it is undone
    opening.session.execute(SetFields(first, {"name": "Pay at once"}))
    opening.session.execute(Delete((second,)))
    opening.session.execute(MoveNodes({third: (shape.x + 16, shape.y)}))
    opening.session.undo()
    # then the map is that of the document
    complete(opening, qtbot)
    assert second not in drawn(opening.scene)
    assert painted(opening.scene) == painted(at_once(opening))


def test_what_is_asked_for_is_drawn(opening: Wall) -> None:
    last = last_step(opening)
    opening.view.select((last,))
    opening.view.reveal(last)
    assert opening.view.selected() == (last,)
    assert opening.view.visible_rect().contains(opening.scene.bounds_of(last))


def test_everything_is_selected_though_not_all_is_drawn(opening: Wall) -> None:
    opening.key(Qt.Key.Key_A, CTRL)
    assert len(opening.view.selected()) == STEPS
    assert opening.view.is_drawn


def test_a_picture_that_is_copied_in_between_has_all_steps(opening: Wall) -> None:
    copied = to_picture(opening.document, opening.map_id, ())
    assert not opening.view.is_drawn
    assert all(f'"{step}"'.encode() in copied.svg for step in opening.document.steps)


def test_another_map_takes_its_place_in_between(opening: Wall, purchase: Document, qtbot: QtBot) -> None:
    other = EditSession(purchase)
    opening.view.set_session(other, next(iter(purchase.maps)))
    assert opening.view.is_drawn
    for _ in range(5):
        QApplication.processEvents()
    small = MapScene()
    small.show_map(MapFacts(other.editor, next(iter(purchase.maps))))
    assert painted(opening.scene) == painted(small)
    other.close()


def test_a_view_that_is_closed_in_between_draws_no_more(opening: Wall, qtbot: QtBot) -> None:
    view = MapView()
    view.set_session(opening.session, opening.map_id)
    assert not view.is_drawn
    view.deleteLater()
    qtbot.waitUntil(lambda: not isValid(view), timeout=2000)
    for _ in range(5):
        QApplication.processEvents()


def test_a_line_is_found_in_every_square_that_it_passes() -> None:
    there = StillToDraw([("flow1", ((0.0, 0.0), (9000.0, 0.0), (9000.0, 50.0)))])
    assert there.within(QRectF(4000, -10, 100, 20), 10) == ["flow1"]
    assert len(there) == 0 and there.nearest(QRectF(0, 0, 100, 100), 10) == []


def test_what_is_near_comes_first_and_what_was_drawn_otherwise_does_not_come_again() -> None:
    boxes = [(f"step{n}", ((n * 3000.0, 0.0), (n * 3000.0 + 100, 50.0))) for n in range(6)]
    there = StillToDraw(boxes)
    there.drop("step3")
    assert there.nearest(QRectF(12_000, 0, 100, 100), 3) == ["step4", "step5", "step2"]
    assert there.nearest(QRectF(12_000, 0, 100, 100), 10) == ["step1", "step0"]
    assert there.whole == 6 and not there
