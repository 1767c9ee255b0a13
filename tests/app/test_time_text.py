"""Times are written as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.app.time_text import LONGEST, seconds_of
from workflow_studio.picture.durations import DAY, HOUR, MINUTE, duration


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12 min", 12 * MINUTE),
        ("2.3 d", 2.3 * DAY),
        ("2,3 days", 2.3 * DAY),
        ("1 h 30 min", 90 * MINUTE),
        ("1h30m", 90 * MINUTE),
        ("2 hours and 5 minutes", 125 * MINUTE),
        ("45 s", 45),
        ("1 week", 7 * DAY),
        ("1,200 d", 1200 * DAY),
        ("15", 15 * MINUTE),
        ("0", 0),
        ("  3 H. ", 3 * HOUR),
    ],
)
def test_a_time_means_what_it_says(written: str, meant: float) -> None:
    assert seconds_of(written) == pytest.approx(meant)


def test_nothing_written_is_no_time() -> None:
    assert seconds_of("   ") is None


@pytest.mark.parametrize(
    "written", ["soon", "12 parsecs", "-3 h", "1 h maybe", "h", "3 h 5 x", "1e400 h", "999999999 w"]
)
def test_what_is_no_time_is_said_to_be_none(written: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        seconds_of(written)


@given(st.floats(min_value=0, max_value=LONGEST / 10, allow_nan=False))
def test_what_the_map_shows_can_be_written_back(seconds: float) -> None:
    shown = duration(seconds)
    read = seconds_of(shown)
    assert read is not None
    assert duration(read) == shown


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    try:
        read = seconds_of(text)
    except ValueError:
        return
    assert read is None or 0 <= read <= LONGEST
