"""Header rows that count instead of naming: days of a calendar, years."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import Value
from workflow_studio.importing.recognition.cells import Sort, normalised, sort_of
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.vocabulary import WEEKDAY_WORDS
from workflow_studio.importing.recognition.wording import words

_WEEKDAYS = words(WEEKDAY_WORDS)
_YEARS = range(1900, 2101)
_FEWEST_YEARS, _FEWEST_MARKS = 3, 4
_TWO_YEARS, _BESIDE_TWO = 2, 2
"""`Revenue | Note | 2025 | 2024`"""


def calendar_columns(grid: Grid, row: int, area: Range) -> int:
    """How many columns of a header row are days of a calendar; 0 when it is not one."""
    columns = grid.filled_columns(row, area)
    return len(columns) if columns and is_calendar([grid.cell(row, column) for column in columns]) else 0


def is_calendar(values: Sequence[Value]) -> bool:
    """Whether a row runs through days: five or more dates, weekdays, or day numbers that count up."""
    dates = sum(sort_of(value) is Sort.DATE for value in values)
    weekdays = sum(isinstance(value, str) and normalised(value) in _WEEKDAYS for value in values)
    if max(dates, weekdays) >= 5:
        return True
    numbers = [day for value in values if (day := _day_number(value)) is not None]
    return len(numbers) >= 7 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] == 1


def _day_number(value: Value) -> int | None:
    """The number of a day of the month, also where it is written as text: `01`."""
    if isinstance(value, str):
        return int(value) if len(value) <= 2 and value.isascii() and value.isdecimal() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def is_day(header: str) -> bool:
    """Whether a header names a day of the week."""
    return normalised(header) in _WEEKDAYS


def counted_columns(values: Sequence[Value]) -> int:
    """How many of the values count columns instead of naming them: years, or marks from 1 behind a first text."""
    return counted_years(values) or _counted_marks(values)


def _counted_marks(values: Sequence[Value]) -> int:
    """`Question | 1 | 2 | 3 | 4 | 5`"""
    first, *marks = values
    whole = all(isinstance(mark, int) and not isinstance(mark, bool) for mark in marks)
    counting = marks in (list(range(1, len(marks) + 1)), list(range(len(marks))))
    return len(marks) if whole and counting and len(marks) >= _FEWEST_MARKS and isinstance(first, str) else 0


def counted_years(values: Sequence[Value]) -> int:
    """How many of the values are years that count up or down in equal steps; a single one may be any number.

    Two in a row do where hardly anything stands beside them, as in the accounts of this year and the last.
    """
    years = [int(str(value)) for value in values if sort_of(value) is Sort.NUMBER and is_year(value)]
    steps = {later - earlier for earlier, later in pairwise(years)}
    if len(years) == _TWO_YEARS:
        counting = len(values) <= _TWO_YEARS + _BESIDE_TWO and steps <= {1, -1}
    else:
        counting = len(years) >= _FEWEST_YEARS and len(steps) == 1 and steps != {0}
    return len(years) if counting else 0


def is_year(value: Value) -> bool:
    """Whether a value may be a year, as a number or as text."""
    if isinstance(value, str):
        return len(value.strip()) == 4 and value.strip().isdecimal() and int(value) in _YEARS
    return isinstance(value, int) and value in _YEARS
