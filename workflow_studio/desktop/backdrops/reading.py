"""Pictures from outside and from documents as images: PNG and JPEG alone, whatever a name or a clipboard promises.

Bytes are decoded by Qt's image reader, which is told what they are and asks for no more memory than its limit.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from workflow_studio.desktop.words import backdrops as words
from workflow_studio.model import Failure
from workflow_studio.model.backdrops import kind_of_picture

LARGEST_FILE = 100 * 1024 * 1024
MOST_PIXELS = 120_000_000
LONGEST_SIDE = 2400


def picture_in_file(path: Path) -> QImage:
    """The picture in a file. Raises Failure."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Failure(words.TOO_LARGE, words.SMALLER)
        data = path.read_bytes()
    except OSError as error:
        raise Failure(words.NOT_READ, words.COPY_IT) from error
    return picture_in(data)


def picture_in(data: bytes) -> QImage:
    """The picture in these bytes, upright, at most `LONGEST_SIDE` px on its long side. Raises Failure."""
    kind = kind_of_picture(data)
    if not kind:
        raise Failure(words.NO_PICTURE, words.TAKES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)  # as the camera was held
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise Failure(words.TOO_LARGE, words.SMALLER)
    if kind == "jpeg" and max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(within(size))  # takes a fraction of the time and memory
    image = reader.read()
    if image.isNull():
        raise Failure(words.DAMAGED, words.TAKES)
    return scaled_down(image)


def scaled_down(image: QImage) -> QImage:
    """The image, at most `LONGEST_SIDE` px on its long side."""
    if max(image.width(), image.height()) <= LONGEST_SIDE:
        return image
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(within(image.size()), ignore, smooth)


def within(size: QSize) -> QSize:
    """This size made to fit into a square of `LONGEST_SIDE`; no side vanishes."""
    square = QSize(LONGEST_SIDE, LONGEST_SIDE)
    return size.scaled(square, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
