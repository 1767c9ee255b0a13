"""What cells are called: the header of their column, the label beside or above them, a name given to them."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.importing.formulas.parsing import parse
from workflow_studio.importing.formulas.tree import Cells, Corner
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet, Workbook, column_letter
from workflow_studio.importing.recognition import Table

_FARTHEST_LABEL = 3
_FARTHEST_HEADER = 60
LONGEST_LABEL = 60


class Labels:
    """The labels of one workbook's cells."""

    def __init__(self, workbook: Workbook, tables: Iterable[Table]) -> None:
        self._tables: dict[str, list[Table]] = {}
        for table in tables:
            self._tables.setdefault(table.sheet, []).append(table)
        self._names = dict(_named_cells(workbook))

    def table_at(self, sheet: Sheet, row: int, column: int) -> Table | None:
        """The table among whose data a cell lies."""
        for table in self._tables.get(sheet.name, ()):
            first = table.first_data_row
            if first is not None and first <= row and table.range.holds(row, column):
                return table
        return None

    def is_header(self, sheet: Sheet, row: int, column: int) -> bool:
        """Whether a cell is in a table, but above its data."""
        return any(
            table.range.holds(row, column) and row < (table.data_rows or (row + 1,))[0]
            for table in self._tables.get(sheet.name, ())
        )

    def tables_in(self, sheet: Sheet, area: Range) -> list[Table]:
        """The tables that have data among these cells."""
        return [
            table
            for table in self._tables.get(sheet.name, ())
            if table.data_rows
            and table.data_rows[0] <= area.last_row
            and area.first_row <= table.data_rows[-1]
            and table.range.first_column <= area.last_column
            and area.first_column <= table.range.last_column
        ]

    def of_cell(self, sheet: Sheet, row: int, column: int) -> str:
        """The header of the cell's column in a table; elsewhere its label, or else its address."""
        table = self.table_at(sheet, row, column)
        if table is not None:
            return _header(sheet, table, column)
        return self.of_single(sheet, row, column) or f"cell {Range(row, column, row, column).a1}"

    def of_run(self, sheet: Sheet, area: Range) -> str:
        """What cells with one formula are called: the header of their column, for a single cell its label."""
        if area.height == 1 or self.table_at(sheet, area.first_row, area.first_column) is not None:
            return self.of_cell(sheet, area.first_row, area.first_column)
        return self.of_column(sheet, area) or f"column {column_letter(area.first_column)}"

    def of_column(self, sheet: Sheet, area: Range) -> str:
        """The header of the column that these cells are in; empty where there is none."""
        for table in self._tables.get(sheet.name, ()):
            rows = area.first_row <= table.range.last_row and table.range.first_row <= area.last_row
            if rows and table.range.first_column <= area.first_column <= table.range.last_column:
                return _header(sheet, table, area.first_column)
        return _above(sheet, area.first_row, area.first_column)

    def of_single(self, sheet: Sheet, row: int, column: int) -> str:
        """What a single cell is called: its name, the text to its left, or the one right above; may be empty."""
        named = self._names.get((sheet.name.casefold(), row, column))
        if named:
            return named
        for left in range(column - 1, max(column - 1 - _FARTHEST_LABEL, -1), -1):
            value = sheet.cell(row, left)
            if isinstance(value, str) and value.strip():
                return _shortened(value)
            if value is not None:
                break
        above = sheet.cell(row - 1, column)
        return _shortened(above) if isinstance(above, str) else ""


def _header(sheet: Sheet, table: Table, column: int) -> str:
    for one in table.columns:
        if one.index == column and one.title:
            return _shortened(table.called(one))
    return f"column {column_letter(column)}"


def _above(sheet: Sheet, row: int, column: int) -> str:
    """The nearest text at or above a cell, for columns that are in no table."""
    for above in range(min(row, sheet.height - 1), max(row - _FARTHEST_HEADER, -1), -1):
        value = sheet.cell(above, column)
        if isinstance(value, str) and value.strip():
            return _shortened(text_of(value))
    return ""


def _shortened(text: str) -> str:
    plain = " ".join(text.split()).rstrip(":： ")
    return plain if len(plain) <= LONGEST_LABEL else f"{plain[: LONGEST_LABEL - 1]}…"


def _named_cells(workbook: Workbook) -> list[tuple[tuple[str, int, int], str]]:
    """The single cells that have a name of their own."""
    found = []
    for name in workbook.markings.names:
        tree = parse(name.refers_to.removeprefix("="))
        if name.hidden or not isinstance(tree, Cells) or tree.book or tree.last is not None:
            continue
        place = _fixed(tree.first)
        if place is not None:
            found.append(((tree.sheet.casefold(), *place), name.name))
    return found


def _fixed(corner: Corner) -> tuple[int, int] | None:
    if corner.row is None or corner.column is None or not corner.row.fixed or not corner.column.fixed:
        return None
    return corner.row.number, corner.column.number
