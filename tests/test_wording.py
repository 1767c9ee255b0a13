"""How numbers, lists and dates are said on every floor."""

from __future__ import annotations

import datetime

import pytest

from workflow_studio.dates import short_date, short_date_of
from workflow_studio.wording import counted, listed, noun


def test_a_number_stands_with_its_noun() -> None:
    assert [counted(1, "sheet"), counted(1350, "row"), counted(2, "entry", "entries")] == [
        "1 sheet", "1,350 rows", "2 entries",
    ]  # fmt: skip
    assert [noun(0, "step"), noun(1, "is", "are"), noun(2, "is", "are")] == ["steps", "is", "are"]


def test_a_list_counts_what_it_leaves_out_and_never_a_single_name() -> None:
    assert listed((), 3) == ""
    assert listed("ABCD", 3) == "A, B, C, D"
    assert listed("ABCDE", 3) == "A, B, C and 2 more"


@pytest.mark.parametrize(
    ("text", "said"), [("2025-02-03", "3 Feb 2025"), ("2025-12-31T08:00", "31 Dec 2025"), ("last week", ""), ("", "")]
)
def test_a_date_names_its_month(text: str, said: str) -> None:
    assert short_date_of(text) == said
    assert short_date(datetime.date(2025, 5, 1)) == "1 May 2025"
