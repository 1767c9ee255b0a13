"""Slanting lines over a box of which nothing is known, beside what is written in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.picture.bounds import Box
from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Line, Move, Path, Point, Segment, Stroke

PITCH = 12.0
INSET = 3.0
WIDTH = 0.5
BESIDE_WORDS = 3.0
"""How far the lines keep off what is written, in px."""
SHORTEST = 2.0
"""What is left of a line between words; less looks like dirt."""


def hatching(box: Box, colour: ColourToken, of: str, around: Sequence[Box] = ()) -> Path:
    """Thin lines at 45 degrees inside this box, ended where they would come near to one of the others."""
    left, top = box.left + INSET, box.top + INSET
    wide, high = max(box.width - 2 * INSET, 0.0), max(box.height - 2 * INSET, 0.0)
    segments: list[Segment] = [Move((left, top))]
    at = PITCH
    while at < wide + high:
        start = (left + at, top) if at <= wide else (left + wide, top + at - wide)
        length = min(at, high) - max(at - wide, 0.0)
        for begin, end in _left_over(start, length, around):
            segments += (Move(_along(start, begin)), Line(_along(start, end)))
        at += PITCH
    return Path(of, tuple(segments), stroke=Stroke(colour, WIDTH))


def _along(start: Point, by: float) -> Point:
    """So far down to the left, in px of either."""
    return start[0] - by, start[1] + by


def _left_over(start: Point, length: float, around: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """The parts of a line that lie near none of the boxes: where each begins and ends."""
    begin = 0.0
    for enters, leaves in sorted(_crossed(start, box) for box in around):
        if enters >= leaves:
            continue
        if min(enters, length) - begin >= SHORTEST:
            yield begin, min(enters, length)
        begin = max(begin, leaves)
    if length - begin >= SHORTEST:
        yield begin, length


def _crossed(start: Point, box: Box) -> tuple[float, float]:
    """Where the line would come near to a box and leave it again; it misses the box if it leaves before it comes."""
    by = BESIDE_WORDS
    enters = max(start[0] - box.right - by, box.top - by - start[1])
    return enters, min(start[0] - box.left + by, box.bottom + by - start[1])
