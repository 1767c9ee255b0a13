"""What every sample workbook shares: fixed properties, so files are the same every time, and cell formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

GREEN, RED, YELLOW, GREY, BLUE = "#C6E0B4", "#F4B6B6", "#FFF2CC", "#E7E6E6", "#DDEBF7"
_LINE = {"border": 1, "border_color": "#BFBFBF", "valign": "vcenter"}


@dataclass(frozen=True, slots=True)
class Formats:
    """The cell formats of one workbook."""

    title: Format
    note: Format
    group: Format
    header: Format
    text: Format
    wrapped: Format
    centred: Format
    date: Format
    moment: Format
    money: Format
    total: Format
    section: Format
    green: Format
    red: Format
    yellow: Format
    grey: Format


@contextmanager
def new_workbook(
    path: Path, *, title: str, author: str, created: datetime, header_fill: str
) -> Iterator[tuple[xlsxwriter.Workbook, Formats]]:
    """A workbook that is written to `path` when the block ends, with `created` as its only date."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": title, "author": author, "created": created})
        book.set_size(1920, 1200)
        yield book, _formats(book, header_fill)


def write_row(sheet: Worksheet, row: int, column: int, values: Sequence[object], style: Format) -> None:
    """Write `values` from the 0-based cell (`row`, `column`) to the right; None leaves a formatted blank."""
    for offset, value in enumerate(values):
        write_cell(sheet, row, column + offset, value, style)


def write_cell(sheet: Worksheet, row: int, column: int, value: object, style: Format) -> None:
    """Write one value as what it is: text stays text, even when it looks like a number or a date."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, style)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, style)
    else:
        raise TypeError(f"A cell cannot hold {type(value).__name__}.")


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Column widths from column A on, in characters."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def fit_page(sheet: Worksheet, *, repeat: tuple[int, int] | None = None) -> None:
    """Print landscape on A4, one page wide, header rows (0-based first and last) on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    if repeat:
        sheet.repeat_rows(*repeat)


def _formats(book: xlsxwriter.Workbook, header_fill: str) -> Formats:
    def line(**extra: object) -> Format:
        return book.add_format({**_LINE, **extra})

    return Formats(
        title=book.add_format({"bold": True, "font_size": 14}),
        note=book.add_format({"italic": True, "font_color": "#595959"}),
        group=line(bold=True, align="center", bg_color=GREY),
        header=line(bold=True, text_wrap=True, bg_color=header_fill),
        text=line(),
        wrapped=line(text_wrap=True),
        centred=line(align="center"),
        date=line(num_format="dd/mm/yyyy", align="left"),
        moment=line(num_format="dd/mm/yyyy hh:mm", align="left"),
        money=line(num_format="#,##0"),
        total=line(bold=True, num_format="#,##0", top=2),
        section=line(bold=True, bg_color=BLUE),
        green=line(bg_color=GREEN),
        red=line(bg_color=RED),
        yellow=line(bg_color=YELLOW),
        grey=line(bg_color=GREY),
    )
