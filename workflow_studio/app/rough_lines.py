"""What the line of a flow would cost, roughly and without routing it: to compare places for a node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from workflow_studio.app.making_way import ONE_COLUMN
from workflow_studio.layout import STANDARD, Drawn, NodeBox
from workflow_studio.layout.values import Point
from workflow_studio.layout.windows import around_box, around_line

Line = Sequence[Point]
Boxes = Mapping[str, NodeBox]

BEND = 1.6  # as the router counts, in node widths
_CROSSING = 6.0  # costs both flows 3
_THROUGH = 8.0  # a node that the line would have to go round
_BACKWARD = 20.0
_UNIT = 160.0  # px: a column
_STRAIGHT = 2.0  # px that two middles may differ for a straight line
_CLOSE = 4.0


def rough_price(drawn: Drawn, moved: Boxes, one: NodeBox, other: NodeBox) -> float:
    """The price of the best simple line from one node to the other, in node widths, with some nodes `moved`."""
    best = float("inf")
    for alone, line in sorted(((_price_alone(line), line) for line in _lines(one, other)), key=itemgetter(0)):
        if alone >= best:
            break  # what it meets can only make it dearer
        best = min(best, _price(drawn, moved, line, (one.id, other.id), alone))
    return _backward(one, other) + best


def least_price(one: NodeBox, other: NodeBox) -> float:
    """What the line costs at least, wherever other nodes and lines are: quickly known."""
    return _backward(one, other) + min(map(_price_alone, _lines(one, other)))


def _backward(one: NodeBox, other: NodeBox) -> float:
    return _BACKWARD if other.x + other.width / 2 < one.x + one.width / 2 - ONE_COLUMN else 0.0


def _lines(one: NodeBox, other: NodeBox) -> Iterator[Line]:
    """The lines with up to two bends: straight, round one corner, through the gap at either end, and round it all."""
    (x1, y1), (x2, y2) = _centre(one), _centre(other)
    right, down = x2 > x1, y2 > y1
    leave_x, meet_x = (one.x + one.width, other.x) if right else (one.x, other.x + other.width)
    leave_y, meet_y = (one.y + one.height, other.y) if down else (one.y, other.y + other.height)
    apart_x, apart_y = (meet_x > leave_x) == right, (meet_y > leave_y) == down
    beside = STANDARD.track_margin if right else -STANDARD.track_margin
    below = STANDARD.track_margin if down else -STANDARD.track_margin
    if apart_x and abs(y1 - y2) <= _STRAIGHT:
        yield (leave_x, y1), (meet_x, y1)
    elif apart_y and abs(x1 - x2) <= _STRAIGHT:
        yield (x1, leave_y), (x1, meet_y)
    elif apart_x and apart_y:
        yield (leave_x, y1), (x2, y1), (x2, meet_y)
        yield (x1, leave_y), (x1, y2), (meet_x, y2)
    if apart_x and abs(y1 - y2) > _STRAIGHT:
        for x in (leave_x + beside, meet_x - beside):
            yield (leave_x, y1), (x, y1), (x, y2), (meet_x, y2)
    if apart_y and abs(x1 - x2) > _STRAIGHT:
        for y in (leave_y + below, meet_y - below):
            yield (x1, leave_y), (x1, y), (x2, y), (x2, meet_y)
    over = min(one.y, other.y) - STANDARD.track_margin
    under = max(one.y + one.height, other.y + other.height) + STANDARD.track_margin
    yield (x1, one.y), (x1, over), (x2, over), (x2, other.y)
    yield (x1, one.y + one.height), (x1, under), (x2, under), (x2, other.y + other.height)


def _price_alone(line: Line) -> float:
    length = sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(line))
    return length / _UNIT + BEND * (len(line) - 2)


def _price(drawn: Drawn, moved: Boxes, line: Line, ends: tuple[str, str], alone: float) -> float:
    window = around_line(line).grown(_CLOSE)
    met = sum(_meets(line, drawn, moved, key) for key in {*drawn.nodes_in(window), *moved}.difference(ends))
    crossed = sum(_crossings(line, drawn, key) for key in drawn.flows_in(window) if _stays(drawn, moved, key, ends))
    return alone + _THROUGH * met + _CROSSING * crossed


def _meets(line: Line, drawn: Drawn, moved: Boxes, key: str) -> bool:
    room = around_box(moved.get(key) or drawn.boxes[key]).grown(_CLOSE)
    return room.meets(line)


def _stays(drawn: Drawn, moved: Boxes, key: str, ends: tuple[str, str]) -> bool:
    """Whether a flow that has no end in common with the line stays about where it is drawn now."""
    flow = drawn.flows[key]
    return not {flow.source, flow.target} & {*ends} and not (flow.source in moved and flow.target in moved)


def _crossings(line: Line, drawn: Drawn, key: str) -> int:
    return sum(_cross(*piece, *its) for piece in pairwise(line) for its in pairwise(drawn.paths[key].points))


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Do a level and an upright piece cross, ends not counted?"""
    if a[1] != b[1]:
        a, b, c, d = c, d, a, b
    if a[1] != b[1] or c[0] != d[0]:
        return False
    return (a[0] < c[0] < b[0] or b[0] < c[0] < a[0]) and (c[1] < a[1] < d[1] or d[1] < a[1] < c[1])


def _centre(box: NodeBox) -> Point:
    return box.x + box.width / 2, box.y + box.height / 2
