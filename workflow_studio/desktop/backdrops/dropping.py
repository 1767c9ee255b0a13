"""Pictures dropped on the map: files, and images dragged from another program. All else is left to the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from workflow_studio.desktop.canvas.map_view import MapView

SUFFIXES = (".png", ".jpg", ".jpeg")
RAW = ("image/png", "image/jpeg")


class PictureDrop(QObject):
    """Watches the map's viewport. The graphics view itself would accept every drag and do nothing with it."""

    def __init__(self, view: MapView, hovered: Callable[[], object], dropped: Callable[[QMimeData], object]) -> None:
        super().__init__(view)
        self._hovered, self._dropped = hovered, dropped
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what holds a picture; what is ignored goes on to the window."""
        if isinstance(event, QDragMoveEvent):  # the drag that enters is one, too
            if self._takes(event) and event.type() == QEvent.Type.DragEnter:
                self._hovered()
            return True
        if event.type() == QEvent.Type.DragLeave:
            return True
        if isinstance(event, QDropEvent):
            if self._takes(event):
                self._dropped(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QDropEvent) -> bool:
        if not holds_picture(event.mimeData()):
            event.ignore()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True


def holds_picture(data: QMimeData) -> bool:
    """Whether a picture that can be taken is among this."""
    return picture_file(data) is not None or data.hasImage() or any(map(data.hasFormat, RAW))


def picture_file(data: QMimeData) -> Path | None:
    """The first PNG or JPEG file by its name, if files are dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return next((path for path in paths if path.suffix.lower() in SUFFIXES), None)
