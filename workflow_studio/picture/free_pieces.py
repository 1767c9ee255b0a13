"""Where on a connector there is room for a pill."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.picture.items import Point
from workflow_studio.picture.paths import towards
from workflow_studio.picture.sizes import ARROW_LENGTH, EXIT_LABEL_GAP, PILL_CLEARANCE, PILL_HEIGHT, TYPE


def middle_of_longest_piece(points: Sequence[Point]) -> Point:
    """The middle of the line's longest straight piece."""
    start, end = max(pairwise(points), key=lambda piece: math.dist(*piece))
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def room_for_pill(points: Sequence[Point], pill_width: float, exit_label_width: float) -> Point | None:
    """The middle of the longest piece that is left beside the answer at the line's start and the arrow head at its end.

    None where a pill of this width would come closer than 8 px to either.
    """
    best: tuple[float, Point] | None = None
    last = len(points) - 2
    for number, (start, end) in enumerate(pairwise(points)):
        level = abs(end[0] - start[0]) >= abs(end[1] - start[1])
        taken = _taken_by_label(level, exit_label_width) if number == 0 else 0.0
        left = math.dist(start, end) - taken - (ARROW_LENGTH if number == last else 0.0)
        spare = left - (pill_width if level else PILL_HEIGHT) - 2 * PILL_CLEARANCE
        if spare >= 0 and (best is None or spare > best[0]):
            best = spare, towards(start, end, taken + left / 2)
    return best[1] if best else None


def _taken_by_label(level: bool, label_width: float) -> float:
    if not label_width:
        return 0.0
    return EXIT_LABEL_GAP + (label_width if level else TYPE["canvas exit"].size)
