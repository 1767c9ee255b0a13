"""Finding things by where they are on the map, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Set
from itertools import product

from workflow_studio.layout.windows import Window

Cell = tuple[int, int]
Room = tuple[float, float, float, float]
Span = tuple[float, float]

_CELL = 512.0  # px
_MOST_CELLS = 1024  # what reaches over more of them is always near: a damaged file must not fill the memory
_NO_CELLS: Set[Cell] = frozenset()


class ByPlace:
    """Ids that are found by the rooms that they take up. A room: left, top, right, bottom."""

    def __init__(self) -> None:
        self._cells: dict[Cell, set[str]] = {}
        self._cells_of: dict[str, set[Cell]] = {}
        self._everywhere: set[str] = set()

    def put(self, key: str, rooms: Iterable[Room]) -> None:
        """It takes up these rooms now; without any it is gone."""
        cells: set[Cell] = set()
        self._everywhere.discard(key)
        for left, top, right, bottom in rooms:
            cell = int(left // _CELL), int(top // _CELL)
            if cell == (right // _CELL, bottom // _CELL):
                cells.add(cell)  # most rooms are as small as that, and thousands can change in one edit
                continue
            across, down = _columns_and_rows(left, top, right, bottom)
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
        across, down = _columns_and_rows(window.left, window.top, window.right, window.bottom)
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


def _columns_and_rows(left: float, top: float, right: float, bottom: float) -> tuple[range, range]:
    if left > right or top > bottom:  # a damaged file's box
        left, right, top, bottom = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
    across = range(int(left // _CELL), int(right // _CELL) + 1)
    return across, range(int(top // _CELL), int(bottom // _CELL) + 1)
