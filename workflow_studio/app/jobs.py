"""Long work in one shape: an operation that reports progress, can be cancelled, and returns a value.

The operation runs in a thread of its own on immutable values; it never touches a window.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from traceback import clear_frames
from typing import Generic, TypeVar

from workflow_studio.failure import Failure

T = TypeVar("T")


class Cancelled(Failure):
    """The user stopped the work; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was changed.")


class Progress:
    """How far an operation has come, between 0 and 1, what it is doing, and whether it is to stop."""

    def __init__(self) -> None:
        self.fraction = 0.0
        self.text = ""
        self._stop = threading.Event()
        self._turn, self._too_late = threading.Lock(), False

    def report(self, fraction: float, text: str = "") -> None:
        """Say how far the work has come; raises Cancelled where it is to stop."""
        self.fraction = max(0.0, min(1.0, fraction))
        self.text = text or self.text
        self.pause()

    def pause(self) -> None:
        """Where long work looks whether it is to go on; raises Cancelled where not."""
        if self.cancelled:
            raise Cancelled

    def stop(self) -> bool:
        """Ask the operation to stop at its next report. False where it cannot be stopped any more."""
        with self._turn:
            if not self._too_late:
                self._stop.set()
            return not self._too_late

    def seal(self) -> None:
        """From here on it cannot be stopped: what it has taken hold of is handed over. Raises Cancelled as `pause`."""
        with self._turn:
            self.pause()
            self._too_late = True

    @property
    def cancelled(self) -> bool:
        """Whether the operation was asked to stop."""
        return self._stop.is_set()


class Part(Progress):
    """One of several parts of a piece of work, each taken to be as long as the others; numbered from 0."""

    def __init__(self, whole: Progress, number: int, count: int) -> None:
        super().__init__()
        self._whole, self._number, self._count = whole, number, count

    def report(self, fraction: float, text: str = "") -> None:
        """Pass it on as part of the whole."""
        self._whole.report((self._number + fraction) / self._count, text)

    @property
    def cancelled(self) -> bool:
        """Whether the whole was asked to stop."""
        return self._whole.cancelled


class Job(Generic[T]):
    """An operation under way. Its result or exception is read once it is done."""

    def __init__(self, operation: Callable[[Progress], T]) -> None:
        self.progress = Progress()
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._done = threading.Event()
        threading.Thread(target=self._run, args=(operation,), name="job", daemon=True).start()

    def cancel(self) -> bool:
        """Ask the operation to stop. False where it cannot be stopped any more: its result comes."""
        return self.progress.stop()

    def done(self) -> bool:
        """Whether there is a result or an exception."""
        return self._done.is_set()

    def wait(self, timeout: float | None = None) -> None:
        """Hold the caller until there is a result or an exception; TimeoutError after that many seconds."""
        if not self._done.wait(timeout):
            raise TimeoutError

    def error(self) -> BaseException | None:
        """What the operation raised, None where it returned. Once it is done.

        It is not raised here, so its traceback leads to nothing but the operation: the thread may be the last that
        holds it, and must not be the last that holds a window.
        """
        return self._error

    def result(self, timeout: float | None = None) -> T:
        """What the operation returned; raises what it raised."""
        self.wait(timeout)
        if self._error is not None:
            raise self._error
        return self._results[0]

    def _run(self, operation: Callable[[Progress], T]) -> None:
        try:
            self._results.append(operation(self.progress))
        except BaseException as error:
            self._error = error
            self._done.set()
            if isinstance(error, Cancelled):
                # What was under way may be large: it is given up here and not in a window, after Cancel was answered,
                # and bit by bit so that the window gets its turn meanwhile.
                clear_frames(error.__traceback__)
                error.__traceback__ = None
        self._done.set()


def start(operation: Callable[[Progress], T]) -> Job[T]:
    """Run this operation in a thread of its own."""
    return Job(operation)
