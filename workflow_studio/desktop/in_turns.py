"""Work of the window itself that would hold it too long: done part by part, with the window's turn between them."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer


class InTurns(QObject):
    """Goes through parts, one in each turn of the event loop. Whoever goes through them at once does the same: there is
    one way to do it, and two paces.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = _no_parts()
        self._ended: Callable[[], object] = _nothing_more
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._go_on)

    @property
    def active(self) -> bool:
        """Whether there are parts to come."""
        return self._turns.isActive()

    def begin(self, parts: Generator[None, None, None], ended: Callable[[], object] | None = None) -> None:
        """Do these in the turns to come, then `ended`; what was under way is given up."""
        self.give_up()
        self._parts, self._ended = parts, ended or _nothing_more
        self._turns.start()

    def give_up(self) -> None:
        """Leave what is still to come undone; a generator that has to tidy up does so now."""
        self._turns.stop()
        parts, self._parts = self._parts, _no_parts()
        parts.close()

    def _go_on(self) -> None:
        if next(self._parts, self) is self:
            self._turns.stop()
            self._ended()


def _no_parts() -> Generator[None, None, None]:
    yield from ()


def _nothing_more() -> None:
    """Nobody waits for the end."""
