"""Workbooks with known tables and with what else they say, for tests of the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.importing.mapping.mapping_tables import table_from, workbook_with
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import BookMarkings, Fill, Markings, Validation
from workflow_studio.importing.recognition import Kind, Table
from workflow_studio.model import ClaimKind

Made = tuple[Sheet, Table]
Finder = Callable[[Seen], Iterator[Finding]]


def table(kind: Kind, text: str, sheet: str = "Tracker") -> Made:
    """A sheet with one table of known roles; see `mapping_tables`."""
    return table_from(kind, text, sheet)


def tracker(text: str, sheet: str = "Tracker") -> Made:
    return table(Kind.CASE_TRACKER, text, sheet)


def seen(*made: Made, chosen: tuple[Table, ...] = (), **markings: object) -> Seen:
    """What finders get. `markings` are those of the first sheet, or fields of the workbook's own."""
    of_sheet = {name: value for name, value in markings.items() if name in Markings.__slots__}
    of_book = {name: value for name, value in markings.items() if name not in of_sheet}
    said = BookMarkings(**of_book, sheets={made[0][0].name: Markings(**of_sheet)} if made else {})  # type: ignore[arg-type]
    book = replace(workbook_with(*(sheet for sheet, _ in made)), markings=said)
    return Seen(book, tuple(table for _, table in made), chosen)


def with_text(made: Made, cell: str, text: str) -> Made:
    """The same sheet with a text in one more cell."""
    sheet, found = made
    area = Range.parse(cell)
    rows = [list(row) for row in sheet.rows]
    rows += [[] for _ in range(area.first_row + 1 - len(rows))]
    row = rows[area.first_row]
    row += [None] * (area.first_column + 1 - len(row))
    row[area.first_column] = text
    return replace(sheet, rows=tuple(map(tuple, rows))), found


def choices(cells: str, *values: str) -> Validation:
    """A list of allowed values for cells."""
    return Validation((Range.parse(cells),), "list", choices=values)


def filled(colour: str, *cells: str) -> Fill:
    return Fill(colour, tuple(map(Range.parse, cells)))


def said(finder: Finder, book: Seen, kind: ClaimKind | None = None) -> list[str]:
    """The sentences of what a finder finds."""
    return [finding.says for finding in finder(book) if kind in (None, finding.kind)]


def the(finder: Finder, book: Seen, part: str) -> Finding:
    """The one finding whose sentence has this part."""
    (found,) = [finding for finding in finder(book) if part in finding.says]
    return found
