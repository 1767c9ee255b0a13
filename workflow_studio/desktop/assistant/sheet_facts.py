"""A sheet with a table marked in it: what each row is and what each cell says. For painting and for the model."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from workflow_studio.desktop.assistant.cell_text import cell_text, is_number
from workflow_studio.desktop.assistant.doubts import needs_a_look
from workflow_studio.importing.reading import Sheet
from workflow_studio.importing.recognition import Column, Role, Table

SAMPLE = 40


class RowKind(Enum):
    """What a row of the sheet is to the table."""

    OUTSIDE = "outside"
    HEADER = "header"
    DATA = "data"
    HEADING = "heading"
    """A text alone between the data rows that says what the rows below it are about."""
    SKIPPED = "skipped"


class SheetFacts:
    """One table on its sheet; rows and columns are the sheet's, from 0."""

    def __init__(self, sheet: Sheet, table: Table) -> None:
        self.sheet, self.table = sheet, table
        self.columns: dict[int, Column] = {column.index: column for column in table.columns}
        self.low = frozenset(column.index for column in table.columns if needs_a_look(table, column))
        self._amounts = frozenset(column.index for column in table.columns if column.role is Role.AMOUNT)
        self._data = frozenset(table.data_rows)
        self._header = frozenset(table.header_rows)
        self._headings = frozenset(row for row, _ in table.headings)

    @cached_property
    def height(self) -> int:
        """Rows of the sheet."""
        return max(self.sheet.height, self.table.range.last_row + 1 if self.columns else 0)

    @cached_property
    def width(self) -> int:
        """Columns of the sheet."""
        return max(self.sheet.width, self.table.range.last_column + 1 if self.columns else 0)

    @property
    def first_row(self) -> int:
        """The first row of the table: its header, or its first data row."""
        return self.table.header_rows[0] if self.table.header_rows else self.table.range.first_row

    @property
    def last_header(self) -> int | None:
        """The last header row, if there is one."""
        return self.table.header_rows[-1] if self.table.header_rows else None

    def kind(self, row: int) -> RowKind:
        """What a row is to the table."""
        if row in self._header:
            return RowKind.HEADER
        if row in self._data:
            return RowKind.DATA
        if row in self._headings:
            return RowKind.HEADING
        inside = self.columns and self.first_row < row <= self.table.range.last_row
        return RowKind.SKIPPED if inside or row in self._reasons else RowKind.OUTSIDE

    def reason(self, row: int) -> str:
        """Why a row is not data; empty for rows that are, and for those far from the table."""
        return self._reasons.get(row, "") if self.kind(row) is not RowKind.DATA else ""

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        return cell_text(self.sheet.cell(row, column), column in self._amounts)

    def flush_right(self, column: int) -> bool:
        """Whether a column holds figures."""
        return column in self._figures

    @cached_property
    def _figures(self) -> frozenset[int]:
        return frozenset(index for index in self.columns if self._mostly_numbers(index))

    def _mostly_numbers(self, column: int) -> bool:
        values = [self.sheet.cell(row, column) for row in self.table.data_rows[:SAMPLE]]
        filled = [value for value in values if value is not None]
        return bool(filled) and sum(map(is_number, filled)) * 2 > len(filled)

    @cached_property
    def _reasons(self) -> dict[int, str]:
        return {
            row: skipped.reason
            for skipped in self.table.skipped
            for row in range(skipped.range.first_row, skipped.range.last_row + 1)
        }
