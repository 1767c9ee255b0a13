"""Hatching says that nothing is known, and never stands behind what is written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.model import Shape, Step
from workflow_studio.picture.bounds import Box, item_bounds
from workflow_studio.picture.hatching import hatching
from workflow_studio.picture.items import Icon, Item, Line, Path, Point, TextLine
from workflow_studio.picture.legend import chip
from workflow_studio.picture.look import Look
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN
from workflow_studio.picture.steps import step_items

BOX = Box(10.0, 20.0, 150.0, 90.0)
sides = st.floats(0.0, 160.0)
boxes = st.builds(
    lambda x, y, wide, high: Box(x, y, x + wide, y + high), sides, sides, st.floats(1.0, 90.0), st.floats(1.0, 40.0)
)


@given(st.lists(boxes, max_size=5))
def test_no_line_comes_near_to_what_is_written_or_leaves_the_box(written: list[Box]) -> None:
    for start, end in lines_of(hatching(BOX, "line2", "", written)):
        assert all(inside(BOX, point) for point in (start, end))
        points = [along(start, end, share / 20) for share in range(21)]
        assert not any(inside(one, point) for one in written for point in points)


def test_a_box_without_words_is_hatched_from_edge_to_edge() -> None:
    lines = lines_of(hatching(BOX, "line2", ""))
    assert len(lines) == 16
    assert min(x for line in lines for x, _ in line) == 13.0 and max(x for line in lines for x, _ in line) == 147.0


STEP = Step(id="step1", map="map1", lane="lane1", name="Ask for three quotes", process_time=1800.0)
SHAPE = Shape(id="shape1", of="step1", x=0.0, y=0.0, width=128.0, height=64.0)


@pytest.mark.parametrize(
    "items",
    [step_items(STEP, SHAPE, None, Look(), mark=NOT_KNOWN), chip(NOT_KNOWN, "Not known · 10", 0.0, 0.0)],
    ids=["a step", "a chip of the legend"],
)
def test_words_and_signs_stand_on_a_plain_ground(items: tuple[Item, ...]) -> None:
    drawn = [line for item in items if isinstance(item, Path) for line in lines_of(item)]
    written = [item_bounds(item) for item in items if isinstance(item, TextLine | Icon)]
    assert drawn and written, "hatched, with words"
    for start, end in drawn:
        assert not any(inside(one, along(start, end, share / 20)) for one in written for share in range(21))


def lines_of(path: Path) -> list[tuple[Point, Point]]:
    return [(one.to, other.to) for one, other in pairwise(path.segments) if isinstance(other, Line)]


def along(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def inside(box: Box, point: Point) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
