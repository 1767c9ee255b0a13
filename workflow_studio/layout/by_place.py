"""Finding things by where they are on the map, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence, Set
from itertools import pairwise, product

from workflow_studio.layout.values import Point
from workflow_studio.layout.windows import Window

Cell = tuple[int, int]
Span = tuple[float, float]

_CELL = 512.0  # px
_MOST_CELLS = 1024  # what reaches over more of them is always near: a damaged file must not fill the memory
_NO_CELLS: Set[Cell] = frozenset()


class ByPlace:
    """Ids that are found by the rooms that they take up: boxes between two corners."""

    def __init__(self) -> None:
        self._cells: dict[Cell, set[str]] = {}
        self._cells_of: dict[str, set[Cell]] = {}
        self._everywhere: set[str] = set()

    def put(self, key: str, corners: Sequence[Point]) -> None:
        """It takes up the rooms between each two successive corners now; without any it is gone."""
        cells: set[Cell] = set()
        self._everywhere.discard(key)
        at = [_cell(x, y) for x, y in corners]
        for start, end in pairwise(at):
            if start == end:
                cells.add(start)  # most rooms are as small as that, and thousands can change in one edit
                continue
            across, down = _columns_and_rows(start, end)
            if len(across) * len(down) > _MOST_CELLS:
                self._everywhere.add(key)
            else:
                cells.update(product(across, down))
        before = self._cells_of.get(key, _NO_CELLS)
        if cells != before:
            self._leave(key, before - cells)
            for cell in cells - before:
                self._cells.setdefault(cell, set()).add(key)
            self._cells_of[key] = cells
        if not cells:
            self._cells_of.pop(key, None)

    def near(self, window: Window) -> set[str]:
        """All that may come into the window, and some more."""
        across, down = _columns_and_rows(_cell(window.left, window.top), _cell(window.right, window.bottom))
        if len(across) * len(down) > len(self._cells):
            inside = [keys for (x, y), keys in self._cells.items() if x in across and y in down]
        else:
            inside = [self._cells[cell] for cell in product(across, down) if cell in self._cells]
        return self._everywhere.union(*inside)

    def _leave(self, key: str, cells: Set[Cell]) -> None:
        for cell in cells:
            self._cells[cell].discard(key)
            if not self._cells[cell]:
                del self._cells[cell]


class Reach:
    """From where to where things reach that come and go."""

    def __init__(self) -> None:
        self._lows: list[float] = []
        self._highs: list[float] = []

    def change(self, before: Span | None, after: Span | None) -> None:
        """A thing that reached from here to there reaches from here to there now; none where it is not."""
        if before == after:
            return
        if before is not None:
            del self._lows[bisect_left(self._lows, before[0])]
            del self._highs[bisect_left(self._highs, before[1])]
        if after is not None:
            insort(self._lows, after[0])
            insort(self._highs, after[1])

    @property
    def span(self) -> Span | None:
        """The least and the most; none where there is nothing."""
        return (self._lows[0], self._highs[-1]) if self._lows else None


def _cell(x: float, y: float) -> Cell:
    return int(x // _CELL), int(y // _CELL)


def _columns_and_rows(start: Cell, end: Cell) -> tuple[range, range]:
    (left, top), (right, bottom) = start, end
    if left > right:
        left, right = right, left
    if top > bottom:
        top, bottom = bottom, top
    return range(left, right + 1), range(top, bottom + 1)
