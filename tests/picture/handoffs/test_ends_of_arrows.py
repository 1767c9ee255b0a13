"""The ends of arrows along one side of a box: apart, in their order, and moved no farther than that takes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.handoffs.ends import spread

SIDE = (0.0, 100.0)
places = st.lists(st.floats(-20, 120), min_size=1, max_size=9)


@given(places, st.floats(1, 40))
def test_ends_stay_at_their_side_and_as_far_apart_as_it_allows(wanted: list[float], gap: float) -> None:
    found = spread(wanted, [gap] * (len(wanted) - 1), *SIDE)
    kept = min(gap, 100.0 / max(len(wanted) - 1, 1))
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in found)
    assert all(after - before >= kept - 1e-6 for before, after in pairwise(found))


@given(st.floats(0, 100), st.floats(1, 20))
def test_an_end_that_is_alone_stays(wanted: float, gap: float) -> None:
    assert spread([wanted], [], *SIDE) == pytest.approx([wanted])


def test_ends_far_enough_apart_stay_and_two_that_meet_go_the_same_way_each() -> None:
    assert spread([10.0, 50.0, 50.0, 90.0], [12.0] * 3, *SIDE) == pytest.approx([10.0, 44.0, 56.0, 90.0])


def test_a_full_side_is_shared_evenly() -> None:
    assert spread([50.0] * 5, [40.0] * 4, *SIDE) == pytest.approx([0.0, 25.0, 50.0, 75.0, 100.0])
