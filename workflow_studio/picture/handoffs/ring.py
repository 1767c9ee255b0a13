"""In which order participants stand on a ring, so that the lines between them are short and cross seldom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

Pair = tuple[int, int]

_MOST_PAIRS = 60
"""Beyond so many lines crossings are not counted any more: no order would make them few, and counting takes long."""
_SWEEPS = 6


@lru_cache(maxsize=64)
def ring_order(count: int, pairs: frozenset[Pair]) -> tuple[int, ...]:
    """The numbers 0 to `count` - 1 in their places around the ring; 0 stays first, so that edits turn nothing round.

    Two places are exchanged while that makes the drawing better: fewer crossings, then shorter ways round.
    """
    order, ends = list(range(count)), sorted(pairs)
    best = _cost(order, ends)
    for _ in range(_SWEEPS):
        before = best
        for one, other in combinations(range(1, count), 2):
            order[one], order[other] = order[other], order[one]
            cost = _cost(order, ends)
            if cost < best:
                best = cost
            else:
                order[one], order[other] = order[other], order[one]
        if best == before:
            break
    return tuple(order)


def _cost(order: Sequence[int], pairs: Sequence[Pair]) -> tuple[int, int]:
    place = {number: at for at, number in enumerate(order)}
    chords = [(min(place[a], place[b]), max(place[a], place[b])) for a, b in pairs]
    length = sum(min(b - a, len(order) - b + a) for a, b in chords)
    return (_crossings(chords) if len(chords) <= _MOST_PAIRS else 0), length


def _crossings(chords: Sequence[Pair]) -> int:
    return sum(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(chords, 2))
