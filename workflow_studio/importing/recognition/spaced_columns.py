"""Tables whose columns are kept apart by blank ones, as people do to make them wider."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.recognition.cells import header_text
from workflow_studio.importing.recognition.grid import Grid

FEWEST_ROWS = 4
LONGEST = 1_000
"""Rows of a table that somebody spaced by hand, at most."""


def without_spacing(grid: Grid, blocks: Sequence[Range]) -> list[Range]:
    """The blocks, single columns that are one table made one.

    Lists of choices stand beside each other like that, too; but no list says a thing twice, and a table has something
    in its first column in every row.
    """
    result: list[Range] = []
    taken: set[Range] = set()
    for block in blocks:
        if block in taken:
            continue
        parts = _columns_beside(block, blocks) if block.width == 1 and FEWEST_ROWS <= block.height <= LONGEST else []
        if parts and _is_one_table(grid, block, parts):
            taken.update(parts)
            block = reduce(Range.joined, parts, block)
        result.append(block)
    return sorted(result)


def _columns_beside(first: Range, blocks: Sequence[Range]) -> list[Range]:
    """The single columns that follow at a distance of one blank column each, beginning in the same row."""
    found: list[Range] = []
    column = first.first_column + 2
    while True:
        here = [
            block
            for block in blocks
            if block.width == 1
            and block.first_column == column
            and first.first_row <= block.first_row
            and block.last_row <= first.last_row
        ]
        if not any(block.first_row == first.first_row for block in here):
            return found
        found += here
        column += 2


def _is_one_table(grid: Grid, first: Range, parts: Sequence[Range]) -> bool:
    names = _texts(grid, first)
    return len(set(names)) == len(names) and any(_says_again(grid, first, part) for part in parts)


def _says_again(grid: Grid, first: Range, part: Range) -> bool:
    below = _texts(grid, Range(first.first_row + 1, part.first_column, first.last_row, part.last_column))
    return len(set(below)) < len(below)


def _texts(grid: Grid, area: Range) -> list[str]:
    cells = (grid.cell(row, area.first_column) for row in range(area.first_row, area.last_row + 1))
    return [header_text(cell) for cell in cells if cell is not None]
