"""The pill with the wait on the way that is told, where it covers neither other words nor what the way joins."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF

from workflow_studio.desktop.words import presentation as words
from workflow_studio.picture.durations import duration
from workflow_studio.picture.items import Item, Point, Rect, TextLine
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT

SIZE, WEIGHT, HIGH, PADDING = 14.0, 600, 28.0, 10.0
MARGIN = 4.0
"""What is around a label in its room; a pill may cover that or not."""
BESIDE = 6.0
"""How far a pill that stands beside an upright line is from it."""


def wait_pill(points: Sequence[Point], wait: float, label: QRectF, joined: Collection[QRectF]) -> tuple[Item, ...]:
    """The wait, in seconds, on a line with these corners, or beside it; in fewer words where there is little room.

    It may cover the line's own label wholly, never a part of it, and nothing of what the line joins. Where there is no
    such place there is no pill: the label says the wait, and so does the bar below.
    """
    words_there = label.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    for text in (words.wait(duration(wait)), duration(wait)):
        for box in _places(points, width(text, SIZE, WEIGHT) + 2 * PADDING):
            on_label = box.intersects(words_there) and not box.contains(words_there)
            if not on_label and not any(map(box.intersects, joined)):
                return _drawn(text, box)
    return ()


def _places(points: Sequence[Point], wide: float) -> Iterator[QRectF]:
    """The middles of the straight pieces, the longest first; at upright ones also left and right of the line."""
    for (x, y), (next_x, next_y) in sorted(pairwise(points), key=lambda piece: -math.dist(*piece)):
        middle = QRectF((x + next_x - wide) / 2, (y + next_y - HIGH) / 2, wide, HIGH)
        yield middle
        if x == next_x:
            yield middle.translated(-wide / 2 - BESIDE, 0)
            yield middle.translated(wide / 2 + BESIDE, 0)


def _drawn(text: str, box: QRectF) -> tuple[Item, ...]:
    middle = box.center()
    pill = Rect("", box.x(), box.y(), box.width(), box.height(), HIGH / 2, "accent")
    baseline, wide = middle.y() + SIZE * CAP_HEIGHT / 2, box.width() - 2 * PADDING
    return (pill, TextLine("", middle.x(), baseline, text, SIZE, WEIGHT, "onaccent", wide, "middle"))
