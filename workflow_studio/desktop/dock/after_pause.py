"""What is worked out of the document in the background, a moment after it changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workflow_studio.desktop.running import Running
from workflow_studio.desktop.workspace.open_map import OpenMap

T = TypeVar("T")
PAUSE_MS = 300


class AfterPause(QObject, Generic[T]):
    """Begins `work` once typing pauses; `found` carries what it gave, in the window's thread.

    `prepare` is asked in the window's thread what is to be worked out, or for nothing where nobody would see it.
    """

    found = Signal(object)

    def __init__(self, open_map: OpenMap, prepare: Callable[[], Callable[[], T] | None], parent: QObject) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._open_map = open_map
        self._running: Running[T] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.begin)
        open_map.changed.connect(lambda _diff: self._pause.start())
        open_map.drawn.connect(self._pause.start)
        QTimer.singleShot(0, self, self.begin)

    def begin(self) -> None:
        """Work it out now; where that goes on already, again after a pause, and not before the map is drawn."""
        if not self._open_map.is_drawn:
            return
        if self._running is not None:
            self._pause.start()
            return
        work = self._prepare()
        if work is not None:
            self._running = Running(lambda _progress: work(), self, self.found.emit, lambda _failure: None)
            self._running.ended.connect(self._ended)

    def _ended(self) -> None:
        self._running = None
