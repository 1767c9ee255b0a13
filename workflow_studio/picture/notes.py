"""Notes on the map: a calm slip of paper with its text, and a thin line to what it is about."""

from __future__ import annotations

from workflow_studio.model import Note, Shape
from workflow_studio.picture.items import Item, Line, Move, Path, Point, Rect, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import TYPE
from workflow_studio.picture.text import wrap
from workflow_studio.picture.text_items import text_line

NOTE_WIDTH = 168.0
PADDING = 10.0
RADIUS = 4.0
MOST_LINES = 40
FEWEST_LINES = 2
BASELINE = 12.0
"""Of the first line, from its top."""
RIM = Stroke("lowline", 1.0)
TETHER = Stroke("lowline", 1.0, (3.0, 3.0))

Place = tuple[float, float, float, float]
"""What a note is about: x, y, width and height; a point of a flow has no size."""


def note_height(text: str, width: float = NOTE_WIDTH) -> float:
    """How high a note of this width must be to show its text."""
    lines = max(len(_lines(text, width - 2 * PADDING)), FEWEST_LINES)
    return lines * TYPE["small"].line + 2 * PADDING


def note_items(note: Note, shape: Shape, look: Look) -> tuple[Item, ...]:
    """The note in map coordinates; painted over everything but the headers."""
    slip = Rect(note.id, shape.x, shape.y, shape.width, shape.height, RADIUS, "quote", RIM)
    if not look.note_text:
        return (slip,)
    style = TYPE["small"]
    most = int(max(shape.height - 2 * PADDING, 0.0) // style.line)
    lines = _lines(note.text, max(shape.width - 2 * PADDING, 0.0))[:most]
    texts = (
        text_line(note.id, "small", line, shape.x + PADDING, shape.y + PADDING + BASELINE + number * style.line, "text")
        for number, line in enumerate(lines)
    )
    return (slip, *texts)


def note_line_items(note: Note, shape: Shape, about: Place | None) -> tuple[Item, ...]:
    """From the note's edge to what it is about, the shortest way; painted under the steps that it passes."""
    if about is None:
        return ()
    x, y, wide, high = about
    start = _nearest((shape.x, shape.y, shape.width, shape.height), (x + wide / 2, y + high / 2))
    end = _nearest(about, start)
    return () if start == end else (Path(note.id, (Move(start), Line(end)), stroke=TETHER),)


def _lines(text: str, room: float) -> list[str]:
    style = TYPE["small"]
    lines: list[str] = []
    for paragraph in text.split("\n")[:MOST_LINES]:
        lines += wrap(paragraph, (room,) * MOST_LINES, style.size, style.weight) or ("",)
    return lines[:MOST_LINES]


def _nearest(box: Place, point: Point) -> Point:
    x, y, wide, high = box
    return min(max(point[0], x), x + wide), min(max(point[1], y), y + high)
