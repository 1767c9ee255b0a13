"""How often something happens, as people say it: `29 a month`, `twice a week`, `daily`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from workflow_studio.model.element import Frozen

LARGEST = 1e9
WRONG = "Write how often like 29 a month, 3 per week or daily."


class Period(StrEnum):
    """What a count is for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


PER_YEAR = {Period.DAY: 365.0, Period.WEEK: 365 / 7, Period.MONTH: 12.0, Period.QUARTER: 4.0, Period.YEAR: 1.0}
"""How many of a period a year has; days are calendar days, since nobody says which ones are worked."""


class Frequency(Frozen):
    """So many times in each period."""

    times: Annotated[float, Field(gt=0, le=LARGEST, allow_inf_nan=False)]
    per: Period

    @property
    def a_year(self) -> float:
        """How often in a year, to compare and to add."""
        return self.times * PER_YEAR[self.per]


def frequency_words(frequency: Frequency) -> str:
    """`29 a month`, `0.5 a day`; at most two decimals, and never 0 for what does happen."""
    times = frequency.times
    figure = f"{times:,.2f}".rstrip("0").rstrip(".")
    return f"{figure if float(figure.replace(',', '')) else 'under 0.01'} a {frequency.per}"


def frequency_of(text: str) -> Frequency | None:
    """What this text says; none for empty text. ValueError with what to do where it says no frequency."""
    words = " ".join(text.casefold().split())
    if not words:
        return None
    found = _WORDS.fullmatch(words)
    if found is None:
        raise ValueError(WRONG)
    times = _times(found["times"])
    if not 0 < times <= LARGEST:
        raise ValueError(WRONG)
    return Frequency(times=times, per=_PERIODS[found["per"]])


_ONCE = {"once": 1.0, "twice": 2.0}
_PERIODS = {
    **dict.fromkeys(("day", "days", "d", "daily"), Period.DAY),
    **dict.fromkeys(("week", "weeks", "wk", "w", "weekly"), Period.WEEK),
    **dict.fromkeys(("month", "months", "mth", "m", "monthly"), Period.MONTH),
    **dict.fromkeys(("quarter", "quarters", "q", "quarterly"), Period.QUARTER),
    **dict.fromkeys(("year", "years", "yr", "y", "yearly", "annually", "annum"), Period.YEAR),
}
_WORDS = re.compile(
    r"(?P<times>once|twice|(?:under )?\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?|(?:under )?\d{1,10}(?:[.,]\d{1,6})?)?"
    r"(?: ?x| ?×| times?)?"
    rf" ?(?:/|an?\b|per\b|each\b|every\b|in a\b)? ?(?P<per>{'|'.join(sorted(_PERIODS, key=len, reverse=True))})"
)


def _times(text: str | None) -> float:
    """A count as it is written: a comma before three figures parts thousands, any other one decimals."""
    if text is None:
        return 1.0
    figure = text.removeprefix("under ")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", figure):
        return float(figure.replace(",", ""))
    return _ONCE.get(figure) or float(figure.replace(",", "."))
