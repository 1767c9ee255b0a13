"""The second pass over a workbook in a thread beside the first, so that it takes hardly any time of its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from workflow_studio.importing.reading.frames import Message
from workflow_studio.importing.reading.marking_messages import book_marking_message, sheet_marking_messages
from workflow_studio.importing.reading.markings import BookMarkings
from workflow_studio.importing.reading.notes import left_alone_notes
from workflow_studio.importing.reading.ooxml.kept_sheets import KeptSheets
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass

_MOST_WAITING = 16
"""Messages that wait for the first pass: few, because each may hold megabytes."""
_PATIENCE_SECONDS = 0.1


class MarkingsBeside:
    """Reads the markings of a workbook while somebody else reads its values; use as a context manager.

    calamine frees the interpreter while it parses a sheet, which is when most of this happens. What cannot be read
    is told in `notes` and costs nobody the values.
    """

    def __init__(self, path: Path, expected: Sequence[str], kept: KeptSheets | None = None) -> None:
        """`expected` are the names of the sheets as the package tells them: all of them, usually.

        `kept` is what was kept of the sheets when the file was checked.
        """
        self.notes: list[str] = []
        self._path = path
        self._expected = expected
        self._kept = kept
        self._announced: queue.SimpleQueue[Sequence[str]] = queue.SimpleQueue()
        self._messages: queue.Queue[Message | None] = queue.Queue(_MOST_WAITING)
        self._left = self._ended = False
        self._thread = threading.Thread(target=self._read, name="second pass", daemon=True)
        self._thread.start()

    def __enter__(self) -> MarkingsBeside:
        return self

    def __exit__(self, *_: object) -> None:
        self._left = True
        self._announced.put(())

    def ready(self) -> Iterator[Message]:
        """The messages that are there by now."""
        while not self._ended and not self._messages.empty():
            yield from self._next()

    def rest(self, sheets: Sequence[str]) -> Iterator[Message]:
        """All further messages, once the sheets of the workbook are known by name."""
        self._announced.put(sheets)
        while not self._ended:
            yield from self._next()

    def _next(self) -> Iterator[Message]:
        """The next message; none where there are no more."""
        message = self._messages.get()
        self._ended = message is None
        if message is not None:
            yield message

    def join(self, timeout: float) -> None:
        """Wait until nothing of the file is open any more; raises TimeoutError."""
        self._thread.join(timeout)
        if self._thread.is_alive():
            raise TimeoutError

    def _read(self) -> None:
        try:
            with SecondPass(self._path, self._kept) as second:
                for name in self._names():
                    self._read_sheet(second, name)
                book = second.book()
            self._put(book_marking_message(book))
            self.notes[:0] = left_alone_notes(book.left_alone)
        except _Left:
            return
        except Exception:
            self.notes.append("What the workbook says besides its values could not all be read.")
            self._put(book_marking_message(BookMarkings()))
        self._put(None)

    def _names(self) -> Iterator[str]:
        yield from self._expected
        yield from (name for name in self._announced.get() if name not in self._expected)

    def _read_sheet(self, second: SecondPass, name: str) -> None:
        try:
            for message in sheet_marking_messages(name, second.sheet(name)):
                self._put(message)
        except _Left:
            raise
        except Exception:
            self.notes.append(f"Formulas, comments and colours of sheet “{name}” could not all be read.")

    def _put(self, message: Message | None) -> None:
        while not self._left:
            try:
                return self._messages.put(message, timeout=_PATIENCE_SECONDS)
            except queue.Full:
                continue
        raise _Left


class _Left(Exception):
    """Nobody waits for the messages any more."""
