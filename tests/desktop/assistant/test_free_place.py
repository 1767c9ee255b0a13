"""The handle of the header line stands where it covers no words of the row above."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.desktop.assistant.free_place import free_place

PLACES = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 200)), max_size=6)


def test_in_an_empty_row_it_stays_in_the_middle() -> None:
    assert free_place(400, 200, 1000, ()) == 400


def test_it_moves_to_the_nearer_side_of_the_words_in_the_middle() -> None:
    assert free_place(400, 200, 1000, [(450, 700)]) == 250
    assert free_place(400, 200, 1000, [(300, 450)]) == 450


def test_where_words_fill_the_row_it_covers_least() -> None:
    assert free_place(400, 200, 1000, [(0, 300), (450, 900)]) == 300
    assert free_place(400, 200, 1000, [(0, 1000)]) == 400


@given(places=PLACES)
def test_it_covers_words_only_where_nothing_is_free(places: list[tuple[int, int]]) -> None:
    words = [(left, left + wide) for left, wide in places]

    def covers(at: float) -> bool:
        return any(left < at + 200 and at < right for left, right in words)

    at = free_place(400, 200, 1000, words)
    assert not covers(at) or all(covers(other) for other in range(801))
