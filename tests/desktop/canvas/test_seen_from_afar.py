"""Zoomed out, nothing is written too small to read, and the lanes still say who."""

from __future__ import annotations

import pytest

from tests.desktop.canvas.wall import Wall
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.picture import TextLine, header_width
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


@pytest.mark.parametrize("zoom", [zoom for zoom in ZOOMS if zoom >= 0.1])
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
