"""What a workbook holds once it has been read: sheets of plain values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

Value: TypeAlias = str | bool | int | float | date | datetime | time | timedelta | None
"""One cell. Empty, blank and error cells are None; whole numbers are int; text is free of control characters."""

Visibility: TypeAlias = Literal["visible", "hidden", "very hidden"]

_A1 = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6}))?")


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A rectangle of cells, counted from 0, last row and column included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @classmethod
    def parse(cls, text: str) -> Range:
        """Read `A5:K90` or `B7` (with or without `$`); raises ValueError for anything else."""
        match = _A1.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not a range of cells such as A5:K90.")
        column, row, last_column, last_row = match.groups()
        columns = sorted((column_index(column), column_index(last_column or column)))
        rows = sorted((int(row) - 1, int(last_row or row) - 1))
        return cls(rows[0], columns[0], rows[1], columns[1])

    @property
    def a1(self) -> str:
        """The range as people write it: `A5:K90`, or `B7` for a single cell."""
        first = f"{column_letter(self.first_column)}{self.first_row + 1}"
        last = f"{column_letter(self.last_column)}{self.last_row + 1}"
        return first if first == last else f"{first}:{last}"

    @property
    def height(self) -> int:
        """Number of rows."""
        return self.last_row - self.first_row + 1

    @property
    def width(self) -> int:
        """Number of columns."""
        return self.last_column - self.first_column + 1

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell (counted from 0) lies inside."""
        return self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column


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

    def sheet(self, name: str) -> Sheet:
        """The sheet with that name (upper and lower case alike); raises KeyError when there is none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        for sheet in self.sheets:
            if sheet.name.casefold() == name.casefold():
                return sheet
        raise KeyError(name)


@lru_cache(maxsize=1024)
def column_letter(index: int) -> str:
    """`A` for 0, `AA` for 26."""
    letters = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """0 for `A`, 26 for `AA`."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1
