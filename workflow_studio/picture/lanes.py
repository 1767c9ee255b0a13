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
SIGN_FROM_TOP = 14.0
"""From the lane's top to the middle of the sign."""


def lane_items(lane: Lane, shape: Shape) -> tuple[Item, ...]:
    """The lane's fill and the hairlines along its top and bottom, in map coordinates; to be painted first of all."""
    x, y, wide, high = shape.x, shape.y, shape.width, shape.height
    return (
        Rect(lane.id, x, y, wide, high, fill="lane"),
        Rect(lane.id, x, y, wide, HAIRLINE, fill="line"),
        Rect(lane.id, x, y + high, wide, HAIRLINE, fill="line"),
        Rect(lane.id, x + wide, y, HAIRLINE, high + HAIRLINE, fill="line"),
    )


def lane_header_items(
    lane: Lane, shape: Shape, name: str, look: Look | None = None, *, proposed: bool = False
) -> tuple[Item, ...]:
    """The 36 px at the lane's left with its name; to be painted last, and frozen while the window scrolls.

    A participant who is only proposed has the sign at the top.
    """
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
