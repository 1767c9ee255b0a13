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


def test_a_middle_is_drawn_to_the_closest_row_and_column_within_reach():
    lines = SnapLines([(100.0, 50.0), (110.0, 90.0)])
    snapped = lines.snap(106.0, 60.0, zoom=1.0)
    assert (snapped.x, snapped.column, snapped.y, snapped.row) == (110.0, 110.0, 60.0, None)


def test_the_reach_is_the_same_on_the_screen_at_every_zoom():
    lines = SnapLines([(100.0, 50.0)])
    assert lines.snap(112.0, 200.0, zoom=0.5).x == 100.0
    assert lines.snap(104.0, 200.0, zoom=4.0).x == 104.0


def test_with_nothing_else_on_the_map_nothing_snaps():
    assert SnapLines([]).snap(7.0, 9.0, zoom=1.0).x == 7.0
