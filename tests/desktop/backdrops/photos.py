"""Pictures as cameras, browsers and strangers make them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

GIF = b"GIF89a" + bytes.fromhex("0100010080 0000ffffff000000 21f90401000000002c00000000010001000002024401003b")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90"/></svg>'
HTML = b"<!doctype html><html><body><img src='https://example.org/x.png'></body></html>"


def whiteboard(width: int = 1600, height: int = 1000) -> QImage:
    """Two boxes in blue on a white ground."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#f4f4f0"))
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#2030c0"), width / 100))
    for left in (0.15, 0.6):
        painter.drawRect(QRectF(width * left, height * 0.4, width * 0.25, height * 0.2))
    painter.end()
    return image


def glass() -> QImage:
    """An image that can be seen through."""
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def encoded(image: QImage, kind: str) -> bytes:
    """The bytes of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
