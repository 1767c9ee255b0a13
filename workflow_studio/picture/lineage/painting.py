"""A lineage drawing as a picture; `of` of its items is the number of their arrow, `a0`, `a1` ..."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.picture.items import Curve, Icon, Item, Line, Move, Path, Picture, Point, Rect, Segment, Stroke
from workflow_studio.picture.lineage.drawing import LineageArrow, LineageBox, LineageDrawing
from workflow_studio.picture.lineage.words import UNNAMED, arrow_words, how_often
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH, FLOW_WIDTH, NODE_RADIUS, PILL_HEIGHT, PILL_RADIUS
from workflow_studio.picture.text import elide, width
from workflow_studio.picture.text_items import text_line

_PADDING, _ICON = 12.0, 14.0
_PILL_PADDING, _PILL_TO_TIP = 6.0, 6.0
_LONGEST_PILL = 0.74
"""Of what lies between two columns."""
_CHOSEN_WIDTH = 2.5


def lineage_picture(drawing: LineageDrawing, title: str, chosen: int | None = None) -> Picture:
    """The drawing; the arrow of number `chosen` stands out and lies on top."""
    numbers = sorted(range(len(drawing.arrows)), key=lambda number: number == chosen)
    pills = _pills(drawing)
    items: list[Item] = [item for n in numbers for item in _line(f"a{n}", drawing.arrows[n], pills[n], n == chosen)]
    items += [item for box in drawing.boxes for item in _box(box)]
    items += [item for n in numbers for item in _pill_items(f"a{n}", pills[n], n == chosen)]
    said = ". ".join(arrow_words(arrow.links) for arrow in drawing.arrows)
    return Picture(0.0, 0.0, drawing.width, drawing.height, tuple(items), title, said)


def _box(box: LineageBox) -> Iterator[Item]:
    """The sheet's name with what it is below; another workbook's has its file's name, an icon and a dashed edge."""
    stroke = Stroke("warn", FLOW_WIDTH, (5.0, 3.0)) if box.book else Stroke("line2", 1.0)
    yield Rect("", box.x, box.y, box.width, box.height, NODE_RADIUS, "warnbg" if box.book else "panel", stroke)
    left, middle = box.x + _PADDING, box.y + box.height / 2
    icon, ink = ("external-link", "warn") if box.book else ("table-2", "text2")
    yield Icon("", icon, left, middle - 16.0, _ICON, ink)
    left += _ICON + 8.0
    room = box.x + box.width - _PADDING - left
    name, below = (box.book, box.sheet) if box.book else (box.sheet or UNNAMED, "")
    yield text_line("", "canvas name", elide(name, room, 13.0, 500), left, middle - 4.0, "text")
    kind = "Other workbook" if box.book else "Sheet"
    words = f"{kind} · {below}" if below else kind
    yield text_line("", "caption", elide(words, room, 11.0), left, middle + 13.0, "warn" if box.book else "text2")


@dataclass(frozen=True, slots=True)
class _Pill:
    """How often, on its arrow; `level` is how far before its end the arrow runs level."""

    words: str
    middle: Point
    wide: float
    level: float = ARROW_LENGTH - 1


def _pills(drawing: LineageDrawing) -> list[_Pill]:
    """Before the heads, where arrows keep apart, and level there, so that none runs behind the pill of another.

    An arrow that has the way between two columns for itself has it in the middle.
    """
    ways = Counter(_columns_between(arrow, end) for arrow in drawing.arrows for end in range(1, len(arrow.points), 2))
    words = [_words_on(arrow) for arrow in drawing.arrows]
    widest: dict[float, float] = defaultdict(float)
    for arrow, (_, wide) in zip(drawing.arrows, words, strict=True):
        widest[arrow.points[-1][0]] = max(widest[arrow.points[-1][0]], wide)
    found = []
    for arrow, (text, wide) in zip(drawing.arrows, words, strict=True):
        (from_x, from_y), (x, y) = arrow.points[-2:]
        if ways[_columns_between(arrow, len(arrow.points) - 1)] == 1:
            found.append(_Pill(text, ((from_x + x) / 2, (from_y + y) / 2), wide))
            continue
        before = ARROW_LENGTH + _PILL_TO_TIP
        back = -1 if from_x < x else 1
        found.append(_Pill(text, (x + back * (before + wide / 2), y), wide, before + widest[x]))
    return found


def _columns_between(arrow: LineageArrow, end: int) -> frozenset[float]:
    """Between which edges of columns the piece of the arrow runs that ends at this corner."""
    return frozenset((arrow.points[end - 1][0], arrow.points[end][0]))


def _words_on(arrow: LineageArrow) -> tuple[str, float]:
    """How often, and how wide the pill is with it."""
    room = abs(arrow.points[-1][0] - arrow.points[-2][0]) * _LONGEST_PILL
    words = elide(how_often(arrow.links), room - 2 * _PILL_PADDING, 11.0, 500)
    return words, width(words, 11.0, 500) + 2 * _PILL_PADDING


def _line(of: str, arrow: LineageArrow, pill: _Pill, chosen: bool) -> Iterator[Item]:
    colour, wide = ("accent", _CHOSEN_WIDTH) if chosen else ("flow", FLOW_WIDTH)
    yield Path(of, tuple(_curves(arrow.points, pill.level)), stroke=Stroke(colour, wide))
    x, y = arrow.points[-1]
    back = -ARROW_LENGTH if arrow.points[-2][0] < x else ARROW_LENGTH
    head = (Move((x, y)), Line((x + back, y - ARROW_WIDTH / 2)), Line((x + back, y + ARROW_WIDTH / 2)))
    yield Path(of, head, closed=True, fill=colour)


def _curves(points: tuple[Point, ...], level: float) -> Iterator[Segment]:
    """Curves between columns, straight through them; the last one runs level to its end and stops at the head."""
    yield Move(points[0])
    last = len(points) - 1
    for number, (before, to) in enumerate(itertools.pairwise(points)):
        if number % 2:
            yield Line(to)
            continue
        back = -1 if before[0] < to[0] else 1
        curved = (to[0] + back * level, to[1]) if number + 1 == last else to
        middle = (before[0] + curved[0]) / 2
        yield Curve((middle, before[1]), (middle, to[1]), curved)
        if number + 1 == last and level > ARROW_LENGTH:
            yield Line((to[0] + back * (ARROW_LENGTH - 1), to[1]))


def _pill_items(of: str, pill: _Pill, chosen: bool) -> Iterator[Item]:
    x, y = pill.middle
    stroke = Stroke("accent" if chosen else "line", 1.0)
    fill = "selected" if chosen else "panel"
    yield Rect(of, x - pill.wide / 2, y - PILL_HEIGHT / 2, pill.wide, PILL_HEIGHT, PILL_RADIUS, fill, stroke)
    yield text_line(of, "canvas wait", pill.words, x, y + 4.0, "accenttext" if chosen else "text", "middle")
