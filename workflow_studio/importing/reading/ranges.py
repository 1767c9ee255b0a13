"""Rectangles of cells, and columns by letter: `A5:K90`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

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

    def joined(self, other: Range) -> Range:
        """The smallest range that holds both."""
        return Range(
            min(self.first_row, other.first_row),
            min(self.first_column, other.first_column),
            max(self.last_row, other.last_row),
            max(self.last_column, other.last_column),
        )

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell (counted from 0) lies inside."""
        return self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column


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
