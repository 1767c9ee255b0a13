"""Columns of dates that nobody keeps up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.dates import short_date
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.profile.columns import ColumnCells, TableCells
from workflow_studio.importing.profile.condition import Condition, What
from workflow_studio.importing.profile.dates_of_work import columns_of_work
from workflow_studio.importing.profile.days import Day, day_of

_STALE_DAYS = 120
_STALE_SHARE = 0.5
"""A late stage lags behind; one that lags by half of the time the table covers is not kept up."""


def stale(seen: Seen, tables: Sequence[TableCells]) -> Iterator[Condition]:
    """Columns whose latest date lies far before the workbook's own latest day: its last saving, else its last date.

    No clock is read: a workbook of last year is not stale because it is opened today.
    """
    dated = [(table, list(columns_of_work(table))) for table in tables]
    newest = max((max(days) for _, columns in dated for _, days in columns), default=None)
    saved = day_of(seen.workbook.markings.modified, None)
    today = saved or newest
    if today is None:
        return
    said = "the workbook was saved last" if saved else "the workbook has dates up to"
    for _, columns in dated:
        latest = max((max(days) for _, days in columns), default=today)
        for cells, days in columns:
            if _is_stale(days, latest, today):
                yield _condition(cells, max(days), today, said)


def _is_stale(days: dict[Day, int], latest: Day, today: Day) -> bool:
    """Whether a column fell behind its own table; a whole table that has ended is an archive."""
    last, first = max(days), min(days)
    behind = (latest - last).days
    archived = (today - latest).days > _STALE_DAYS
    return not archived and behind > _STALE_DAYS and behind >= _STALE_SHARE * max((latest - first).days, 1)


def _condition(cells: ColumnCells, last: Day, today: Day, said: str) -> Condition:
    values = frozenset(value for value, day in cells.days.items() if day == last)
    problem = (
        f"“{cells.name}” in “{cells.table.sheet}” has no date after {short_date(last)}, though {said} "
        f"{'on ' if said.endswith('last') else ''}{short_date(today)}: nobody seems to keep it up."
    )
    number = sum(cells.counts[value] for value in values)
    return Condition(What.STALE, cells, number, cells.quotes(values), problem, 0.6)
