"""What a workbook holds once it has been read: sheets of plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from workflow_studio.importing.reading.markings import BookMarkings
from workflow_studio.importing.reading.ranges import Range

Value: TypeAlias = str | bool | int | float | date | datetime | time | timedelta | None
"""One cell. Empty, blank and error cells are None; whole numbers are int; text is free of control characters."""

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

    `shapes` and `connectors` count what is drawn on the sheet (a drawn flowchart has no cells to speak of).
    """

    name: str
    visibility: Visibility
    rows: tuple[tuple[Value, ...], ...]
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
        return max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> Value:
        """The value at a place counted from 0; None outside the filled part."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None


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
