"""The columns of a participant's card: lists in the largest size at which they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.picture.cards import words
from workflow_studio.picture.cards.lettering import FIRST_BASELINE, LEADING, Box, block, line
from workflow_studio.picture.items import Circle, Item
from workflow_studio.picture.text import fits, wrap

MOST_LINES = 6
"""Of one entry: a longer name is elided, or one step would push out the others."""
BETWEEN = 0.45
"""Between two entries, in em."""
BULLET, BULLET_ROOM = 0.14, 0.75
"""Radius of a bullet, and what it takes off the line, in em."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: a step with its bullet (no `head`), or whom it is about with what stands below."""

    text: str
    head: str = ""

    def fits(self, size: float, room: float) -> bool:
        """Whether it can be written at this size without breaking a word or leaving out the end."""
        left = room - self._indent(size)
        return fits(self.head, (room,) * MOST_LINES, size, 600) and fits(self.text, (left,) * MOST_LINES, size, 400)

    def lines(self, size: float, room: float) -> tuple[tuple[str, int], ...]:
        """Its lines with their weights."""
        left = room - self._indent(size)
        head = wrap(self.head, (room,) * MOST_LINES, size, 600) if self.head else ()
        text = wrap(self.text, (left,) * MOST_LINES, size, 400)
        return (*((part, 600) for part in head), *((part, 400) for part in text))

    def _indent(self, size: float) -> float:
        return 0.0 if self.head else BULLET_ROOM * size


@dataclass(frozen=True, slots=True)
class Column:
    """A list with its room; `nothing` is what is said where it is empty."""

    entries: tuple[Entry, ...]
    nothing: str
    box: Box

    def fits(self, size: float) -> bool:
        """Whether all of it can be written at this size, with every word whole."""
        whole = all(entry.fits(size, self.box.width) for entry in self.entries)
        return whole and self._is_low_enough(size)

    def items(self, size: float) -> Iterator[Item]:
        """The list, as much of it as there is room for, with the number of what is left out."""
        if not self.entries:
            lines = wrap(self.nothing, (self.box.width,) * MOST_LINES, size, 400)
            yield from block(lines, size, 400, self.box.x, self.box.y, "text2")
            return
        shown = self._shown(size)
        top = self.box.y
        for entry in shown:
            yield from _entry_items(entry, size, self.box, top)
            top += _height((entry,), size, self.box.width) + BETWEEN * size
        if left := len(self.entries) - len(shown):
            yield line(words.more(left), size, 500, self.box.x, top + size * FIRST_BASELINE, "text2")

    def _is_low_enough(self, size: float) -> bool:
        return _height(self.entries, size, self.box.width) <= self.box.height

    def _shown(self, size: float) -> tuple[Entry, ...]:
        if self._is_low_enough(size):
            return self.entries
        room = self.box.height - (LEADING + BETWEEN) * size
        count = len(self.entries)
        while count and _height(self.entries[:count], size, self.box.width) > room:
            count -= 1
        return self.entries[:count]


def common_size(columns: Sequence[Column], sizes: Sequence[float]) -> float:
    """The largest size at which every one of these columns fits; the smallest where none does."""
    return next((size for size in sizes if all(column.fits(size) for column in columns)), sizes[-1])


def _height(entries: Sequence[Entry], size: float, room: float) -> float:
    lines = sum(len(entry.lines(size, room)) for entry in entries)
    return size * (lines * LEADING + max(len(entries) - 1, 0) * BETWEEN)


def _entry_items(entry: Entry, size: float, box: Box, top: float) -> Iterator[Item]:
    x = box.x
    if not entry.head:
        yield Circle("", x + BULLET * size, top + size * 0.62, BULLET * size, "accent")
        x += BULLET_ROOM * size
    for number, (text, weight) in enumerate(entry.lines(size, box.width)):
        yield line(text, size, weight, x, top + size * (FIRST_BASELINE + number * LEADING), "text")
