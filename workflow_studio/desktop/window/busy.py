"""Work under way, in the status bar: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.words import window as words

if TYPE_CHECKING:  # the first window has no map
    from workflow_studio.desktop.canvas.zoomable_view import ZoomableView

PATIENCE_MS, LINGER_MS = 200, 60
"""After its end it stays so long: one piece of work may follow another."""


class Busy(QWidget):
    """Shows itself only when work takes longer than a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: Running[Any] | None = None
        self._watched: QObject | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        self._text = Label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words.PROGRESS)
        self._stop = TextButton(words.STOP, "address")
        self._stop.clicked.connect(self._cancel)
        for widget in (self._text, self._bar, self._stop):
            row.addWidget(widget)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self._leave = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def watch(self, running: Running[Any], text: str, can_stop: bool = True) -> None:
        """Show this work until it ends; a bar without figures until it reports some."""
        self._begin(running, text)
        self._running = running
        self._bar.setRange(0, 0)
        self._stop.setVisible(can_stop)
        running.progressed.connect(self._show_progress)
        running.ended.connect(partial(self._end, running))
        self._patience.start()

    def watch_drawing(self, view: ZoomableView, text: str) -> None:
        """Show how much of a large map is drawn, until all of it is."""
        if view.is_drawn:
            return
        self._begin(view, text)
        self._stop.hide()
        self._show_progress(0.0, "")
        view.drawing.connect(self._show_drawn)
        view.drawn.connect(partial(self._end, view))
        view.destroyed.connect(partial(self._end, view))
        self.show()

    def _begin(self, watched: QObject, text: str) -> None:
        self._leave.stop()
        self._running, self._watched = None, watched
        self._text.setText(text)

    def _show_drawn(self, fraction: float) -> None:
        self._show_progress(fraction, "")

    def _show_progress(self, fraction: float, text: str) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(fraction * 1000))
        if text:
            self._text.setText(text)

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _end(self, watched: QObject) -> None:
        if watched is self._watched:
            self._running = self._watched = None
            self._patience.stop()
            self._leave.start()
