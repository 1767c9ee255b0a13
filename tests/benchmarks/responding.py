"""How long a window would have to wait while a log is imported: a thread that ticks beside the job, and Cancel.

Run as `python -m tests.benchmarks.responding PATH` it measures in a process of its own and prints figures as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, process_time, sleep

from workflow_studio.app.importing import Opened, build, open_workbook
from workflow_studio.app.jobs import Job, Progress, start
from workflow_studio.model import Failure

TICK = 0.005
WHILE_READING, WHILE_BUILDING = 4, 8
"""Moments, spread over each, at which the work is stopped."""
AFTERWARDS = 0.3
"""Seconds that are still watched after Cancel, while what was under way is given up."""


@dataclass
class Responding:
    """Seconds: how long reading and building took, the longest wait between two ticks with nothing to do, while
    reading, while building and at Cancel; from Cancel to done at moments spread over each.

    `held` is the most that the processor worked for the process between two ticks while building: the part of a wait
    that the work itself is to blame for, whatever else the machine does.
    """

    noise: float
    reading: float
    reading_wait: float
    reading_cancelled: list[float]
    building: float
    building_wait: float
    building_held: float
    building_cancelled: list[float]
    cancelled_wait: float


class Ticking:
    """Ticks while something else goes on, and remembers the longest wait."""

    def __init__(self) -> None:
        self.longest = self.held = 0.0

    def until(self, over: Callable[[], bool]) -> float:
        """Tick until this is so; returns how long it took."""
        began = last = perf_counter()
        last_worked = process_time()
        while not over():
            sleep(TICK)
            now, worked = perf_counter(), process_time()
            self.longest = max(self.longest, now - last)
            self.held = max(self.held, worked - last_worked)
            last, last_worked = now, worked
        return perf_counter() - began

    def seconds(self, seconds: float) -> None:
        """Tick so long."""
        end = perf_counter() + seconds
        self.until(lambda: perf_counter() >= end)


def responding(path: Path) -> Responding:
    """Read the file and build its map, first to the end and then stopped again and again."""
    noise, reading, building, cancelled = Ticking(), Ticking(), Ticking(), Ticking()

    def read(progress: Progress) -> Opened:
        return open_workbook(path, progress)

    job = start(read)
    read_in = reading.until(job.done)
    opened = job.result()
    noise.seconds(read_in)

    def draw(progress: Progress) -> None:
        build([opened.choose()], None, progress)

    drawing = start(draw)
    built_in = building.until(drawing.done)
    drawing.result()
    return Responding(
        noise.longest,
        read_in,
        reading.longest,
        [_stopped(start(read), read_in * (at + 0.5) / WHILE_READING, cancelled) for at in range(WHILE_READING)],
        built_in,
        building.longest,
        building.held,
        [_stopped(start(draw), built_in * (at + 0.5) / WHILE_BUILDING, cancelled) for at in range(WHILE_BUILDING)],
        cancelled.longest,
    )


def _stopped(job: Job[object], after: float, ticking: Ticking) -> float:
    """Seconds from Cancel to done, stopped so many seconds after the start; what had ended before took none."""
    ticking.seconds(after)
    job.cancel()
    seconds = ticking.until(job.done)
    assert job.error() is None or isinstance(job.error(), Failure), job.error()
    ticking.seconds(AFTERWARDS)
    return seconds


if __name__ == "__main__":
    print(json.dumps(asdict(responding(Path(sys.argv[1])))))
