"""The grid in which a map is cut into parts, and a finer one where parts turn out too large for their page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.model import Shape
from workflow_studio.picture.bounds import Box
from workflow_studio.picture.folding_cuts import Gap, chosen_cuts, cuts_within, gaps_between
from workflow_studio.picture.folding_ends import AFTER_CIRCLE, CIRCLE, FIRST_TURN, LEAD
from workflow_studio.picture.folding_pieces import Grid
from workflow_studio.picture.items import Point
from workflow_studio.picture.sizes import LANE_HEADER

MARGINS = 2 * (FIRST_TURN + LEAD + CIRCLE + AFTER_CIRCLE)
"""About what a part needs for letters on two sides."""
EXTRA = LANE_HEADER + MARGINS
"""About what a part needs beside its piece of the map: the repeated lane header and room for letters."""
WIDEST, HIGHEST = 260.0, 140.0
"""Columns and rows of more than this, about one and a half steps, are cut past nodes where nothing else helps."""
LEAST_HALVED = 0.6
"""A part that is too large is cut into pieces of at most this share of it."""

Size = tuple[float, float]
"""Width and height."""


@dataclass(frozen=True, slots=True)
class _Axis:
    """One direction of the map: from where to where it goes, where it can be cut, and what a part may measure."""

    start: float
    end: float
    gaps: Sequence[Gap]
    most: float
    extra: float

    def cuts(self) -> list[float]:
        return chosen_cuts(self.gaps, self.start, self.end, self.most, self.extra)

    def finer(self, cuts: Sequence[float], needed: Mapping[int, float]) -> list[float]:
        """More cuts where the parts between two of them need more than they may."""
        found = list(cuts)
        for number, (start, end) in enumerate(pairwise([self.start, *cuts, self.end])):
            beside = needed.get(number, 0.0) - (end - start)
            if beside + end - start > self.most:
                found += cuts_within(self.gaps, start, end, max(self.most - beside, 1.0, (end - start) * LEAST_HALVED))
        return sorted(found)


class Cutting:
    """Cuts one map into parts of at most this size. `beside` is what is left free beyond the circles of cut flows."""

    def __init__(
        self, lanes: Sequence[Shape], drawn: Sequence[Box], lines: Sequence[Sequence[Point]], most: Size, beside: float
    ) -> None:
        left, right = min(lane.x for lane in lanes), max(lane.x + lane.width for lane in lanes)
        top, bottom = min(lane.y for lane in lanes), max(lane.y + lane.height for lane in lanes)
        spans = [(box.left, box.right) for box in drawn]
        gaps = gaps_between(spans, lines, widest=WIDEST)
        self._across = _Axis(left, right, gaps, most[0], EXTRA + 2 * beside)
        self._down = None
        if bottom - top > most[1]:
            turned = [[(y, x) for x, y in line] for line in lines]
            spans = [(box.top, box.bottom) for box in drawn]
            gaps = gaps_between(spans, turned, [lane.y for lane in lanes], HIGHEST)
            self._down = _Axis(top, bottom, gaps, most[1], MARGINS + 2 * beside)

    def grid(self) -> Grid:
        """The grid by what parts need as a rule."""
        return Grid(self._across.cuts(), self._down.cuts() if self._down else ())

    def finer(self, grid: Grid, sizes: Mapping[int, Size]) -> Grid:
        """More cuts through the columns and rows that hold a part (by its number) which is too large."""
        widths: dict[int, float] = {}
        heights: dict[int, float] = {}
        for number, (width, height) in sizes.items():
            row, column = divmod(number, grid.columns)
            widths[column] = max(widths.get(column, 0.0), width)
            heights[row] = max(heights.get(row, 0.0), height)
        rows = self._down.finer(grid.rows, heights) if self._down else grid.rows
        return Grid(self._across.finer(grid.cuts, widths), rows)
