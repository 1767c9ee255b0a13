"""Long work beside the window: a job in its own thread, watched from the GUI thread by a timer.

The window is never blocked; callbacks run on the GUI thread. Progress is looked at every 25 ms, so it shows well
within 300 ms, and a cancelled job is let go at once: what it may still return is dropped.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workflow_studio.app import jobs
from workflow_studio.failure import Failure

T = TypeVar("T")
POLL_MS = 25


class Running(QObject, Generic[T]):
    """A job under way. Give it a parent that lives as long as its callbacks make sense."""

    progressed = Signal(float, str)
    ended = Signal()

    def __init__(
        self,
        operation: Callable[[jobs.Progress], T],
        parent: QObject,
        done: Callable[[T], None],
        failed: Callable[[Failure], None],
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self._seen: tuple[float, str] = (0.0, "")
        self._job = jobs.start(operation)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def cancel(self) -> None:
        """Stop the work; `failed` is told at once, with `Cancelled`.

        The result of work that is done, or cannot be stopped any more, is told as if nobody had asked.
        """
        if not self._timer.isActive():
            return
        if self._job.done():
            self._finish()
        elif self._job.cancel():
            self._end(lambda: self._failed(jobs.Cancelled()))

    def drop(self) -> None:
        """Stop the work and tell nobody."""
        self._job.cancel()
        self._end(lambda: None)

    def wait(self) -> None:
        """Hold the caller until the work is over; the callbacks are told later, as always."""
        self._job.wait()

    @property
    def active(self) -> bool:
        """Whether the work still goes on."""
        return self._timer.isActive()

    def _look(self) -> None:
        if self._job.done():
            self._finish()
            return
        now = (self._job.progress.fraction, self._job.progress.text)
        if now != self._seen:
            self._seen = now
            self.progressed.emit(*now)

    def _finish(self) -> None:
        error = self._job.error()
        if error is None:
            self._end(partial(self._done, self._job.result()))
        elif isinstance(error, Failure):
            self._end(partial(self._failed, error))
        else:  # a bug: the exception hook shows the crash dialog
            self._end(lambda: None)
            sys.excepthook(type(error), error, error.__traceback__)

    def _end(self, tell: Callable[[], None]) -> None:
        self._timer.stop()
        try:
            tell()
        finally:
            self.ended.emit()
            self._let_go()
            self.deleteLater()

    def _let_go(self) -> None:
        """Forget the callbacks, but only after everything that is going on now.

        They may be the last that keeps a window alive, and the window destroys its children, this among them. While
        this is itself being destroyed, or is called by its timer, it would be destroyed twice.
        """
        callbacks = [self._done, self._failed]
        self._done = self._failed = _tell_nobody
        QTimer.singleShot(0, lambda: callbacks.clear())


def _tell_nobody(_outcome: object) -> None:
    """Whoever was to be told has been."""
