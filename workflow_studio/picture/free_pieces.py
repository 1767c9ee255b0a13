"""Where on a connector a pill stands that the layout has given no place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.picture.items import Point


def middle_of_longest_piece(points: Sequence[Point]) -> Point:
    """The middle of the line's longest straight piece."""
    start, end = max(pairwise(points), key=lambda piece: math.dist(*piece))
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
