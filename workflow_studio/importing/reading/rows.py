"""The rows of a sheet, kept by column and made into tuples when somebody asks for one."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat
from typing import overload

from workflow_studio.importing.reading.columns import Listed, Stretch, Texts
from workflow_studio.importing.reading.values import Value

Row = tuple[Value, ...]
_MANY = 8
"""One row in so many is asked for; more are quicker had by making the values of all."""
_BYTES = array("Q").itemsize


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows on top of each other: a stretch of every column, and for every row its filled cells as bits."""

    columns: tuple[Stretch, ...]
    filled: Sequence[int]

    @classmethod
    def of(cls, columns: Sequence[Stretch], height: int) -> Part:
        """The part made of these stretches, all of this height."""
        gaps = [column.gaps() for column in columns]
        if not any(gaps):
            return cls(tuple(columns), ((1 << len(columns)) - 1,) * height)
        return cls(tuple(columns), _bits([b"1" * height if gap is None else gap for gap in gaps], height))

    def row(self, row: int) -> Row:
        """One row, ending at its last filled cell."""
        return tuple([column[row] for column in self.columns[: self.filled[row].bit_length()]])

    def rows(self) -> Iterator[Row]:
        """Every row; much quicker than one after the other."""
        values = zip(*(column.values() for column in self.columns), strict=True) if self.columns else repeat(())
        return (row[: bits.bit_length()] for bits, row in zip(self.filled, values, strict=False))


def _bits(gaps: Sequence[bytes], height: int) -> Sequence[int]:
    """For every row one bit a column: eight columns at once make a byte of every row."""
    octets = [_octet(gaps[at : at + 8], height) for at in range(0, len(gaps), 8)]
    if len(octets) == 1:
        return octets[0]
    if len(octets) > _BYTES:
        return [int.from_bytes(bits, "little") for bits in zip(*octets, strict=True)]
    side_by_side = bytearray(_BYTES * height)
    for at, octet in enumerate(octets):
        side_by_side[at::_BYTES] = octet
    bits = array("Q", bytes(side_by_side))
    if sys.byteorder == "big":
        bits.byteswap()
    return bits


def _octet(gaps: Sequence[bytes], height: int) -> bytes:
    """Rows of up to eight columns as one long number, in which every row is a byte."""
    ones = int.from_bytes(b"\1" * height, "little")
    return sum((int.from_bytes(gap, "little") & ones) << bit for bit, gap in enumerate(gaps)).to_bytes(height, "little")


class Rows(Sequence[Row]):
    """Rows that behave like a tuple of tuples; each ends at its last filled cell, and the last row is not blank.

    Asking for a cell, for a column or for what is filled never makes a row.
    """

    __slots__ = ("_height", "_parts", "_starts", "width")

    width: int
    """Number of columns up to the last filled one."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = tuple(part for part in parts if part.filled)
        starts = [0]
        height = width = 0
        for part in self._parts:
            bits = part.filled[-1] if part.filled.count(part.filled[0]) == len(part.filled) else max(part.filled)
            width = max(width, bits.bit_length())
            if bits:
                blank_below = next(row for row, bits in enumerate(reversed(part.filled)) if bits)
                height = starts[-1] + len(part.filled) - blank_below
            starts.append(starts[-1] + len(part.filled))
        self._starts = starts
        self._height = height
        self.width = width

    def __len__(self) -> int:
        return self._height

    @overload
    def __getitem__(self, row: int) -> Row: ...

    @overload
    def __getitem__(self, row: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, row: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(row, slice):
            return tuple(self[at] for at in range(*row.indices(self._height)))
        if not -self._height <= row < self._height:
            raise IndexError("no such row")
        at, within = self._place(row % self._height)
        return self._parts[at].row(within)

    def __iter__(self) -> Iterator[Row]:
        return islice(chain.from_iterable(part.rows() for part in self._parts), self._height)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows | tuple):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{self._height} rows of up to {self.width} columns>"

    def cell(self, row: int, column: int) -> Value:
        """The value at a place counted from 0; None outside the filled part."""
        if not 0 <= row < self._height or column < 0:
            return None
        at, within = self._place(row)
        columns = self._parts[at].columns
        return columns[column][within] if column < len(columns) else None

    def column(self, column: int, first_row: int = 0) -> Iterator[Value]:
        """The values of one column from a row on to the last row."""
        if first_row >= self._height:
            return iter(())
        at, within = self._place(first_row)
        stretches = chain.from_iterable(_values(part, column) for part in self._parts[at:])
        return islice(stretches, within, within + self._height - first_row)

    def picked(self, column: int, rows: Sequence[int]) -> Iterator[Value]:
        """The values of one column in these rows (ascending), part by part."""
        done = 0
        for part, start, end in zip(self._parts, self._starts, self._starts[1:], strict=False):
            until = bisect_left(rows, end, done)
            if until > done:
                yield from _values_in(part, column, [row - start for row in rows[done:until]])
            done = until
        yield from repeat(None, len(rows) - done)

    def texts(self, column: int, rows: Sequence[int]) -> Iterator[list[str]]:
        """The different texts of one column in these rows (ascending), part by part."""
        done = 0
        for part, start, end in zip(self._parts, self._starts, self._starts[1:], strict=False):
            until = bisect_left(rows, end, done)
            stretch = part.columns[column] if column < len(part.columns) else None
            if isinstance(stretch, Listed | Texts) and until > done:
                yield stretch.texts([row - start for row in rows[done:until]])
            done = until

    def filled(self) -> tuple[int, ...]:
        """For every row its filled cells: one bit a column (bit 0 is column A)."""
        return tuple(islice(chain.from_iterable(part.filled for part in self._parts), self._height))

    def _place(self, row: int) -> tuple[int, int]:
        at = bisect_right(self._starts, row) - 1
        return at, row - self._starts[at]


def _values_in(part: Part, column: int, rows: Sequence[int]) -> Iterable[Value]:
    """The values of a column in some rows of a part, all at once where they are many."""
    if len(rows) == len(part.filled):
        return _values(part, column)
    if _MANY * len(rows) < len(part.filled) and 0 <= column < len(part.columns):
        return map(part.columns[column].__getitem__, rows)
    return map(list(_values(part, column)).__getitem__, rows)


def _values(part: Part, column: int) -> Iterable[Value]:
    return part.columns[column].values() if 0 <= column < len(part.columns) else repeat(None, len(part.filled))
