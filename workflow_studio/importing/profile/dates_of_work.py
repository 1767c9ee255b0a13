"""When the work in a table happened: columns of dates, read once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeAlias

from workflow_studio.importing.profile.columns import ColumnCells, TableCells
from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import DateReading, Role, read_date

_MOSTLY = 0.6
_LEAST_DATES = 5
_AHEAD = frozenset({Role.DUE_DATE})
"""Dates that are planned say nothing about when somebody worked."""

Day: TypeAlias = datetime.date


def day_of(value: Value, reading: DateReading | None) -> Day | None:
    """The day a cell says, whatever its time of day."""
    when = read_date(value, reading)
    return when.date() if isinstance(when, datetime.datetime) else when


def days_of(cells: ColumnCells) -> list[Day | None]:
    """The day of each row that was looked at."""
    known = {value: day_of(value, cells.column.dates) for value in cells.counts}
    return [known.get(value) for value in cells.values]


def dated(cells: ColumnCells) -> dict[Day, int]:
    """The days of a column of dates with how often they occur; nothing for other columns."""
    days: dict[Day, int] = {}
    for value, count in cells.counts.items():
        day = day_of(value, cells.column.dates)
        if day is not None and day.year > 1900:
            days[day] = days.get(day, 0) + count
    number = sum(days.values())
    return days if number >= _LEAST_DATES and number >= _MOSTLY * cells.filled else {}


def columns_of_work(table: TableCells) -> Iterable[tuple[ColumnCells, dict[Day, int]]]:
    """The columns that say when something was done, with their days."""
    for cells in table.columns:
        if cells.column.role not in _AHEAD and (days := dated(cells)):
            yield cells, days
