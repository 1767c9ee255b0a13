"""Cells with a mark, given in reading order, gathered into few rectangles."""

from __future__ import annotations

from workflow_studio.importing.reading.ranges import Range

MOST_REGIONS = 20_000


class Regions:
    """Joins cells of the same mark first along their row, then rows of the same extent downwards.

    Keeps at most `MOST_REGIONS` rectangles; `cut` tells that there were more.
    """

    def __init__(self) -> None:
        self.cut = False
        self._mark = ""
        self._row = self._first = self._last = -1
        self._open: dict[tuple[int, int, str], list[int]] = {}
        self._closed: list[tuple[str, Range]] = []

    def add(self, row: int, column: int, mark: str) -> None:
        """The next cell with a mark."""
        if column == self._last + 1 and row == self._row and mark == self._mark:
            self._last = column
            return
        self._end_stretch()
        self._row, self._first, self._last, self._mark = row, column, column, mark

    def gathered(self) -> dict[str, tuple[Range, ...]]:
        """Rectangles by mark, from top to bottom."""
        self._end_stretch()
        self._row = -1
        for (first, last, mark), (top, bottom) in self._open.items():
            self._keep(mark, Range(top, first, bottom, last))
        self._open.clear()
        found: dict[str, list[Range]] = {}
        for mark, area in sorted(self._closed):
            found.setdefault(mark, []).append(area)
        return {mark: tuple(ranges) for mark, ranges in found.items()}

    def _end_stretch(self) -> None:
        if self._row < 0:
            return
        key = (self._first, self._last, self._mark)
        rows = self._open.get(key)
        if rows is not None and rows[1] == self._row - 1:
            rows[1] = self._row
            return
        if rows is not None:
            self._keep(self._mark, Range(rows[0], self._first, rows[1], self._last))
        elif len(self._open) >= MOST_REGIONS:
            self.cut = True
            return
        self._open[key] = [self._row, self._row]

    def _keep(self, mark: str, area: Range) -> None:
        if len(self._closed) < MOST_REGIONS:
            self._closed.append((mark, area))
        else:
            self.cut = True
