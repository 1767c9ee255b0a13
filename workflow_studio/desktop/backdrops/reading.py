"""Pictures from outside and from documents as images: PNG and JPEG alone, whatever a name or a clipboard promises.

Bytes are decoded by Qt's image reader, which is told what they are and asks for no more memory than its limit.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from workflow_studio.model import Failure
from workflow_studio.model.backdrops import kind_of_picture

LARGEST_FILE = 100 * 1024 * 1024
MOST_PIXELS = 120_000_000
LONGEST_SIDE = 2400
NO_PICTURE = "This is no picture that can be read here."
TOO_LARGE = "This picture is too large."
TAKES = "Take a PNG or JPEG."
SMALLER = "Make it smaller in another program, then try again."


def picture_in_file(path: Path) -> QImage:
    """The picture in a file. Raises Failure."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Failure(TOO_LARGE, SMALLER)
        data = path.read_bytes()
    except OSError as error:
        raise Failure("The file cannot be read.", "Copy it to this computer and try again.") from error
    return picture_in(data)


def picture_in(data: bytes) -> QImage:
    """The picture in these bytes, upright, at most `LONGEST_SIDE` px on its long side. Raises Failure."""
    kind = kind_of_picture(data)
    if not kind:
        raise Failure(NO_PICTURE, TAKES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)  # as the camera was held
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise Failure(TOO_LARGE, SMALLER)
    if kind == "jpeg" and max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(within(size))  # takes a fraction of the time and memory
    image = reader.read()
    if image.isNull():
        raise Failure("This picture is damaged, or too large.", TAKES)
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
