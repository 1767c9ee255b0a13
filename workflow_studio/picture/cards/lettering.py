"""Text on cards: as large as its room allows, since it is read on a wall. Sizes are px of 1/96 inch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Anchor, TextLine
from workflow_studio.picture.text import elide, fits, width, wrap

LEADING = 1.22
"""From one line to the next, in em."""
FIRST_BASELINE = 0.98
"""From the top of a block to its first baseline, in em."""


@dataclass(frozen=True, slots=True)
class Box:
    """A room on paper."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, by: float) -> Box:
        """The room inside a margin."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


def line(
    text: str, size: float, weight: int, x: float, baseline: float, colour: ColourToken, anchor: Anchor = "start"
) -> TextLine:
    """One line of text."""
    return TextLine("", x, baseline, text, size, weight, colour, width(text, size, weight), anchor)


def elided_line(
    text: str, size: float, weight: int, x: float, baseline: float, room: float, colour: ColourToken
) -> TextLine:
    """One line of text that ends in … where it does not fit."""
    return line(elide(text, room, size, weight), size, weight, x, baseline, colour)


def largest(text: str, box: Box, sizes: Sequence[float], weight: int) -> tuple[float, tuple[str, ...]]:
    """The largest of these sizes at which the text fits the box, with its lines; elided at the smallest."""
    for size in sizes:
        rooms = _rooms(box, size)
        if rooms and fits(text, rooms, size, weight):
            return size, wrap(text, rooms, size, weight)
    return sizes[-1], wrap(text, _rooms(box, sizes[-1]) or (box.width,), sizes[-1], weight)


def block(
    lines: Sequence[str], size: float, weight: int, x: float, top: float, colour: ColourToken
) -> Iterator[TextLine]:
    """Lines one below the other."""
    for number, text in enumerate(lines):
        yield line(text, size, weight, x, top + size * (FIRST_BASELINE + number * LEADING), colour)


def _rooms(box: Box, size: float) -> tuple[float, ...]:
    return (box.width,) * int(box.height // (size * LEADING))
