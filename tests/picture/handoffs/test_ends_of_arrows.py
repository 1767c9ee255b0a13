"""The ends of arrows along one side of a box: apart, in their order, and moved no farther than that takes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.handoffs.bends import Arc, Box, bent_arc, crossings, head_box, passed
from workflow_studio.picture.handoffs.ends import Joining, spread, with_ends_apart

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


CUSTOMER: Box = (26.0, 283.0, 101.0, 38.0)
LEGAL: Box = (461.0, 80.0, 76.0, 38.0)
LOAN_OFFICER: Box = (165.0, 486.0, 114.0, 38.0)


def joining(source: Box, target: Box, width: float, bend: float) -> Joining:
    return Joining(bent_arc(source, target, bend), source, target, width)


def test_arrows_that_bend_to_each_other_cross_once_on_their_way_and_not_again_at_the_box() -> None:
    joinings = [joining(CUSTOMER, LEGAL, 4.0, 56.0), joining(LEGAL, LOAN_OFFICER, 2.0, 59.0)]
    there, on = with_ends_apart(joinings)
    assert crossings(there, on) == 1
    assert passed(on, [head_box(there, 4.0)], 0.0) == 0, "the head of the one is not on the beginning of the other"


def test_curves_cross_as_often_as_one_sees() -> None:
    bow = Arc((0.0, 0.0), (50.0, 80.0), (100.0, 0.0))
    assert [crossings(bow, Arc((0.0, y), (50.0, y), (100.0, y))) for y in (-10.0, 20.0, 60.0)] == [0, 2, 0]
    assert crossings(bow, Arc((51.0, 0.0), (51.0, 40.0), (51.0, 80.0))) == 1
