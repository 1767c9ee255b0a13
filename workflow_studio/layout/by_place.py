"""Finding things by where they are on the map, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import product

from workflow_studio.layout.windows import Window

_CELL = 512.0  # px
_MOST_CELLS = 1024  # what reaches over more of them is always near: a damaged file must not fill the memory


class ByPlace:
    """Ids that are found by the rooms that they take up."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], set[str]] = {}
        self._everywhere: set[str] = set()

    def enter(self, key: str, rooms: Iterable[Window]) -> None:
        """It takes up these rooms."""
        for room in rooms:
            across, down = _columns(room), _rows(room)
            if len(across) * len(down) > _MOST_CELLS:
                self._everywhere.add(key)
                continue
            for cell in product(across, down):
                known = self._cells.get(cell)
                if known is None:
                    self._cells[cell] = {key}
                else:
                    known.add(key)

    def leave(self, key: str, rooms: Iterable[Window]) -> None:
        """It takes up no room any more; `rooms` are those that it was entered with."""
        self._everywhere.discard(key)
        for room in rooms:
            across, down = _columns(room), _rows(room)
            for cell in product(across, down) if len(across) * len(down) <= _MOST_CELLS else ():
                known = self._cells.get(cell)
                if known is not None:
                    known.discard(key)
                    if not known:
                        del self._cells[cell]

    def near(self, window: Window) -> set[str]:
        """All that may come into the window, and some more."""
        across, down = _columns(window), _rows(window)
        if len(across) * len(down) > len(self._cells):
            inside = [keys for (x, y), keys in self._cells.items() if x in across and y in down]
        else:
            inside = [self._cells[cell] for cell in product(across, down) if cell in self._cells]
        return self._everywhere.union(*inside)


class Reach:
    """From where to where things reach that come and go."""

    def __init__(self) -> None:
        self._lows: list[float] = []
        self._highs: list[float] = []

    def enter(self, low: float, high: float) -> None:
        """One more thing reaches from here to there."""
        insort(self._lows, low)
        insort(self._highs, high)

    def leave(self, low: float, high: float) -> None:
        """A thing that reached from here to there is gone."""
        del self._lows[bisect_left(self._lows, low)]
        del self._highs[bisect_left(self._highs, high)]

    @property
    def span(self) -> tuple[float, float] | None:
        """The least and the most; none where there is nothing."""
        return (self._lows[0], self._highs[-1]) if self._lows else None


def _columns(room: Window) -> range:
    return range(int(room.left // _CELL), int(room.right // _CELL) + 1)


def _rows(room: Window) -> range:
    return range(int(room.top // _CELL), int(room.bottom // _CELL) + 1)
