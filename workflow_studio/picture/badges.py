"""Badges: a square for problems, a circle for open questions, so that shape and not hue tells them apart."""

from __future__ import annotations

import math

from workflow_studio.model import Shape
from workflow_studio.picture.items import Circle, Icon, Item, Point, Rect, Stroke
from workflow_studio.picture.sizes import BADGE_RADIUS, BADGE_RIM, PROBLEM_BADGE, QUESTION_BADGE
from workflow_studio.picture.text_items import centred_lines

BADGE_ICON = 12.0
CORNER_INSET = 2.0
PITCH = 22.0
RAISED = 4.0
"""By how much two badges stand higher than one: the inner one would lie on the time of a step with a long name."""
OUTSIDE_EDGE = 7.0
"""From a diamond's edge to the middle of its badge, in px: off the question in the diamond."""


def badge_items(of: str, shape: Shape, problems: int, questions: int, *, letters: bool = True) -> tuple[Item, ...]:
    """The badges at a box's top right corner, the problem outermost; none for a node without either."""
    at = shape.x + shape.width - CORNER_INSET, shape.y + CORNER_INSET - (RAISED if problems and questions else 0.0)
    return badges_at(of, at, problems, questions, letters=letters)


def diamond_badge_items(
    of: str, shape: Shape, problems: int, questions: int, *, letters: bool = True
) -> tuple[Item, ...]:
    """The badges along a diamond's upper right edge: at the corner of its box they would lie over its answers."""
    half_width, half_height = shape.width / 2, shape.height / 2
    edge = math.hypot(half_width, half_height)
    along, out = (half_width / edge, half_height / edge), (half_height / edge, -half_width / edge)
    x = shape.x + 1.5 * half_width + OUTSIDE_EDGE * out[0]
    y = shape.y + 0.5 * half_height + OUTSIDE_EDGE * out[1]
    return badges_at(of, (x, y), problems, questions, letters=letters, to_next=(-PITCH * along[0], -PITCH * along[1]))


def badges_at(
    of: str,
    at: Point,
    problems: int,
    questions: int,
    *,
    letters: bool = True,
    to_next: Point = (-PITCH, 0.0),
) -> tuple[Item, ...]:
    """The badges, the outermost centred on this point; without letters where those could not be read."""
    x, y = at
    items: tuple[Item, ...] = ()
    if problems:
        items += _problem(of, x, y)
        x, y = x + to_next[0], y + to_next[1]
    return items + (_question(of, x, y, letters) if questions else ())


def _problem(of: str, x: float, y: float) -> tuple[Item, ...]:
    half, rim = PROBLEM_BADGE / 2, PROBLEM_BADGE / 2 + BADGE_RIM
    return (
        Rect(of, x - rim, y - rim, 2 * rim, 2 * rim, BADGE_RADIUS + BADGE_RIM, "lane"),
        Rect(of, x - half, y - half, PROBLEM_BADGE, PROBLEM_BADGE, BADGE_RADIUS, "danger"),
        Icon(of, "triangle-alert", x - BADGE_ICON / 2, y - BADGE_ICON / 2 - 0.5, BADGE_ICON, "lane"),
    )


def _question(of: str, x: float, y: float, letter: bool) -> tuple[Item, ...]:
    rim = Stroke("lane", BADGE_RIM)
    circle = Circle(of, x, y, (QUESTION_BADGE + BADGE_RIM) / 2, "text2", rim)
    return (circle, *(centred_lines(of, "badge", ("?",), x, y, "lane") if letter else ()))
