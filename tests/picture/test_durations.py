"""Durations in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.durations import duration, times

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (59.6, "1 min"),
        (12 * MINUTE, "12 min"),
        (59.6 * MINUTE, "1.0 h"),
        (4.1 * HOUR, "4.1 h"),
        (23.97 * HOUR, "1.0 d"),
        (2.3 * DAY, "2.3 d"),
        (18.4 * DAY, "18.4 d"),
        (99.97 * DAY, "100 d"),
        (1234 * DAY, "1,234 d"),
        (1e300, "over 99,999 d"),
    ],
)
def test_a_duration_is_said_in_its_natural_unit(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@given(st.floats(0, 1e12))
def test_a_duration_is_short_whatever_it_is(seconds: float) -> None:
    assert len(duration(seconds)) <= len("over 99,999 d")


def test_counts() -> None:
    assert times(268) == "268×"
    assert times(1_234_567) == "1,234,567×"
    assert times(123_456_789) == "123 m×"
