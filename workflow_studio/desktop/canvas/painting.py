"""Painting picture items with a QPainter.

Items are prepared once (`prepared`) and then painted often (`paint`): what takes time in Python, making pens, paths and
rectangles, happens in the first half.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from workflow_studio.desktop.canvas.dots import dots, is_dotted
from workflow_studio.desktop.canvas.ink import NO_PEN, Inks, canvas_font
from workflow_studio.picture.bounds import ANCHOR_SHARE
from workflow_studio.picture.items import Circle, Curve, Icon, Item, Line, Path, Rect, TextLine

Drawing: TypeAlias = Callable[[QPainter], None]


def prepared(items: Iterable[Item], inks: Inks) -> tuple[Drawing, ...]:
    """One drawing for each item, in paint order."""
    return tuple(_drawing(item, inks) for item in items)


def paint(painter: QPainter, drawings: Iterable[Drawing]) -> None:
    """Paint what was prepared, in the coordinates of the map."""
    for drawing in drawings:
        drawing(painter)


def qt_path(path: Path) -> QPainterPath:
    """A picture's path as Qt's."""
    result = QPainterPath()
    for segment in path.segments:
        to = QPointF(*segment.to)
        if isinstance(segment, Curve):
            result.cubicTo(QPointF(*segment.control1), QPointF(*segment.control2), to)
        elif isinstance(segment, Line):
            result.lineTo(to)
        else:
            result.moveTo(to)
    if path.closed:
        result.closeSubpath()
    return result


def _drawing(item: Item, inks: Inks) -> Drawing:
    if isinstance(item, Rect):
        return _rect(item, inks)
    if isinstance(item, Circle):
        return _circle(item, inks)
    if isinstance(item, Path):
        return _path(item, inks)
    return _icon(item, inks) if isinstance(item, Icon) else _text(item, inks)


def _rect(item: Rect, inks: Inks) -> Drawing:
    box, radius = QRectF(item.x, item.y, item.width, item.height), item.radius
    if item.stroke is None and item.fill is not None and not radius:
        colour = inks.colour(item.fill)
        return lambda painter: painter.fillRect(box, colour)
    pen, brush = inks.pen(item.stroke), inks.brush(item.fill)
    if item.stroke is not None and is_dotted(item.stroke):
        points = dots(item.width, item.height, radius, sum(item.stroke.dash)).translated(item.x, item.y)
        return _dotted(box, radius, brush, points, inks.pen(replace(item.stroke, dash=())))

    def draw(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawRoundedRect(box, radius, radius)

    return draw


def _dotted(box: QRectF, radius: float, brush: QBrush, points: QPolygonF, pen: QPen) -> Drawing:
    """Dots are drawn as such: as a dash pattern they take three times as long."""

    def draw(painter: QPainter) -> None:
        painter.setPen(NO_PEN)
        painter.setBrush(brush)
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(pen)
        painter.drawPoints(points)

    return draw


def _circle(item: Circle, inks: Inks) -> Drawing:
    centre, radius = QPointF(item.x, item.y), item.radius
    pen, brush = inks.pen(item.stroke), inks.brush(item.fill)

    def draw(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawEllipse(centre, radius, radius)

    return draw


def _path(item: Path, inks: Inks) -> Drawing:
    path, pen, brush = qt_path(item), inks.pen(item.stroke), inks.brush(item.fill)

    def draw(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)

    return draw


def _icon(item: Icon, inks: Inks) -> Drawing:
    box = QRectF(item.x, item.y, item.size, item.size)
    renderer = inks.icon(item.name, item.colour, item.size)
    return lambda painter: renderer.render(painter, box)


def _text(item: TextLine, inks: Inks) -> Drawing:
    """Fonts have whole pixel sizes: a size of 10.5 px is painted at 21 px in half scale."""
    pixels = int(item.size) if item.size == int(item.size) else math.ceil(2 * item.size)
    scale = item.size / pixels
    font, colour, text = canvas_font(pixels, item.weight), inks.colour(item.colour), item.text
    before = item.width * ANCHOR_SHARE[item.anchor]
    if scale == 1.0 and not item.upwards:
        at = QPointF(item.x - before, item.y)

        def draw(painter: QPainter) -> None:
            painter.setPen(colour)
            painter.setFont(font)
            painter.drawText(at, text)

        return draw

    def draw_turned(painter: QPainter) -> None:
        painter.save()
        painter.translate(item.x, item.y)
        if item.upwards:
            painter.rotate(-90)
        painter.scale(scale, scale)
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(QPointF(-before / scale, 0.0), text)
        painter.restore()

    return draw_turned
