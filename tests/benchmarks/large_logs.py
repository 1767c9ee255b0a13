"""A long event log as a file: as many rows as asked for, and the twelve columns that exports of such logs have.

Run as `python large_logs.py WHAT PATH` it measures one thing in a process of its own and prints figures as JSON.
"""

from __future__ import annotations

import csv
import datetime
import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

import python_calamine
import xlsxwriter

from workflow_studio.app.importing import build, open_workbook
from workflow_studio.importing.mapping import ChosenTables

HEADER = (
    "Case ID", "Event no", "Activity", "Timestamp", "Resource", "Team",
    "Amount", "Currency", "Channel", "Supplier", "Status", "Remark",
)  # fmt: skip
TEAMS = {
    "Received": "Desk", "Checked": "Desk", "Approved": "Lead", "Booked": "Accounting",
    "Paid": "Accounting", "Returned": "Desk", "Rejected": "Lead",
}  # fmt: skip
PATHS = (
    ("Received", "Checked", "Approved", "Booked", "Paid"),
    ("Received", "Checked", "Returned", "Checked", "Approved", "Booked", "Paid"),
    ("Received", "Booked", "Paid"),
    ("Received", "Checked", "Rejected"),
)
Figures = dict[str, float]


def large_log(suffix: str, rows: int) -> Path:
    """The file, written once and kept in the folder for temporary files (a million rows take a minute)."""
    folder = Path(tempfile.gettempdir()) / "workflow-studio-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"log-{rows}{suffix}"
    if not path.exists():
        unfinished = folder / f"{os.getpid()}-{path.name}"
        write_log(unfinished, rows)
        unfinished.replace(path)
    return path


def write_log(path: Path, rows: int) -> None:
    """Write a log of so many rows, as its name ends: `.xlsx` or `.csv`."""
    (_write_xlsx if path.suffix == ".xlsx" else _write_csv)(path, rows)


def _events() -> Iterator[list[object]]:
    case = number = 0
    while True:
        case += 1
        when = datetime.datetime(2025, 1, 1) + datetime.timedelta(minutes=3 * case)
        for place, activity in enumerate(PATHS[case * case % 7 % len(PATHS)]):
            number += 1
            when += datetime.timedelta(hours=1 + (case + place) % 30, seconds=case * 7 % 60)
            yield [
                f"C{case:07}", number, activity, when, f"Person {(case * 3 + place) % 24}", TEAMS[activity],
                round(case * 7919 % 1_000_000 / 100 + place, 2), ("EUR", "USD", "GBP")[case % 3],
                ("Mail", "Portal", "Phone", None)[case % 4], f"Supplier {case % 5_000}", ("Open", "Done")[place % 2],
                None if number % 3 else f"see note {number % 977}",
            ]  # fmt: skip


def _write_csv(path: Path, rows: int) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(islice(_events(), rows))


def _write_xlsx(path: Path, rows: int) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"})
    sheet = book.add_worksheet("Log")
    sheet.write_row(0, 0, HEADER)
    for row, event in enumerate(islice(_events(), rows), 1):
        sheet.write_row(row, 0, event)
    book.close()


def calamine_alone(path: Path) -> Figures:
    """Seconds, of the clock and of the processor, that calamine takes to read the values into lists."""
    began, worked = perf_counter(), process_time()
    book = python_calamine.CalamineWorkbook.from_path(path)
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    return {"seconds": perf_counter() - began, "processor": process_time() - worked, "rows": len(rows)}


def csv_alone(path: Path) -> Figures:
    """Seconds, of the clock and of the processor, that the csv module takes to read the values into lists."""
    began, worked = perf_counter(), process_time()
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return {"seconds": perf_counter() - began, "processor": process_time() - worked, "rows": len(rows)}


def importing(path: Path) -> Figures:
    """Seconds until the tables are proposed and until their maps are drawn; the most memory used, in MiB.

    Seconds of the processor are those of both processes until the proposal.
    """
    began, worked = perf_counter(), process_time()
    opened = open_workbook(path)
    proposed, worked = perf_counter(), process_time() - worked
    imported = build([ChosenTables(opened.workbook, opened.proposed(), opened.tables)])
    (log,) = (one.log for one in imported.document.maps.values())
    assert log is not None
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "seconds": proposed - began,
        "processor": worked + child.ru_utime + child.ru_stime,
        "building": perf_counter() - proposed,
        "rows": log.events + 1,
        "child_mib": child.ru_maxrss / 1024,
        "own_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


MEASURES: dict[str, Callable[[Path], Figures]] = {
    "calamine": calamine_alone,
    "csv": csv_alone,
    "importing": importing,
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](Path(sys.argv[2]))))
