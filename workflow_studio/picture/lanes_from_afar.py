"""Lane headers where the map is shown so small that a name turned upwards could not be read.

They grow to the left and the names are written level, as large as they are read on the wall. Where lanes are lower than
a line of text, the names stand one below the other all the same, and each header narrows like a funnel to its lane.
"""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model import Lane, Shape
from workflow_studio.picture.items import Item, Line, Move, Path, Rect, Stroke, TextLine
from workflow_studio.picture.sizes import LANE_HEADER, TYPE
from workflow_studio.picture.text import width, wrap

UPRIGHT_FROM = 0.66
"""Below this zoom a name of 12.5 px that is turned upwards has less than 8 px on the screen, or hardly more."""
AFAR_WIDTH, MARGIN, SIZE, LINE = 132.0, 8.0, 12.0, 15.0
"""Of a header, in px on the screen; a line is so high that its g and y stay clear of the next header."""
BASELINE = 0.33
"""From the middle of a line down to its baseline, in its text size: as far above the capitals as below a g or y."""
NAMES_END, LANES_BEGIN = 104.0, 126.0
"""Between these the headers narrow to their lanes, in px on the screen."""
HAIRLINE = 1.0


def name_places(lanes: Sequence[tuple[float, float]], zoom: float) -> tuple[float | None, ...]:
    """Where the names of lanes (their tops and heights, from above) stand if those are too low at this zoom for a line.

    The heights of the names' middles, a line apart and as near to their lanes as that leaves them; none for each where
    all names have room in their own lanes.
    """
    line = LINE / zoom
    if zoom >= UPRIGHT_FROM or all(high >= line for _, high in lanes):
        return (None,) * len(lanes)
    wished = [top + high / 2 - number * line for number, (top, high) in enumerate(lanes)]
    return tuple(middle + number * line for number, middle in enumerate(_rising(wished)))


def names_reach(places: Sequence[float | None], zoom: float) -> tuple[float, float] | None:
    """From where to where the names in these places reach; none where they stand in their lanes."""
    at = [place for place in places if place is not None]
    return (at[0] - LINE / zoom / 2, at[-1] + LINE / zoom / 2) if at else None


def header_from_afar(
    lane: Lane,
    shape: Shape,
    name: str,
    zoom: float,
    name_at: float | None = None,
    seen: tuple[float, float] | None = None,
) -> tuple[Item, ...]:
    """The header ends where it always does; with `name_at` its name is centred there, else in what of it is `seen`."""
    scale = 1 / zoom
    if name_at is not None:
        return _funnel(lane, shape, name, scale, name_at)
    wide, high, hair = AFAR_WIDTH * scale, shape.height, HAIRLINE * scale
    x, y = shape.x + LANE_HEADER - wide, shape.y
    top, bottom = (max(y, seen[0]), min(y + high, seen[1])) if seen else (y, y + high)
    lines = min(int((bottom - top) / (LINE * scale)), 2) if seen else max(min(int(high / (LINE * scale)), 2), 1)
    return (
        Rect(lane.id, x, y, wide, high, fill="lanehead"),
        Rect(lane.id, x, y, wide, hair, fill="line"),
        Rect(lane.id, x, y + high, wide, hair, fill="line"),
        Rect(lane.id, x + wide - hair, y, hair, high, fill="line"),
        *_name(lane.id, name, x, (top + bottom) / 2, scale, (AFAR_WIDTH - 2 * MARGIN,) * lines),
    )


def _funnel(lane: Lane, shape: Shape, name: str, scale: float, name_at: float) -> tuple[Item, ...]:
    """As high as a line where the name stands, and as its lane at the right end."""
    left, right = shape.x + LANE_HEADER - AFAR_WIDTH * scale, shape.x + LANE_HEADER
    ends, begins = left + NAMES_END * scale, left + LANES_BEGIN * scale
    above, below = name_at - LINE * scale / 2, name_at + LINE * scale / 2
    top, bottom = shape.y, shape.y + shape.height
    outline = (
        *(Move((left, above)), Line((ends, above)), Line((begins, top)), Line((right, top))),
        *(Line((right, bottom)), Line((begins, bottom)), Line((ends, below)), Line((left, below))),
    )
    return (
        Path(lane.id, outline, True, "lanehead", Stroke("line", HAIRLINE * scale)),
        *_name(lane.id, name, left, name_at, scale, (NAMES_END - MARGIN,)),
    )


def _name(of: str, name: str, x: float, middle: float, scale: float, rooms: Sequence[float]) -> tuple[TextLine, ...]:
    """The name in as many lines as there are rooms (px on the screen), centred on this height."""
    if not rooms:
        return ()
    size, weight = SIZE * scale, TYPE["canvas lane"].weight
    lines = wrap(name, tuple(room * scale for room in rooms), size, weight)
    first = middle - (len(lines) - 1) * LINE * scale / 2 + size * BASELINE
    baselines = [first + number * LINE * scale for number in range(len(lines))]
    return tuple(
        TextLine(of, x + MARGIN * scale, at, text, size, weight, "text", width(text, size, weight))
        for text, at in zip(lines, baselines, strict=True)
    )


def _rising(wished: Sequence[float]) -> list[float]:
    """The values that never fall and lie closest to these: neighbours that would are one by their mean."""
    groups: list[tuple[float, int]] = []
    for value in wished:
        mean, count = value, 1
        while groups and groups[-1][0] > mean:
            before, more = groups.pop()
            mean, count = (mean * count + before * more) / (count + more), count + more
        groups.append((mean, count))
    return [mean for mean, count in groups for _ in range(count)]
