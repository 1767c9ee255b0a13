"""What of each flow is drawn in which part of a folded map, and where its pill stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Literal

from workflow_studio.model import Edge, Flow
from workflow_studio.picture.flow_labels import carries_answer, flow_pill_width
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.folding_heights import Heights
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Point
from workflow_studio.picture.look import Look

Side = Literal["left", "right", "top", "bottom"]
Run = tuple[Point, ...]
"""A piece of a line between a node or cut and the next cut or node."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A flow in one part. A cut flow leaves over a side or enters over it and has one run; it ends in part `other`.

    A flow that is not cut has one run, or several where its line passes over a side and comes back (`loops`, the sides
    of leaving and coming back for each gap between runs). `pill` is where its pill stands; the pill of a leaving flow
    without `pill` stands before the circle. `labelled` is whether the flow's labels are drawn here.
    """

    flow: Flow
    edge: Edge
    runs: tuple[Run, ...]
    cut: Literal["leaves", "enters"] | None = None
    side: Side = "right"
    loops: tuple[tuple[Side, Side], ...] = ()
    pill: Point | None = None
    labelled: bool = True
    other: int = -1

    def moved(self, heights: Heights) -> Piece:
        """The piece with lanes of these heights."""
        runs = tuple(tuple(map(heights.point, run)) for run in self.runs)
        return replace(self, runs=runs, pill=heights.point(self.pill) if self.pill else None)


@dataclass(frozen=True)
class Grid:
    """Where a map is cut: x of the cuts between columns of parts, and for each column y of the cuts between its parts.

    Parts count column by column, as time runs, each from the top. `heights` is how high lanes are drawn in each column.
    """

    cuts: tuple[float, ...] = ()
    rows: tuple[tuple[float, ...], ...] = ()
    heights: tuple[Heights, ...] = ()

    @property
    def count(self) -> int:
        """How many parts there are."""
        return self._first[-1]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.cuts) + 1

    def place_of(self, part: int) -> tuple[int, int]:
        """The column of a part, and its place in that from the top."""
        column = bisect_right(self._first, part) - 1
        return column, part - self._first[column]

    def rows_of(self, column: int) -> tuple[float, ...]:
        """The cuts across this column."""
        return self.rows[column] if self.rows else ()

    def part_at(self, point: Point) -> int:
        """The number of the part that this point lies in."""
        return self.part_in(part_at(point[0], self.cuts), point[1])

    def part_in(self, column: int, y: float) -> int:
        """The number of a column's part at this height."""
        return self._first[column] + part_at(y, self.rows_of(column))

    def side_towards(self, part: int, other: int) -> Side:
        """The side of a part that another one lies beyond."""
        (column, row), (other_column, other_row) = self.place_of(part), self.place_of(other)
        if column != other_column:
            return "right" if other_column > column else "left"
        return "bottom" if other_row > row else "top"

    @cached_property
    def _first(self) -> list[int]:
        """The number of each column's first part, and at the end of the count."""
        return list(accumulate((len(self.rows_of(column)) + 1 for column in range(self.columns)), initial=0))


def pieces_of(
    flow: Flow,
    edge: Edge,
    line: Sequence[Point],
    grid: Grid,
    look: Look,
    *,
    handoff: bool,
    ends: tuple[int, int] | None = None,
    mark: FlowMark | None = None,
) -> dict[int, Piece]:
    """The flow's pieces by the number of their part. What only passes through a part is not drawn there.

    `ends` are the parts that hold its nodes, where these may reach over a cut; `mark` is how an overlay shows it.
    """
    runs = _between_nodes(_runs(line, grid), line, ends)
    (first, first_run), (last, last_run) = runs[0], runs[-1]
    pill = edge.label_at or middle_of_longest_piece(line)
    if first == last:
        own = tuple(run for part, run in runs if part == first)
        loops = tuple(_loops([part for part, _ in runs], grid))
        return {first: Piece(flow, edge, own, loops=loops, pill=pill if len(runs) == 1 else None)}
    out, in_ = grid.side_towards(first, runs[1][0]), grid.side_towards(last, runs[-2][0])
    leaving = Piece(flow, edge, (first_run,), "leaves", out, other=last)
    entering = Piece(flow, edge, (last_run,), "enters", in_, labelled=False, other=first)
    if carries_answer(flow):
        return {first: leaving, last: entering}
    reach = flow_pill_width(flow, look, handoff=handoff, mark=mark) / 2
    if _has_room(first_run, pill, reach):
        leaving = replace(leaving, pill=pill)
    elif _has_room(last_run, pill, reach):
        leaving, entering = replace(leaving, labelled=False), replace(entering, labelled=True, pill=pill)
    return {first: leaving, last: entering}


