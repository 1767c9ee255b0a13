"""Names of lanes where the map is shown small: in reading order, a line apart, as near to their lanes as can be."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.model import Lane, Shape
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.lanes import lane_header_items
from workflow_studio.picture.lanes_from_afar import HAIRLINE, LINE, name_places, names_reach
from workflow_studio.picture.text_items import CAP_HEIGHT

heights = st.lists(st.floats(40, 900), min_size=1, max_size=30)


def stacked(high: list[float]) -> list[tuple[float, float]]:
    """Lanes of these heights, one below the other."""
    return list(zip(accumulate([0.0, *high[:-1]]), high, strict=True))


@given(heights, st.sampled_from([0.05, 0.1, 0.3]))
def test_names_keep_their_order_and_never_overlap(high: list[float], zoom: float) -> None:
    places = name_places(stacked(high), zoom)
    assert len(places) == len(high)
    if places[0] is None:
        assert all(one * zoom >= LINE for one in high) and names_reach(places, zoom) is None
        return
    assert all((below - above) * zoom >= LINE - 1e-6 for above, below in pairwise(places))  # type: ignore[operator]


def test_a_name_that_has_room_stands_at_its_lane() -> None:
    high = [112.0, 2000.0, 112.0, 112.0]
    places = name_places(stacked(high), 0.05)
    assert places[1] == pytest.approx(112 + 1000)
    assert sum(places[2:]) / 2 == pytest.approx(112 + 2000 + 112)  # type: ignore[arg-type]


def test_at_a_zoom_at_which_names_are_turned_upwards_all_stand_in_their_lanes() -> None:
    assert name_places([(0.0, 8.0), (8.0, 8.0)], 1.0) == (None, None)


@pytest.mark.parametrize(("down", "said"), [(0, "Purchasing"), (30, "Purchasing"), (55, "Purc…"), (90, "")])
def test_a_name_is_written_into_the_part_of_a_lane_that_is_seen_or_not_at_all(down: float, said: str) -> None:
    lane = Lane(id="lane1", map="map1", participant="participant1")
    shape = Shape(id="shape1", of="lane1", x=0, y=0, width=900, height=112)
    items = lane_header_items(lane, shape, "Purchasing", seen=(down, 500.0))
    lines = [item for item in items if isinstance(item, TextLine)]
    assert [line.text for line in lines] == ([said] if said else [])
    assert all(line.y - line.width / 2 >= down for line in lines)


@pytest.mark.parametrize(("down", "lines"), [(0, 2), (60, 1), (90, 0)])
def test_from_afar_too_a_name_is_written_into_what_is_seen_of_its_lane(down: float, lines: int) -> None:
    lane = Lane(id="lane1", map="map1", participant="participant1")
    shape = Shape(id="shape1", of="lane1", x=0, y=0, width=900, height=112)
    items = lane_header_items(lane, shape, "Information security and data protection", zoom=0.3, seen=(down, 500.0))
    names = [item for item in items if isinstance(item, TextLine)]
    assert len(names) == lines
    assert all(down <= name.y - name.size * CAP_HEIGHT and name.y <= 112 for name in names)


def test_a_header_narrows_from_its_name_to_its_lane() -> None:
    lane = Lane(id="lane1", map="map1", participant="participant1")
    shape = Shape(id="shape1", of="lane1", x=0, y=1000, width=4000, height=112)
    items = lane_header_items(lane, shape, "Accounts payable and treasury", zoom=0.05, name_at=400.0)
    box, (name,) = bounds_of(items), [item for item in items if isinstance(item, TextLine)]
    assert box.top == pytest.approx(400 - 140, abs=20) and box.bottom == pytest.approx(1112, abs=20)
    assert name.text.endswith("…") and name.y == pytest.approx(400, abs=100)


def test_letters_that_reach_below_the_line_stay_clear_of_the_next_header() -> None:
    lane = Lane(id="lane1", map="map1", participant="participant1")
    shape = Shape(id="shape1", of="lane1", x=0, y=1000, width=4000, height=112)
    items = lane_header_items(lane, shape, "Legal", zoom=0.05, name_at=400.0)
    (name,) = [item for item in items if isinstance(item, TextLine)]
    below = 0.25 * name.size  # how far a g reaches below its baseline
    assert name.y + below < 400 + (LINE / 2 - HAIRLINE / 2) / 0.05 + 1e-6
