"""How many rows a header has: groups over names, merged downwards or across."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.recognition.calendars import is_year
from workflow_studio.importing.recognition.cells import Sort, header_text, sort_of
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.header_words import LONG_HEADER, is_legend, known, rows_below

UNIT = re.compile(r"[(\[（［].{1,20}[)\]）］]|[%€$£¥]")
"""What stands under a name instead of one: `(days)`, `€`."""


def with_more_rows(grid: Grid, block: Range, row: int) -> tuple[int, ...]:
    """The header with the row above as its groups, or the row below as its names, when the two belong together.

    Over two such rows a third one may group them once more.
    """
    if row > block.first_row and _are_two(grid, block, row - 1):
        rows = (row - 1, row)
    elif row < block.last_row and _are_two(grid, block, row):
        rows = (row, row + 1)
    else:
        return (row,)
    if rows[0] > block.first_row and _groups_again(grid, block, rows):
        return (rows[0] - 1, *rows)
    if rows[-1] < block.last_row and _goes_on_below(grid, block, rows):
        return (*rows, rows[-1] + 1)
    return rows


def _groups_again(grid: Grid, block: Range, rows: tuple[int, ...]) -> bool:
    """Whether the row above holds texts merged over some of the columns, each over a label of the row below it."""
    upper = rows[0] - 1
    if any(sort_of(grid.cell(upper, column)) is not Sort.TEXT for column in grid.filled_columns(upper, block)):
        return False
    merges = [area for area in grid.merges_starting(upper, upper) if inside(area, block)]
    across = [area for area in merges if 1 < area.width < block.width]
    labels = grid.filled_columns(rows[0], block)
    return bool(across) and all(any(a.first_column <= at <= a.last_column for at in labels) for a in across)


def _goes_on_below(grid: Grid, block: Range, rows: tuple[int, ...]) -> bool:
    """Whether labels of the first row are merged down past the second: the third row belongs to the header."""
    merges = [area for area in grid.merges_starting(rows[0], rows[0]) if inside(area, block)]
    down = [area for area in merges if area.last_row == rows[-1] + 1]
    return len(down) >= 1 and not any(area.last_row > rows[-1] + 1 for area in merges)


def _are_two(grid: Grid, block: Range, upper: int) -> bool:
    """Whether a row and the next are one header: merged downwards, or groups over columns named below."""
    lower = upper + 1
    below = grid.filled_columns(lower, block)
    above = grid.filled_columns(upper, block)
    if not below or not above:
        return False
    values = [grid.cell(lower, column) for column in below]
    if any(sort_of(value) not in (Sort.TEXT, Sort.TRUTH) and not is_year(value) for value in values):
        return False
    if any(sort_of(grid.cell(upper, column)) is not Sort.TEXT for column in above):
        return False
    if is_legend([header_text(grid.cell(upper, column)) for column in above]):
        return False
    if all(UNIT.fullmatch(header_text(grid.cell(lower, column))) for column in below) and set(below) <= set(above):
        return True
    merges = [area for area in grid.merges_starting(upper, upper) if inside(area, block)]
    if not merges and any(map(is_year, values)):
        return False  # years are names only under what groups them
    downward = sum(area.last_row >= lower for area in merges)
    across = [area for area in merges if area.last_row == upper and area.first_column < area.last_column]
    grouped = [
        area
        for area in across
        if area.width < block.width
        and sum(area.first_column <= column <= area.last_column for column in below) >= min(2, area.width)
    ]
    if downward and (grouped or len(below) + downward >= block.width - 1):
        return True
    if grouped:
        return _fits_as_names(grid, block, lower, below, also_named=above)
    return _complements(grid, block, upper, above, below)


def _fits_as_names(
    grid: Grid, block: Range, lower: int, below: list[int], also_named: Sequence[int] = ()
) -> bool:
    """Whether the lower row reads like column names and not like the first row of data.

    It may be short where the upper row, besides its groups, names the other columns (`also_named`).
    """
    texts = [header_text(grid.cell(lower, column)) for column in below]
    rest = rows_below(grid, block, lower)
    same = sum(
        text in {header_text(grid.cell(row, column)) for row in rest} for text, column in zip(texts, below, strict=True)
    )
    short = all(len(text) <= LONG_HEADER for text in texts)
    return short and same <= len(texts) / 3 and len({*below, *also_named}) >= 0.5 * block.width


def _complements(grid: Grid, block: Range, upper: int, above: list[int], below: list[int]) -> bool:
    """Groups without merges: the upper row leaves gaps exactly where the lower row has names."""
    if any(header_text(grid.cell(upper, column)).endswith((":", "：")) for column in above):
        return False  # `Project: | Tower B` fills in a form
    gaps = [column for column in below if column not in above]
    if len(gaps) < 2 or len(above) < 2 or not _fits_as_names(grid, block, upper + 1, below):
        return False
    worded = sum(known(header_text(grid.cell(upper + 1, column))) for column in below) / len(below)
    covers_all = len(set(above) | set(below)) >= block.width - 1
    return covers_all and worded >= 0.4 and above[0] <= gaps[0]


def inside(area: Range, block: Range) -> bool:
    """Whether a merge lies within the columns of a block."""
    return area.first_column >= block.first_column and area.last_column <= block.last_column
