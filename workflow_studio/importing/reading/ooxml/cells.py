"""What cells and rows are marked with: formulas, fills, locks, hidden rows, heights."""

from __future__ import annotations

import re
from functools import lru_cache

from workflow_studio.importing.reading.ooxml.formulas import Formulas
from workflow_studio.importing.reading.ooxml.regions import Regions
from workflow_studio.importing.reading.ooxml.styles import Styles
from workflow_studio.importing.reading.ranges import column_index
from workflow_studio.importing.reading.references import COLUMNS, ROWS

MOST_SPANS = 20_000
_FEW_STYLES = 200
_ADDRESS = rb"""(?:[^<>]{0,200}?\s)?r=["']([A-Z]{1,3})(\d{1,7})["']"""
_CELL_OF_STYLE = rb"""<c\s(?=(?:[^<>]{0,200}?\s)?s=["']%s["'])""" + _ADDRESS
_FORMULA_SIGN, _HIDDEN_SIGN = re.compile(b"<f"), re.compile(b"hidden=")  # found in half the time that `in` takes
_FORMULA = re.compile(rb"<c\s([^<>]*+)>\s*+<f((?:\s[^<>]*?)?)(?:/>|>([^<]*)</f)")
_PLACE = re.compile(rb"""(?<!\S)r=["']([A-Z]{1,3})(\d{1,7})["']""")
_ROW = re.compile(rb"<row(\s[^<>]{0,400})>")
_NUMBER = re.compile(rb"""\sr=["'](\d{1,7})["']""")
_HIDDEN = re.compile(rb"""\shidden=["'](?:1|true)["']""")
_HEIGHT = re.compile(rb"""\sht=["'](\d{1,4}(?:\.\d{1,20})?)["']""")


class Cells:
    """Takes portions of rows; what it found is in its attributes afterwards.

    `hidden` are (first, last) rows, `heights` (first, last, points) and only gathered when asked for.
    """

    def __init__(self, styles: Styles, *, with_heights: bool) -> None:
        self.formulas = Formulas()
        self.fills = Regions()
        self.unlocked = Regions()
        self.hidden: list[tuple[int, int]] = []
        self.heights: list[tuple[int, int, float]] = []
        self._colours = {b"%d" % number: colour for number, colour in styles.fills.items()}
        self._unlocked = frozenset(b"%d" % number for number in styles.unlocked)
        self._with_heights = with_heights
        marked = sorted(self._colours.keys() | self._unlocked)
        self._sign = re.compile(rb"""s=["']%s["']""" % _any_of(marked)) if marked else None
        self._marked = re.compile(_CELL_OF_STYLE % _any_of(marked)) if marked else None

    def tell(self, block: bytes) -> bool:
        """Whether there may be something to take in these rows."""
        return _has_formulas(block) or self._has_marks(block) or self._has_odd_rows(block)

    def take(self, block: bytes) -> None:
        """Look through whole rows."""
        if _has_formulas(block):
            self._take_formulas(block)
        if self._has_marks(block):
            self._take_marked(block)
        if self._has_odd_rows(block):
            self._take_rows(block)

    def _has_marks(self, block: bytes) -> bool:
        return self._sign is not None and self._sign.search(block) is not None

    def _has_odd_rows(self, block: bytes) -> bool:
        return _HIDDEN_SIGN.search(block) is not None or (self._with_heights and b" ht=" in block)

    def _take_formulas(self, block: bytes) -> None:
        add = self.formulas.add
        for cell, attributes, content in _FORMULA.findall(block):
            place = _PLACE.search(cell)
            if place is None:
                continue
            row, column = int(place[2]) - 1, _column(place[1])
            if 0 <= row < ROWS and column < COLUMNS:
                add(row, column, attributes, content)

    def _take_marked(self, block: bytes) -> None:
        if self._marked is None:
            return
        colours, unlocked = self._colours, self._unlocked
        for style, letters, number in self._marked.findall(block):
            row, column = int(number) - 1, _column(letters)
            if not (0 <= row < ROWS and column < COLUMNS):
                continue
            colour = colours.get(style)
            if colour is not None:
                self.fills.add(row, column, colour)
            if style in unlocked:
                self.unlocked.add(row, column, "")

    def _take_rows(self, block: bytes) -> None:
        for attributes in _ROW.findall(block):
            number = _NUMBER.search(attributes)
            row = int(number[1]) - 1 if number else -1
            if not 0 <= row < ROWS:
                continue
            hidden = _HIDDEN.search(attributes) is not None
            if hidden:
                _extend(self.hidden, row)
            height = _HEIGHT.search(attributes)
            if self._with_heights and (hidden or height):
                self._add_height(row, 0.0 if hidden or height is None else float(height[1]))

    def _add_height(self, row: int, height: float) -> None:
        if self.heights and self.heights[-1][1] == row - 1 and self.heights[-1][2] == height:
            self.heights[-1] = (self.heights[-1][0], row, height)
        elif len(self.heights) < MOST_SPANS:
            self.heights.append((row, row, height))


def _has_formulas(block: bytes) -> bool:
    return _FORMULA_SIGN.search(block) is not None


def _any_of(styles: list[bytes]) -> bytes:
    """Styles as an expression; any style where one that names them would be slow."""
    return b"(" + b"|".join(styles) + b")" if len(styles) <= _FEW_STYLES else rb"(\d{1,6})"


def _extend(spans: list[tuple[int, int]], row: int) -> None:
    if spans and spans[-1][1] == row - 1:
        spans[-1] = (spans[-1][0], row)
    elif len(spans) < MOST_SPANS:
        spans.append((row, row))


@lru_cache(maxsize=COLUMNS)
def _column(letters: bytes) -> int:
    return column_index(letters.decode("ascii"))
