"""Where something fits beside words in a row, as near as can be to where it would stand otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Spans = Sequence[tuple[float, float]]
"""Words by their left and right edges (px)."""


def free_place(wanted: float, wide: float, room: float, words: Iterable[tuple[float, float]]) -> float:
    """The left edge (px) of something this wide within 0 to `room` that covers least of the words (left and right).

    Of those that cover as little it is the one nearest to `wanted`.
    """
    taken = list(words)
    edges = (0.0, room - wide, *(left - wide for left, _right in taken), *(right for _left, right in taken))
    possible = (wanted, *(edge for edge in edges if 0 <= edge <= room - wide))
    return min(possible, key=lambda edge: (covered(edge, wide, taken), abs(edge - wanted)))


def covered(left: float, wide: float, words: Spans) -> float:
    """How much (px) of the words something covers that begins there."""
    return sum(max(min(its_right, left + wide) - max(its_left, left), 0.0) for its_left, its_right in words)
