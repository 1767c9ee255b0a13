"""A sheet being made: cells, what is merged, coloured and checked in them; and the workbook file in the end."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

from workflow_studio.importing.reading import Range


@dataclass(frozen=True)
class Formula:
    """A formula with the result that the spreadsheet program stored."""

    text: str
    result: Any


@dataclass
class Page:
    """Cells by row and column from 0; `fills` go by cell.

    `lists` are validations by range: choices, or where they stand (`=Lists!$A$2:$A$9`).
    """

    name: str
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[tuple[Range, str]] = field(default_factory=list)
    lists: list[tuple[Range, list[str] | str]] = field(default_factory=list)
    comments: list[tuple[int, int, str, str]] = field(default_factory=list)
    hidden: bool = False

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
    if page.hidden:
        sheet.hide()
