"""Logs for the tests: small ones written as words, the real ones beside the project, and random ones."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st

from workflow_studio.analysis.eventlog import EventLog, LogEvent

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
MORNING = datetime(2024, 3, 4, 8, 0)


def log_of(*cases: str | list[str], performers: dict[str, str] | None = None) -> EventLog:
    """Return a log with one case per text ("a b c"), an event an hour, each activity by its performer."""
    return EventLog(events_of(*cases, performers=performers))


def events_of(*cases: str | list[str], performers: dict[str, str] | None = None) -> list[LogEvent]:
    events = []
    for number, case in enumerate(cases):
        activities = case.split() if isinstance(case, str) else case
        for hour, activity in enumerate(activities):
            time = MORNING + timedelta(days=number, hours=hour)
            performer = (performers or {}).get(activity)
            events.append(LogEvent(f"case {number}", activity, time, performer, len(events) + 2, True))
    return events


def real_events(name: str) -> list[LogEvent]:
    """Return the events of a real log; skips the test where the logs are not at hand."""
    path = CORPUS / f"pm4py__tests_input_data_{name}.csv"
    if not path.exists():
        pytest.skip("the real logs lie beside the project")
    with path.open(encoding="utf-8", newline="") as file:
        return [
            LogEvent(
                row["case:concept:name"],
                row["concept:name"],
                datetime.fromisoformat(row["time:timestamp"]),
                row["org:resource"],
                number,
                True,
            )
            for number, row in enumerate(csv.DictReader(file), start=2)
        ]


_wild_cases = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=9)


@st.composite
def _mixed_threads(draw: st.DrawFn) -> list[str]:
    """A case of a process with two threads side by side, sometimes a choice, a skip, a rerun, or a slip."""
    threads = [list(draw(st.sampled_from(["ab", "axb", "b", ""]))), list(draw(st.sampled_from(["cd", "ced", "d"])))]
    mixed = []
    while any(threads):
        thread = draw(st.sampled_from([thread for thread in threads if thread]))
        mixed.append(thread.pop(0))
    again = [*mixed, "r", *mixed] if draw(st.integers(0, 5)) == 0 else mixed
    slip = [draw(st.sampled_from("abcdxyz"))] if draw(st.integers(0, 7)) == 0 else []
    return [*draw(st.sampled_from([["s"], ["s", "t"], []])), *again, *slip, draw(st.sampled_from(["y", "z"]))]


case_lists = st.one_of(
    st.lists(_wild_cases, min_size=1, max_size=10),
    st.lists(_mixed_threads(), min_size=4, max_size=14),
)
