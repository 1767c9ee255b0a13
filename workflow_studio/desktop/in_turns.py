"""Work of the window itself that would hold it too long: done part by part, with the window's turn between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator

from PySide6.QtCore import QCoreApplication, QObject, QTimer

PAUSE_MS = 1
"""A timer without a pause may come several times before the window does."""

Parts = Generator[None, None, None]


class InTurns(QObject):
    """Goes through parts, one in a turn of the event loop. Whoever goes through them at once does the same: there is
    one way to do it, and two paces.

    All such work together has one part in each turn, so that what begins at the same time does not add up.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work = _Work()
        self.destroyed.connect(self._work.forget)

    @property
    def active(self) -> bool:
        """Whether there are parts to come."""
        return self._work.parts is not None

    def begin(self, parts: Parts, ended: Callable[[], object] | None = None) -> None:
        """Do these in the turns to come, then `ended`; what was under way is given up."""
        self.give_up()
        self._work.parts, self._work.ended = parts, ended
        _Queue.of_the_window().add(self._work)

    def give_up(self) -> None:
        """Leave what is still to come undone; a generator that has to tidy up does so now."""
        parts = self._work.parts
        self._work.forget()
        if parts is not None:
            parts.close()


class _Work:
    """What is under way, apart from the object that may be destroyed meanwhile."""

    def __init__(self) -> None:
        self.parts: Parts | None = None
        self.ended: Callable[[], object] | None = None

    def forget(self) -> None:
        self.parts = self.ended = None

    def go_on(self) -> None:
        """Do one more part."""
        parts = self.parts
        if parts is not None and next(parts, self) is self and parts is self.parts:
            ended = self.ended
            self.forget()
            if ended is not None:
                ended()


class _Queue(QObject):
    """Who is next; one for the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[_Work] = deque()
        self._turn = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._turn.timeout.connect(self._next)

    @classmethod
    def of_the_window(cls) -> _Queue:
        app = QCoreApplication.instance()
        assert app is not None
        return app.findChild(cls) or cls(app)

    def add(self, work: _Work) -> None:
        if work not in self._waiting:
            self._waiting.append(work)
        if not self._turn.isActive():
            self._turn.start()

    def _next(self) -> None:
        while self._waiting:
            work = self._waiting.popleft()
            if work.parts is not None:
                self._waiting.append(work)
                try:
                    work.go_on()
                finally:
                    self._turn.start()  # from now on: what fell due while the part was done comes first
                return
