"""Dotted outlines: where the dots stand along a rounded rectangle."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from workflow_studio.picture.items import Stroke


def is_dotted(stroke: Stroke) -> bool:
    """Whether the stroke's dashes are so short that with their round ends they are dots."""
    return stroke.round_cap and len(stroke.dash) == 2 and stroke.dash[0] < stroke.width / 4


@lru_cache(maxsize=256)
def dots(width: float, height: float, radius: float, pitch: float) -> QPolygonF:
    """Points along the outline of a rectangle at the origin, evenly, about a pitch apart (px)."""
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, width, height), radius, radius)
    count = max(round(outline.length() / pitch), 1)
    return QPolygonF([outline.pointAtPercent(number / count) for number in range(count)])
