"""How fast a workbook grows: rows by month, and sheets that are begun anew every month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.analysis.eventlog import paused
from workflow_studio.dates import short_date
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.profile.columns import ColumnCells, TableCells
from workflow_studio.importing.profile.dates_of_work import columns_of_work, days_of
from workflow_studio.importing.profile.days import Day
from workflow_studio.importing.recognition import Kind, read_date

MOST_MONTHS = 24
_LEAST_MONTHLY_SHEETS = 3
_WORK = (Kind.CASE_TRACKER, Kind.EVENT_LOG)
_LISTS = (Kind.REGISTER, Kind.CHECKLIST, Kind.OTHER)
_IN_ORDER = 0.9
_DAYS_IN_A_MONTH = 365.25 / 12
_WEEKS = 7
_SLOW = 2
_YEAR_AND_MONTH = re.compile(r"(?:19|20)\d\d[-_. ]?(?:0[1-9]|1[0-2])(?!\d)")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`says` tells in one sentence how fast the main table grows; `months` are its rows by month, the latest ones."""

    says: str = ""
    months: tuple[tuple[str, int], ...] = ()


def rhythm_of(seen: Seen, tables: Sequence[TableCells]) -> Rhythm:
    """The rhythm of the table that holds most of the work; nothing where no column says when."""
    sheets = monthly_sheets(seen)
    begun = f"A new sheet is begun every month ({sheets[0]} to {sheets[-1]}). " if sheets else ""
    candidates = (
        (table, cells, days) for table in tables for cells, days in columns_of_work(table) if _grows_by(cells)
    )
    best = max(candidates, key=lambda found: _weight(found[0], found[2]), default=None)
    if best is None:
        return Rhythm(begun.strip())
    table, cells, days = best
    months = Counter[str]()
    for day, weight in paused(zip(days_of(cells), table.weights, strict=True), seen.pause):
        if day in days:
            months[f"{day.year:04}-{day.month:02}"] += weight
    latest = tuple((month, months[month]) for month in sorted(months)[-MOST_MONTHS:])
    return Rhythm(begun + _said(table, min(days), max(days), months.total()), latest)


def _grows_by(cells: ColumnCells) -> bool:
    """Whether rows come with the dates of a column: those of cases and events do, others where they stand in order."""
    if cells.table.kind.kind in _WORK:
        return True
    days = [day for day in days_of(cells) if day is not None]
    rises = sum(a < b for a, b in pairwise(days))
    falls = sum(a > b for a, b in pairwise(days))
    return cells.table.kind.kind in _LISTS and max(rises, falls) >= _IN_ORDER * max(rises + falls, 1)


def _weight(table: TableCells, days: dict[Day, int]) -> tuple[bool, int, int]:
    """Trackers and logs first; then the column with most dates, the first of equal ones."""
    filled = sum(days.values())
    return table.table.kind.kind in _WORK, filled, -min(days).toordinal()


def _said(table: TableCells, first: Day, last: Day, number: int) -> str:
    span = max((last - first).days, 1)
    by_month = number / max(span / _DAYS_IN_A_MONTH, 1.0)
    by_week = number / max(span / _WEEKS, 1.0)
    pace = f"about {by_week:,.0f} rows a week" if by_week >= 10 else f"about {by_month:,.0f} rows a month"
    if by_month < _SLOW:
        pace = "less than two rows a month"
    return f"“{table.table.sheet}” grows by {pace} ({short_date(first)} to {short_date(last)})."


def monthly_sheets(seen: Seen) -> tuple[str, ...]:
    """The names of sheets that are called after months, in their order; nothing for fewer than three."""
    names = tuple(sheet.name for sheet in seen.workbook.sheets if not sheet.hidden and is_month(sheet.name))
    return names if len(names) >= _LEAST_MONTHLY_SHEETS else ()


def is_month(name: str) -> bool:
    """Whether a sheet is called after a month: `2025-03`, `March`, `Mar 25`, `März 2025`."""
    name = name.strip()
    if _YEAR_AND_MONTH.fullmatch(name):
        return True
    return any(read_date(text) is not None for text in (f"1 {name}", f"1 {name} 2000", f"1 {name.replace('-', ' ')}"))
