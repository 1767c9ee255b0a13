"""An image as the document keeps it: a small PNG or JPEG, whichever is smaller, without what a camera wrote into it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from workflow_studio.desktop.backdrops.reading import scaled_down
from workflow_studio.model.backdrops import LARGEST_PICTURE

JPEG_QUALITY = 85
SMALLER_BY = 0.75
"""What is still too large is made smaller by this, and tried again."""


@dataclass(frozen=True, slots=True)
class PackedPicture:
    """A picture as base64, and its size in pixels."""

    text: str
    width: int
    height: int


def packed(image: QImage) -> PackedPicture:
    """The image on white, at most `LARGEST_PICTURE` bytes."""
    image = _on_white(scaled_down(image))
    width, height = image.width(), image.height()
    while len(data := min(_encoded(image, "JPEG"), _encoded(image, "PNG"), key=len)) > LARGEST_PICTURE:
        image = image.scaled(
            max(round(image.width() * SMALLER_BY), 1),
            max(round(image.height() * SMALLER_BY), 1),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return PackedPicture(b64encode(data).decode("ascii"), width, height)


def _on_white(image: QImage) -> QImage:
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(flat.rect(), image)
    painter.end()
    return flat


def _encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, JPEG_QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]
    data: QByteArray = buffer.data()
    return bytes(data.data())
