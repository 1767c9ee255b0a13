"""What an edit changes out of sight of a large map is drawn in turns; nobody sees it as it was, or is told so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.canvas.test_large_map_comes_in_slices import at_once, chain, complete, last_step, painted
from tests.desktop.canvas.wall import Wall
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.editing.commands import Delete, MoveNodes, SetFields
from workflow_studio.model import Document

__all__ = ["chain"]

DOWN, FAR = 32.0, 4000.0


@pytest.fixture
def wall(hang: Callable[[EditSession], Wall], chain: Document, qtbot: QtBot) -> Wall:
    """A large map that is drawn whole; its beginning is seen."""
    wall = hang(EditSession(chain))
    wall.view.set_session(wall.session, wall.map_id)
    complete(wall, qtbot)
    return wall


def move_all(wall: Wall, right: float = 0.0, down: float = DOWN) -> None:
    shapes = {step: wall.shape(step) for step in wall.document.steps}
    wall.session.execute(MoveNodes({key: (box.x + right, box.y + down) for key, box in shapes.items()}))


def seen(wall: Wall, scene: MapScene) -> list[str]:
    """What a scene paints in the part of the map that is in sight, but for the headers that stand where the view is."""
    items = (item for item in scene.items(wall.view.visible_rect()) if isinstance(item, PictureItem))
    return sorted(repr(item.items()) for item in items if item.items() and not item.element_id.startswith("lane"))


def test_what_is_in_sight_is_drawn_at_once_and_the_rest_afterwards(wall: Wall, qtbot: QtBot) -> None:
    move_all(wall)
    assert not wall.view.is_drawn
    assert seen(wall, wall.scene) == seen(wall, at_once(wall))
    with qtbot.waitSignal(wall.scene.to_come.caught_up, timeout=20_000):
        pass
    assert wall.view.is_drawn
    assert painted(wall.scene) == painted(at_once(wall))


@pytest.mark.parametrize("right", [FAR, -FAR])
def test_nothing_is_left_to_be_seen_where_it_was(wall: Wall, right: float) -> None:
    wall.view.horizontalScrollBar().setValue(int(2 * FAR))
    move_all(wall, right, down=0.0)
    for x in (2 * FAR, 20 * FAR, 2 * FAR + right):
        wall.view.horizontalScrollBar().setValue(int(x))
        assert not wall.view.is_drawn
        assert seen(wall, wall.scene) == seen(wall, at_once(wall))


def test_who_asks_for_an_element_gets_it_as_it_is_now(wall: Wall) -> None:
    last = last_step(wall)
    before = wall.scene.bounds_of(last)
    move_all(wall)
    assert wall.scene.bounds_of(last) == at_once(wall).bounds_of(last) != before
    assert not wall.view.is_drawn
    assert {figure.facts.shape.y for figure in wall.scene.nodes} == {wall.shape(key).y for key in wall.document.steps}
    assert wall.view.is_drawn


def test_edits_and_undo_in_between_are_right(wall: Wall, qtbot: QtBot) -> None:
    first, second, *_ = list(wall.document.steps)[-5:]
    move_all(wall)
    wall.session.execute(SetFields(first, {"name": "Pay at once"}))
    wall.session.execute(Delete((second,)))
    move_all(wall, down=-DOWN)
    wall.session.undo()
    assert seen(wall, wall.scene) == seen(wall, at_once(wall))
    complete(wall, qtbot)
    assert not wall.scene.knows(second)
    assert painted(wall.scene) == painted(at_once(wall))


def test_an_edit_of_very_much_while_a_map_is_opened_is_drawn_whole(wall: Wall, qtbot: QtBot) -> None:
    wall.scene.show_map(MapFacts(wall.session.editor, wall.map_id), at_once=False)
    shares: list[float] = []
    wall.scene.to_come.progressed.connect(shares.append)
    move_all(wall)
    with qtbot.waitSignal(wall.scene.to_come.completed, timeout=20_000):
        pass
    assert shares[-1] == 1.0
    assert painted(wall.scene) == painted(at_once(wall))
