"""Where the badges of a flow stand: beside its pill, or on its line, and never on an answer or the tip of an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model.geometry import leans_left
from workflow_studio.picture.badges import PITCH
from workflow_studio.picture.bounds import Box
from workflow_studio.picture.items import Point
from workflow_studio.picture.sizes import ARROW_LENGTH, BADGE_RIM, PILL_HEIGHT, PROBLEM_BADGE

HALF = PROBLEM_BADGE / 2 + BADGE_RIM
OFF_LINE = HALF + 5.0
"""From the line to the middle of a badge that stands beside it, clear of arrow heads."""
INSIDE_CORNER = 4.0
"""From a pill's right end to the middle of the badge at its corner."""
OVER_PILL = 1.0
"""Between that badge with its rim and the pill's border, in px."""

Row = tuple[Point, float]
"""The middle of the first badge, and how far right of it the next one's is; to the left where that is negative."""


def beside_pill(at: Point, wide: float, count: int, points: Sequence[Point]) -> Row:
    """So many badges right of a pill this wide, left of one that leans left.

    Above its right end where they would lie on the arrow's tip there.
    """
    x, y = at
    if leans_left(at, points):
        return (x - (wide + PITCH) / 2, y), -PITCH
    first = x + (wide + PITCH) / 2
    last = first + (count - 1) * PITCH + HALF
    tip, before = points[-1], points[-2]
    leads_right = before[1] == tip[1] == y and before[0] <= x <= tip[0]
    if leads_right and last > tip[0] - ARROW_LENGTH:
        return (x + wide / 2 - INSIDE_CORNER, y - PILL_HEIGHT / 2 - HALF - OVER_PILL), -PITCH
    return (first, y), PITCH


def on_line(at: Point, count: int, answer: Box | None) -> Row:
    """So many badges around this place of a line; where the answer is in the way, below the line or left of it."""
    x, y = at[0] - (count - 1) * PITCH / 2, at[1]
    right = x + (count - 1) * PITCH + HALF
    if answer is None or right <= answer.left or x - HALF >= answer.right:
        return (x, y), PITCH
    if y + HALF <= answer.top or y - HALF >= answer.bottom:
        return (x, y), PITCH
    if answer.bottom <= y:
        return (x, y + OFF_LINE), PITCH
    if answer.top >= y:
        return (x, y - OFF_LINE), PITCH
    return (min(at[0], answer.left) - HALF, y), -PITCH
