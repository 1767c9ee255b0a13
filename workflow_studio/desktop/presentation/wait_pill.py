"""The pill with the wait on the way that is told, where it covers nothing that anybody could want to see."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from workflow_studio.desktop.words import presentation as words
from workflow_studio.picture.durations import duration
from workflow_studio.picture.items import Item, Point, Rect, TextLine
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT

SIZE, WEIGHT, HIGH, PADDING = 14.0, 600, 28.0, 10.0
BESIDE = 6.0
"""How far a pill that stands beside an upright line is from it."""
IN_THE_MIDDLE, SLID = (0.0,), (-0.25, 0.25, -0.5, 0.5)
"""Where on a piece of the line the pill stands: so far from the middle, in shares of the room that the pill leaves."""


def wait_pill(points: Sequence[Point], wait: float, label: QRectF, taken: Collection[QRectF]) -> tuple[Item, ...]:
    """The wait, in seconds, on a line with these corners, or beside it; in fewer words where there is little room.

    It may cover the line's own `label` wholly, never a part of it, and nothing of what is `taken`. Where there is no
    such place there is no pill: the bar below says the wait, too.
    """
    for shares in (IN_THE_MIDDLE, SLID):
        for text in (words.wait(duration(wait)), duration(wait)):
            for box in _places(points, _wide(text), shares):
                if _suits(box, label, taken):
                    return _drawn(text, box)
    return ()


def pill_over(label: QRectF, wait: float, taken: Collection[QRectF]) -> tuple[Item, ...]:
    """The wait, in seconds, large over the small label that says the same; none where there is no room for that."""
    for text in (words.wait(duration(wait)), duration(wait)):
        box = _around(label.center(), _wide(text))
        if box.contains(label) and _suits(box, label, taken):
            return _drawn(text, box)
    return ()


def _suits(box: QRectF, label: QRectF, taken: Collection[QRectF]) -> bool:
    return (box.contains(label) or not box.intersects(label)) and not any(map(box.intersects, taken))


def _places(points: Sequence[Point], wide: float, shares: Sequence[float]) -> Iterator[QRectF]:
    """On the straight pieces, the longest first; at upright ones also left and right of the line."""
    pieces = sorted(pairwise(points), key=lambda piece: -math.dist(*piece))
    for share in shares:
        for (x, y), (next_x, next_y) in pieces:
            along = share * max(abs(next_x - x) - wide, 0.0), share * max(abs(next_y - y) - HIGH, 0.0)
            place = _around(QPointF((x + next_x) / 2, (y + next_y) / 2), wide).translated(*along)
            yield place
            if x == next_x:
                yield place.translated(-wide / 2 - BESIDE, 0)
                yield place.translated(wide / 2 + BESIDE, 0)


def _around(middle: QPointF, wide: float) -> QRectF:
    return QRectF(middle.x() - wide / 2, middle.y() - HIGH / 2, wide, HIGH)


def _wide(text: str) -> float:
    return width(text, SIZE, WEIGHT) + 2 * PADDING


def _drawn(text: str, box: QRectF) -> tuple[Item, ...]:
    middle = box.center()
    pill = Rect("", box.x(), box.y(), box.width(), box.height(), HIGH / 2, "accent")
    baseline, wide = middle.y() + SIZE * CAP_HEIGHT / 2, box.width() - 2 * PADDING
    return (pill, TextLine("", middle.x(), baseline, text, SIZE, WEIGHT, "onaccent", wide, "middle"))
