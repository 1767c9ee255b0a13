"""A lane: its band with hairlines, and the header with the participant's name turned upwards."""

from __future__ import annotations

from workflow_studio.model import Lane, Shape
from workflow_studio.picture.items import Item, Rect, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import LANE_HEADER, TYPE
from workflow_studio.picture.text import width, wrap

HAIRLINE = 1.0
NAME_MARGIN = 6.0


def lane_items(lane: Lane, shape: Shape) -> tuple[Item, ...]:
    """The lane's fill and the hairlines along its top and bottom, in map coordinates; to be painted first of all."""
    x, y, wide, high = shape.x, shape.y, shape.width, shape.height
    return (
        Rect(lane.id, x, y, wide, high, fill="lane"),
        Rect(lane.id, x, y, wide, HAIRLINE, fill="line"),
        Rect(lane.id, x, y + high, wide, HAIRLINE, fill="line"),
        Rect(lane.id, x + wide, y, HAIRLINE, high + HAIRLINE, fill="line"),
    )


def lane_header_items(lane: Lane, shape: Shape, name: str, look: Look | None = None) -> tuple[Item, ...]:
    """The 36 px at the lane's left with its name; to be painted last, and frozen while the window scrolls."""
    x, y, high = shape.x, shape.y, shape.height
    header: tuple[Item, ...] = (
        Rect(lane.id, x, y, LANE_HEADER, high, fill="lanehead"),
        Rect(lane.id, x, y, LANE_HEADER, HAIRLINE, fill="line"),
        Rect(lane.id, x, y + high, LANE_HEADER, HAIRLINE, fill="line"),
        Rect(lane.id, x, y, HAIRLINE, high + HAIRLINE, fill="line"),
        Rect(lane.id, x + LANE_HEADER - HAIRLINE, y, HAIRLINE, high + HAIRLINE, fill="line"),
    )
    return header + (_name(lane.id, shape, name) if look is None or look.lane_names else ())


def _name(lane_id: str, shape: Shape, name: str) -> tuple[TextLine, ...]:
    style = TYPE["canvas lane"]
    room = max(shape.height - 2 * NAME_MARGIN, 0.0)
    lines = wrap(name, (room, room), style.size, style.weight)
    middle = shape.y + shape.height / 2
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
