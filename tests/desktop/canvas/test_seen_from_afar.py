"""Zoomed out, nothing is written too small to read, and the lanes still say who."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from tests.desktop.canvas.wall import Wall
from tests.large_maps import large_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas.hit import Part, hit_at
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.editing.commands import AddLane
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.lanes import header_width
from workflow_studio.picture.look import SMALLEST_TEXT
from workflow_studio.picture.sizes import LANE_HEADER

ZOOMS = [0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.66, 0.75, 1.0, 2.0, 4.0]


def written(wall: Wall) -> list[TextLine]:
    items = (item for item in wall.view.scene().items() if isinstance(item, PictureItem))
    return [line for item in items for line in item.items() if isinstance(line, TextLine)]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_no_text_is_smaller_than_can_be_read(wall: Wall, zoom: float) -> None:
    wall.view.zoom_to(zoom)
    sizes = [line.size * zoom * wall.view.devicePixelRatioF() for line in written(wall)]
    assert min(sizes, default=SMALLEST_TEXT) >= SMALLEST_TEXT - 1e-6


@pytest.mark.parametrize("zoom", [zoom for zoom in ZOOMS if 0.1 <= zoom <= 2.0])
def test_the_lanes_say_who(wall: Wall, zoom: float) -> None:
    wall.view.zoom_to(zoom)
    said = {line.text for line in written(wall)}
    assert {"Requester", "Purchasing", "Budget owner", "Supplier"} <= said


@pytest.mark.parametrize("zoom", [0.1, 0.35, 0.6])
def test_a_grown_header_covers_nothing_at_the_beginning_of_the_map(wall: Wall, zoom: float) -> None:
    wall.view.zoom_to(zoom)
    wall.view.fit()
    first = min(node.facts.shape.x for node in wall.view._scene.nodes)
    assert all(lane.header.sceneBoundingRect().right() < first for lane in wall.view._scene.lanes)


def test_the_whole_map_fits_with_its_headers(wall: Wall) -> None:
    wall.view.resize(500, 300)
    wall.view.fit()
    seen, content = wall.view.visible_rect(), wall.view._scene.content_rect()
    assert seen.right() >= content.right() and seen.bottom() >= content.bottom()
    assert seen.left() <= min(lane.header.sceneBoundingRect().left() for lane in wall.view._scene.lanes) + 20 / 0.2


@pytest.mark.parametrize("size", [(750, 434), (430, 234)], ids=["1280 × 800", "960 × 600"])
def test_a_map_of_three_hundred_steps_fits_whole_beside_its_headers(
    qtbot: QtBot, own_data_folder: object, size: tuple[int, int]
) -> None:
    wall = Wall(qtbot, EditSession(large_map(300)))
    wall.view.resize(*size)
    wall.view.fit()
    seen, content = wall.view.visible_rect(), wall.view._scene.content_rect()
    assert wall.view.zoom < 0.05, "smaller than zooming goes with other maps"
    assert seen.contains(content)
    assert seen.left() + header_width(wall.view.zoom) <= content.left() + LANE_HEADER
    wall.view.show_actual_size()
    for _ in range(20):
        wall.view.zoom_out()
    assert wall.view.visible_rect().width() >= content.width(), "zooming out ends where all of it is seen"


@pytest.mark.parametrize("size", [(1300, 760), (500, 900)], ids=["wide", "high"])
def test_a_fitted_map_stands_in_the_middle_and_keeps_its_place_when_zoomed(wall: Wall, size: tuple[int, int]) -> None:
    wall.view.resize(*size)
    wall.view.fit()
    seen, content = wall.view.visible_rect(), wall.view._scene.content_rect()
    left = min(lane.header.sceneBoundingRect().left() for lane in wall.view._scene.lanes)
    slack = 10 / wall.view.zoom
    assert content.top() - seen.top() == pytest.approx(seen.bottom() - content.bottom(), abs=slack)
    assert left - seen.left() == pytest.approx(seen.right() - content.right(), abs=slack)
    mouse = wall.view.viewport().rect().center() + QPoint(60, -40)
    there = wall.view.mapToScene(mouse)
    for zoom in (wall.view.zoom * 0.7, wall.view.zoom * 1.4):
        wall.view.zoom_to(zoom, mouse)
        assert (wall.view.mapToScene(mouse) - there).manhattanLength() <= 4 / zoom


def test_what_is_added_to_a_fitted_map_does_not_move_it(wall: Wall) -> None:
    wall.view.fit()
    before = wall.middle("Send quote")
    wall.session.execute(AddLane(wall.map_id, "Auditor"))
    assert wall.middle("Send quote") == before


def test_where_lanes_are_lower_than_a_line_their_names_stand_one_below_the_other(wall: Wall) -> None:
    wall.view.zoom_to(0.05)
    names = [line for line in written(wall) if line.text in {"Requester", "Purchasing", "Budget owner", "Supplier"}]
    baselines = [line.y for line in names]
    assert len(names) == 4
    assert min(below - above for above, below in pairwise(sorted(baselines))) * 0.05 >= 13.9
    ground = wall.view.sceneRect()
    assert all(ground.top() < baseline < ground.bottom() for baseline in baselines), "all can be scrolled to"
    for lane in wall.scene.lanes:
        at = lane.header.sceneBoundingRect()
        assert hit_at(wall.scene, QPointF(at.right() - 30, lane.facts.shape.y + 40)).part is Part.HEADER


def test_a_lane_that_is_cut_by_the_edge_of_the_window_has_its_name_in_what_is_seen(wall: Wall) -> None:
    wall.view.zoom_to(2.0)
    lane = wall.lane("Purchasing")
    top = wall.shape(lane.id).y
    wall.view.resize(900, 300)
    for down in (0, 60, 120):
        wall.view.show_corner(QPointF(0, top + down))
        (name,) = [line for line in written(wall) if line.text == "Purchasing"]
        seen = wall.view.visible_rect()
        assert seen.top() <= name.y - name.width / 2 and name.y + name.width / 2 <= seen.bottom()


def test_zooming_leaves_the_scene_as_large_as_it_is_and_headers_can_be_scrolled_to(wall: Wall) -> None:
    """Every other rect of the scene sorts all of its items anew, 40 ms on a map of 5,000 steps."""
    rects = []
    wall.scene.sceneRectChanged.connect(rects.append)
    for zoom in (0.8, 0.5, 0.3, 0.1, 0.05, 1.0):
        wall.view.zoom_to(zoom)
        left = wall.scene.content_rect().left() + LANE_HEADER - header_width(zoom)
        assert wall.view.sceneRect().left() < left
        assert wall.scene.sceneRect().contains(wall.view.sceneRect())
    assert not rects


@pytest.mark.parametrize("zoom", [0.4, 0.6, 1.0, 2.0])
def test_what_is_brought_into_sight_is_not_left_under_the_lane_headers(wall: Wall, zoom: float) -> None:
    wall.view.zoom_to(zoom)
    nodes = sorted((figure.facts for figure in wall.scene.nodes), key=lambda facts: facts.shape.x)
    for facts in nodes:
        wall.view.reveal(nodes[-1].node.id)
        wall.view.reveal(facts.node.id)
        assert facts.shape.x >= wall.scene.headers_rect().right()
