"""Cutting a sheet into blocks of cells that belong together, at blank rows and blank columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import Sheet


@dataclass(frozen=True, slots=True)
class Occupancy:
    """Which cells of a sheet are filled: one bit a column in one number a row (bit 0 is column A)."""

    rows: tuple[int, ...]

    @classmethod
    def of(cls, sheet: Sheet) -> Occupancy:
        """The cells of a sheet that have a value of their own."""
        return cls(sheet.filled())

    def with_merges(self, sheet: Sheet) -> Occupancy:
        """The same with cells under a merge counting as filled, so that a merge is never cut."""
        if not sheet.merged:
            return self
        rows = list(self.rows)
        for area in sheet.merged:
            if sheet.cell(area.first_row, area.first_column) is not None:
                mask = _span(area.first_column, min(area.last_column, sheet.width - 1))
                for row in range(area.first_row, min(area.last_row + 1, len(rows))):
                    rows[row] |= mask
        return Occupancy(tuple(rows))

    def without(self, areas: Iterable[Range]) -> Occupancy:
        """The same with these ranges blank."""
        rows = list(self.rows)
        for area in areas:
            keep = ~_span(area.first_column, area.last_column)
            for row in range(area.first_row, min(area.last_row + 1, len(rows))):
                rows[row] &= keep
        return Occupancy(tuple(rows))

    def row(self, row: int, area: Range) -> int:
        """The filled columns of one row within a range."""
        return self.rows[row] & span_of(area) if row < len(self.rows) else 0


def find_blocks(occupancy: Occupancy) -> list[Range]:
    """Blocks from top to bottom and left to right, each without a blank row or column inside."""
    blocks = _cut(occupancy.rows, range(len(occupancy.rows)), _all_bits(occupancy.rows))
    return sorted(blocks)


def _cut(rows: Sequence[int], span: range, mask: int) -> list[Range]:
    """Cut at blank rows, then each band at blank columns, and again until nothing can be cut."""
    blocks = []
    for band in _bands(rows, span, mask):
        groups = _column_groups(_all_bits(rows[band.start : band.stop]) & mask)
        if len(groups) == 1:
            first, last = groups[0]
            blocks.append(Range(band[0], first, band[-1], last))
        else:
            for first, last in groups:
                blocks.extend(_cut(rows, band, _span(first, last)))
    return blocks


def _bands(rows: Sequence[int], span: range, mask: int) -> list[range]:
    if all(bits & mask for bits in set(rows[span.start : span.stop])):  # a long sheet has few different rows
        return [span] if span else []
    bands = []
    start = None
    for row in span:
        if rows[row] & mask:
            start = row if start is None else start
        elif start is not None:
            bands.append(range(start, row))
            start = None
    if start is not None:
        bands.append(range(start, span.stop))
    return bands


def _column_groups(mask: int) -> list[tuple[int, int]]:
    groups = []
    column = 0
    while mask >> column:
        if not mask >> column & 1:
            column += 1
            continue
        first = column
        while mask >> column & 1:
            column += 1
        groups.append((first, column - 1))
    return groups


def _all_bits(rows: Sequence[int]) -> int:
    result = 0
    for row in set(rows):
        result |= row
    return result


def span_of(area: Range) -> int:
    """The columns of a range as bits."""
    return _span(area.first_column, area.last_column)


def _span(first: int, last: int) -> int:
    return (1 << (last + 1)) - (1 << first)
