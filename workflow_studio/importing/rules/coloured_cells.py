"""Which cells or rows the conditions of a place colour now, and whether fills by hand and statuses say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas.book import Book, WorkDone
from workflow_studio.importing.formulas.code import NotWorkedOut, One, single
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.tree import Cells, Text, parts
from workflow_studio.importing.formulas.values import is_true
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.recognition import Column, Role, Table
from workflow_studio.importing.recognition.colour_words import colour_name
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.places import cells_in, rows_in
from workflow_studio.importing.rules.translation import Row

NO_COLOUR = ""
_ABOUT_ERRORS = frozenset({"ISERROR", "ISNA"})
_MOST_FILLED = 200_000
"""Cells filled by hand that are compared."""


@dataclass(slots=True)
class Coloured:
    """What is coloured now: `counts` has a number for each row of the table, of `tried` cells or (`of_rows`) rows.

    `by_hand` counts those that are also filled by hand with one of the colours, `differing` are the others among them
    with both colours (empty: none); `beside` counts, by the header of a status column, colours with statuses.
    `why` says why it was not tried, or not on all.
    """

    of_rows: bool
    counts: list[int]
    tried: int = 0
    by_hand: int = 0
    differing: list[tuple[Range, str, str]] = field(default_factory=list)
    beside: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    why: str = ""


def coloured_now(
    ranges: Sequence[Range], rows: Sequence[Row], sheet: Sheet, seen: Seen, book: Book, labels: Labels,
    allowance: Allowance,
) -> Coloured:  # fmt: skip
    """What the conditions of a place, of which the first that holds counts, make of its cells."""
    of_rows = ranges[0].width > 1 and _looks_at_fixed_columns(rows)
    found = Coloured(of_rows, [0] * len(rows))
    names = [row.outcome.value if isinstance(row.outcome, Text) else "" for row in rows]
    by_hand = _filled_by_hand(ranges, sheet, seen, frozenset(names), of_rows)
    statuses = _status_columns(ranges, rows, sheet, labels)
    unit = "rows" if of_rows else "cells"
    try:
        tests = [test for row in rows for test in row.tests]
        if any(test.operator in _ABOUT_ERRORS and isinstance(test.subject, Cells) for test in tests):
            raise NotWorkedOut("errors in cells are read as empty")
        codes = [[single(compiled(test.tree, book, sheet.name)) for test in row.tests] for row in rows]
        for row, column in (rows_in if of_rows else cells_in)(ranges, sheet, labels):
            if not allowance.take():
                found.why = f"It was tried on the first {found.tried:,} {unit} only."
                break
            place = _first_that_holds(codes, row, column)
            found.tried += 1
            if place is not None:
                found.counts[place] += 1
            colour = NO_COLOUR if place is None else names[place]
            _compare(found, colour, by_hand.get((row, 0 if of_rows else column)), Range(row, column, row, column))
            for table, status in statuses:
                if table.range.first_row <= row <= table.range.last_row:
                    said = text_of(sheet.cell(row, status.index))
                    found.beside.setdefault(table.called(status), Counter())[colour, said] += 1
    except NotWorkedOut as reason:
        return Coloured(of_rows, [], why=f"It could not be tried on the {unit}: {reason}.")
    except WorkDone:
        found.why = f"It was tried on the first {found.tried:,} {unit} only."
    return found


def _first_that_holds(codes: Sequence[Sequence[One]], row: int, column: int) -> int | None:
    for place, tests in enumerate(codes):
        if all(is_true(code(row, column)) for code in tests):
            return place
    return None


def _compare(found: Coloured, colour: str, by_hand: str | None, cell: Range) -> None:
    if by_hand is not None:
        found.by_hand += 1
        if by_hand != colour:
            found.differing.append((cell, by_hand, colour))


def _looks_at_fixed_columns(rows: Sequence[Row]) -> bool:
    """Whether the conditions give the same in all columns of a row."""
    return all(
        corner.column is None or corner.column.fixed
        for row in rows
        for test in row.tests
        for part in parts(test.tree)
        if isinstance(part, Cells)
        for corner in (part.first, part.last or part.first)
    )


def _filled_by_hand(
    ranges: Sequence[Range], sheet: Sheet, seen: Seen, colours: frozenset[str], of_rows: bool
) -> Mapping[tuple[int, int], str]:
    """The cells, or (column 0) the rows, of these ranges that are filled with one of these colours."""
    found: dict[tuple[int, int], str] = {}
    for fill in seen.markings(sheet.name).fills:
        name = colour_name(fill.colour)
        if name in colours:
            for filled in fill.ranges:
                for row, column in _common_cells(filled, ranges):
                    if len(found) >= _MOST_FILLED:
                        return found
                    found[row, 0 if of_rows else column] = name
    return found


def _common_cells(filled: Range, ranges: Sequence[Range]) -> Iterator[tuple[int, int]]:
    for area in ranges:
        for row in range(max(filled.first_row, area.first_row), min(filled.last_row, area.last_row) + 1):
            for column in range(
                max(filled.first_column, area.first_column), min(filled.last_column, area.last_column) + 1
            ):
                yield row, column


def _status_columns(
    ranges: Sequence[Range], rows: Sequence[Row], sheet: Sheet, labels: Labels
) -> list[tuple[Table, Column]]:
    """For each table the status column that stands beside: one that the conditions do not look at themselves."""
    first = ranges[0].first_column
    looked_at = {
        part.first.column.at(first)
        for row in rows
        for test in row.tests
        for part in parts(test.tree)
        if isinstance(part, Cells) and not part.sheet and part.first.column is not None
    }
    tables = {id(table): table for area in ranges for table in labels.tables_in(sheet, area)}
    found: list[tuple[Table, Column]] = []
    for table in tables.values():
        others = [one for one in table.columns_as(Role.STATUS) if one.index not in looked_at and one.title]
        found.extend((table, one) for one in others[:1])
    return found
