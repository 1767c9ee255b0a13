"""The columns of a workbook that hold formulas: the same formula in all their cells, and what breaks the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas import Refusal, Tree
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.resolving import MOST_RUNS, tree_of
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import FormulaRun
from workflow_studio.importing.recognition import Table


class Holds(Enum):
    """What a cell of a column holds: its formula, another one, or a typed-in value."""

    FORMULA = "the formula"
    ANOTHER = "another formula"
    VALUE = "a value"


@dataclass(frozen=True, slots=True)
class FormulaColumn:
    """Cells that hold one formula, mostly a column of a table; `table` is none for cells outside of tables.

    `tree` is the formula with names resolved; `runs` are the cells that hold it, `others` the runs of other formulas
    between them. Neighbouring columns with the same formula are one (`width` columns).
    """

    sheet: str
    title: str
    table: Table | None
    text: str
    tree: Tree | Refusal
    runs: tuple[Range, ...]
    others: tuple[FormulaRun, ...] = ()

    @property
    def row(self) -> int:
        """The row of its first cell, from 0."""
        return self.runs[0].first_row

    @property
    def column(self) -> int:
        """Its (first) column, from 0."""
        return self.runs[0].first_column

    @property
    def area(self) -> Range:
        """The rectangle from its first to its last cell."""
        last_row, last_column = max(run.last_row for run in self.runs), max(run.last_column for run in self.runs)
        return Range(min(run.first_row for run in self.runs), self.column, last_row, last_column)

    @property
    def count(self) -> int:
        """Number of cells that hold the formula."""
        return sum(run.height for run in self.runs)

    def cells(self, sheet: Sheet) -> Iterator[tuple[int, int, Holds]]:
        """Row and column of each cell that holds the formula, or something else in its place.

        In a table these are the data rows; cells without any value count only where they hold the formula.
        """
        own = {(row, run.first_column) for run in self.runs for row in range(run.first_row, run.last_row + 1)}
        different = {
            (row, run.range.first_column)
            for run in self.others
            for row in range(run.range.first_row, run.range.last_row + 1)
        }
        rows = self.table.data_rows if self.table is not None else range(self.area.first_row, self.area.last_row + 1)
        for column in range(self.column, self.area.last_column + 1):
            for row in sorted({*rows, *(row for row, at in own if at == column)}):
                if (row, column) in own:
                    yield row, column, Holds.FORMULA
                elif (row, column) in different:
                    yield row, column, Holds.ANOTHER
                elif sheet.cell(row, column) is not None:
                    yield row, column, Holds.VALUE


def formula_columns(seen: Seen, book: Book) -> Iterator[FormulaColumn]:
    """Every formula of the workbook with the cells that hold it, sheet by sheet."""
    labels = Labels(seen.workbook, seen.found)
    left = MOST_RUNS
    for sheet in seen.workbook.sheets:
        runs = seen.markings(sheet.name).formulas
        yield from _columns_of(sheet, runs[: max(left, 0)], labels, book)
        left -= len(runs)


def passed_over(seen: Seen) -> Iterator[tuple[str, FormulaRun]]:
    """The formulas that `formula_columns` leaves out because there are too many, with their sheets."""
    left = MOST_RUNS
    for sheet in seen.workbook.sheets:
        runs = seen.markings(sheet.name).formulas
        yield from ((sheet.name, run) for run in runs[max(left, 0) :])
        left -= len(runs)


def _columns_of(sheet: Sheet, runs: tuple[FormulaRun, ...], labels: Labels, book: Book) -> Iterator[FormulaColumn]:
    by_place: dict[tuple[int, int], list[tuple[FormulaRun, Tree | Refusal]]] = {}
    tables: dict[int, tuple[Table, frozenset[int]]] = {}
    for run in sorted(runs, key=lambda one: (one.range.first_column, one.range.first_row)):
        table = labels.table_at(sheet, run.range.first_row, run.range.first_column)
        if table is not None:
            _, rows = tables.setdefault(id(table), (table, frozenset(table.data_rows)))
            table = table if run.range.first_row in rows else None
        by_place.setdefault((id(table), run.range.first_column), []).append((run, tree_of(run, sheet.name, book)))
    found: list[FormulaColumn] = []
    for (table_id, _), parsed in by_place.items():
        known = tables.get(table_id)
        for one in _in_table(sheet, known[0], parsed) if known else _outside(sheet, parsed):
            titled = replace(one, title=labels.of_run(sheet, one.runs[0]))
            if found and _continues(found[-1], titled):
                found[-1] = replace(found[-1], runs=(*found[-1].runs, *titled.runs))
            else:
                found.append(titled)
    yield from found


def _in_table(sheet: Sheet, table: Table, parsed: list[tuple[FormulaRun, Tree | Refusal]]) -> Iterator[FormulaColumn]:
    """The formula that most rows of a table's column hold, with the others as exceptions from it."""
    rows: dict[Tree | Refusal, int] = {}
    for run, tree in parsed:
        rows[tree] = rows.get(tree, 0) + run.range.height
    main = max(rows, key=lambda tree: rows[tree])
    own = [run for run, tree in parsed if tree == main]
    others = tuple(run for run, tree in parsed if tree != main)
    yield FormulaColumn(sheet.name, "", table, own[0].text, main, tuple(run.range for run in own), others)


def _outside(sheet: Sheet, parsed: list[tuple[FormulaRun, Tree | Refusal]]) -> Iterator[FormulaColumn]:
    """Outside of tables every run is one of its own."""
    for run, tree in parsed:
        yield FormulaColumn(sheet.name, "", None, run.text, tree, (run.range,))


def _continues(before: FormulaColumn, one: FormulaColumn) -> bool:
    """Whether this is the next column of the same formula over the same rows."""
    return (
        before.tree == one.tree
        and before.table is one.table
        and before.area.last_column + 1 == one.column
        and not before.others
        and not one.others
        and (before.area.first_row, before.area.last_row) == (one.area.first_row, one.area.last_row)
    )
