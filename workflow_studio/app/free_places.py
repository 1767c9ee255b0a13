"""Finding a place on the map where something can lie without covering a step, and as few connectors as possible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.layout import STANDARD

Box = tuple[float, float, float, float]
Points = Sequence[tuple[float, float]]

GAP = 16.0
"""From what it lies beside, and from any step."""
PITCH = 24.0
REACH = 12
"""How many pitches away a place is looked for."""
LABEL = (96.0, 26.0)
BESIDE_LINE = 10.0
"""From a connector; closer than that it seems to lie on it."""
LINE = 240.0
"""How much farther away a place may be for each connector that it does not cover."""


def free_place_beside(
    about: Box, size: tuple[float, float], taken: Sequence[Box], lines: Sequence[Points], lanes: tuple[float, float]
) -> tuple[float, float]:
    """The top left corner of the best free place close to `about`, or below the lanes.

    `taken` must not be covered; `lanes` is from where to where the lanes reach, top to bottom.
    """
    x, y, wide, high = about
    reach = PITCH * REACH + max(wide, high) + max(size)
    around = (x - reach, y - reach, wide + 2 * reach, high + 2 * reach)
    near = [box for box in taken if _meet(box, around, 0.0)]
    spans = (_span(start, end) for line in lines for start, end in pairwise(line))
    pieces = [span for span in spans if _meet(span, around, 0.0)]
    best: tuple[float, float, float] | None = None
    for at in _places(about, size):
        box = (*at, *size)
        outside = at[0] < STANDARD.lane_header + GAP or at[1] < lanes[0] + GAP / 2
        if outside or any(_meet(box, other, GAP / 2) for other in near):
            continue
        covered = sum(_meet(box, piece, BESIDE_LINE) for piece in pieces)
        price = abs(at[0] - x) + abs(at[1] - y) + LINE * covered
        best = min(best, (price, *at)) if best else (price, *at)
    return best[1:] if best else _below(x, size, taken, lanes[1])


def _places(about: Box, size: tuple[float, float]) -> list[tuple[float, float]]:
    x, y, wide, high = about
    sides = [(x, y - GAP - size[1]), (x, y + high + GAP), (x + wide + GAP, y), (x - GAP - size[0], y)]
    steps = range(-REACH, REACH + 1)
    return sides + [(x + PITCH * across, y + PITCH * down) for down in steps for across in steps]


def _below(x: float, size: tuple[float, float], taken: Sequence[Box], bottom: float) -> tuple[float, float]:
    at = max(x, STANDARD.lane_header + GAP), bottom + GAP
    while any(_meet((*at, *size), other, GAP / 2) for other in taken):
        at = at[0] + size[0] + GAP, at[1]
    return at


def label_box(at: tuple[float, float] | None) -> tuple[Box, ...]:
    """About what a connector's label and badges take, where it has any."""
    return ((at[0] - LABEL[0] / 2, at[1] - LABEL[1] / 2, *LABEL),) if at else ()


def _span(start: tuple[float, float], end: tuple[float, float]) -> Box:
    return min(start[0], end[0]), min(start[1], end[1]), abs(start[0] - end[0]), abs(start[1] - end[1])


def _meet(one: Box, other: Box, gap: float) -> bool:
    return (
        one[0] < other[0] + other[2] + gap
        and other[0] < one[0] + one[2] + gap
        and one[1] < other[1] + other[3] + gap
        and other[1] < one[1] + one[3] + gap
    )
