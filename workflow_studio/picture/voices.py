"""What a workshop said of a part of the map: its dots with their number, and how many disagree with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.model import Decision, Event, Node, Shape
from workflow_studio.picture.bounds import Box
from workflow_studio.picture.items import Circle, Icon, Item, Point, Rect, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.room import event_label_height
from workflow_studio.picture.sizes import TYPE
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT, text_line

HEIGHT = 16.0
RIM = 2.0
GAP = 3.0
"""Between the two marks."""
PADDING, DOT, SIGN, BEFORE_NUMBER = 4.0, 7.0, 10.0, 3.0
ROUND = 6.5
"""Half of a mark without its number, where that could not be read."""
FROM_THE_CORNER, BESIDE_SIGN, OFF_TEXT, OFF_ARROW = 4.0, 16.0, 3.0, 8.0
BESIDE_DIAMOND = (0.75, 0.75, 4.0, 8.0)
"""Where the marks of a decision begin: shares of its width and height, and px from there."""
BELOW_NAME = 13.0
AIR = 2.0
"""So far the marks keep off what stands on a flow: closer, they look as if they belonged to its words."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How many dots lie on something, and how many people say otherwise than the map."""

    dots: int = 0
    disagreements: int = 0

    def __bool__(self) -> bool:
        return bool(self.dots or self.disagreements)


NOTHING_HEARD = Heard()


def node_voice_items(node: Node, shape: Shape, look: Look, heard: Heard, taken: Sequence[Box] = ()) -> tuple[Item, ...]:
    """The marks of a node: none of its text, badges and signs, nor its arrows, lies there, and nothing `taken` either.

    That is what stands on its flows; where no place is free of it, the first place is as good as any.
    """
    places = [_box_at(place, heard) for place in _places(node, shape, voices_width(heard))]
    free = (place for place in places if not any(meets(_with_air(place), other) for other in taken))
    place = next(free, places[0])
    return voice_items(node.id, (place.left + RIM, (place.top + place.bottom) / 2), look, heard)


def _places(node: Node, shape: Shape, wide: float) -> Iterator[Point]:
    """Where the row of marks may begin, the best place first.

    On the right half of a step's lower edge, the left half of its upper or of its lower one, beyond its corners rather
    than on the middles, where arrows end; along a diamond's lower right edge, or its lower left; below a circle's name.
    """
    right, bottom = shape.x + shape.width, shape.y + shape.height
    if isinstance(node, Decision):
        share_x, share_y, beside, down = BESIDE_DIAMOND
        y = shape.y + share_y * shape.height + down
        yield shape.x + share_x * shape.width + beside, y
        yield shape.x + (1 - share_x) * shape.width - beside - wide, y
    elif isinstance(node, Event):
        yield shape.x + (shape.width - wide) / 2, bottom + event_label_height(node) + BELOW_NAME
    else:
        before, after = shape.x + shape.width / 2 - OFF_ARROW - wide, shape.x + shape.width / 2 + OFF_ARROW
        yield max(right - FROM_THE_CORNER - wide, after), bottom + OFF_TEXT
        yield min(shape.x + BESIDE_SIGN, before), shape.y - OFF_TEXT
        yield before, bottom + OFF_TEXT


def _box_at(at: Point, heard: Heard) -> Box:
    high = HEIGHT / 2 + RIM
    return Box(at[0] - RIM, at[1] - high, at[0] + voices_width(heard) + RIM, at[1] + high)


def _with_air(box: Box) -> Box:
    return Box(box.left - AIR, box.top - AIR, box.right + AIR, box.bottom + AIR)


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes share some room."""
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def voice_items(of: str, at: Point, look: Look, heard: Heard) -> tuple[Item, ...]:
    """The marks in a row that begins at this point, which is level with their middle; none for a look without them."""
    if not look.voices:
        return ()
    return tuple(item for mark in _marks(heard, at[0]) for item in mark.items(of, at[1], look))


def voices_width(heard: Heard) -> float:
    """How wide the row of marks is."""
    return max((mark.left + mark.width for mark in _marks(heard, 0.0)), default=0.0)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A pill with a sign and a number; `icon` is empty for the dot."""

    icon: str
    ink: str
    count: int
    left: float

    @property
    def width(self) -> float:
        style = TYPE["chip"]
        return 2 * PADDING + self._sign + BEFORE_NUMBER + width(str(self.count), style.size, style.weight)

    @property
    def _sign(self) -> float:
        return SIGN if self.icon else DOT

    def items(self, of: str, y: float, look: Look) -> Iterator[Item]:
        """The pill, or without its number a circle in the middle of the same place."""
        if not look.voice_numbers:
            yield from self._round(of, self.left + self.width / 2, y)
            return
        rim = HEIGHT / 2 + RIM
        yield Rect(of, self.left - RIM, y - rim, self.width + 2 * RIM, 2 * rim, rim, "lane")
        yield Rect(of, self.left, y - HEIGHT / 2, self.width, HEIGHT, HEIGHT / 2, "panel", Stroke(self.ink, 1.0))
        yield self._drawn_sign(of, self.left + PADDING + self._sign / 2, y)
        baseline = y + TYPE["chip"].size * CAP_HEIGHT / 2
        yield text_line(of, "chip", str(self.count), self.left + self.width - PADDING, baseline, "text", "end")

    def _round(self, of: str, x: float, y: float) -> Iterator[Item]:
        yield Circle(of, x, y, ROUND + RIM, "lane")
        yield Circle(of, x, y, ROUND, "panel" if self.icon else self.ink, Stroke(self.ink, 1.5))
        if self.icon:
            yield self._drawn_sign(of, x, y)

    def _drawn_sign(self, of: str, x: float, y: float) -> Item:
        if not self.icon:
            return Circle(of, x, y, DOT / 2, self.ink)
        return Icon(of, self.icon, x - SIGN / 2, y - SIGN / 2, SIGN, self.ink)


def _marks(heard: Heard, left: float) -> Iterator[_Mark]:
    """Disagreement first, so that the dots of all steps stand at the same place."""
    for icon, ink, count in (("circle-slash", "danger", heard.disagreements), ("", "accent", heard.dots)):
        if count:
            mark = _Mark(icon, ink, count, left)
            left += mark.width + GAP
            yield mark
