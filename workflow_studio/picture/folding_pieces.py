"""What of each flow is drawn in which part of a folded map, and where its pill stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from workflow_studio.model import Edge, Flow
from workflow_studio.picture.flow_labels import carries_answer, flow_pill_width
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Point
from workflow_studio.picture.look import Look

Side = Literal["left", "right"]
Run = tuple[Point, ...]
"""A piece of a line between a node or cut and the next cut or node."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A flow in one part. A cut flow leaves over a side or enters over it and has one run.

    A flow that is not cut has one run, or several where its line passes over a side and comes back (`loops`, a side
    for each gap between runs). `pill` is where its pill stands; the pill of a leaving flow without `pill` stands
    before the circle. `labelled` is whether the flow's labels are drawn here.
    """

    flow: Flow
    edge: Edge
    runs: tuple[Run, ...]
    cut: Literal["leaves", "enters"] | None = None
    side: Side = "right"
    loops: tuple[Side, ...] = ()
    pill: Point | None = None
    labelled: bool = True


def pieces_of(
    flow: Flow, edge: Edge, line: Sequence[Point], cuts: Sequence[float], look: Look, *, handoff: bool
) -> dict[int, Piece]:
    """The flow's pieces by the number of their part. What only passes through a part is not drawn there."""
    runs = _runs(line, cuts)
    (first, first_run), (last, last_run) = runs[0], runs[-1]
    pill = edge.label_at or middle_of_longest_piece(line)
    if first == last:
        own = tuple(run for part, run in runs if part == first)
        loops: tuple[Side, ...] = tuple(
            "right" if part > first else "left" for (before, _), (part, _) in pairwise(runs) if before == first != part
        )
        return {first: Piece(flow, edge, own, loops=loops, pill=pill if len(runs) == 1 else None)}
    leaving = Piece(flow, edge, (first_run,), "leaves", "right" if runs[1][0] > first else "left")
    entering = Piece(flow, edge, (last_run,), "enters", "right" if runs[-2][0] > last else "left", labelled=False)
    if carries_answer(flow):
        return {first: leaving, last: entering}
    reach = flow_pill_width(flow, look, handoff=handoff) / 2
    if _has_room(first_run, pill, reach):
        leaving = replace(leaving, pill=pill)
    elif _has_room(last_run, pill, reach):
        leaving, entering = replace(leaving, labelled=False), replace(entering, labelled=True, pill=pill)
    return {first: leaving, last: entering}


def part_at(x: float, cuts: Sequence[float]) -> int:
    """The number of the part that this x lies in, from the left."""
    return bisect_left(cuts, x)


def _runs(line: Sequence[Point], cuts: Sequence[float]) -> list[tuple[int, Run]]:
    """The line's runs, each with the number of its part."""
    runs: list[tuple[int, Run]] = []
    part = part_at(line[0][0], cuts)
    current = [line[0]]
    for start, end in pairwise(line):
        reached = part_at(end[0], cuts)
        for cut in cuts[part:reached] if reached > part else reversed(cuts[reached:part]):
            crossing = cut, start[1] + (end[1] - start[1]) * (cut - start[0]) / (end[0] - start[0])
            runs.append((part, (*current, crossing)))
            part += 1 if reached > part else -1
            current = [crossing]
        current.append(end)
    return [*runs, (part, tuple(current))]


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
