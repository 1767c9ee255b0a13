"""Counts taken from the cells of the sample files with nothing but a loop, to check the expected facts against."""

from __future__ import annotations

import csv
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TEXT_DATES = ("%d/%m/%Y", "%d/%m/%Y %H:%M", "%d.%m.%Y %H:%M")


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `order` settles days without a time."""

    case: str
    activity: str
    at: datetime
    order: int = 0
    performer: str | None = None
    team: str | None = None


def sheet_of(file: str, sheet: str) -> Worksheet:
    """A sheet with its formulas, comments and rules."""
    return openpyxl.load_workbook(SAMPLES / file)[sheet]


def as_date(value: object) -> datetime | None:
    """A date cell, or text that reads as a date with the day first."""
    if isinstance(value, datetime):
        return value
    for layout in TEXT_DATES:
        try:
            return datetime.strptime(str(value), layout)
        except ValueError:
            continue
    return None


def folded(text: object) -> str:
    """Text without capitals and surplus blanks."""
    return " ".join(str(text).split()).casefold()


def log_rows(file: str, table: dict[str, Any]) -> Sequence[Sequence[Any]]:
    """The data rows of an event log, from a workbook or a delimited file."""
    first, last = table["data_rows"]
    if file.endswith(".csv"):
        with (SAMPLES / file).open(encoding="utf-8-sig", newline="") as lines:
            return [*csv.reader(lines, delimiter=";")][first - 1 : last]
    return list(sheet_of(file, table["sheet"]).iter_rows(min_row=first, max_row=last, values_only=True))


def log_events(file: str, table: dict[str, Any], activities: Iterable[str]) -> Iterator[Event]:
    """Events of a log whose columns are case, activity, time, performer, team."""
    spelled = {folded(name): name for name in activities}
    for case, activity, moment, performer, team, *_ in log_rows(file, table):
        at = as_date(moment)
        assert at, moment
        name = folded(performer) if performer else None
        yield Event(case, spelled[folded(activity)], at, performer=name, team=team)


def tracker_events(file: str, table: dict[str, Any]) -> Iterator[Event]:
    """Events of a wide tracker: one for each date in a milestone column."""
    sheet = sheet_of(file, table["sheet"])
    letters = [letter for letter, role in table["columns"].items() if role == "milestone-date"]
    first, last = table["data_rows"]
    for row in range(first, last + 1):
        for order, letter in enumerate(letters):
            at = as_date(sheet[f"{letter}{row}"].value)
            if at:
                yield Event(str(sheet[f"A{row}"].value), sheet[f"{letter}{table['header_rows'][1]}"].value, at, order)


def by_case(events: Iterable[Event]) -> list[list[Event]]:
    """The events of each case in the order they happened."""
    cases: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        cases[event.case].append(event)
    return [sorted(case, key=lambda event: (event.at, event.order)) for case in cases.values()]


def neighbours(cases: list[list[Event]]) -> list[tuple[Event, Event]]:
    """Every pair of events that follow each other directly in a case."""
    return [pair for case in cases for pair in itertools.pairwise(case)]


def follows(cases: list[list[Event]]) -> Counter[tuple[str, str]]:
    """How often one activity directly follows another."""
    return Counter((before.activity, after.activity) for before, after in neighbours(cases))
