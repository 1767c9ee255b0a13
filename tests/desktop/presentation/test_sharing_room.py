"""What is told below a presented map: every part has its place, and gives up only what it does not need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.desktop.presentation.sharing_room import shared_out

parts = st.lists(st.tuples(st.integers(1, 9), st.floats(0, 2000)), min_size=1, max_size=4)


@given(st.floats(100, 2000), parts)
def test_all_room_is_given_away_and_none_goes_without_what_another_has_too_much_of(
    room: float, wishes: list[tuple[int, float]]
) -> None:
    shares, wanted = [share for share, _ in wishes], [wish for _, wish in wishes]
    widths = shared_out(room, shares, wanted)
    assert sum(widths) == pytest.approx(room)
    if any(wide < wish - 1e-6 for wide, wish in zip(widths, wanted, strict=True)):
        assert sum(wanted) > room - 1e-6
        assert all(
            wide <= wish + 1e-6 or wide == pytest.approx(room * share / sum(shares))
            for wide, share, wish in zip(widths, shares, wanted, strict=True)
        )


def test_parts_stand_where_they_always_do_while_each_has_room() -> None:
    assert shared_out(1200.0, [7, 5], [300.0, 500.0]) == [700.0, 500.0]


def test_a_long_name_takes_what_a_short_one_leaves() -> None:
    assert shared_out(1200.0, [7, 5], [300.0, 700.0]) == pytest.approx([300 + 200 * 7 / 12, 700 + 200 * 5 / 12])
    assert shared_out(1000.0, [1, 1], [900.0, 200.0]) == [800.0, 200.0]
