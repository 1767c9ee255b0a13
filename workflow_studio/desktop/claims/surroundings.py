"""What the document knows of the cells around a quote, so that the quote can be found in its sheet by eye."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.ranges import column_index
from workflow_studio.model import Document, Evidence, EvidenceKind

MOST_COLUMNS = 3
"""A grid of more columns, or groups of them, needs no neighbour, and has no room for one."""
ENOUGH = 0.5
"""Of the quoted rows have to have a cell in a column beside them; a lone value would tell nothing."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Names of columns, and texts of cells in one column that is not quoted itself; rows and columns from 0."""

    headers: Mapping[int, str] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)


def area_of(evidence: Evidence) -> Range | None:
    """The evidence's cells; none for no cells, or for several ranges."""
    try:
        return Range.parse(evidence.cells)
    except ValueError:
        return None


def surroundings_of(document: Document, quoted: Sequence[Evidence]) -> Surroundings:
    """What stands over and beside these quotes from one sheet.

    Columns are called as where the condition of the data was looked at; what else the document quotes of the sheet
    gives the cells beside them. The workbook itself is not there.
    """
    areas = [area for one in quoted if (area := area_of(one)) is not None]
    known = _known_cells(document, quoted[0])
    beside = _beside(areas, known)
    lowest = Counter[int]()
    for area in (*areas, *(Range(row, column, row, column) for row, column in beside)):
        for column in (area.first_column, area.last_column):
            lowest[column] = max(lowest[column], area.last_row)
    named = _headers(document, quoted[0])
    headed = {column: name for column, name in named.items() if lowest[column] > _header_row(known, column, name)}
    return Surroundings(headed, beside)


def _headers(document: Document, quoted: Evidence) -> dict[int, str]:
    """The lowest line of each column's header, where all tables of the sheet agree on it."""
    source = document.sources.get(quoted.source or "")
    names: dict[int, set[str]] = {}
    for column in source.profile if source else ():
        if column.sheet == quoted.sheet:
            names.setdefault(column_index(column.letter), set()).add(column.header.rpartition(" / ")[2])
    return {column: next(iter(said)) for column, said in names.items() if len(said) == 1}


def _known_cells(document: Document, quoted: Evidence) -> dict[tuple[int, int], str]:
    """Every single cell of the sheet that anything in the document quotes."""
    sheet = (
        one
        for one in document.evidence.values()
        if one.kind is EvidenceKind.CELL and one.sheet == quoted.sheet and one.source == quoted.source and not one.lost
    )
    placed = ((area_of(one), " ".join(one.quote.split())) for one in sheet)
    return {
        (area.first_row, area.first_column): text
        for area, text in placed
        if area is not None and text and area.width == area.height == 1
    }


def _beside(areas: Sequence[Range], known: Mapping[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """The cells of the column that tells most about the quoted rows; the left one of several."""
    rows = {area.first_row for area in areas if area.height == 1}
    quoted = {column for area in areas for column in range(area.first_column, area.last_column + 1)}
    if not rows or len({(area.first_column, area.last_column) for area in areas}) > MOST_COLUMNS:
        return {}
    told = Counter(column for row, column in known if row in rows and column not in quoted)
    if not told or max(told.values()) < ENOUGH * len(rows):
        return {}
    best = min(told, key=lambda column: (-told[column], column))
    return {(row, column): text for (row, column), text in known.items() if column == best and row in rows}


def _header_row(known: Mapping[tuple[int, int], str], column: int, name: str) -> int:
    """The row in which the header is quoted; -1 where it is not. What stands above it is not called by it."""
    return min((row for (row, at), text in known.items() if at == column and text == name), default=-1)
