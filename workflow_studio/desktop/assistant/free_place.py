"""Where something fits beside words in a row, as near as can be to where it would stand otherwise."""

from __future__ import annotations

from collections.abc import Iterable


def free_place(wanted: float, wide: float, room: float, words: Iterable[tuple[float, float]]) -> float:
    """The left edge (px) of something this wide within 0 to `room` that covers none of the words (left and right).

    It is the one nearest to `wanted`; where there is no such place it is `wanted` itself.
    """
    taken = list(words)
    edges = (wanted, *(left - wide for left, _right in taken), *(right for _left, right in taken))
    free = (
        edge
        for edge in edges
        if 0 <= edge <= room - wide and not any(left < edge + wide and edge < right for left, right in taken)
    )
    return min(free, key=lambda edge: abs(edge - wanted), default=wanted)
