"""When the work in a table happened: columns of dates, read once."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.profile.columns import ColumnCells, TableCells
from workflow_studio.importing.profile.days import Day
from workflow_studio.importing.recognition import Role

_MOSTLY = 0.6
_LEAST_DATES = 5
_AHEAD = frozenset({Role.DUE_DATE})
"""Dates that are planned say nothing about when somebody worked."""


def days_of(cells: ColumnCells) -> list[Day | None]:
    """The day of each row that was looked at."""
    return [cells.days.get(value) for value in paused(cells.values, cells.pause)]


def dated(cells: ColumnCells) -> dict[Day, int]:
    """The days of a column of dates with how often they occur; nothing for other columns."""
    days = {day: number for day, number in cells.by_day.items() if day.year > 1900}
    number = sum(days.values())
    return days if number >= _LEAST_DATES and number >= _MOSTLY * cells.filled else {}


def columns_of_work(table: TableCells) -> Iterable[tuple[ColumnCells, dict[Day, int]]]:
    """The columns that say when something was done, with their days."""
    for cells in table.columns:
        if cells.column.role not in _AHEAD and (days := dated(cells)):
            yield cells, days
