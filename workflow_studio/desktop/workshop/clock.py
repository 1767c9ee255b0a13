"""The agenda's clock: which item is on, and how much of its time is left. It is the window's, not the document's."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from workflow_studio.desktop.words import workshop as words

TICK_MS = 1000


class AgendaClock(QObject):
    """Counts down while it runs. `ticked` is sent every second, and whenever it is started, stopped or set."""

    ticked = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._item = ""
        self._spent = 0.0
        self._since: float | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.ticked)

    @property
    def item(self) -> str:
        """The id of the agenda item that is on; empty before the first one."""
        return self._item

    @property
    def runs(self) -> bool:
        """Whether time passes."""
        return self._since is not None

    def left(self, minutes: int) -> float:
        """Seconds left of an item of so many minutes; less than none once it is over."""
        running = self._now() - self._since if self._since is not None else 0.0
        return minutes * 60 - self._spent - running

    def put_on(self, item: str) -> None:
        """Begin another item with all of its time; the clock goes on running if it ran."""
        self._item, self._spent = item, 0.0
        if self._since is not None:
            self._since = self._now()
        self.ticked.emit()

    def switch(self) -> None:
        """Start, or pause."""
        if self._since is None:
            self._since = self._now()
            self._timer.start()
        else:
            self._spent += self._now() - self._since
            self._since = None
            self._timer.stop()
        self.ticked.emit()


def clock_face(seconds: float) -> str:
    """`12:05` of what is left, `0:42 over` of what is too much."""
    whole = round(abs(seconds))
    face = f"{whole // 60}:{whole % 60:02}"
    return words.clock_over(face) if seconds <= -0.5 else face
