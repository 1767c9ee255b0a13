"""A lane: its band with hairlines, and the header with the participant's name turned upwards."""

from __future__ import annotations

from workflow_studio.model import Lane, Shape
from workflow_studio.picture.items import Item, Rect, TextLine
from workflow_studio.picture.lanes_from_afar import AFAR_WIDTH, HAIRLINE, UPRIGHT_FROM, header_from_afar
from workflow_studio.picture.look import Look
from workflow_studio.picture.proposed import SIGN, SIGN_RIM, proposed_sign
from workflow_studio.picture.sizes import LANE_HEADER, TYPE
from workflow_studio.picture.text import elide, parts_a_word, width, wrap

NAME_MARGIN = 6.0
SHORTEST_NAME = 40.0
LONGEST_LINE = 64.0
"""A lane that is drawn low has a name that is longer than this in two lines."""
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
    lane: Lane,
    shape: Shape,
    name: str,
    look: Look | None = None,
    *,
    proposed: bool = False,
    zoom: float = 1.0,
    name_at: float | None = None,
    seen: tuple[float, float] | None = None,
) -> tuple[Item, ...]:
    """The 36 px at the lane's left with its name; to be painted last, and frozen while the window scrolls.

    A participant who is only proposed has the sign at the top. Where the map is shown so small (`zoom`) that the name
    could not be read, the header is drawn as from afar, its name at the height `name_at` if `name_places` gives one.
    Else the name stands in the middle of the lane, or of the part of it that is `seen`, from one y to another.
    """
    if zoom < UPRIGHT_FROM:
        return header_from_afar(lane, shape, name, zoom, name_at, seen)
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
    named = header + _name(lane.id, shape, name, _above_name(proposed), seen)
    if not proposed:
        return named
    sign = proposed_sign(lane.id, (x + LANE_HEADER / 2, y + SIGN_FROM_TOP), "lanehead")
    return named + sign


def _name(
    lane_id: str, shape: Shape, name: str, above: float, seen: tuple[float, float] | None
) -> tuple[Item, ...]:
    """The name turned upwards, centred in what is free below so many px and seen; none where that is very little.

    Where too little is seen for a word of it, it is elided: broken in two, with both parts in the middle, nobody could
    read it.
    """
    style = TYPE["canvas lane"]
    top, bottom = shape.y + above, shape.y + shape.height - NAME_MARGIN
    if seen is not None:
        shortest = min(SHORTEST_NAME, bottom - top)
        top, bottom = max(top, seen[0] + NAME_MARGIN), min(bottom, seen[1] - NAME_MARGIN)
        if bottom - top < shortest:
            return ()
    room = max(bottom - top, 0.0)
    lines = wrap(name, (room, room), style.size, style.weight)
    if seen is not None and parts_a_word(name, lines[0] if lines else ""):
        lines = (elide(name, room, style.size, style.weight),)
    middle = (top + bottom) / 2
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


def height_for_name(name: str, *, proposed: bool = False) -> float:
    """The least height of a lane whose header has this name whole: in one line, or in two where it is long."""
    style = TYPE["canvas lane"]
    words = name.split()
    whole = width(name, style.size, style.weight)
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    parted = min((max(width(half, style.size, style.weight) for half in both) for both in halves), default=whole)
    room = whole if whole <= LONGEST_LINE else parted
    return max(room + 1, SHORTEST_NAME) + _above_name(proposed) + NAME_MARGIN


def _above_name(proposed: bool) -> float:
    return SIGN_FROM_TOP + SIGN / 2 + SIGN_RIM if proposed else NAME_MARGIN


def header_width(zoom: float) -> float:
    """How wide the lane headers are at this zoom, in px of the map."""
    return AFAR_WIDTH / zoom if zoom < UPRIGHT_FROM else LANE_HEADER
