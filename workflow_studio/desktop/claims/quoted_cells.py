"""Quoted cells as a grid: each piece of evidence stands in its row and column, as far as that is known."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.desktop.claims.text_grid import Grid
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.ranges import column_letter
from workflow_studio.model import Evidence, EvidenceKind

IN_CELLS = (EvidenceKind.CELL, EvidenceKind.RANGE)


def is_in_cells(evidence: Evidence) -> bool:
    """Whether the quote can stand in a grid."""
    return evidence.kind in IN_CELLS and bool(evidence.quote.strip()) and area_of(evidence) is not None


def area_of(evidence: Evidence) -> Range | None:
    """The evidence's cells; none for no cells, or for several ranges."""
    try:
        return Range.parse(evidence.cells)
    except ValueError:
        return None


def grid_of(evidence: Sequence[Evidence]) -> Grid:
    """The quotes from one sheet, every one of which `is_in_cells`."""
    placed = [(area, " ".join(one.quote.split())) for one in evidence if (area := area_of(one)) is not None]
    columns = sorted({(area.first_column, area.last_column) for area, _ in placed})
    rows = sorted({(area.first_row, area.last_row) for area, _ in placed})
    texts = {
        (rows.index((area.first_row, area.last_row)), columns.index((area.first_column, area.last_column))): text
        for area, text in placed
    }
    return Grid(
        headings=tuple(_span(column_letter(first), column_letter(last)) for first, last in columns),
        rows=tuple(tuple(texts.get((row, column), "") for column in range(len(columns))) for row in range(len(rows))),
        labels=tuple(_span(str(first + 1), str(last + 1)) for first, last in rows),
        marked=frozenset(texts),
    )


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
