"""Where dots and disagreements of a workshop stand on a flow: off its words, its arrow and the nodes at its ends."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workflow_studio.model import Flow, table_of
from workflow_studio.picture.bounds import Box, bounds_of, item_bounds
from workflow_studio.picture.items import Item, Point
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH, EVENT_NAME_WIDTH
from workflow_studio.picture.voices import HEIGHT, RIM, Heard, meets, voice_items, voices_width

BESIDE = 4.0
"""Between the marks and what they keep off, in px."""
EVENT_RADIUS = 12.0
NODE_REACH, NODE_HALF = 64.0, 32.0
"""What a node is taken for where a flow begins or ends: so deep, and so far to both sides."""

Row = tuple[Heard, Point]
"""Marks in a row, and the middle of the row."""


def flow_voice_items(
    flow: Flow, points: Sequence[Point], at: Point, others: Sequence[Item], look: Look, heard: Heard
) -> tuple[Item, ...]:
    """The marks of a flow with these corners near `at`, where it says what else it says, which are the `others`.

    In the first place that is free of words, arrow head and nodes; where none is, in the one that meets fewest.
    """
    taken = [*map(item_bounds, others), *_kept_free(points), *_names_of_events(flow, points)]
    places = _places(at, others, heard, level=_is_level(points, at))
    rows = min(places, key=lambda rows: sum(meets(box, other) for box in map(_box, rows) for other in taken))
    items: tuple[Item, ...] = ()
    for part, (x, y) in rows:
        items += voice_items(flow.id, (x - voices_width(part) / 2, y), look, part)
    return items


def _places(at: Point, others: Sequence[Item], heard: Heard, *, level: bool) -> Iterator[tuple[Row, ...]]:
    """Where the marks may stand, the best first: on the line, then on it beside the words, then off it."""
    x, y = at
    words = bounds_of(others) if others else Box(x, y, x, y)
    half_width, half_height = voices_width(heard) / 2 + RIM + BESIDE, HEIGHT / 2 + RIM + BESIDE
    yield ((heard, at),)
    below, above = (x, words.bottom + half_height), (x, words.top - half_height)
    right, left = (words.right + half_width, y), (words.left - half_width, y)
    for place in (right, left, below, above) if level and not others else (below, above, left, right):
        yield ((heard, place),)
    parts = [part for part in (Heard(disagreements=heard.disagreements), Heard(dots=heard.dots)) if part]
    off_line = HEIGHT / 2 + RIM + ARROW_WIDTH / 2
    over, under = (words.top - half_height - y, words.bottom + half_height - y) if others else (-off_line, off_line)
    for ways in ((over, under), (over, over - HEIGHT - 2 * RIM)):
        yield tuple((part, (x, y + way)) for part, way in zip(parts, ways, strict=False))


def _kept_free(points: Sequence[Point]) -> Iterator[Box]:
    """The nodes that the flow leaves and enters, and its arrow head."""
    for end, before in ((points[0], points[1]), (points[-1], points[-2])):
        yield _box_along(end, before, -NODE_REACH, NODE_HALF)
    yield _box_along(points[-1], points[-2], ARROW_LENGTH, ARROW_WIDTH / 2)


def _names_of_events(flow: Flow, points: Sequence[Point]) -> Iterator[Box]:
    """What stands below the events that a level flow leaves and enters."""
    for key, (x, y), (before, _) in ((flow.source, points[0], points[1]), (flow.target, points[-1], points[-2])):
        if table_of(key) == "events" and before != x:
            middle = x + math.copysign(EVENT_RADIUS, x - before)
            top, half = y + EVENT_RADIUS, EVENT_NAME_WIDTH / 2
            yield Box(middle - half, top, middle + half, top + NODE_HALF)


def _box_along(end: Point, before: Point, length: float, half: float) -> Box:
    """From the end of a line this far back along it (forth if negative), and so wide to both sides."""
    far = math.dist(end, before) or 1.0
    along = (before[0] - end[0]) / far, (before[1] - end[1]) / far
    xs, ys = (sorted((end[axis], end[axis] + along[axis] * length)) for axis in (0, 1))
    by_x, by_y = half * abs(along[1]), half * abs(along[0])
    return Box(xs[0] - by_x, ys[0] - by_y, xs[1] + by_x, ys[1] + by_y)


def _box(row: Row) -> Box:
    heard, (x, y) = row
    half_width, half_height = voices_width(heard) / 2 + RIM, HEIGHT / 2 + RIM
    return Box(x - half_width, y - half_height, x + half_width, y + half_height)


def _is_level(points: Sequence[Point], at: Point) -> bool:
    """Whether the piece of the line that is nearest to a place runs level."""
    (x, y), (next_x, next_y) = min(pairwise(points), key=lambda piece: _distance(at, *piece))
    return abs(next_y - y) < abs(next_x - x)


def _distance(at: Point, start: Point, end: Point) -> float:
    """From a place to a straight piece."""
    along = end[0] - start[0], end[1] - start[1]
    square = along[0] ** 2 + along[1] ** 2 or 1.0
    share = ((at[0] - start[0]) * along[0] + (at[1] - start[1]) * along[1]) / square
    share = min(max(share, 0.0), 1.0)
    return math.dist(at, (start[0] + share * along[0], start[1] + share * along[1]))
