"""While something is dragged to the edge of the window, the map scrolls on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer

from workflow_studio.desktop.canvas.zoomable_view import ZoomableView

EDGE = 28
STEP = 14
EVERY_MS = 16


class EdgeScrolling(QObject):
    """Scrolls as long as the last point it was given lies at the edge, and says so after each step."""

    def __init__(self, view: ZoomableView, scrolled: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._scrolled = view, scrolled
        self._by = QPoint()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._step)

    def drag_to(self, at: QPoint) -> None:
        """Something is dragged to this point of the viewport."""
        room = self._view.viewport().rect()
        self._by = QPoint(_speed(at.x(), room.width()), _speed(at.y(), room.height()))
        if self._by.isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Nothing is dragged any more."""
        self._timer.stop()

    def _step(self) -> None:
        self._view.scroll_by(self._by)
        self._scrolled()


def _speed(at: int, room: int) -> int:
    if at < EDGE:
        return -STEP
    return STEP if at > room - EDGE else 0
