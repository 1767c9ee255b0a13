"""Where columns and rows of a sheet lie, in EMU (914,400 an inch), as far as drawings need to know."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element
from workflow_studio.importing.reading.references import COLUMNS

EMU_A_PIXEL = 9_525
EMU_A_POINT = 12_700
_DIGIT = 7
"""Pixels of a digit in the usual font; column widths are given in digits."""
_USUAL_COLUMN = 64
_USUAL_ROW = 15.0
MOST_COLUMN_SPANS = 2_000


class Axis:
    """Columns or rows one after another, most of them of a usual size."""

    def __init__(self, usual: float, spans: Iterable[tuple[int, int, float]]) -> None:
        self._usual = usual
        self._firsts: list[int] = []
        self._begins: list[float] = []
        self._sizes: list[float] = []
        self._append(0, 0.0, usual)
        for first, last, size in sorted(spans):
            if first >= self._firsts[-1]:  # spans that overlap are wrong
                self._append(first, self.begin(first), size)
                self._append(last + 1, self.begin(first) + size * (last + 1 - first), usual)

    def begin(self, index: int) -> float:
        """Where the column or row of this number (from 0) begins."""
        at = bisect_right(self._firsts, index) - 1
        return self._begins[at] + (index - self._firsts[at]) * self._sizes[at]

    def place(self, index: int, offset: float) -> float:
        """A place inside a column or row; offsets beyond its end mean its end."""
        begin, end = self.begin(index), self.begin(index + 1)
        return min(begin + max(offset, 0.0), end)

    def index(self, place: float) -> int:
        """The number of the column or row at a place."""
        at = max(bisect_right(self._begins, place) - 1, 0)
        size = self._sizes[at]
        return self._firsts[at] + (int(max(place - self._begins[at], 0.0) / size) if size > 0 else 0)

    def _append(self, first: int, begin: float, size: float) -> None:
        if self._firsts and self._firsts[-1] == first:
            self._firsts.pop()
            self._begins.pop()
            self._sizes.pop()
        self._firsts.append(first)
        self._begins.append(begin)
        self._sizes.append(size)


def columns_of(sheet: Element) -> Axis:
    """The columns of a sheet, from its `cols` and its usual width."""
    usual = sheet.child("sheetFormatPr") or NOTHING
    width = usual.number("defaultColWidth", -1.0)
    spans = [
        (first, last, 0.0 if column.flag("hidden") else _width(column.number("width", width)))
        for first, last, column in column_spans(sheet)
    ]
    return Axis(_width(width), spans)


def rows_of(sheet: Element, heights: list[tuple[int, int, float]]) -> Axis:
    """The rows of a sheet, from the (first, last, points) of those that have a height of their own."""
    usual = sheet.child("sheetFormatPr") or NOTHING
    points = max(0.0, min(usual.number("defaultRowHeight", _USUAL_ROW), 409.5))
    if usual.flag("zeroHeight"):
        points = 0.0
    return Axis(points * EMU_A_POINT, [(first, last, size * EMU_A_POINT) for first, last, size in heights])


def column_spans(sheet: Element) -> list[tuple[int, int, Element]]:
    """(first, last, element) of the `cols` of a sheet, counted from 0, as far as they make sense."""
    listed = sheet.child("cols")
    found = []
    for column in (listed.all("col") if listed is not None else [])[:MOST_COLUMN_SPANS]:
        first, last = column.whole("min") - 1, min(column.whole("max"), COLUMNS) - 1
        if 0 <= first <= last:
            found.append((first, last, column))
    return found


def _width(digits: float) -> float:
    if digits < 0:
        return _USUAL_COLUMN * EMU_A_PIXEL
    return int(min(digits, 255.0) * _DIGIT + 0.5) * EMU_A_PIXEL