def part_at(x: float, cuts: Sequence[float]) -> int:
    """The number of the part that this x (or y) lies in, from the left (or top)."""
    return bisect_left(cuts, x)


def _loops(parts: Sequence[int], grid: Grid) -> Iterator[tuple[Side, Side]]:
    """Over which sides a line leaves its own part and comes back, each time that it does."""
    own, left = parts[0], 0
    for number, (before, part) in enumerate(pairwise(parts)):
        if before == own:
            left = part
        if part == own and number:
            yield grid.side_towards(own, left), grid.side_towards(own, before)


def _runs(line: Sequence[Point], grid: Grid) -> list[tuple[int, Run]]:
    """The line's runs, each with the number of its part."""
    runs: list[tuple[int, Run]] = []
    part, current = grid.part_at(line[0]), [line[0]]
    for start, end in pairwise(line):
        for crossing, entered in _entered(start, end, part, grid):
            runs.append((part, (*current, crossing)))
            part, current = entered, [crossing]
        current.append(end)
    return [*runs, (part, tuple(current))]


def _entered(start: Point, end: Point, part: int, grid: Grid) -> Iterator[tuple[Point, int]]:
    """Where a straight piece that begins in this part enters other ones, and which, in its order."""
    column, row = grid.place_of(part)
    here = start
    for share, by in [*sorted(_crossings(start[0], end[0], column, grid.cuts)), (1.0, 0)]:
        there = _between(start, end, share)
        for cut, step in sorted(_crossings(here[1], there[1], row, grid.rows_of(column))):
            row, part = row + step, part + step
            yield _between(here, there, cut), part
        if by:
            column += by
            part = grid.part_in(column, there[1])
            row = grid.place_of(part)[1]
            yield there, part
        here = there


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _between_nodes(
    runs: list[tuple[int, Run]], line: Sequence[Point], ends: tuple[int, int] | None
) -> list[tuple[int, Run]]:
    """The runs from node to node: a line that begins or ends beyond a cut has a run of one point beside its node."""
    if ends is None:
        return runs
    before = [(ends[0], (line[0],))] if runs[0][0] != ends[0] else []
    after = [(ends[1], (line[-1],))] if runs[-1][0] != ends[1] else []
    return [*before, *runs, *after]


def _crossings(start: float, end: float, part: int, cuts: Sequence[float]) -> Iterator[tuple[float, int]]:
    """Where between start (0.0) and end (1.0) the cuts lie that are crossed, and in which direction."""
    reached = part_at(end, cuts)
    for cut in cuts[part:reached] if reached > part else cuts[reached:part]:
        yield (cut - start) / (end - start), 1 if reached > part else -1


def _has_room(run: Run, pill: Point, reach: float) -> bool:
    """Does a pill this wide on both sides lie on the run without reaching over its cut end?"""
    xs = [x for x, _ in run]
    inside = min(xs) + reach <= pill[0] <= max(xs) - reach
    return any(
        min(x1, x2) - 0.01 <= pill[0] <= max(x1, x2) + 0.01
        and min(y1, y2) - 0.01 <= pill[1] <= max(y1, y2) + 0.01
        and (inside or abs(x1 - x2) < 0.01)
        for (x1, y1), (x2, y2) in pairwise(run)
    )
