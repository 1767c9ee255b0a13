"""A sheet made quick to ask about: filled cells as bits, merges found by row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import Sheet, Value
from workflow_studio.importing.recognition.blocks import Occupancy


def never_stop() -> None:
    """Where nobody asks for long work to be stopped."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet with its filled cells (`own`), those with what lies under merges (`occupancy`), and its merges.

    `pause` is called every few thousand rows of long work, so that it can be stopped: it raises what stops it.
    """

    sheet: Sheet
    own: Occupancy
    occupancy: Occupancy
    merged: tuple[Range, ...]
    pause: Callable[[], None]

    @classmethod
    def of(cls, sheet: Sheet, pause: Callable[[], None] = never_stop) -> Grid:
        """The grid of a sheet."""
        own = Occupancy.of(sheet)
        return cls(sheet, own, own.with_merges(sheet), tuple(sorted(sheet.merged)), pause)

    def cell(self, row: int, column: int) -> Value:
        """The value at a place counted from 0."""
        return self.sheet.cell(row, column)

    def merges_starting(self, first_row: int, last_row: int) -> tuple[Range, ...]:
        """Merges whose upper row lies in these rows."""
        start = bisect_left(self.merged, Range(first_row, -1, -1, -1))
        end = bisect_left(self.merged, Range(last_row + 1, -1, -1, -1))
        return self.merged[start:end]

    def filled_columns(self, row: int, area: Range) -> list[int]:
        """Columns of an area with a value of their own in a row."""
        bits = self.own.row(row, area) >> area.first_column
        return [area.first_column + at for at in range(bits.bit_length()) if bits >> at & 1]
