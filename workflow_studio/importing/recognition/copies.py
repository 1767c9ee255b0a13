"""Copies of one tracker: the same columns and mostly the same cases, on sheets or in files named after a date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise
from pathlib import PurePath

from workflow_studio.importing.reading.workbook import Workbook
from workflow_studio.importing.recognition.cells import header_text, normalised
from workflow_studio.importing.recognition.dates import month_number, read_date
from workflow_studio.importing.recognition.kinds_and_roles import Kind, Role
from workflow_studio.importing.recognition.table import Column, Table

LEAST_SHARED = 0.5
"""The share of its cases that a copy has in common with the one before it."""
LEAST_ALIKE = 0.8
"""The share of their labels that two sheets of one form have in common."""
ROWS_COMPARED = 20_000

_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d(?!\d)")
_MONTH = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,10})(?:[\s_.,'’-]*((?:19|20)?\d\d))?(?![^\W_])")
# A bare number tells things apart as often as times: `Team 1`, `Line 2`.
_NUMBER = re.compile(
    r"(?<![^\W\d_])(?:(?:kw|cw|week|woche|semaine|semana|v|version|rev|copy|kopie)[\s_.#-]*(\d{1,3})|\((\d{1,3})\))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a sheet's or file's name says of its time: where it comes among others, its day if it has a year.

    `stem` is the rest of the name, which the copies of one tracker have in common; `way` how the time is written.
    """

    stem: str
    way: str
    order: tuple[int, ...]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: the number of its workbook among those that are imported, its table, and what it is named."""

    source: int
    workbook: Workbook
    table: Table
    name: str
    named: Named


@dataclass(frozen=True, slots=True)
class Series:
    """Copies of one tracker, the oldest first. `doubt` says why they may be none; then they are not compared."""

    copies: tuple[Copy, ...]
    doubt: str = ""


def series(tables: Sequence[tuple[int, Workbook, Table]]) -> list[Series]:
    """The series among these tables, each with the number of its workbook. Tables that are no copies are in none."""
    groups: defaultdict[tuple[frozenset[str], str, str], list[Copy]] = defaultdict(list)
    for source, workbook, table in tables:
        listed = table.kind.kind in (Kind.CASE_TRACKER, Kind.REGISTER) and table.data_rows and not table.hidden
        if not listed or case_column(table) is None:
            continue
        found = named_after_time(table.sheet, workbook.name)
        if found is not None:
            name, named = found
            groups[_header(table), named.stem, named.way].append(Copy(source, workbook, table, name, named))
    return [_judged(copies) for copies in groups.values() if len(copies) > 1]


def form_labels(workbook: Workbook, form: Table) -> frozenset[str]:
    """The labels of a table of labels and values, made comparable."""
    rows = islice(form.cells(workbook), ROWS_COMPARED)
    return frozenset(normalised(header_text(values[0])) for _, values in rows if values and values[0] is not None)


def same_form(labels: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sheets are the same form: mostly the same labels."""
    return bool(labels) and len(labels & others) >= LEAST_ALIKE * len(labels | others)


def named_after_time(sheet: str, file: str) -> tuple[str, Named] | None:
    """The name that says of which time a table is, its sheet's or else its file's, with what it says."""
    named = ((name, when_named(name)) for name in (sheet, PurePath(file).stem))
    return next(((name, found) for name, found in named if found is not None), None)


def when_named(name: str) -> Named | None:
    """The time that a sheet or file is named after: `2025-03`, `Tracker March 2025`, `Jan`, `copy 3`."""
    for pattern in (_YEAR_FIRST, _YEAR_LAST):
        match = pattern.search(name)
        found = _day(match) if match else None
        if match and found:
            return Named(_rest(name, match), "day", (found.toordinal(),), found)
    for match in _MONTH.finditer(name):
        month = month_number(match[1])
        if month is not None:
            year = int(match[2]) + (2000 if len(match[2]) == 2 else 0) if match[2] else None
            if year is not None:
                day = date(year, month, 1)
                return Named(_rest(name, match), "day", (day.toordinal(),), day)
            return Named(_rest(name, match), "month", (month,))
    match = _NUMBER.search(name)
    return Named(_rest(name, match), "number", (int(match[1] or match[2]),)) if match else None


def case_column(table: Table) -> Column | None:
    """The column whose values tell which case a row is about in every copy."""
    return max(table.columns_as(Role.CASE), key=lambda column: (column.confidence, -column.index), default=None)


def _judged(copies: Sequence[Copy]) -> Series:
    ordered = tuple(sorted(copies, key=lambda copy: (copy.named.order, copy.source, copy.table.range)))
    names = " and ".join(f"“{copy.name}”" for copy in ordered[:2])
    if any(one.named.order == other.named.order for one, other in pairwise(ordered)):
        return Series(ordered, f"{names} have the same columns, but their names do not say which is newer")
    keys = [_keys(copy) for copy in ordered]
    for one, other in pairwise(keys):
        if len(one & other) < LEAST_SHARED * max(1, min(len(one), len(other))):
            return Series(ordered, f"{names} have the same columns, but mostly different cases")
    return Series(ordered)


def _keys(copy: Copy) -> frozenset[str]:
    column = case_column(copy.table)
    at = next(place for place, one in enumerate(copy.table.columns) if one is column)
    rows = islice(copy.table.cells(copy.workbook), ROWS_COMPARED)
    return frozenset(normalised(header_text(values[at])) for _, values in rows if values[at] is not None)


def _header(table: Table) -> frozenset[str]:
    return frozenset(normalised(column.title) for column in table.columns)


def _day(match: re.Match[str]) -> date | None:
    if match.re is _YEAR_LAST:
        found = read_date(match[0])
        return found if found is not None else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None


def _rest(name: str, match: re.Match[str]) -> str:
    return normalised(f"{name[: match.start()]} {name[match.end() :]}")
