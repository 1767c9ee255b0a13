"""Numbers that are given twice, and values that are missing in the list they refer to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.profile.columns import ColumnCells, TableCells, cells_of, has_records
from workflow_studio.importing.profile.condition import Condition, What, rows_counted
from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.importing.recognition.cells import normalised

_DIFFERENT = 0.9
_FILLED = 0.8
_LEAST_ROWS = 5
_LEAST_KEYS = 3
_LIST_DIFFERENT = 0.98
_LIST_COLUMNS = 3
"""A list is named by one of its first columns."""
_SAME_HEADER_MATCH = 0.7
_OTHER_HEADER_MATCH = 0.9
_LEAST_MATCHED = 5
_MOST_VALUES = 5_000
_MOST_LISTS = 60
_NO_REFERENCES = frozenset(
    {
        Role.MILESTONE_DATE, Role.TIMESTAMP, Role.START_TIME, Role.DUE_DATE, Role.AMOUNT, Role.NUMBER,
        Role.FLOW_SOURCE, Role.FLOW_TARGET, Role.NEXT_STEP, Role.PREDECESSOR,
    }
)  # fmt: skip
"""Measures; and connections between steps, of which mapping says which ones lead nowhere."""


def given_twice(seen: Seen, table: TableCells) -> Iterator[Condition]:
    """Numbers that name one row and stand in several; a number merged over its rows stands in one cell."""
    cells = _key_of(table)
    if cells is None:
        return
    written = _times_written(seen, cells)
    again = frozenset(value for value, count in written.items() if count > 1 and not says_nothing(text_of(value)))
    if not again:
        return
    number = sum(written[value] for value in again)
    quotes = cells.quotes(again)
    values = "value stands" if len(again) == 1 else "values stand"
    problem = (
        f"{len(again):,} {values} more than once as “{cells.name}” in “{cells.table.sheet}” "
        f"({rows_counted(number)}), for example “{quotes[0].text}”: the workbook lets a number be given twice."
    )
    reason = f"{len(cells.counts):,} different values in {rows_counted(cells.filled)}: the column names its rows."
    yield Condition(What.GIVEN_TWICE, cells, number, quotes, problem, 0.92, (reason,))


def _times_written(seen: Seen, cells: ColumnCells) -> Counter[Value]:
    sheet, index = seen.sheet(cells.table.sheet), cells.column.index
    rows = paused(cells.rows, cells.pause)
    return Counter(value for row in rows if (value := sheet.cell(row, index)) in cells.counts)


def _key_of(table: TableCells) -> ColumnCells | None:
    """The column that tells the rows of a table apart; none in a log, where cases come again."""
    if table.table.kind.kind is Kind.EVENT_LOG:
        return None
    for cells in table.columns:
        names_rows = cells.column.role in (Role.CASE, Role.STEP_ID)
        if names_rows and _tells_rows_apart(cells) and not cells.column.filled_down:
            return cells
    return None


def _tells_rows_apart(cells: ColumnCells) -> bool:
    filled = cells.filled
    return filled >= max(_LEAST_ROWS, _FILLED * len(cells.rows)) and len(cells.counts) >= _DIFFERENT * filled


@dataclass(frozen=True, slots=True)
class _List:
    """A column that names the rows of its table, and the folded values it has."""

    cells: ColumnCells
    values: frozenset[str]


def missing_elsewhere(seen: Seen, tables: Sequence[TableCells]) -> Iterator[Condition]:
    """Values of a column that are missing in the list of another table to which it evidently refers."""
    lists = _lists(seen, tables)
    for table in tables:
        for cells in table.columns:
            found = _missing(cells, lists)
            if found is not None:
                yield found


def _lists(seen: Seen, tables: Sequence[TableCells]) -> list[_List]:
    """What columns can refer to, lists on hidden sheets included; they are looked up in, never quoted."""
    known = {(one.table.sheet, one.table.range) for one in tables}
    hidden = [t for t in seen.found if t.hidden and has_records(t) and (t.sheet, t.range) not in known]
    short = [table for table in hidden if len(table.data_rows) <= _MOST_VALUES][:_MOST_LISTS]
    every = [*tables, *(cells_of(seen, table) for table in short)]
    candidates = (cells for one in every for cells in one.columns[:_LIST_COLUMNS] if _is_list(cells))
    return [_List(cells, _folded(cells)) for cells in candidates][:_MOST_LISTS]


def _is_list(cells: ColumnCells) -> bool:
    filled = cells.filled
    if not _LEAST_KEYS <= filled <= _MOST_VALUES or cells.column.role in _NO_REFERENCES:
        return False
    texts = sum(count for value, count in cells.counts.items() if isinstance(value, str))
    return len(cells.counts) >= _LIST_DIFFERENT * filled and texts >= _FILLED * filled


def _folded(cells: ColumnCells) -> frozenset[str]:
    return frozenset(folded for value in cells.different if (folded := _fold(value)))


def _fold(value: Value) -> str:
    text = text_of(value)
    return "" if says_nothing(text) else " ".join(text.casefold().split())


def _missing(cells: ColumnCells, lists: Sequence[_List]) -> Condition | None:
    if not 1 < len(cells.counts) <= _MOST_VALUES or cells.column.role in _NO_REFERENCES:
        return None
    values = _folded(cells)
    target = max(
        (one for one in lists if _refers(cells, values, one)),
        key=lambda one: (len(values & one.values), -one.cells.column.index),
        default=None,
    )
    missing = values - target.values if target else frozenset()
    return _orphans(cells, missing, target.cells, len(values)) if target and missing else None


def _refers(cells: ColumnCells, values: frozenset[str], target: _List) -> bool:
    """Whether a column takes its values from a list: most are in it, and nearly all where the headers differ."""
    other = target.cells
    if _headers(other.table) == _headers(cells.table):  # the table itself, or a copy of it: another month, no list
        return False
    matched = len(values & target.values)
    same = _header(cells) == _header(other) or _header(cells) == normalised(other.table.sheet).rstrip("s")
    least = _SAME_HEADER_MATCH if same else _OTHER_HEADER_MATCH
    return matched >= (_LEAST_KEYS if same else _LEAST_MATCHED) and matched >= least * len(values)


def _headers(table: Table) -> frozenset[str]:
    return frozenset(normalised(column.title) or column.letter for column in table.columns)


def _header(cells: ColumnCells) -> str:
    return normalised(cells.column.name).rstrip("s")


def _orphans(cells: ColumnCells, missing: frozenset[str], target: ColumnCells, of: int) -> Condition:
    odd = frozenset(value for value in cells.different if _fold(value) in missing)
    number, quotes = sum(cells.counts[value] for value in odd), cells.quotes(odd)
    values = "value" if len(missing) == 1 else "values"
    there = f"“{target.table.sheet}”" if target.table.sheet != cells.table.sheet else f"the list “{target.name}”"
    problem = (
        f"{len(missing):,} {values} of “{cells.name}” in “{cells.table.sheet}” {'is' if len(missing) == 1 else 'are'} "
        f"not in {there} ({rows_counted(number)}), for example “{quotes[0].text}”: the workbook keeps no watch on it."
    )
    reason = f"{of - len(missing):,} of {of:,} different values are in the column “{target.name}” of {there}."
    # Two lists of different things of one sort look like this too; values that come again were taken from a list.
    sure = _header(cells) == _header(target) and len(cells.counts) <= 0.5 * cells.filled
    return Condition(What.MISSING_ELSEWHERE, cells, number, quotes, problem, 0.9 if sure else 0.7, (reason,))
