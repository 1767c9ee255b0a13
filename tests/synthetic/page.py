"""A sheet being made: cells, what is merged, coloured and checked in them; and the workbook file in the end."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from workflow_studio.importing.reading import Range

_DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006"


@dataclass(frozen=True)
class Formula:
    """A formula with the result that the spreadsheet program stored."""

    text: str
    result: Any


@dataclass
class Page:
    """Cells by row and column from 0; `fills` go by cell.

    `lists` are validations by range: choices, or where they stand (`=Lists!$A$2:$A$9`). `drawing`: anchors of a drawing
    part, in the words of SpreadsheetML.
    """

    name: str
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[tuple[Range, str]] = field(default_factory=list)
    lists: list[tuple[Range, list[str] | str]] = field(default_factory=list)
    comments: list[tuple[int, int, str, str]] = field(default_factory=list)
    hidden: bool = False
    drawing: list[str] = field(default_factory=list)

    def row(self, row: int, column: int, values: Sequence[Any]) -> None:
        """Write values side by side; None leaves a cell empty."""
        for offset, value in enumerate(values):
            if value is not None:
                self.cells[row, column + offset] = value


def write_book(path: Path, pages: Sequence[Page], author: str) -> None:
    """Write the pages as one .xlsx."""
    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"})
    book.set_properties({"author": author, "created": datetime.datetime(2025, 1, 2)})
    for page in pages:
        _write_page(book, page)
    book.close()
    drawn = [page.drawing for page in pages if page.drawing]
    if drawn:
        _draw(path, drawn)


def _write_page(book: Any, page: Page) -> None:
    sheet = book.add_worksheet(page.name)
    for area, text in page.merges:
        sheet.merge_range(area.first_row, area.first_column, area.last_row, area.last_column, text)
    formats: dict[tuple[str, bool], Any] = {}
    for (row, column), value in page.cells.items():
        moment = isinstance(value, datetime.datetime)
        key = page.fills.get((row, column), ""), moment
        if key not in formats:
            look = ({"bg_color": key[0]} if key[0] else {}) | ({"num_format": "yyyy-mm-dd hh:mm"} if moment else {})
            formats[key] = book.add_format(look) if look else None
        style = formats[key]
        if isinstance(value, datetime.date) and not moment and key[0]:
            style = book.add_format({"bg_color": key[0], "num_format": "yyyy-mm-dd"})
        if isinstance(value, Formula):
            sheet.write_formula(row, column, f"={value.text}", style, value.result)
        else:
            sheet.write(row, column, value, *([style] if style else []))
    for area, choices in page.lists:
        options = {"validate": "list", "source": choices}
        sheet.data_validation(area.first_row, area.first_column, area.last_row, area.last_column, options)
    for row, column, author, text in page.comments:
        sheet.write_comment(row, column, text, {"author": author})
    if page.drawing:
        sheet.insert_textbox(0, 0, "")  # makes the part that the drawing replaces
    if page.hidden:
        sheet.hide()


def _draw(path: Path, drawings: Sequence[Sequence[str]]) -> None:
    """Put drawings in the places of those that are in the file; its writer knows no connectors."""
    parts = {f"xl/drawings/drawing{at}.xml": _drawing(anchors) for at, anchors in enumerate(drawings, 1)}
    with ZipFile(path) as old:
        members = {name: parts.get(name) or old.read(name) for name in old.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name, content in members.items():
            new.writestr(name, content)


def _drawing(anchors: Sequence[str]) -> str:
    names = f'xmlns:xdr="{_DRAWINGS}/spreadsheetDrawing" xmlns:a="{_DRAWINGS}/main"'
    return f'<?xml version="1.0" encoding="UTF-8"?><xdr:wsDr {names}>{"".join(anchors)}</xdr:wsDr>'
