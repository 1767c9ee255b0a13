"""How long it takes from a file to a drawn map: the samples, a real log, a log of 50,000 events, and the slider."""

from __future__ import annotations

import csv
import datetime
from itertools import cycle
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from workflow_studio.app.importing import Imported, build, open_workbook
from workflow_studio.importing.mapping import (
    ChosenTables,
    Mapped,
    MappingOptions,
    map_prepared,
    map_tables,
    prepare_tables,
)
from workflow_studio.importing.reading import read_workbook
from workflow_studio.importing.recognition import MAPPABLE, inspect_workbook

pytestmark = pytest.mark.benchmark

FOLDER = Path(__file__).resolve().parents[2] / "samples"
SAMPLES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".csv", ".xlsx"))
EVENTS = 50_000
PATHS = (
    ("Received", "Checked", "Approved", "Booked", "Paid"),
    ("Received", "Checked", "Returned", "Checked", "Approved", "Booked", "Paid"),
    ("Received", "Booked", "Paid"),
    ("Received", "Checked", "Rejected"),
)
TEAMS = {"Received": "Desk", "Checked": "Desk", "Approved": "Lead", "Booked": "Accounting", "Paid": "Accounting"}


def imported(path: Path) -> Imported:
    """Read, recognise, map and lay out, as the application does."""
    opened = open_workbook(path)
    return build([ChosenTables(opened.workbook, opened.proposed(), opened.tables)])


def chosen_from(path: Path) -> list[ChosenTables]:
    """The tables of a file that can be mapped."""
    workbook = read_workbook(path)
    found = inspect_workbook(workbook).tables
    return [ChosenTables(workbook, tuple(t for t in found if t.kind.kind in MAPPABLE and t.data_rows), found)]


def written_log(path: Path) -> Path:
    """A log of about 50,000 events in cases that take four paths, an hour and more between events."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Case", "Activity", "Timestamp", "Resource", "Team"])
        written = case = 0
        while written < EVENTS:
            case += 1
            when = datetime.datetime(2025, 1, 1) + datetime.timedelta(minutes=11 * case)
            for place, activity in enumerate(PATHS[case * case % 7 % len(PATHS)]):
                when += datetime.timedelta(hours=1 + (case + place) % 30)
                person = f"Person {(case * 3 + place) % 24}"
                team = TEAMS.get(activity, "Desk")
                rows.writerow([f"C{case:06}", activity, when.isoformat(" "), person, team])
                written += 1
    return path


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_from_file_to_map(benchmark: BenchmarkFixture, path: Path) -> None:
    result = benchmark.pedantic(imported, (path,), rounds=2)
    assert result.document.maps


def test_fifty_thousand_events_from_file_to_map(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    path = written_log(tmp_path / "log.csv")
    result = benchmark.pedantic(imported, (path,), rounds=1)
    (log,) = (one.log for one in result.document.maps.values())
    assert log is not None and log.events >= EVENTS
    assert benchmark.stats.stats.min < 30


def test_mapping_a_real_log(benchmark: BenchmarkFixture, shared: Path) -> None:
    chosen = chosen_from(shared / "corpus" / "pm4py__tests_input_data_receipt.csv")
    result = benchmark.pedantic(map_tables, (chosen, MappingOptions()), rounds=5, warmup_rounds=1)
    assert result.document.steps
    assert benchmark.stats.stats.min < 0.6


def test_moving_the_slider_over_a_real_log(benchmark: BenchmarkFixture, shared: Path) -> None:
    prepared = prepare_tables(chosen_from(shared / "corpus" / "pm4py__tests_input_data_receipt.csv"))
    details = cycle(step / 10 for step in range(11))

    def move() -> Mapped:
        return map_prepared(prepared, MappingOptions(next(details)))

    benchmark.pedantic(move, rounds=22, warmup_rounds=11)
    assert benchmark.stats.stats.median < 0.1
