"""How days and months are written for people."""

from __future__ import annotations

import pytest

from workflow_studio.dates import as_read, short_date_of, short_month_of


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2025-02-03", "3 Feb 2025"),
        ("20250203", "20250203"),  # a number of an order, not a day
        ("2025-02-31", "2025-02-31"),
        ("1,250", "1,250"),
        ("", ""),
    ],
)
def test_a_day_is_written_out_and_anything_else_stays(text: str, read: str) -> None:
    assert as_read(text) == read


@pytest.mark.parametrize(("text", "read"), [("2025-11", "Nov 2025"), ("2025-13", "2025-13"), ("Week 3", "Week 3")])
def test_a_month_is_written_out_and_anything_else_stays(text: str, read: str) -> None:
    assert short_month_of(text) == read


def test_a_moment_is_its_day() -> None:
    assert short_date_of("2025-11-21T10:30:00Z") == "21 Nov 2025"
