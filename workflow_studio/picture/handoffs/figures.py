"""Where the figures of the network stand: on their own arrow, on no box, no other figure and no head, off other arrows.

A head under a figure would leave nobody knowing which way its arrow goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from workflow_studio.picture.handoffs.bends import Arc, Box, cross, head_box, overlaps
from workflow_studio.picture.items import Point
from workflow_studio.picture.paths import towards
from workflow_studio.picture.sizes import PILL_HEIGHT
from workflow_studio.picture.text import width

MOST_COMPARED = 150
"""Up to so many arrows a figure also keeps off the other arrows; among more it could not, and trying takes long."""
CLEARANCE = 3.0
"""Between a figure and the edge of another arrow."""
BETWEEN = 6.0
"""Between two figures, and between a figure and a box: closer they look like one."""
BESIDE_HEAD = 1.0
BEGINNING = 20.0
"""Of an arrow, what shows which box it comes from."""
_EVERY = 2
"""Of the points of an arrow: between these it strays from a straight line by less than a pixel."""
_STEP, _FARTHEST = 0.035, 10
_PLACES = (0.5, *chain.from_iterable((0.5 - n * _STEP, 0.5 + n * _STEP) for n in range(1, _FARTHEST + 1)))
"""Shares of the way at which a figure may stand, the best first."""


@dataclass(frozen=True, slots=True)
class Figured:
    """An arrow with its width, and the words of its figure (none for nothing to say)."""

    words: str
    arc: Arc
    width: float


def placed_figures(
    figured: Sequence[Figured], order: Sequence[int], boxes: Sequence[Box], sight: Box
) -> dict[int, Box]:
    """The box of each figure that finds a free place in sight, by its number; those first in `order` choose first."""
    lines = [_Line(one) for one in figured] if len(figured) <= MOST_COMPARED else []
    heads = [head_box(one.arc, one.width) for one in figured]
    taken, found = list(boxes), dict[int, Box]()
    for number in order:
        one = figured[number]
        free = (place for place in _places(one) if _is_free(place, taken, heads, sight)) if one.words else ()
        place = _best_place(free, lines, number)
        if place is not None:
            taken.append(place)
            found[number] = place
    return found


def _places(one: Figured) -> Iterator[Box]:
    wide = width(one.words, 11.0, 500) + 16.0
    for share in _PLACES:
        x, y = one.arc.at(share)
        yield x - wide / 2, y - PILL_HEIGHT / 2, wide, PILL_HEIGHT


def _is_free(place: Box, taken: Sequence[Box], heads: Sequence[Box], sight: Box) -> bool:
    return (
        _within(place, sight)
        and not any(overlaps(place, other, BETWEEN) for other in taken)
        and not any(overlaps(place, head, BESIDE_HEAD) for head in heads)
    )


def _best_place(free: Iterable[Box], lines: Sequence[_Line], number: int) -> Box | None:
    """The one that covers the fewest other arrows, of those the fewest beginnings and crossings; else the first.

    Under a figure on its beginning nobody sees whose an arrow is, and on a crossing both seem to have the figure.
    """
    others = [line for other, line in enumerate(lines) if other != number]
    best: tuple[int, int, Box] | None = None
    for place in free:
        most = best[0] + (best[1] > 0) if best else None
        covered = list(islice((line for line in others if line.meets(place)), most))
        if best and (len(covered), 0) >= best[:2]:
            continue
        hidden = sum(line.begins_in(place) or line.crosses_in(place, lines[number]) for line in covered)
        if best is None or (len(covered), hidden) < best[:2]:
            best = len(covered), hidden, place
        if not covered:
            break
    return best[2] if best else None


def _within(box: Box, sight: Box) -> bool:
    return (
        box[0] >= sight[0]
        and box[1] >= sight[1]
        and box[0] + box[2] <= sight[0] + sight[2]
        and box[1] + box[3] <= sight[1] + sight[3]
    )


class _Line:
    """An arrow as straight pieces, with the box around them all."""

    def __init__(self, one: Figured) -> None:
        points = one.arc.points()[::_EVERY]
        self._pieces = tuple(pairwise(points))
        self._beginning = points[0], towards(points[0], points[1], BEGINNING)
        self._air = one.width / 2 + CLEARANCE
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._around = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)

    def meets(self, box: Box) -> bool:
        """Whether it passes this box, or comes very close."""
        if not overlaps(box, self._around, self._air):
            return False
        return any(_passes(start, end, box, self._air) for start, end in self._pieces)

    def begins_in(self, box: Box) -> bool:
        """Whether this box covers some of what shows where it comes from."""
        return _passes(*self._beginning, box, self._air)

    def crosses_in(self, box: Box, other: _Line) -> bool:
        """Whether it and another one cross in this box."""
        own, others = ([piece for piece in line._pieces if _passes(*piece, box, 0.0)] for line in (self, other))
        return any(cross(piece, another) for piece in own for another in others)


def _passes(start: Point, end: Point, box: Box, air: float) -> bool:
    """Whether a straight piece comes this close to a box: some of it is left between the edges (Liang, Barsky)."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high = box[axis] - air, box[axis] + box[axis + 2] + air
        at, by = start[axis], end[axis] - start[axis]
        if abs(by) < 1e-9:
            if not low <= at <= high:
                return False
            continue
        enters, leaves = sorted(((low - at) / by, (high - at) / by))
        first, last = max(first, enters), min(last, leaves)
    return first <= last
