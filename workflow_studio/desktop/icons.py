"""Lucide icons as Qt icons and pixmaps, in the colours of the theme and sharp at every pixel ratio.

Strokes are thicker at small sizes (24 px grid: 2.25 at 12 px, 1.75 at 16 px), as the design tokens say.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from workflow_studio.desktop.appearance.theme import color, theme_name
from workflow_studio.icon_shapes import icon_svg
from workflow_studio.picture.colours import LIGHT

SIZE = 16


def icon(name: str, ink: str = "text", size: int = SIZE) -> QIcon:
    """An icon in a token's colour; accent when checked or chosen, pale when disabled. Ask again in another theme."""
    return _icon(name, ink, size, theme_name(), QGuiApplication.primaryScreen().devicePixelRatio())


@lru_cache(maxsize=512)
def _icon(name: str, ink: str, size: int, _theme: str, ratio: float) -> QIcon:
    result = QIcon()
    for mode, state, shade in (
        (QIcon.Mode.Normal, QIcon.State.Off, ink),
        (QIcon.Mode.Normal, QIcon.State.On, "accenttext"),
        (QIcon.Mode.Selected, QIcon.State.Off, "accenttext"),
        (QIcon.Mode.Disabled, QIcon.State.Off, "line2"),
    ):
        for scale in {1.0, ratio, 2.0}:
            result.addPixmap(icon_pixmap(name, color(shade), size, scale), mode, state)
    return result


def icon_pixmap(name: str, ink: QColor, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon of this many device-independent px; KeyError for a name that Lucide does not have."""
    key = f"lucide/{name}/{ink.rgba():08x}/{size}/{ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _rendered(name, ink, size, ratio)
        QPixmapCache.insert(key, found)
    return found


def draw_icon(painter: QPainter, name: str, box: QRectF, ink: QColor) -> None:
    """Paint an icon into a box, whatever the painter's scale."""
    _renderer(name, ink.name(), _stroke(int(box.width()))).render(painter, box)


@lru_cache(maxsize=256)
def _renderer(name: str, ink: str, line_width: float) -> QSvgRenderer:
    """The icon, read once: to read it takes longer than to paint it."""
    return QSvgRenderer(QByteArray(icon_svg(name, ink, line_width).encode()))


def icon_data(name: str, ink: QColor, size: int = SIZE) -> QByteArray:
    """The icon as SVG in this colour; KeyError for a name that Lucide does not have."""
    return QByteArray(icon_svg(name, ink.name(), _stroke(size)).encode())


def _stroke(size: int) -> float:
    return 2.25 if size <= 13 else 1.75


def _rendered(name: str, ink: QColor, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(icon_data(name, ink, size)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def window_icon() -> QIcon:
    """The program's own icon: a step that hands on to another, white on the accent."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(_window_pixmap(size))
    return result


def _window_pixmap(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
    inset = size * 0.18
    draw_icon(painter, "workflow", QRectF(inset, inset, size - 2 * inset, size - 2 * inset), QColor(LIGHT.onaccent))
    painter.end()
    return pixmap
