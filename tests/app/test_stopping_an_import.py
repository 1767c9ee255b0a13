"""An import can be stopped at every moment: whatever it does, it looks every few thousand rows whether to go on."""

from __future__ import annotations

import csv
import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.jobs import Cancelled, Progress, start
from workflow_studio.importing.claims import propose
from workflow_studio.importing.errors import ImportFailure
from workflow_studio.importing.mapping import ChosenTables, prepare_tables
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.recognition import Inspection, inspect_workbook

ROWS = 30_000
MOST_BETWEEN = 5_000
"""Rows between two looks: some milliseconds of work each."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of cases of three steps."""
    path = tmp_path_factory.mktemp("logs") / "orders.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Case ID", "Activity", "Timestamp", "Resource", "Team"])
        for row in range(ROWS):
            step = ("Received", "Checked", "Paid")[row % 3]
            when = f"2025-03-{1 + row // 1_440:02} {row // 60 % 24:02}:{row % 60:02}:00"
            rows.writerow([f"C{row // 3}", step, when, f"Person {row % 7}", f"Team {row % 2}"])
    return path


@pytest.fixture(scope="module")
def workbook(path: Path) -> Workbook:
    return read_workbook(path)


@pytest.fixture(scope="module")
def inspection(workbook: Workbook) -> Inspection:
    return inspect_workbook(workbook)


class Stopped(Exception):
    """What stops the work in these tests."""


def pauses_of(work: Callable[[Callable[[], None]], object]) -> int:
    """How often some work pauses; checks that it ends at once when it is stopped at the first, a middle or the last."""
    pauses = 0

    def count() -> None:
        nonlocal pauses
        pauses += 1

    work(count)
    for stop_at in {1, pauses // 2, pauses}:
        left = stop_at

        def stop() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Stopped

        with pytest.raises(Stopped):
            work(stop)
        assert left == 0
    return pauses


def test_looking_for_tables_can_be_stopped_every_few_thousand_rows(workbook: Workbook) -> None:
    assert pauses_of(lambda pause: inspect_workbook(workbook, pause)) >= ROWS / MOST_BETWEEN


def test_reading_a_log_can_be_stopped_every_few_thousand_rows(workbook: Workbook, inspection: Inspection) -> None:
    chosen = [ChosenTables(workbook, inspection.tables, inspection.tables)]
    passes = 6  # its cells are picked, dated, named and made events, which are sorted and counted
    assert pauses_of(lambda pause: prepare_tables(chosen, pause)) >= passes * ROWS / MOST_BETWEEN


def test_looking_for_claims_can_be_stopped_every_few_thousand_rows(workbook: Workbook, inspection: Inspection) -> None:
    chosen = [ChosenTables(workbook, inspection.tables, inspection.tables)]
    passes = 4  # people, who approved, waits, the condition of the columns
    assert pauses_of(lambda pause: propose(chosen, pause)) >= passes * ROWS / MOST_BETWEEN


class StoppedAt(Progress):
    """Is stopped when work is reported for the nth time."""

    def __init__(self, report: int) -> None:
        super().__init__()
        self._left = report

    def report(self, fraction: float, text: str = "") -> None:
        self._left -= 1
        if self._left == 0:
            self.stop()
        super().report(fraction, text)


@pytest.mark.parametrize("report", [1, 2, 3, 4])
def test_opening_ends_at_whatever_it_was_doing_when_it_was_stopped(path: Path, report: int) -> None:
    with pytest.raises((Cancelled, ImportFailure)):
        open_workbook(path, StoppedAt(report))
    assert gc.isenabled()


@pytest.mark.parametrize("report", [1, 2, 3])
def test_building_ends_at_whatever_it_was_doing_when_it_was_stopped(
    workbook: Workbook, inspection: Inspection, report: int
) -> None:
    with pytest.raises(Cancelled):
        build([ChosenTables(workbook, inspection.tables, inspection.tables)], None, StoppedAt(report))
    assert gc.isenabled()


def test_a_job_that_is_stopped_while_its_file_is_read_ends(path: Path) -> None:
    job = start(lambda progress: open_workbook(path, progress))
    job.cancel()
    with pytest.raises((Cancelled, ImportFailure)):
        job.result(timeout=30)


def test_what_is_being_read_is_told_before_anything_is_read(path: Path) -> None:
    told: list[tuple[float, str]] = []

    class Telling(Progress):
        def report(self, fraction: float, text: str = "") -> None:
            told.append((fraction, text))
            super().report(fraction, text)

    open_workbook(path, Telling())
    assert told[0] == (0.0, "Reading “orders.csv”")
    assert [fraction for fraction, _ in told] == sorted(fraction for fraction, _ in told)
