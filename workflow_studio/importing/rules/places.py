"""The cells that validations and conditional formats stand in, as far as they hold data."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.reading import Range, Sheet, column_letter


def named_area(ranges: Sequence[Range], sheet: Sheet, labels: Labels) -> Range:
    """The first of the ranges from its first row of data on: whole columns hold titles and headers too."""
    first = ranges[0]
    rows = data_rows(first, sheet, labels)
    return replace(first, first_row=rows[0]) if rows and labels.tables_in(sheet, first) else first


def title_of(area: Range, sheet: Sheet, labels: Labels) -> str:
    """What the cells of a rule are called: by their header, or by their column and sheet."""
    title = labels.of_run(sheet, area)
    return f"{title} of {sheet.name}" if title == f"column {column_letter(area.first_column)}" else title


def data_rows(area: Range, sheet: Sheet, labels: Labels) -> Sequence[int]:
    """The rows of the tables in an area; where there is no table, all down to the last filled one."""
    tables = labels.tables_in(sheet, area)
    if not tables:
        return range(area.first_row, min(area.last_row, sheet.height - 1) + 1)
    parts = [_rows_between(table.data_rows, area.first_row, area.last_row) for table in tables]
    return parts[0] if len(parts) == 1 else sorted({row for part in parts for row in part})


def _rows_between(rows: tuple[int, ...], first: int, last: int) -> Sequence[int]:
    return rows[bisect_left(rows, first) : bisect_right(rows, last)]


def cells_in(ranges: Iterable[Range], sheet: Sheet, labels: Labels) -> Iterator[tuple[int, int]]:
    """Row and column of every cell of the ranges that is in a row of data, headers left out.

    Where no table says what the data are, only filled cells count.
    """
    width = sheet.width
    for area in ranges:
        in_table = bool(labels.tables_in(sheet, area))
        columns = range(area.first_column, min(area.last_column, width - 1) + 1)
        for row in data_rows(area, sheet, labels):
            for column in columns:
                if (in_table or sheet.cell(row, column) is not None) and not labels.is_header(sheet, row, column):
                    yield row, column


def rows_in(ranges: Iterable[Range], sheet: Sheet, labels: Labels) -> Iterator[tuple[int, int]]:
    """The same for whole rows: each with the first column of its range."""
    width = sheet.width
    for area in ranges:
        columns = range(area.first_column, min(area.last_column, width - 1) + 1)
        for row in data_rows(area, sheet, labels):
            if any(sheet.cell(row, column) is not None for column in columns):
                yield row, area.first_column
