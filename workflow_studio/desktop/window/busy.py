"""Work under way, in the status bar: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.words import window as words

PATIENCE_MS = 200


class Busy(QWidget):
    """Shows itself only when work takes longer than a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: Running[Any] | None = None
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
        self.hide()

    def watch(self, running: Running[Any], text: str, can_stop: bool = True) -> None:
        """Show this work until it ends; a bar without figures until it reports some."""
        self._running = running
        self._text.setText(text)
        self._bar.setRange(0, 0)
        self._stop.setVisible(can_stop)
        running.progressed.connect(self._show_progress)
        running.ended.connect(self._end)
        self._patience.start()

    def _show_progress(self, fraction: float, text: str) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(fraction * 1000))
        if text:
            self._text.setText(text)

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _end(self) -> None:
        self._running = None
        self._patience.stop()
        self.hide()
