"""Which data cells of a table are filled with a colour that may mean something; decoration left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import Fill
from workflow_studio.importing.recognition import Kind, Table
from workflow_studio.importing.recognition.cells import Sort, sort_of

Place = tuple[int, int]
"""Sheet row and column, from 0."""

MOST_CELLS = 100_000
"""Filled cells of one table that are looked at; a table with more is painted, not marked."""

MOST_SHADES = 60
"""Colours of one table; where there are more, they shade amounts or make a picture."""

_WHOLE_ROW = 0.6
_WHOLE_COLUMN = 0.9
_BACKGROUND = 0.6
_ALTERNATING = 0.8
_EMPTY = 0.6
_NO_DATA = frozenset({Kind.RACI, Kind.FORM, Kind.VALUE_LIST})
"""Colours of labels, of codes and of words to choose from say nothing about a row."""
_LEAST_ROWS = 4


def coloured_cells(seen: Seen, table: Table) -> dict[str, list[Place]]:
    """The filled data cells of a table by their colour (`RRGGBB`), from top to bottom.

    Left out is what decorates: columns filled from top to bottom, every other row, the colour of most cells, and
    empty cells that form the bars of a calendar.
    """
    fills = seen.markings(table.sheet).fills
    if table.kind.kind in _NO_DATA or not table.header_rows or not fills:
        return {}
    # Below dates and numbers as headers lies a calendar, and what is filled there are its bars.
    columns = [column.index for column in table.columns if sort_of(column.name) not in (Sort.DATE, Sort.NUMBER)]
    found: dict[str, set[Place]] = {}
    rows = frozenset(table.data_rows)
    budget = MOST_CELLS
    for fill in fills:
        cells = set(paused(_data_cells(fill, table.range, rows, columns, budget), seen.pause))
        budget -= len(cells)
        if cells:
            found.setdefault(fill.colour.upper(), set()).update(cells)
    if budget <= 0 or len(found) > MOST_SHADES:
        return {}
    marks = {colour: _without_columns(cells, table) for colour, cells in found.items()}
    return {colour: sorted(cells) for colour, cells in marks.items() if cells and not _decorates(seen, cells, table)}


def rows_filled(cells: Iterable[Place], table: Table) -> list[int]:
    """The rows that are filled over most of their width."""
    widths = Counter(row for row, _ in cells)
    least = max(2, _WHOLE_ROW * len(table.columns))
    return [row for row, width in widths.items() if width >= least]


def are_rows(cells: Iterable[Place], table: Table) -> bool:
    """Whether rows are marked rather than single cells."""
    cells = list(cells)
    whole = set(rows_filled(cells, table))
    return sum(row in whole for row, _ in cells) >= _WHOLE_ROW * len(cells)


def _data_cells(fill: Fill, table: Range, rows: frozenset[int], columns: Sequence[int], most: int) -> Iterator[Place]:
    """The cells of data rows that a fill covers, until there are more than `most`."""
    for area in fill.ranges:
        shared = _shared(area, table)
        for row in range(shared.first_row, shared.last_row + 1) if shared else ():
            if row in rows:
                for column in columns:
                    if shared and shared.first_column <= column <= shared.last_column:
                        yield row, column
                        most -= 1
            if most < 0:
                return


def _shared(one: Range, other: Range) -> Range | None:
    first_row, last_row = max(one.first_row, other.first_row), min(one.last_row, other.last_row)
    first, last = max(one.first_column, other.first_column), min(one.last_column, other.last_column)
    return Range(first_row, first, last_row, last) if first_row <= last_row and first <= last else None


def _without_columns(cells: set[Place], table: Table) -> set[Place]:
    """The cells that are not in columns filled from top to bottom."""
    heights: Mapping[int, int] = Counter(column for _, column in cells)
    whole = {column for column, height in heights.items() if height >= _WHOLE_COLUMN * len(table.data_rows)}
    return {place for place in cells if place[1] not in whole}


def _decorates(seen: Seen, cells: set[Place], table: Table) -> bool:
    seen.pause()
    if _draws_bars(seen, cells, table):
        return True
    if len(table.data_rows) < _LEAST_ROWS:
        return False
    if len(cells) >= _BACKGROUND * len(table.data_rows) * len(table.columns):
        return True
    seen.pause()
    return _alternates(cells, table)


def _draws_bars(seen: Seen, cells: set[Place], table: Table) -> bool:
    sheet = seen.sheet(table.sheet)
    empty = sum(sheet.cell(*place) is None for place in paused(cells, seen.pause))
    return empty > _EMPTY * len(cells) and len({column for _, column in cells}) > 1 and not are_rows(cells, table)


def _alternates(cells: set[Place], table: Table) -> bool:
    """Every other row, as tables are striped so that they read better."""
    places = {row: at for at, row in enumerate(table.data_rows)}
    filled = sorted({places[row] for row, _ in cells})
    if len(filled) < max(2, 0.3 * len(places)) or not are_rows(cells, table):
        return False
    gaps = [two - one for one, two in pairwise(filled)]
    return sum(gap == 2 for gap in gaps) >= _ALTERNATING * len(gaps)
