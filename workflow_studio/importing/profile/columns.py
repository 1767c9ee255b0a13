"""The cells of a workbook's tables column by column: as many as are looked at, each different value counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workflow_studio.analysis.eventlog import Pause, paused, stretches
from workflow_studio.importing.finding import Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.profile.days import Day, day_of
from workflow_studio.importing.reading import Range, Value
from workflow_studio.importing.recognition import Column, Kind, Table

MOST_ROWS = 50_000
"""Of longer tables the first half of this number is looked at, where neighbours show, and as many spread over the
rest."""
MOST_CELLS = 2_000_000
"""Of all tables of a workbook; in larger ones fewer rows of each table are looked at."""
MOST_COLUMNS = 300
_LEAST_ROWS = 1_000
MOST_QUOTES = 8
LONGEST_QUOTE = 200

_GRIDS = frozenset({Kind.RACI, Kind.ROSTER, Kind.FORM, Kind.SIPOC, Kind.DRAWN_FLOWCHART})
"""Kinds whose columns do not hold one sort of value each."""


@dataclass(frozen=True, slots=True)
class ColumnCells:
    """The cells of one column in the rows that were looked at.

    `counts` says how often each filled value occurs, `days` which of them are dates of which day, `by_day` how often
    each day occurs. `pause` is that of the finders: what looks at all different values calls it, most easily by going
    through `different`.
    """

    table: Table
    column: Column
    rows: Sequence[int]
    values: Sequence[Value]
    counts: Counter[Value]
    days: Mapping[Value, Day]
    by_day: Mapping[Day, int]
    pause: Pause = field(repr=False, compare=False)

    @property
    def different(self) -> Iterable[Value]:
        """The different filled values."""
        return paused(self.counts, self.pause)

    @property
    def filled(self) -> int:
        """Rows with a value."""
        return self.counts.total()

    @property
    def name(self) -> str:
        """What the column is called in a sentence."""
        return self.column.name or self.column.group or f"Column {self.column.letter}"

    def quote(self, row: int, value: Value) -> Quote:
        """A cell of this column with what it says."""
        index = self.column.index
        return Quote(self.table.sheet, Range(row, index, row, index), text_of(value)[:LONGEST_QUOTE])

    def quotes(self, values: frozenset[Value]) -> tuple[Quote, ...]:
        """The first cells that hold one of these values."""
        found: list[Quote] = []
        for row, value in zip(self.rows, self.values, strict=True):
            if value in values:
                found.append(self.quote(row, value))
                if len(found) == MOST_QUOTES:
                    break
        return tuple(found)


@dataclass(frozen=True, slots=True)
class TableCells:
    """A table with its columns' cells in the rows that were looked at.

    `rows` are sheet rows (from 0); `weights` say for each of how many rows of the table it stands for.
    """

    table: Table
    columns: tuple[ColumnCells, ...]
    rows: Sequence[int]
    weights: Sequence[int]

    @property
    def of_rows(self) -> str:
        """`412 rows`, or how many of them were looked at."""
        every, some = len(self.table.data_rows), len(self.rows)
        return f"{every:,} rows" if some == every else f"{some:,} rows looked at (there are {every:,})"


def tables_in_view(seen: Seen) -> tuple[TableCells, ...]:
    """The tables with rows and headers that the user sees or chose; nothing of hidden sheets is quoted unasked."""
    tables = [table for table in seen.found if has_records(table) and (not table.hidden or table in seen.chosen)]
    cells = sum(min(len(table.data_rows), MOST_ROWS) * len(table.columns) for table in tables)
    most = MOST_ROWS if cells <= MOST_CELLS else max(_LEAST_ROWS, MOST_ROWS * MOST_CELLS // cells)
    return tuple(cells_of(seen, table, most) for table in tables)


def has_records(table: Table) -> bool:
    """Whether each column of a table holds one sort of value, row by row."""
    return bool(table.header_rows) and bool(table.data_rows) and table.kind.kind not in _GRIDS


def cells_of(seen: Seen, table: Table, most: int = MOST_ROWS) -> TableCells:
    """The cells of a table, column by column, in about `most` of its rows."""
    columns = table.columns[:MOST_COLUMNS]
    rows, weights = _rows_looked_at(table.data_rows, most)
    narrow = replace(table, columns=columns, data_rows=tuple(rows))
    values = (list(paused(narrow.values(seen.workbook, column), seen.pause)) for column in columns)
    counted = (_counted(seen, table, *pair, rows) for pair in zip(columns, values, strict=True))
    return TableCells(table, tuple(counted), rows, weights)


def _rows_looked_at(rows: Sequence[int], most: int) -> tuple[Sequence[int], Sequence[int]]:
    """All rows, or always the same sample of them; and how many rows each stands for."""
    if len(rows) <= most:
        return rows, [1] * len(rows)
    head = most // 2
    step = -(-(len(rows) - head) // (most - head))
    spread = rows[head::step]
    return (*rows[:head], *spread), [1] * head + [step] * len(spread)


def _counted(seen: Seen, table: Table, column: Column, values: Sequence[Value], rows: Sequence[int]) -> ColumnCells:
    counts: Counter[Value] = Counter()
    for part in stretches(len(values), seen.pause):
        counts.update(values[part])
    for nothing in [value for value in paused(counts, seen.pause) if not text_of(value)]:
        del counts[nothing]
    told = ((value, day_of(value, column.dates)) for value in paused(counts, seen.pause))
    days = {value: day for value, day in told if day is not None}
    by_day: Counter[Day] = Counter()
    for value, day in paused(days.items(), seen.pause):
        by_day[day] += counts[value]
    return ColumnCells(table, column, rows, values, counts, days, by_day, seen.pause)
