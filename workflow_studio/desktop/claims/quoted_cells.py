"""Quoted cells as a grid: each piece of evidence stands in its row and column, under the names of its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workflow_studio.desktop.claims.surroundings import Surroundings, area_of
from workflow_studio.desktop.claims.text_grid import Grid
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.ranges import column_letter
from workflow_studio.model import Evidence, EvidenceKind

IN_CELLS = (EvidenceKind.CELL, EvidenceKind.RANGE)
NOTHING_AROUND = Surroundings()


def is_in_cells(evidence: Evidence) -> bool:
    """Whether the quote can stand in a grid."""
    return evidence.kind in IN_CELLS and bool(evidence.quote.strip()) and area_of(evidence) is not None


def grid_of(evidence: Sequence[Evidence], around: Surroundings = NOTHING_AROUND) -> Grid:
    """The quotes from one sheet, every one of which `is_in_cells`, and unmarked what stands around them."""
    quoted = [(area, " ".join(one.quote.split())) for one in evidence if (area := area_of(one)) is not None]
    beside = [(Range(row, column, row, column), text) for (row, column), text in around.cells.items()]
    columns = sorted({(area.first_column, area.last_column) for area, _ in (*quoted, *beside)})
    rows = sorted({(area.first_row, area.last_row) for area, _ in quoted})

    def place(area: Range) -> tuple[int, int]:
        return rows.index((area.first_row, area.last_row)), columns.index((area.first_column, area.last_column))

    texts = {place(area): text for area, text in (*beside, *quoted)}
    return Grid(
        headings=tuple(_heading(first, last, around.headers) for first, last in columns),
        rows=tuple(tuple(texts.get((row, column), "") for column in range(len(columns))) for row in range(len(rows))),
        labels=tuple(_span(str(first + 1), str(last + 1)) for first, last in rows),
        marked=frozenset(place(area) for area, _ in quoted),
    )


def _heading(first: int, last: int, headers: Mapping[int, str]) -> str:
    """The column's letter and name, `H  PO sent`; of several the first and the last, `L–O  Confirmed … Invoiced`."""
    names = [headers[column] for column in dict.fromkeys((first, last)) if column in headers]
    name = " … ".join(names) if first == last or len(names) == 2 else ""
    return f"{_span(column_letter(first), column_letter(last))}  {name}".rstrip()


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
