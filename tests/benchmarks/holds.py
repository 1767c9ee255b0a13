"""How long a window is held at once while something goes on: until then it answers nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, sleep, thread_time

from PySide6.QtWidgets import QApplication

PAUSE_S = 0.001
PATIENCE_S = 60.0


@dataclass
class Holds:
    """The longest turn of the event loop, in seconds: by the clock, and what the window's own thread worked in it.

    The second is what the work is to blame for, whatever else the machine does.
    """

    by_the_clock: float = 0.0
    at_work: float = 0.0

    def measure(self, turn: Callable[[], object]) -> None:
        """Take one more turn into account."""
        began, worked = perf_counter(), thread_time()
        turn()
        self.by_the_clock = max(self.by_the_clock, perf_counter() - began)
        self.at_work = max(self.at_work, thread_time() - worked)


def holds_until(is_so: Callable[[], bool], begin: Callable[[], object]) -> Holds:
    """Begin something, and turn after turn wait until this is so."""
    holds, end = Holds(), perf_counter() + PATIENCE_S
    holds.measure(begin)
    while not is_so():
        assert perf_counter() < end, "it did not come to that"
        holds.measure(QApplication.processEvents)
        sleep(PAUSE_S)  # jobs beside the window get their turn, as they do where it waits for the next event
    return holds
