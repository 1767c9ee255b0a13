"""Decisions as diamonds with their question; starts, waits and ends as circles with the name below."""

from __future__ import annotations

from dataclasses import replace

from workflow_studio.model import Decision, DecisionKind, Event, EventKind, Shape
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.items import Circle, Item, Line, Move, Path, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.marked_nodes import block_edge, block_fill, block_ink, body_of, mark_items
from workflow_studio.picture.paths import rounded_polygon
from workflow_studio.picture.sizes import (
    DECISION_BORDER,
    DECISION_TIP_RADIUS,
    END_BORDER,
    EVENT_NAME_GAP,
    EVENT_NAME_LINES,
    EVENT_NAME_WIDTH,
    START_BORDER,
    START_NAME_LINES,
    START_NAME_WIDTH,
    TYPE,
)
from workflow_studio.picture.text import fits, width, wrap
from workflow_studio.picture.text_items import CAP_HEIGHT, centred_lines, text_line

HOLLOW_BLOCK = 4.0
TEXT_CLEARANCE = 3.0
ONE_LINE_SHARE = 0.7
"""A question that fills more of the diamond's width than this is easier to read in two lines."""
QUESTION_SIZES = (("canvas decision", 2), ("canvas decision small", 2), ("canvas decision small", 3))
"""Sizes of type with numbers of lines, from the one to prefer to the last resort."""
LARGE_QUESTION = (("canvas name large", 1), ("canvas name large", 2))
"""For maps that are shown small."""
PLUS_REACH = 11.0
PLUS_WIDTH = 3.0
MARK_BESIDE = (0.3, 1.0)
"""Where what an overlay says of a diamond ends, in shares of its box."""
MARK_BESIDE_CIRCLE, MARK_BESIDE_SIGN = 2.0, -14.0
"""Where it ends from the left of a circle, without and with the sign of what is proposed."""
RING_GAP = 2.0
RING_WIDTH = 1.25


def decision_items(
    decision: Decision, shape: Shape, look: Look, *, proposed: bool = False, mark: BoxStyle | None = None
) -> tuple[Item, ...]:
    """The diamond in map coordinates, without its badges; a parallel one carries a plus, not a question.

    One that is only proposed is dashed, and hollow where the map is too small for words. `mark` is how an overlay
    shows it: filled and bordered, with its value at the lower left, where neither answers nor badges stand.
    """
    x, y, wide, high = shape.x, shape.y, shape.width, shape.height
    middle = x + wide / 2, y + high / 2
    tips = ((middle[0], y), (x + wide, middle[1]), (middle[0], y + high), (x, middle[1]))
    outline = rounded_polygon(tips, DECISION_TIP_RADIUS)
    if look.blocks:
        if proposed:
            return (Path(decision.id, outline, True, "lane", Stroke(block_ink(mark), HOLLOW_BLOCK)),)
        return (Path(decision.id, outline, True, block_fill(mark), block_edge(mark)),)
    fill, edge = body_of(mark, DECISION_BORDER, proposed=proposed)
    body = Path(decision.id, outline, True, fill, edge)
    at = x + wide * MARK_BESIDE[0], y + high * MARK_BESIDE[1]
    said = mark_items(decision.id, mark, look, at) if mark else ()
    if decision.kind is DecisionKind.PARALLEL:
        return (body, *_plus(decision.id, middle), *said)
    if look.names == "none":
        return (body,)
    role, lines = _question(decision.name, wide, high, look)
    return (body, *centred_lines(decision.id, role, lines, *middle, "text"), *said)


def event_items(
    event: Event, shape: Shape, look: Look, *, proposed: bool = False, mark: BoxStyle | None = None
) -> tuple[Item, ...]:
    """The circle in map coordinates with its name below; dashed where it is only proposed.

    `mark` is how an overlay shows it: filled and bordered, with its value at the upper left.
    """
    x, y, radius = shape.x + shape.width / 2, shape.y + shape.height / 2, min(shape.width, shape.height) / 2
    if look.blocks:
        return (Circle(event.id, x, y, radius, block_fill(mark), block_edge(mark)),)
    circles = _circles(event, x, y, radius, mark, proposed=proposed)
    at = shape.x + (MARK_BESIDE_SIGN if proposed else MARK_BESIDE_CIRCLE), shape.y
    said = mark_items(event.id, mark, look, at) if mark else ()
    named = look.names == "normal" and look.event_names
    return (*circles, *(_event_name(event, shape) if named else ()), *said)


