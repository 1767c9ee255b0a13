"""What a workbook holds once it has been read: sheets of plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias

from workflow_studio.importing.reading.markings import BookMarkings
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.rows import Rows
from workflow_studio.importing.reading.values import Value as Value

Visibility: TypeAlias = Literal["visible", "hidden", "very hidden"]


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table the workbook's author declared (an Excel ListObject); `range` includes its header and totals rows."""

    name: str
    range: Range
    header_rows: int = 1
    totals_rows: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `rows[0]` is row 1 and `rows[r][0]` is column A; rows end at their last filled cell.
    They are a tuple or, when read from a file, `Rows`, which makes them on demand: `cell`, `column` and `filled` are
    the quick ways in.

    `shapes` and `connectors` count what is drawn on the sheet (a drawn flowchart has no cells to speak of).
    """

    name: str
    visibility: Visibility
    rows: Sequence[tuple[Value, ...]]
    merged: tuple[Range, ...] = ()
    tables: tuple[NamedTable, ...] = ()
    shapes: int = 0
    connectors: int = 0

    @property
    def hidden(self) -> bool:
        """Whether a person opening the workbook does not see this sheet."""
        return self.visibility != "visible"

    @property
    def height(self) -> int:
        """Number of rows up to the last filled one."""
        return len(self.rows)

    @property
    def width(self) -> int:
        """Number of columns up to the last filled one."""
        return self.rows.width if isinstance(self.rows, Rows) else max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> Value:
        """The value at a place counted from 0; None outside the filled part."""
        if isinstance(self.rows, Rows):
            return self.rows.cell(row, column)
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None

    def column(self, column: int, first_row: int = 0) -> Iterator[Value]:
        """The values of one column from a row on to the last row (both from 0)."""
        if isinstance(self.rows, Rows):
            return self.rows.column(column, first_row)
        return (row[column] if column < len(row) else None for row in islice(self.rows, first_row, None))

    def picked(self, column: int, rows: Sequence[int]) -> Iterator[Value]:
        """The values of one column in these rows (ascending)."""
        if isinstance(self.rows, Rows):
            return self.rows.picked(column, rows)
        return (self.cell(row, column) for row in rows)

    def texts(self, column: int, rows: Sequence[int]) -> Iterator[list[str]]:
        """The different texts of one column in these rows (ascending), some at a time; they may come again."""
        if isinstance(self.rows, Rows):
            return self.rows.texts(column, rows)
        return iter([[value for row in rows if isinstance(value := self.cell(row, column), str)]])

    def filled(self) -> tuple[int, ...]:
        """For every row its filled cells: one bit a column (bit 0 is column A)."""
        if isinstance(self.rows, Rows):
            return self.rows.filled()
        return tuple(sum(1 << at for at, value in enumerate(row) if value is not None) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was read. `notes` names in plain sentences what it also holds that was not read.

    `fingerprint` is the SHA-256 of the file's bytes in hexadecimal, `size` their number, `name` the file's name
    without its folder, `format` what its content turned out to be (`xlsx`, `xls`, `xlsb`, `ods` or `csv`).
    """

    name: str
    fingerprint: str
    size: int
    format: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
    markings: BookMarkings = BookMarkings()  # noqa: RUF009 - a frozen value

    def sheet(self, name: str) -> Sheet:
        """The sheet with that name (upper and lower case alike); raises KeyError when there is none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        for sheet in self.sheets:
            if sheet.name.casefold() == name.casefold():
                return sheet
        raise KeyError(name)
