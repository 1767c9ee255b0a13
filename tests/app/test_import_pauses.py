"""Importing a long log can be stopped at any moment: no part of it runs over all rows without a pause."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.app.large_trackers import write_tracker
from tests.benchmarks.large_logs import write_log
from workflow_studio.app.importing import Opened, open_workbook, prepare
from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.importing.mapping import MappingOptions, map_prepared

ROWS = 30_000
MOST_LINES = 28_000
"""Fewer than rows: whatever does the least thing for each row has to pause. A line takes about a ten millionth of a
second, so this is far below what anybody notices."""


class LinesBetweenPauses(Progress):
    """Counts the lines of the program that are run between two pauses, and remembers most and where they were."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 0
        self.where: list[tuple[str, int]] = []
        self._lines: Counter[str] = Counter()
        self._number = 0

    def pause(self) -> None:
        number, self._number = self._number, 0
        lines, self._lines = self._lines, Counter()
        if number > self.most:
            self.most, self.where = number, lines.most_common(3)

    def of(self, work: Callable[[], object]) -> None:
        before = sys.gettrace()
        sys.settrace(self._count)
        try:
            work()
        finally:
            sys.settrace(before)
        self.pause()

    def _count(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            self._number += 1
            if not self._number % 64:
                self._lines[f"{Path(frame.f_code.co_filename).name}: {frame.f_code.co_name}"] += 64
        return self._count


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    path = tmp_path_factory.mktemp("log") / "log.xlsx"
    write_log(path, ROWS)
    return open_workbook(path)


def lines_between_pauses(opened: Opened) -> LinesBetweenPauses:
    counting = LinesBetweenPauses()

    def build() -> None:
        prepared = prepare([opened.choose()], counting)
        map_prepared(prepared.tables, MappingOptions(), counting.pause)

    counting.of(build)
    return counting


def test_nothing_runs_over_all_rows_of_a_log_without_a_pause(opened: Opened) -> None:
    counting = lines_between_pauses(opened)
    assert counting.most < MOST_LINES, counting.where


def test_nothing_runs_over_all_rows_of_a_coloured_tracker_with_formulas_without_a_pause(tmp_path: Path) -> None:
    rows, for_each_row = 6_000, 12
    path = tmp_path / "tracker.xlsx"
    write_tracker(path, rows)
    counting = lines_between_pauses(open_workbook(path))
    assert counting.most < for_each_row * rows, counting.where


def test_a_finder_that_does_not_pause_is_noticed() -> None:
    counting = LinesBetweenPauses()
    counting.of(lambda: [row for row in range(ROWS)])  # noqa: C416 - a line for each row is what is counted
    assert counting.most >= MOST_LINES


class StoppedAfter(Progress):
    """What somebody stops after so many pauses."""

    def __init__(self, pauses: int) -> None:
        super().__init__()
        self.left = pauses

    def pause(self) -> None:
        self.left -= 1
        if self.left < 0:
            self.stop()
        super().pause()


@pytest.mark.parametrize("pauses", [0, 40, 400, 900])
def test_preparing_can_be_stopped_at_any_pause(opened: Opened, pauses: int) -> None:
    with pytest.raises(Cancelled):
        prepare([opened.choose()], StoppedAfter(pauses))