def event_name_lines(event: Event) -> tuple[str, ...]:
    """The event's name as it is set below the circle."""
    style = TYPE["canvas event"]
    rooms = (EVENT_NAME_WIDTH,) * EVENT_NAME_LINES
    if event.kind is EventKind.START:
        rooms = (START_NAME_WIDTH,) * START_NAME_LINES
    return wrap(event.name, rooms, style.size, style.weight)


def _circles(
    event: Event, x: float, y: float, radius: float, mark: BoxStyle | None, *, proposed: bool
) -> tuple[Item, ...]:
    """The kind of event is in the circle's lines, so an overlay leaves their widths."""
    border = END_BORDER if event.kind is EventKind.END else START_BORDER
    fill, edge = body_of(mark, border, proposed=proposed)
    if event.kind is EventKind.INTERMEDIATE:
        ring = replace(edge, width=RING_WIDTH)
        return (
            Circle(event.id, x, y, radius - RING_WIDTH / 2, fill, ring),
            Circle(event.id, x, y, max(radius - RING_WIDTH * 1.5 - RING_GAP, 1.0), None, ring),
        )
    return (Circle(event.id, x, y, max(radius - border / 2, 1.0), fill, replace(edge, width=border)),)


def _event_name(event: Event, shape: Shape) -> tuple[Item, ...]:
    style = TYPE["canvas event"]
    first = shape.y + shape.height + EVENT_NAME_GAP + style.line / 2 + style.size * CAP_HEIGHT / 2
    return tuple(
        text_line(
            event.id,
            "canvas event",
            line,
            shape.x + shape.width / 2,
            first + number * style.line,
            "text2",
            "middle",
        )
        for number, line in enumerate(event_name_lines(event))
    )


def _question(name: str, wide: float, high: float, look: Look) -> tuple[str, tuple[str, ...]]:
    """The size and lines of a question: at most two lines if it fits, else smaller ones where they can be read."""
    sizes = _question_sizes(look)
    one_line = _rooms(sizes[0][0], 1, wide, high)[0] * ONE_LINE_SHARE
    tries = ((sizes[0][0], (one_line,)), *((role, _rooms(role, n, wide, high)) for role, n in sizes))
    for role, rooms in tries:
        style = TYPE[role]
        lines = wrap(name, rooms, style.size, style.weight)
        if fits(name, rooms, style.size, style.weight) and _inside(role, lines, wide, high):
            return role, lines
    return role, _elided(name, role, rooms)


def _question_sizes(look: Look) -> tuple[tuple[str, int], ...]:
    if not look.questions:
        return LARGE_QUESTION
    return QUESTION_SIZES if look.small_questions else QUESTION_SIZES[:1]


def _inside(role: str, lines: tuple[str, ...], wide: float, high: float) -> bool:
    """Do the lines fit where they really stand? Fewer lines than planned stand closer to the middle line's place."""
    style = TYPE[role]
    rooms = _rooms(role, len(lines), wide, high)
    return all(width(line, style.size, style.weight) <= room for line, room in zip(lines, rooms, strict=True))


def _elided(name: str, role: str, rooms: tuple[float, ...]) -> tuple[str, ...]:
    """As much as fits into these lines, or into fewer that fit everywhere."""
    style = TYPE[role]
    lines = wrap(name, rooms, style.size, style.weight)
    return lines if len(lines) == len(rooms) else wrap(name, (min(rooms),) * len(lines), style.size, style.weight)


def _rooms(role: str, count: int, wide: float, high: float) -> tuple[float, ...]:
    """How wide each of so many centred lines may be inside the diamond."""
    style = TYPE[role]
    middles = [(number - (count - 1) / 2) * style.line for number in range(count)]
    reach = [abs(middle) + style.size * CAP_HEIGHT / 2 for middle in middles]
    return tuple(max(wide * (1 - 2 * at / high) - 2 * TEXT_CLEARANCE, 0.0) for at in reach)


def _plus(of: str, middle: tuple[float, float]) -> tuple[Item, ...]:
    x, y = middle
    stroke = Stroke("flow", PLUS_WIDTH)
    return (
        Path(of, (Move((x - PLUS_REACH, y)), Line((x + PLUS_REACH, y))), stroke=stroke),
        Path(of, (Move((x, y - PLUS_REACH)), Line((x, y + PLUS_REACH))), stroke=stroke),
    )
