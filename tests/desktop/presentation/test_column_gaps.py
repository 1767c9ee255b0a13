"""The screen ends in gaps between columns, as far as what is told stays in sight."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.desktop.presentation.column_gaps import FARTHEST, Span, into_gaps

STEPS = [Span(x, x + 128) for x in range(0, 1600, 160)]
GROUND = Span(-1000, 3000)


def cut(seen: Span) -> list[Span]:
    return [step for step in STEPS for edge in (seen.left, seen.right) if step.left < edge < step.right]


@given(left=st.floats(200, 700), columns=st.integers(2, 5))
def test_a_screen_of_whole_columns_cuts_no_step(left: float, columns: int) -> None:
    seen = Span(left, left + columns * 160)
    way = into_gaps(seen, STEPS, Span(left + 150, left + 170), GROUND)
    assert not cut(seen.moved(way)) and abs(way) <= FARTHEST


@given(left=st.floats(200, 700), wide=st.floats(200, 800), kept=st.floats(0, 0.8))
def test_it_cuts_no_more_than_without_moving_and_keeps_what_is_told(left: float, wide: float, kept: float) -> None:
    seen, told = Span(left, left + wide), Span(left + 10 + kept * (wide - 60), left + 40 + kept * (wide - 60))
    moved = seen.moved(into_gaps(seen, STEPS, told, GROUND))
    assert len(cut(moved)) <= len(cut(seen))
    assert moved.left <= told.left and told.right <= moved.right


def test_where_nothing_is_cut_it_stays() -> None:
    assert into_gaps(Span(144, 624), STEPS, Span(300, 400), GROUND) == 0.0


def test_it_stays_on_the_map() -> None:
    seen = Span(0, 560)  # its right edge cuts a step, but there is nothing further left
    assert into_gaps(seen, STEPS, Span(16, 128), Span(0, 1600)) == 0.0
