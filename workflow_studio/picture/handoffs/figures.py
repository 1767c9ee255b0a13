"""Where the figures of the network stand: on their own arrow, on no box and no other figure, off other arrows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.picture.handoffs.bends import Arc, Box, inside, overlaps
from workflow_studio.picture.items import Point
from workflow_studio.picture.sizes import PILL_HEIGHT
from workflow_studio.picture.text import width

MOST_COMPARED = 150
"""Up to so many arrows a figure also keeps off the other arrows; among more it could not, and trying takes long."""
CLEARANCE = 2.0
HEAD = 14.0
"""Around an arrow's ends: a figure that covers its head is worse than one that covers another arrow."""
_PLACES = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18, 0.82)
"""Shares of the way at which a figure may stand, the best first."""


def placed_figures(
    figures: Sequence[tuple[str, Arc]], order: Sequence[int], boxes: Sequence[Box], sight: Box
) -> dict[int, Box]:
    """The box of each figure (its words, none for nothing to say, and its arrow) that finds a free place in sight.

    By its number; those first in `order` choose first.
    """
    lines = [_Polyline(arc.points()) for _, arc in figures] if len(figures) <= MOST_COMPARED else []
    taken, found = list(boxes), dict[int, Box]()
    for number in order:
        words, arc = figures[number]
        others = [line for other, line in enumerate(lines) if other != number]
        place = _best_place(words, arc, taken, others, sight) if words else None
        if place is not None:
            taken.append(place)
            found[number] = place
    return found


def _best_place(words: str, arc: Arc, taken: Sequence[Box], others: Sequence[_Polyline], sight: Box) -> Box | None:
    """Where it covers the fewest other arrows; of equal places the one closest to the middle."""
    wide = width(words, 11.0, 500) + 16.0
    best: tuple[int, Box] | None = None
    for share in _PLACES:
        x, y = arc.at(share)
        box = x - wide / 2, y - PILL_HEIGHT / 2, wide, PILL_HEIGHT
        if not _within(box, sight) or any(overlaps(box, other, 3.0) for other in taken):
            continue
        if best is not None and any(inside(end, box, HEAD) for end in (arc.start, arc.end)):
            continue
        covered = sum(line.meets(box) for line in others)
        if best is None or covered < best[0]:
            best = covered, box
        if not covered:
            break
    return best[1] if best else None


def _within(box: Box, sight: Box) -> bool:
    return (
        box[0] >= sight[0]
        and box[1] >= sight[1]
        and box[0] + box[2] <= sight[0] + sight[2]
        and box[1] + box[3] <= sight[1] + sight[3]
    )


class _Polyline:
    """An arrow as straight pieces, with the box around them all."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._pieces = tuple(pairwise(points))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._around = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)

    def meets(self, box: Box) -> bool:
        """Whether it passes this box, or comes very close."""
        if not overlaps(box, self._around, CLEARANCE):
            return False
        return any(_passes(start, end, box) for start, end in self._pieces)


def _passes(start: Point, end: Point, box: Box) -> bool:
    """Whether a straight piece runs through a box: something is left of it between the edges (Liang, Barsky)."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high = box[axis] - CLEARANCE, box[axis] + box[axis + 2] + CLEARANCE
        at, by = start[axis], end[axis] - start[axis]
        if abs(by) < 1e-9:
            if not low <= at <= high:
                return False
            continue
        enters, leaves = sorted(((low - at) / by, (high - at) / by))
        first, last = max(first, enters), min(last, leaves)
    return first <= last
