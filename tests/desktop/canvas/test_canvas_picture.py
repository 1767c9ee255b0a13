"""The canvas shows exactly what is exported, and only paints again what has changed."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from tests.desktop.canvas.wall import Wall
from tests.picture.laid_out import laid_out_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.editing.commands import (
    AddElement,
    AddNode,
    AddNote,
    Delete,
    MoveLane,
    PutInPhase,
    ResizeLane,
    SetFields,
    SetPhases,
    SetVerdict,
)
from workflow_studio.model import Disagreement, Pain, Verdict, Vote
from workflow_studio.picture.colours import DARK, LIGHT
from workflow_studio.picture.items import Item
from workflow_studio.picture.look import look_at
from workflow_studio.picture.whole_map import map_picture

ON_PAPER = (
    Layer.LANES,
    Layer.LANE_LINES,
    Layer.PHASE_LINES,
    Layer.FLOWS,
    Layer.NOTE_LINES,
    Layer.NODES,
    Layer.DECISIONS,
    Layer.FLOW_LABELS,
    Layer.BADGES,
    Layer.NOTES,
    Layer.LANE_HEADERS,
    Layer.PHASE_HEADERS,
)


def on_the_wall(wall: Wall) -> list[Item]:
    """Every picture item on the canvas, layer by layer as it is painted."""
    items = [item for item in wall.scene.items() if isinstance(item, PictureItem) and item.layer in ON_PAPER]
    return [shown for item in sorted(items, key=lambda item: item.zValue()) for shown in item.items()]


def test_the_canvas_paints_the_same_items_as_the_exported_picture(wall):
    assert sorted(map(repr, on_the_wall(wall))) == sorted(map(repr, map_picture(wall.document, wall.map_id).items))


def test_every_kind_of_element_is_painted_as_exported(hang):
    document, map_id = laid_out_map()
    wall = hang(EditSession(document))
    assert sorted(map(repr, on_the_wall(wall))) == sorted(map(repr, map_picture(document, map_id).items))


def test_after_any_edit_undo_and_redo_the_canvas_is_the_picture_of_the_document(wall):
    wall.view.resize(3000, 2000)  # all is in sight, so that the names of phases stand where they do on paper
    dice = random.Random(7)
    wall.view.resize(1300, 2400)  # where a lane is cut, its name stands in the part that is seen
    for _ in range(40):
        _edit_somehow(wall, dice)
        expected = map_picture(wall.document, wall.map_id, look=look_at(wall.view.zoom)).items
        assert sorted(map(repr, on_the_wall(wall))) == sorted(map(repr, expected))


def _edit_somehow(wall: Wall, dice: random.Random) -> None:
    document = wall.document
    steps, flows, lanes = list(document.steps), list(document.flows), list(document.lanes)
    choices = [
        lambda: wall.session.undo(),
        lambda: wall.session.redo(),
        lambda: wall.session.execute(SetFields(dice.choice(steps), {"name": f"Other {dice.random()}"})),
        lambda: wall.session.execute(SetFields(dice.choice(list(document.participants)), {"name": "Team B"})),
        lambda: wall.session.execute(SetVerdict((dice.choice(steps),), dice.choice([*Verdict, None]))),
        lambda: wall.session.execute(AddElement(Pain, {"about": dice.choice(steps + flows), "text": "Slow"})),
        lambda: wall.session.execute(AddElement(Vote, {"about": dice.choice(steps + flows), "voter": "Dana"})),
        lambda: wall.session.execute(AddElement(Disagreement, {"about": dice.choice(steps), "said_by": "Kim"})),
        lambda: wall.session.execute(MoveLane(dice.choice(lanes), dice.randrange(4))),
        lambda: wall.session.execute(ResizeLane(dice.choice(lanes), dice.randrange(400))),
        lambda: wall.session.execute(PutInPhase((dice.choice(steps),), dice.choice(["Ask", "Buy", ""]))),
        lambda: wall.session.execute(SetPhases(wall.map_id, ("Ask", "Buy"))),
        lambda: wall.session.execute(AddNote(wall.map_id, "Mondays", dice.choice([None, *steps, *flows]))),
        lambda: wall.session.execute(Delete((dice.choice(steps + flows),))),
    ]
    dice.choice(choices)()


def test_dots_keep_off_what_stands_on_the_flows_of_the_next_step(wall):
    # given a step with a dot, and another flow at the step after it
    check = wall.node("Check request")
    wall.session.execute(AddElement(Vote, {"about": check.id, "voter": "Dana"}))
    ends = {flow.id: (flow.source, flow.target) for flow in wall.document.flows.values()}
    next_to = next(end for pair in ends.values() if pair[0] == check.id for end in pair if end != check.id)
    other = next(key for key, pair in ends.items() if next_to in pair and check.id not in pair)
    before = set(wall.scene.node(check.id).facts.taken)
    # when a problem is noted on that flow
    wall.session.execute(AddElement(Pain, {"about": other, "text": "Late"}))
    # then the dots know its badge, and the canvas is what is exported
    assert set(wall.scene.node(check.id).facts.taken) - before
    assert sorted(map(repr, on_the_wall(wall))) == sorted(map(repr, map_picture(wall.document, wall.map_id).items))


def test_an_edit_paints_only_what_it_touched(wall):
    painted: list[str] = []
    for figure in (*wall.scene.nodes, *wall.scene.flows):
        for item in figure.items():
            _listen(item, painted)
    step = wall.node("Compare quotes")
    wall.pixels()
    painted.clear()
    wall.session.execute(SetVerdict((step.id,), Verdict.JUDGMENT))
    wall.pixels()
    assert set(painted) == {step.id}


def _listen(item: PictureItem, painted: list[str]) -> None:
    make = item._maker

    def telling(look):  # told only when the item is prepared anew
        painted.append(item.element_id)
        return make(look)

    item._maker = telling
    original = item.set_picture

    def set_picture(maker, bounds, outline=None):
        painted.append(item.element_id)
        original(maker, bounds, outline)

    item.set_picture = set_picture


@pytest.mark.parametrize(("zoom", "texts"), [(1.0, True), (0.7, True), (0.3, False)])
def test_the_level_of_detail_follows_the_zoom(wall, zoom, texts):
    wall.view.zoom_to(zoom)
    expected = map_picture(wall.document, wall.map_id, look=look_at(zoom, wall.view.devicePixelRatioF())).items
    lanes_aside = [item for item in on_the_wall(wall) if not item.of.startswith("lane")]  # their headers grow
    assert sorted(map(repr, lanes_aside)) == sorted(repr(item) for item in expected if not item.of.startswith("lane"))
    assert any("Compare quotes" in repr(item) for item in on_the_wall(wall)) is texts


def test_the_theme_is_switched_live_to_the_last_cached_pixel(wall):
    place = wall.middle("Compare quotes") - QPoint(58, 0)  # inside the box, left of the name
    assert wall.pixels().pixelColor(place) == QColor(LIGHT.mixed.fill)
    wall.view.set_theme("dark")
    image = wall.pixels()
    assert image.pixelColor(place) == QColor(DARK.mixed.fill)
    assert image.pixelColor(2, 2) == QColor(DARK.canvas)
    assert image.pixelColor(wall.in_lane("Supplier", 1000)) == QColor(DARK.lane)


def test_lane_headers_stay_in_sight_while_scrolling(wall):
    wall.view.resize(700, 760)
    wall.view.scroll_by(QPoint(300, 0))
    left = wall.view.mapToScene(QPoint(0, 0)).x()
    assert left > 100
    headers = wall.painted(Layer.LANE_HEADERS)
    assert [header.mapToScene(header.boundingRect().center()).x() for header in headers] == [left + 18] * 4
    assert wall.pixels().pixelColor(10, wall.header("Supplier").y() + 40) == QColor(LIGHT.lanehead)


def test_an_empty_map_says_how_to_begin_and_stops_saying_so(blank):
    hint = next(child for child in blank.view.children() if type(child).__name__ == "Hint")
    assert hint.isVisible() and "Press Enter" in hint.text()
    blank.key(Qt.Key.Key_Return)
    blank.type("Ask")
    assert not hint.isVisible()


def test_a_map_of_another_session_replaces_the_one_before(wall, purchase):
    other = EditSession(laid_out_map()[0])
    wall.view.set_session(other, next(iter(other.document.maps)))
    before = len(wall.scene.items())
    wall.session.execute(Delete((next(iter(purchase.steps)),)))
    assert len(wall.scene.items()) == before
    assert wall.view.selected() == ()
    other.close()


def test_what_was_added_last_leaves_the_canvas_first(wall, monkeypatch):
    """Where another item leaves, Qt sorts all items of the scene for the next one that comes."""
    came, went = [], []
    monkeypatch.setattr(MapScene, "addItem", _noting(came, MapScene.addItem))
    monkeypatch.setattr(MapScene, "removeItem", _noting(went, MapScene.removeItem))
    step = next(iter(wall.document.steps.values()))
    wall.session.execute(AddNode(step.lane, name="Check again", after=step.id))
    assert came
    wall.session.undo()
    assert went == list(reversed(came))


def _noting(noted, does):
    def noting(scene, item):
        noted.append((item.element_id, item.layer))
        does(scene, item)

    return noting
