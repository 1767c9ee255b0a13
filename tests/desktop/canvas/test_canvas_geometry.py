"""Lines that stretch while a node is dragged, and snap lines."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.desktop.canvas.snapping import SnapLines
from workflow_studio.layout.stretching import stretched

lengths = st.integers(-300, 300).map(float)
moves = st.tuples(lengths, lengths)


@st.composite
def orthogonal_lines(draw: st.DrawFn) -> tuple[tuple[float, float], ...]:
    x, y, level = draw(lengths), draw(lengths), draw(st.booleans())
    points = [(x, y)]
    for step in draw(st.lists(st.integers(10, 200), min_size=1, max_size=6)):
        x, y = (x + step, y) if level else (x, y + step)
        points.append((x, y))
        level = not level
    return tuple(points)


@given(orthogonal_lines(), moves, moves)
def test_a_stretched_line_ends_where_its_ends_went_and_stays_orthogonal(points, start_by, end_by):
    line = stretched(points, start_by, end_by)
    assert line[0] == (points[0][0] + start_by[0], points[0][1] + start_by[1])
    assert line[-1] == (points[-1][0] + end_by[0], points[-1][1] + end_by[1])
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(line))


@given(orthogonal_lines(), moves)
def test_a_line_whose_ends_move_together_keeps_its_form(points, by):
    assert stretched(points, by, by) == tuple((x + by[0], y + by[1]) for x, y in points)


@given(orthogonal_lines())
def test_a_line_whose_ends_stay_is_not_touched(points):
    assert stretched(points, (0.0, 0.0), (0.0, 0.0)) == points


def test_a_middle_is_drawn_to_the_closest_middle_within_reach():
    lines = SnapLines([(36.0, 18.0, 164.0, 82.0), (46.0, 200.0, 174.0, 264.0)])
    snapped = lines.snap((42.0, 400.0, 170.0, 464.0), zoom=1.0)
    assert snapped.by == (4.0, 0.0)
    assert list(snapped.lines) == [((110.0, 188.0), (110.0, 476.0))]


def test_an_edge_is_drawn_to_an_edge_where_no_middle_is_near():
    lines = SnapLines([(100.0, 0.0, 228.0, 64.0)])
    snapped = lines.snap((97.0, 300.0, 121.0, 324.0), zoom=1.0)
    assert snapped.by == (3.0, 0.0)
    assert snapped.lines == (((100.0, -12.0), (100.0, 336.0)),)


def test_equal_gaps_to_both_neighbours_are_found():
    lines = SnapLines([(0.0, 0.0, 100.0, 64.0), (400.0, 0.0, 500.0, 64.0)])
    snapped = lines.snap((205.0, 0.0, 305.0, 64.0), zoom=1.0)
    assert snapped.by[0] == -5.0
    assert ((100.0, 32.0), (200.0, 32.0)) in snapped.lines
    assert ((300.0, 32.0), (400.0, 32.0)) in snapped.lines


def test_the_gap_between_two_neighbours_is_offered_behind_them():
    lines = SnapLines([(0.0, 0.0, 100.0, 64.0), (140.0, 0.0, 240.0, 64.0)])
    assert lines.snap((284.0, 0.0, 384.0, 64.0), zoom=1.0).by[0] == -4.0


def test_the_reach_is_the_same_on_the_screen_at_every_zoom():
    lines = SnapLines([(90.0, 0.0, 110.0, 10.0)])
    assert lines.snap((102.0, 200.0, 122.0, 210.0), zoom=0.5).by[0] == -12.0
    assert lines.snap((92.5, 200.0, 112.5, 210.0), zoom=4.0).by[0] == 0.0


def test_with_nothing_else_on_the_map_nothing_snaps():
    assert SnapLines([]).snap((7.0, 9.0, 17.0, 19.0), zoom=1.0).by == (0.0, 0.0)
