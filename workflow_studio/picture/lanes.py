"""A lane: its band with hairlines, and the header with the participant's name turned upwards."""

from __future__ import annotations

from workflow_studio.model import Lane, Shape
from workflow_studio.picture.items import Item, Rect, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.proposed import SIGN, SIGN_RIM, proposed_sign
from workflow_studio.picture.sizes import LANE_HEADER, TYPE
from workflow_studio.picture.text import width, wrap

HAIRLINE = 1.0
NAME_MARGIN = 6.0
UPRIGHT_FROM = 0.66
"""Below this zoom a name of 12.5 px that is turned upwards has less than 8 px on the screen, or hardly more."""
AFAR_WIDTH, AFAR_MARGIN, AFAR_SIZE, AFAR_LINE = 132.0, 8.0, 12.0, 14.0
"""Of a header from afar, in px on the screen."""
LOWEST_LINE = 9.0
"""In px on the screen: a lane that is lower has no name."""
SIGN_FROM_TOP = 14.0
"""From the lane's top to the middle of the sign."""


def lane_items(lane: Lane, shape: Shape) -> tuple[Item, ...]:
    """The lane's fill and the hairlines along its top and bottom, in map coordinates; to be painted first of all."""
    return (lane_fill(lane, shape), *lane_line_items(lane, shape))


def lane_fill(lane: Lane, shape: Shape) -> Rect:
    """The lane's fill alone."""
    return Rect(lane.id, shape.x, shape.y, shape.width, shape.height, fill="lane")


def lane_line_items(lane: Lane, shape: Shape) -> tuple[Item, ...]:
    """The hairlines alone."""
    x, y, wide, high = shape.x, shape.y, shape.width, shape.height
    return (
        Rect(lane.id, x, y, wide, HAIRLINE, fill="line"),
        Rect(lane.id, x, y + high, wide, HAIRLINE, fill="line"),
        Rect(lane.id, x + wide, y, HAIRLINE, high + HAIRLINE, fill="line"),
    )


def lane_header_items(
    lane: Lane, shape: Shape, name: str, look: Look | None = None, *, proposed: bool = False, zoom: float = 1.0
) -> tuple[Item, ...]:
    """The 36 px at the lane's left with its name; to be painted last, and frozen while the window scrolls.

    A participant who is only proposed has the sign at the top. Where the map is shown so small (`zoom`) that the name
    could not be read, the header grows to the left and the name is written level, as large as it is read on the wall.
    """
    if zoom < UPRIGHT_FROM:
        return _header_from_afar(lane, shape, name, 1 / zoom)
    x, y, high = shape.x, shape.y, shape.height
    header: tuple[Item, ...] = (
        Rect(lane.id, x, y, LANE_HEADER, high, fill="lanehead"),
        Rect(lane.id, x, y, LANE_HEADER, HAIRLINE, fill="line"),
        Rect(lane.id, x, y + high, LANE_HEADER, HAIRLINE, fill="line"),
        Rect(lane.id, x, y, HAIRLINE, high + HAIRLINE, fill="line"),
        Rect(lane.id, x + LANE_HEADER - HAIRLINE, y, HAIRLINE, high + HAIRLINE, fill="line"),
    )
    if look is not None and not look.lane_names:
        return header
    if not proposed:
        return header + _name(lane.id, shape, name, NAME_MARGIN)
    sign = proposed_sign(lane.id, (x + LANE_HEADER / 2, y + SIGN_FROM_TOP), "lanehead")
    return header + _name(lane.id, shape, name, SIGN_FROM_TOP + SIGN / 2 + SIGN_RIM) + sign


def _name(lane_id: str, shape: Shape, name: str, above: float) -> tuple[Item, ...]:
    """The name turned upwards, centred in what is free below so many px."""
    style = TYPE["canvas lane"]
    room = max(shape.height - above - NAME_MARGIN, 0.0)
    lines = wrap(name, (room, room), style.size, style.weight)
    middle = shape.y + above + (shape.height - above - NAME_MARGIN) / 2
    first = shape.x + LANE_HEADER / 2 - (len(lines) - 1) * style.line / 2 + style.size * 0.36
    return tuple(
        TextLine(
            lane_id,
            first + number * style.line,
            middle,
            line,
            style.size,
            style.weight,
            "text",
            width(line, style.size, style.weight),
            anchor="middle",
            upwards=True,
        )
        for number, line in enumerate(lines)
    )


def header_width(zoom: float) -> float:
    """How wide the lane headers are at this zoom, in px of the map."""
    return AFAR_WIDTH / zoom if zoom < UPRIGHT_FROM else LANE_HEADER


def _header_from_afar(lane: Lane, shape: Shape, name: str, scale: float) -> tuple[Item, ...]:
    """The header ends where it always does; `scale` is how many px of the map one px on the screen is."""
    wide, high, hair = AFAR_WIDTH * scale, shape.height, HAIRLINE * scale
    x, y = shape.x + LANE_HEADER - wide, shape.y
    box = (
        Rect(lane.id, x, y, wide, high, fill="lanehead"),
        Rect(lane.id, x, y, wide, hair, fill="line"),
        Rect(lane.id, x, y + high, wide, hair, fill="line"),
        Rect(lane.id, x + wide - hair, y, hair, high, fill="line"),
    )
    size, line, room = AFAR_SIZE * scale, AFAR_LINE * scale, (AFAR_WIDTH - 2 * AFAR_MARGIN) * scale
    if high < LOWEST_LINE * scale:
        return box
    count = min(max(int(high / line), 1), 2)
    lines = wrap(name, (room,) * count, size, TYPE["canvas lane"].weight)
    first = y + high / 2 - (len(lines) - 1) * line / 2 + size * 0.36
    return box + tuple(
        TextLine(
            lane.id,
            x + AFAR_MARGIN * scale,
            first + number * line,
            text,
            size,
            TYPE["canvas lane"].weight,
            "text",
            width(text, size, TYPE["canvas lane"].weight),
        )
        for number, text in enumerate(lines)
    )
