"""Everything that is wrong with the cells of a workbook, and the figures of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.finding import Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.profile.columns import ColumnCells, TableCells, tables_in_view
from workflow_studio.importing.profile.condition import Condition
from workflow_studio.importing.profile.dates_of_work import dated
from workflow_studio.importing.profile.keys import given_twice, missing_elsewhere
from workflow_studio.importing.profile.overwritten import formula_runs, overwritten
from workflow_studio.importing.profile.spellings import spellings
from workflow_studio.importing.profile.stage_order import out_of_order
from workflow_studio.importing.profile.stale import stale
from workflow_studio.importing.profile.typed_as_text import typed_as_text
from workflow_studio.model import ColumnFinding, ColumnProfile, clean_name

_MOST_EXAMPLES = 3
_LONGEST_EXAMPLE = 100


@dataclass(frozen=True, slots=True)
class Examined:
    """The tables of a workbook, column by column, and what is wrong with them."""

    tables: tuple[TableCells, ...]
    conditions: tuple[Condition, ...]


def examine(seen: Seen) -> Examined:
    """Look at every column of every table in view; bounded, whatever the size of the workbook."""
    tables = seen.once(tables_in_view)
    return Examined(tables, tuple(_conditions(seen, tables)))


def _conditions(seen: Seen, tables: Sequence[TableCells]) -> Iterator[Condition]:
    is_text_file = seen.workbook.format == "csv"
    for table in tables:
        sheet, runs = seen.sheet(table.table.sheet), formula_runs(seen.markings(table.table.sheet))
        for cells in table.columns:
            seen.pause()
            yield from typed_as_text(cells, is_text_file=is_text_file)
            yield from spellings(cells)
            yield from overwritten(sheet, cells, runs.get(cells.column.index, ()))
        yield from given_twice(seen, table)
        yield from out_of_order(table)
    yield from missing_elsewhere(seen, tables)
    yield from stale(seen, tables)


def column_profiles(examined: Examined) -> tuple[ColumnProfile, ...]:
    """The figures of every column, with what is wrong with it."""
    found: dict[int, list[Condition]] = {}
    for condition in examined.conditions:
        found.setdefault(id(condition.cells), []).append(condition)
    return tuple(_profile(cells, found.get(id(cells), ())) for table in examined.tables for cells in table.columns)


def _profile(cells: ColumnCells, conditions: Sequence[Condition]) -> ColumnProfile:
    every, looked_at = len(cells.table.data_rows), len(cells.rows)
    smallest, largest = _extremes(cells)
    return ColumnProfile(
        sheet=cells.table.sheet,
        header=cells.column.title,
        letter=cells.column.letter,
        rows=looked_at,
        filled=cells.filled,
        distinct=len(cells.counts),
        smallest=smallest,
        largest=largest,
        sampled_from=every if every > looked_at else 0,
        findings=tuple(_finding(condition) for condition in conditions),
    )


def _finding(condition: Condition) -> ColumnFinding:
    examples = tuple(_example(quote) for quote in condition.quotes[:_MOST_EXAMPLES])
    return ColumnFinding(what=condition.what.value, count=condition.count, examples=examples)


def _example(quote: Quote) -> str:
    place = f"{quote.area.a1}: " if quote.area else ""
    return clean_name(f"{place}{quote.text}"[:_LONGEST_EXAMPLE])


def _extremes(cells: ColumnCells) -> tuple[str, str]:
    """The least and the greatest of a column of numbers or dates."""
    days = dated(cells)
    if days:
        return min(days).isoformat(), max(days).isoformat()
    numbers = [value for value in cells.different if isinstance(value, int | float) and not isinstance(value, bool)]
    if numbers and sum(cells.counts[number] for number in paused(numbers, cells.pause)) >= 0.5 * cells.filled:
        return text_of(min(numbers)), text_of(max(numbers))
    return "", ""


def profile_records(profiles: Sequence[ColumnProfile]) -> list[dict[str, Any]]:
    """The profiles as JSON records."""
    return [{**profile.model_dump(mode="json"), "blanks": profile.blanks} for profile in profiles]
