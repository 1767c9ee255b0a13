"""Lines bent by hand keep their right angles and their ends."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.layout.bending import corner_at, slid

lengths = st.integers(-300, 300).map(float)


@st.composite
def lines(draw: st.DrawFn) -> list[tuple[float, float]]:
    x, y, level = draw(lengths), draw(lengths), draw(st.booleans())
    points = [(x, y)]
    for step in draw(st.lists(st.integers(-200, 200).filter(lambda s: abs(s) > 9), min_size=1, max_size=6)):
        x, y = (x + step, y) if level else (x, y + step)
        points.append((x, y))
        level = not level
    return points


def _has_right_angles(line: list[tuple[float, float]]) -> bool:
    return all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(line))


@given(lines(), st.data(), lengths)
def test_a_slid_piece_leaves_ends_and_right_angles(line, data, to):
    bent = slid(line, data.draw(st.integers(0, len(line) - 2)), to)
    assert (bent[0], bent[-1]) == (line[0], line[-1])
    assert _has_right_angles(bent)


@given(lines().filter(lambda line: len(line) > 2), st.data(), lengths, lengths)
def test_a_moved_corner_leaves_ends_and_right_angles(line, data, x, y):
    bent = corner_at(line, data.draw(st.integers(1, len(line) - 2)), (x, y))
    assert (bent[0], bent[-1]) == (line[0], line[-1])
    assert _has_right_angles(bent)


def test_an_inner_piece_goes_where_it_is_dragged():
    assert slid([(0, 0), (50, 0), (50, 80), (120, 80)], 1, 70) == [(0, 0), (70, 0), (70, 80), (120, 80)]


def test_a_straight_line_gets_a_bump_and_loses_it_again():
    bump = slid([(0, 0), (100, 0)], 0, 40)
    assert bump == [(0, 0), (16, 0), (16, 40), (84, 40), (84, 0), (100, 0)]
    assert slid(bump, 2, 3) == [(0, 0), (100, 0)]
