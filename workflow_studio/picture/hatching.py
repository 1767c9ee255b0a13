"""Slanting lines over a box of which nothing is known."""

from __future__ import annotations

from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Line, Move, Path, Segment, Stroke

PITCH = 12.0
INSET = 3.0
WIDTH = 0.5


def hatching(of: str, x: float, y: float, width: float, height: float, colour: ColourToken) -> Path:
    """Lines at 45 degrees inside this box, so thin that text over them can be read."""
    wide, high = max(width - 2 * INSET, 0.0), max(height - 2 * INSET, 0.0)
    left, top = x + INSET, y + INSET
    segments: list[Segment] = [Move((left, top))]
    at = PITCH
    while at < wide + high:
        start = (left + at, top) if at <= wide else (left + wide, top + at - wide)
        end = (left, top + at) if at <= high else (left + at - high, top + high)
        segments += (Move(start), Line(end))
        at += PITCH
    return Path(of, tuple(segments), stroke=Stroke(colour, WIDTH))
