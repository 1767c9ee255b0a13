"""All markings of a workbook, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from workflow_studio.importing.reading.markings import BookMarkings, Fill, LeftAlone, Markings
from workflow_studio.importing.reading.ooxml.areas import spans
from workflow_studio.importing.reading.ooxml.book import defined_names, external_books, with_properties
from workflow_studio.importing.reading.ooxml.cells import Cells
from workflow_studio.importing.reading.ooxml.comments import MOST_COMMENTS, People, comments
from workflow_studio.importing.reading.ooxml.drawings import MOST_DRAWN, Drawing
from workflow_studio.importing.reading.ooxml.grid import column_spans, columns_of, rows_of
from workflow_studio.importing.reading.ooxml.kept_sheets import KeptSheets, cells_of
from workflow_studio.importing.reading.ooxml.left_alone import (
    MOST_LEFT_ALONE,
    left_alone_in_book,
    left_alone_on_sheet,
)
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.rules import MOST_RULES, conditional_formats, validations
from workflow_studio.importing.reading.ooxml.sheet_stream import around_rows
from workflow_studio.importing.reading.ooxml.styles import Styles
from workflow_studio.importing.reading.ooxml.text import shown
from workflow_studio.importing.reading.ooxml.tree import Element


class SecondPass:
    """Reads the markings of the workbook at a path; use as a context manager.

    What a sheet has to be left alone is gathered while its markings are read, so ask for `book` last.
    """

    def __init__(self, path: Path, kept: KeptSheets | None = None) -> None:
        """`kept` is what was kept of the sheets when somebody else looked through them."""
        self._parts = Parts.of(path)
        self._kept = kept
        self._left_alone: list[LeftAlone] = []
        if self._parts is not None:
            self._styles = (kept and kept.styles) or Styles(self._parts)
            self._people = People(self._parts)
            self._sheets = {shown(name): relation.target for name, relation in self._parts.sheets}

    def __enter__(self) -> SecondPass:
        return self

    def __exit__(self, *_: object) -> None:
        if self._parts is not None:
            self._parts.close()

    def sheet(self, name: str) -> Markings:
        """The markings of one sheet; empty where there is no such sheet."""
        part = self._sheets.get(name.strip()) if self._parts is not None else None
        if self._parts is None or part is None:
            return Markings()
        drawings = self._parts.related(part, "drawing")
        cells, sheet = self._cells_and_sheet(self._parts, part)
        drawing = Drawing(columns_of(sheet), rows_of(sheet, cells.heights))
        for target in drawings:
            drawing.read(self._parts.tree(target))
        protection = sheet.child("sheetProtection")
        protected = protection is not None and protection.flag("sheet")
        hidden_columns = [(first, last) for first, last, column in column_spans(sheet) if column.flag("hidden")]
        markings = Markings(
            formulas=cells.formulas.runs(),
            validations=validations(sheet),
            comments=comments(self._parts, part, self._people),
            conditional_formats=conditional_formats(sheet, self._styles),
            fills=tuple(Fill(colour, ranges) for colour, ranges in sorted(cells.fills.gathered().items())),
            shapes=tuple(drawing.shapes),
            connectors=tuple(drawing.connectors),
            hidden_rows=spans(cells.hidden),
            hidden_columns=spans(hidden_columns),
            protected=protected,
            unlocked=cells.unlocked.gathered().get("", ()) if protected else (),
        )
        self._left_alone.extend(islice(left_alone_on_sheet(self._parts, name, part, sheet), MOST_LEFT_ALONE))
        self._left_alone.extend(LeftAlone(what, "", name, count) for what, count in _cut(markings, cells))
        return markings

    def _cells_and_sheet(self, parts: Parts, part: str) -> tuple[Cells, Element]:
        kept = self._kept.of(part) if self._kept is not None else None
        if kept is not None:
            return kept.cells, kept.read()
        cells = cells_of(parts, part, self._styles)
        return cells, around_rows(parts.chunks(part), cells.tell, cells.take)

    def book(self) -> BookMarkings:
        """What the workbook says of itself, and everything that was left alone in it and its sheets so far."""
        if self._parts is None:
            return BookMarkings()
        found = [*left_alone_in_book(self._parts), *self._left_alone]
        book = BookMarkings(
            names=defined_names(self._parts),
            external=external_books(self._parts),
            left_alone=tuple(dict.fromkeys(found))[:MOST_LEFT_ALONE],
        )
        return with_properties(book, self._parts)


def _cut(markings: Markings, cells: Cells) -> Iterator[tuple[str, int]]:
    """What there was too much of on a sheet, so that some of it was left out."""
    if cells.formulas.left_out:
        yield "formula", cells.formulas.left_out
    if cells.fills.cut:
        yield "further fills", 1
    for what, found, most in (
        ("further comments", len(markings.comments), MOST_COMMENTS),
        ("further validations", len(markings.validations), MOST_RULES),
        ("further conditional formats", len(markings.conditional_formats), MOST_RULES),
        ("further drawn shapes", len(markings.shapes) + len(markings.connectors), MOST_DRAWN),
    ):
        if found >= most:
            yield what, 1
