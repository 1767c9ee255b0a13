"""What is free of a lane takes less room on a page, and nothing comes to lie on anything else."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.bounds import Box
from workflow_studio.picture.folding_heights import Heights, bands_of, lower_lanes

LANES = [((0.0, 112.0), 52.0), ((112.0, 276.0), 52.0), ((276.0, 388.0), 90.0)]


def drawn_high(heights: Heights, top: float, bottom: float) -> float:
    return heights.at(bottom) - heights.at(top)


def test_a_step_keeps_its_height_and_room_above_and_below() -> None:
    heights = lower_lanes(LANES[:1], bands_of([Box(20, 24, 148, 88)], [], []))
    assert drawn_high(heights, 24, 88) == 64
    assert drawn_high(heights, 7, 24) == drawn_high(heights, 88, 105) == 17
    assert 98 <= drawn_high(heights, 0, 112) <= 112


def test_an_empty_lane_is_as_high_as_its_name_needs() -> None:
    heights = lower_lanes(LANES, [])
    assert [drawn_high(heights, top, bottom) for (top, bottom), _ in LANES] == [52.0, 52.0, 90.0]


def test_a_lane_of_two_rows_with_one_step_is_one_row_high() -> None:
    heights = lower_lanes(LANES, bands_of([Box(20, 132, 148, 196)], [], []))
    assert 98 <= drawn_high(heights, 112, 276) < 115


def test_flows_that_pass_an_empty_lane_stay_apart() -> None:
    flows = [[(0.0, 150.0), (300.0, 150.0)], [(0.0, 162.0), (300.0, 162.0)]]
    heights = lower_lanes(LANES, bands_of([], flows, []))
    assert drawn_high(heights, 150, 162) == 12


@given(
    st.lists(st.tuples(st.floats(-50, 450), st.floats(1, 200)), max_size=8),
    st.lists(st.floats(-100, 500), min_size=2, max_size=20),
)
def test_what_is_above_stays_above_and_every_height_is_found_again(
    taken: list[tuple[float, float]], places: list[float]
) -> None:
    heights = lower_lanes(LANES, [(top, top + high) for top, high in taken])
    for above, below in pairwise(sorted(set(places))):
        assert heights.at(above) <= heights.at(below)
    for place in places:
        assert abs(heights.back(heights.at(place)) - place) < 1e-6
