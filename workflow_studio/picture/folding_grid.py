"""The grid in which a map is cut into parts, and a finer one where parts turn out too large for their page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.picture.bounds import Box
from workflow_studio.picture.folding_content import Content, PlacedMap, contents_of
from workflow_studio.picture.folding_cuts import Gap, chosen_cuts, cuts_within, evened, gaps_between
from workflow_studio.picture.folding_ends import AFTER_CIRCLE, CIRCLE, FIRST_TURN, LEAD
from workflow_studio.picture.folding_heights import bands_of, lower_lanes
from workflow_studio.picture.folding_pieces import Grid
from workflow_studio.picture.folding_plan import lanes_with, lowered
from workflow_studio.picture.sizes import LANE_HEADER

MARGIN = FIRST_TURN + LEAD + CIRCLE + AFTER_CIRCLE
"""About what a part needs for letters beside a cut."""
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
    margin: float = MARGIN
    header: float = 0.0

    def cuts(self) -> list[float]:
        return chosen_cuts(self.gaps, self.start, self.end, self.most, self.margin, self.header)

    def finer(self, cuts: Sequence[float], needed: Mapping[int, float], *, moving: bool) -> list[float]:
        """More cuts in the parts that need more than they may, or (`moving`) the same ones nearer to each other there.

        Cuts move where the parts beside have room for what such a part has too much.
        """
        edges = [self.start, *cuts, self.end]
        spans = [end - start for start, end in pairwise(edges)]
        beside = [needed.get(number, 0.0) - span for number, span in enumerate(spans)]
        if moving:
            room = (
                self.most - more if more > 0 else max(self.most, span) for more, span in zip(beside, spans, strict=True)
            )
            edges = evened(edges, list(room), [gap.x for gap in self.gaps if not gap.over])
        found = edges[1:-1]
        for (start, end), more in zip(pairwise(edges), beside, strict=True):
            if more + end - start > self.most:
                found += cuts_within(self.gaps, start, end, max(self.most - more, 1.0, (end - start) * LEAST_HALVED))
        return sorted(found)


class Cutting:
    """Cuts one map into parts of at most this size. `beside` is what is left free beyond the circles of cut flows."""

    def __init__(self, placed: PlacedMap, most: Size, beside: float) -> None:
        self._placed, self._most = placed, most
        lanes = [shape for _, shape in placed.lanes]
        left, right = min(lane.x for lane in lanes), max(lane.x + lane.width for lane in lanes)
        spans = [(one.drawn.left, one.drawn.right) for one in placed.nodes]
        gaps = gaps_between(spans, [line for _, _, line in placed.flows], widest=WIDEST)
        self._across = _Axis(left, right, gaps, most[0], MARGIN + beside, LANE_HEADER)

    def grid(self) -> Grid:
        """The grid by what parts need as a rule."""
        return self._grid(self._across.cuts())

    def finer(self, grid: Grid, sizes: Mapping[int, Size], *, moving: bool = False) -> Grid:
        """More cuts through the columns that hold a part (by its number) which is too wide, and across too high parts.

        With `moving` a column gives what it has too much to columns that have room for it, instead of being cut.
        A column that is parted anew is cut across anew.
        """
        widths: dict[int, float] = {}
        for number, (width, _) in sizes.items():
            column, _ = grid.place_of(number)
            widths[column] = max(widths.get(column, 0.0), width)
        cuts = self._across.finer(grid.cuts, widths, moving=moving)
        if cuts != list(grid.cuts):
            return self._grid(cuts)
        heights: list[dict[int, float]] = [{} for _ in range(grid.columns)]
        for number, (_, height) in sizes.items():
            column, row = grid.place_of(number)
            heights[column][row] = height
        if all(high <= self._most[1] for column in heights for high in column.values()):
            return grid
        columns = self._columns(grid.cuts)
        rows = (one.finer(grid.rows_of(number), heights[number]) for number, one in enumerate(columns))
        return Grid(grid.cuts, tuple(rows), grid.heights)

    def _grid(self, cuts: Sequence[float]) -> Grid:
        columns = self._columns(cuts)
        return Grid(tuple(cuts), tuple(one.rows() for one in columns), tuple(one.heights for one in columns))

    def _columns(self, cuts: Sequence[float]) -> list[_Column]:
        contents = contents_of(self._placed, Grid(tuple(cuts)))
        return [_Column(self._placed, content, self._most[1]) for content in contents]


class _Column:
    """One column of parts: how high its lanes are drawn, and where it can be cut across."""

    def __init__(self, placed: PlacedMap, content: Content, most: float) -> None:
        lines = [run for piece in content.pieces for run in piece.runs]
        words = [piece.pill for piece in content.pieces if piece.pill and piece.labelled]
        notes = [Box(note.x, note.y, note.x + note.width, note.y + note.height) for note in content.notes]
        boxes = [one.drawn for one in content.nodes]
        lanes = sorted(placed.lanes, key=lambda lane: lane[1].y)
        bands = [((shape.y, shape.y + shape.height), placed.least_height(lane)) for lane, shape in lanes]
        self.heights = lower_lanes(bands, bands_of([*boxes, *notes], lines, words))
        self._content, self._most, self._lanes = content.moved(self.heights), most, lowered(lanes, self.heights)

    def rows(self) -> tuple[float, ...]:
        """The cuts across by what parts need as a rule, at heights of the map."""
        return self._on_the_map(self._down().cuts())

    def finer(self, rows: Sequence[float], needed: Mapping[int, float]) -> tuple[float, ...]:
        """More of them where the parts between two need more than they may."""
        if all(high <= self._most for high in needed.values()):
            return tuple(rows)
        return self._on_the_map(self._down().finer([self.heights.at(row) for row in rows], needed, moving=False))

    def _on_the_map(self, rows: Iterable[float]) -> tuple[float, ...]:
        return tuple(self.heights.back(row) for row in rows)

    def _down(self) -> _Axis:
        """From top to bottom as it is drawn."""
        lanes = [shape for _, shape in lanes_with(self._lanes, self._content)]
        top, bottom = lanes[0].y, max(lane.y + lane.height for lane in lanes)
        turned = [[(y, x) for x, y in run] for piece in self._content.pieces for run in piece.runs]
        spans = [(one.drawn.top, one.drawn.bottom) for one in self._content.nodes]
        spans += [(note.y, note.y + note.height) for note in self._content.notes]
        spans += [(top, top), (bottom, bottom)]  # what only flows pass at the ends is cut off, and no part of its own
        gaps = gaps_between(spans, turned, [lane.y for lane in lanes], HIGHEST)
        return _Axis(top, bottom, gaps, self._most)
