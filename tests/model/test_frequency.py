"""How often something happens is read as people write it, and written so that it can be read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.model import Frequency, Period
from workflow_studio.model.frequency import WRONG, frequency_of, frequency_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("29 a month", "29 a month"), ("29/month", "29 a month"), ("29 per month", "29 a month"),
        ("29 times each month", "29 a month"), ("29 monthly", "29 a month"), ("3x a week", "3 a week"),
        ("3 × a week", "3 a week"), ("daily", "1 a day"), ("every quarter", "1 a quarter"), ("Weekly ", "1 a week"),
        ("once a year", "1 a year"), ("twice  a  day", "2 a day"), ("0,5 a day", "0.5 a day"), ("2.25/d", "2.25 a day"),
        ("1,200 per quarter", "1,200 a quarter"), ("12,345,678 a year", "12,345,678 a year"),
    ],
)  # fmt: skip
def test_people_write_it_in_many_ways(text: str, words: str) -> None:
    frequency = frequency_of(text)
    assert frequency is not None and frequency_words(frequency) == words


@pytest.mark.parametrize(
    "text", ["29", "often", "0 a day", "-3 a week", "1e5 a day", "99999999999 a day", "3 a fortnight", "a month of 3"]
)
def test_what_says_no_frequency_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="29 a month"):
        frequency_of(text)
    assert "daily" in WRONG


def test_nothing_written_is_nothing_known() -> None:
    assert frequency_of("  ") is None


@given(st.integers(1, 10**9), st.sampled_from(Period))
def test_whole_counts_are_read_back_as_they_are_written(times: int, per: Period) -> None:
    frequency = Frequency(times=times, per=per)
    assert frequency_of(frequency_words(frequency)) == frequency


@given(st.floats(0.0001, 1e9), st.sampled_from(Period))
def test_any_frequency_is_written_to_two_decimals(times: float, per: Period) -> None:
    read = frequency_of(frequency_words(Frequency(times=times, per=per)))
    assert read is not None and read.per is per
    assert abs(read.times - times) <= max(0.01, times * 1e-9)


@given(st.text(max_size=60))
def test_no_text_does_harm(text: str) -> None:
    try:
        frequency_of(text)
    except ValueError as wrong:
        assert str(wrong) == WRONG


def test_frequencies_of_different_periods_compare_by_the_year() -> None:
    twice_a_month, weekly = Frequency(times=2, per=Period.MONTH), Frequency(times=1, per=Period.WEEK)
    assert twice_a_month.a_year == 24 < weekly.a_year < 53
