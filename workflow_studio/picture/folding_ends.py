"""How cut flows reach their letters: each runs into the margin beside the cut and ends there in a row of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CIRCLE = 30.0
CIRCLE_GAP = 4.0
SMALLEST_CIRCLE = 16.0
"""Holds a letter that can still be read."""
FIRST_TURN = 10.0
TURN_PITCH = 8.0
MOST_TURNS_ROOM = 96.0
LEAD = 14.0
"""The straight piece between the last turn and a circle; it holds the arrow head."""
AFTER_CIRCLE = 8.0
BESIDE_EDGE = 9.0
"""A flow this near to the edge of the outermost lane goes straight to its letter: the circle stands over the edge."""
STRAIGHT = CIRCLE_GAP / 2
"""A flow this near to its row goes straight on: two circles then still do not overlap, and a turn would look wrong."""
EMPTY_MARGIN = 16.0


@dataclass(frozen=True, slots=True)
class Margin:
    """The room beside a cut on one side of a part: the rows of the flows that end there, and their turns.

    `rows` and `turns` are by flow; a turn is how far from the cut a flow turns into its row, None where it goes
    straight. Distances are from the cut outwards.
    """

    rows: Mapping[str, float]
    turns: Mapping[str, float | None]
    circle: float
    circle_at: float
    width: float


def margin_for(
    ends: Sequence[tuple[str, float]],
    loops: Sequence[str],
    top: float,
    bottom: float,
    lead: float = LEAD,
    apart: float = CIRCLE + CIRCLE_GAP,
    after: float = AFTER_CIRCLE,
    inside: float = math.inf,
) -> Margin:
    """The margin for flows that cross the cut at these heights, kept in their order so that none cross.

    `loops` are flows that leave over the cut and come back: they turn further out than all others, but before the
    circles. Rows stand `apart` where there is room for that, and `after` is what is left free beyond the circles.
    They stay so far `inside` top and bottom, but no farther than whole circles need.
    """
    if not ends and not loops:
        return Margin({}, {}, CIRCLE, 0.0, EMPTY_MARGIN)
    flows = [flow for flow, _ in sorted(ends, key=lambda end: end[1])]
    heights = sorted(y for _, y in ends)
    pitch = min(apart, (bottom - top - 2 * CIRCLE_GAP) / max(len(flows), 1))
    circle = max(min(CIRCLE, pitch - CIRCLE_GAP), SMALLEST_CIRCLE)
    inside = min(inside, pitch / 2 + CIRCLE_GAP)
    rows = spread(heights, pitch, top + inside, bottom - inside)
    ranks = _ranks(heights, rows)
    inner = max((rank + 1 for rank in ranks if rank is not None), default=0)
    step = min(TURN_PITCH, MOST_TURNS_ROOM / max(inner + len(loops), 1))
    places = [FIRST_TURN + rank * step for rank in range(inner + len(loops))]
    turns = {flow: None if rank is None else places[rank] for flow, rank in zip(flows, ranks, strict=True)}
    turns.update(zip(loops, places[inner:], strict=True))
    circle_at = max(places, default=0.0) + lead + circle / 2
    return Margin(
        rows={flow: y if rank is None else row for flow, y, row, rank in zip(flows, heights, rows, ranks, strict=True)},
        turns=turns,
        circle=circle,
        circle_at=circle_at,
        width=circle_at + circle / 2 + after if flows else max(places) + EMPTY_MARGIN,
    )


def spread(values: Sequence[float], pitch: float, first: float, last: float) -> list[float]:
    """Ascending values moved as little as possible (in squares) so that they lie at least `pitch` apart.

    Pooling of neighbours that violate the order, as in isotonic regression; then held between first and last, where
    they have room there.
    """
    pools: list[tuple[float, int]] = []
    for number, value in enumerate(values):
        mean, size = value - number * pitch, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    most = last - (len(values) - 1) * pitch
    return [max(min(mean, most), first) + number * pitch for number, mean in enumerate(flat)]


def _ranks(heights: Sequence[float], rows: Sequence[float]) -> list[int | None]:
    """In which turn, counted from the cut, each flow goes into its row; None for straight on.

    Of flows that go down the lowest turns first, of flows that go up the highest: so none crosses another.
    """
    down = [n for n, (y, row) in enumerate(zip(heights, rows, strict=True)) if row > y + STRAIGHT]
    up = [n for n, (y, row) in enumerate(zip(heights, rows, strict=True)) if row < y - STRAIGHT]
    ranks: list[int | None] = [None] * len(heights)
    for rank, number in enumerate(reversed(down)):
        ranks[number] = rank
    for rank, number in enumerate(up):
        ranks[number] = rank
    return ranks
