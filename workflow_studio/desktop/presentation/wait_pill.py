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
IN_THE_MIDDLE, SLID = (0.0,), (-0.25, 0.25, -0.5, 0.5)
"""Where on a piece of the line the pill stands: so far from the middle, in shares of the room that the pill leaves."""


def wait_pill(
    points: Sequence[Point], wait: float, label: QRectF, joined: Collection[QRectF], dimmed: Collection[QRectF] = ()
) -> tuple[Item, ...]:
    """The wait, in seconds, on a line with these corners, or beside it; in fewer words where there is little room.

    It may cover the line's own label wholly, never a part of it, and nothing of what the line joins; what stands
    `dimmed` around it only where it cannot slide away from that. Where there is no place in the middle of a piece there
    is no pill: the label says the wait, and so does the bar below.
    """
    words_there = label.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    usual = list(_pills(points, wait, words_there, joined, IN_THE_MIDDLE))
    slid = _pills(points, wait, words_there, joined, SLID) if usual else ()
    free = (pill for pill in (*usual, *slid) if not any(map(pill[1].intersects, dimmed)))
    pill = next(free, usual[0] if usual else None)
    return _drawn(*pill) if pill else ()


def _pills(
    points: Sequence[Point], wait: float, label: QRectF, joined: Collection[QRectF], shares: Sequence[float]
) -> Iterator[tuple[str, QRectF]]:
    """What the pill may say and where it may stand, the best first."""
    for text in (words.wait(duration(wait)), duration(wait)):
        for box in _places(points, width(text, SIZE, WEIGHT) + 2 * PADDING, shares):
            on_label = box.intersects(label) and not box.contains(label)
            if not on_label and not any(map(box.intersects, joined)):
                yield text, box


def _places(points: Sequence[Point], wide: float, shares: Sequence[float]) -> Iterator[QRectF]:
    """On the straight pieces, the longest first; at upright ones also left and right of the line."""
    pieces = sorted(pairwise(points), key=lambda piece: -math.dist(*piece))
    for share in shares:
        for (x, y), (next_x, next_y) in pieces:
            along = share * max(abs(next_x - x) - wide, 0.0), share * max(abs(next_y - y) - HIGH, 0.0)
            place = QRectF((x + next_x - wide) / 2, (y + next_y - HIGH) / 2, wide, HIGH).translated(*along)
            yield place
            if x == next_x:
                yield place.translated(-wide / 2 - BESIDE, 0)
                yield place.translated(wide / 2 + BESIDE, 0)


def _drawn(text: str, box: QRectF) -> tuple[Item, ...]:
    middle = box.center()
    pill = Rect("", box.x(), box.y(), box.width(), box.height(), HIGH / 2, "accent")
    baseline, wide = middle.y() + SIZE * CAP_HEIGHT / 2, box.width() - 2 * PADDING
    return (pill, TextLine("", middle.x(), baseline, text, SIZE, WEIGHT, "onaccent", wide, "middle"))
