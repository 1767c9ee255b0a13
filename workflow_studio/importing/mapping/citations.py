"""Evidence: every fact that mapping states points at the cells it was read from."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.importing.mapping.cells import Cell
from workflow_studio.importing.reading import Range
from workflow_studio.model import DocumentBuilder, Evidence, EvidenceKind, EvidenceStatus, Source

LONGEST_QUOTE = 200


class Citations:
    """Makes the evidence elements of one source; the same cells are cited once."""

    def __init__(self, builder: DocumentBuilder, source: Source) -> None:
        self._builder = builder
        self._source = source
        self._made: dict[tuple[EvidenceKind, str, str, EvidenceStatus], str] = {}

    def cell(self, cell: Cell, status: EvidenceStatus = EvidenceStatus.OBSERVED) -> str:
        """The evidence for one cell, with what it says; returns its id."""
        return self._cite(cell.sheet, cell.address, EvidenceKind.CELL, cell.text, status)

    def area(self, sheet: str, area: Range, quote: str, status: EvidenceStatus = EvidenceStatus.OBSERVED) -> str:
        """The evidence for a range of cells, with a sentence on what it shows; returns its id."""
        return self._cite(sheet, area.a1, EvidenceKind.RANGE, quote, status)

    def rows(self, sheet: str, rows: Sequence[int], column: int, quote: str) -> str:
        """The evidence for cells of one column: the range from the first to the last of these rows (from 0)."""
        return self.area(sheet, Range(min(rows), column, max(rows), column), quote)

    def said(
        self,
        kind: EvidenceKind,
        sheet: str,
        cells: str,
        quote: str,
        status: EvidenceStatus = EvidenceStatus.OBSERVED,
        *,
        by: str = "",
        on: str = "",
    ) -> str:
        """The evidence for what else a workbook says: a comment with its author and date, a formula; returns its id.

        `cells` is an A1 address or range, empty for what is no cell.
        """
        return self._cite(sheet, cells, kind, quote, status, by, on)

    def _cite(
        self,
        sheet: str,
        cells: str,
        kind: EvidenceKind,
        quote: str,
        status: EvidenceStatus,
        by: str = "",
        on: str = "",
    ) -> str:
        # Two sentences on one range are two facts; one cell says one thing.
        key = (kind, sheet, f"{cells}\n{quote}\n{by}\n{on}", status)
        if key not in self._made:
            evidence = self._builder.add(
                Evidence,
                source=self._source.id,
                kind=kind,
                status=status,
                sheet=sheet,
                cells=cells,
                quote=_shortened(quote),
                said_by=by,
                said_on=on,
            )
            self._made[key] = evidence.id
        return self._made[key]


def _shortened(quote: str) -> str:
    return quote if len(quote) <= LONGEST_QUOTE else f"{quote[: LONGEST_QUOTE - 1]}…"
