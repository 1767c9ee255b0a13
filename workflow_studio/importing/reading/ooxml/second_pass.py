"""All markings of a workbook, sheet by sheet."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from workflow_studio.importing.reading.markings import BookMarkings, Fill, LeftAlone, Markings
from workflow_studio.importing.reading.ooxml.areas import spans
from workflow_studio.importing.reading.ooxml.book import defined_names, external_books, with_properties
from workflow_studio.importing.reading.ooxml.cells import Cells
from workflow_studio.importing.reading.ooxml.comments import People, comments
from workflow_studio.importing.reading.ooxml.drawings import Drawing
from workflow_studio.importing.reading.ooxml.grid import column_spans, columns_of, rows_of
from workflow_studio.importing.reading.ooxml.left_alone import (
    MOST_LEFT_ALONE,
    left_alone_in_book,
    left_alone_on_sheet,
)
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.rules import conditional_formats, validations
from workflow_studio.importing.reading.ooxml.sheet_stream import around_rows
from workflow_studio.importing.reading.ooxml.styles import Styles
from workflow_studio.importing.reading.ooxml.text import shown
from workflow_studio.importing.reading.ooxml.tree import Element


class SecondPass:
    """Reads the markings of the workbook at a path; use as a context manager.

    What a sheet has to be left alone is gathered while its markings are read, so ask for `book` last.
    """

    def __init__(self, path: Path) -> None:
        self._parts = Parts.of(path)
        self._left_alone: list[LeftAlone] = []
        if self._parts is not None:
            self._styles = Styles(self._parts)
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
        cells = Cells(self._styles, with_heights=bool(drawings))
        sheet = around_rows(self._parts.chunks(part), cells.take)
        drawing = Drawing(columns_of(sheet), rows_of(sheet, cells.heights))
        for target in drawings:
            drawing.read(self._parts.tree(target))
        self._leave_alone(self._parts, name, part, sheet, cells)
        protection = sheet.child("sheetProtection")
        protected = protection is not None and protection.flag("sheet")
        return Markings(
            formulas=cells.formulas.runs(),
            validations=validations(sheet),
            comments=comments(self._parts, part, self._people),
            conditional_formats=conditional_formats(sheet, self._styles),
            fills=tuple(Fill(colour, ranges) for colour, ranges in sorted(cells.fills.gathered().items())),
            shapes=tuple(drawing.shapes),
            connectors=tuple(drawing.connectors),
            hidden_rows=spans(cells.hidden),
            hidden_columns=spans(
                [(first, last) for first, last, column in column_spans(sheet) if column.flag("hidden")]
            ),
            protected=protected,
            unlocked=cells.unlocked.gathered().get("", ()) if protected else (),
        )

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

    def _leave_alone(self, parts: Parts, name: str, part: str, sheet: Element, cells: Cells) -> None:
        left = islice(left_alone_on_sheet(parts, name, part, sheet), MOST_LEFT_ALONE)
        self._left_alone.extend(left)
        if cells.formulas.left_out:
            self._left_alone.append(LeftAlone("formula", sheet=name, count=cells.formulas.left_out))
        if cells.fills.cut:
            self._left_alone.append(LeftAlone("fills", sheet=name))
