"""Logs are counted column by column; here the same is worked out event by event, in the plainest way."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.analysis.eventlog import EventLog, LogEvent, log_figures, median_of, prepare

_days = st.integers(0, 5).map(lambda day: date(2025, 3, 1) + timedelta(days=day))
_moments = st.integers(0, 40_000).map(lambda minutes: datetime(2025, 3, 1) + timedelta(minutes=minutes % 9_000))
_instants = st.builds(
    lambda moment, hours: moment.replace(tzinfo=timezone(timedelta(hours=hours))), _moments, st.integers(-9, 9)
)
_times = st.sampled_from([_moments, _days, _instants, st.none(), st.one_of(_moments, _days, _instants, st.none())])


@st.composite
def logs(draw: st.DrawFn) -> list[LogEvent]:
    """Logs with exact times, days, offsets, none of these or all of them, in any order of rows."""
    times = draw(_times)
    rows = draw(
        st.lists(
            st.tuples(st.sampled_from("xyz"), st.sampled_from("abcd"), times, st.sampled_from(["Ann", "Bo", None])),
            min_size=1,
            max_size=24,
        )
    )
    events = [LogEvent(case, name, time, who, row, True) for row, (case, name, time, who) in enumerate(rows)]
    return draw(st.permutations(events))


def by_case(log: EventLog) -> list[list[LogEvent]]:
    return [list(trace.events) for trace in log.traces]


@given(logs())
def test_every_event_stands_once_in_its_case_and_times_never_fall(events: list[LogEvent]) -> None:
    log = EventLog(events)
    assert log.events == tuple(sorted(events, key=lambda event: event.row))
    assert sorted((event for case in by_case(log) for event in case), key=lambda event: event.row) == list(log.events)
    firsts = [min(event.row for event in case) for case in by_case(log)]
    assert firsts == sorted(firsts)
    for trace in log.traces:
        assert {event.case for event in trace.events} == {trace.case}
        if all(event.has_time for event in trace.events):
            assert all(one <= two for one, two in pairwise(tick or 0 for tick in trace.clock))


@given(logs())
def test_figures_of_the_log(events: list[LogEvent]) -> None:
    log = EventLog(events)
    cases = by_case(log)
    pairs = [pair for case in cases for pair in pairwise(case)]
    hands = [(one.performer, two.performer) for one, two in pairs if one.performer and two.performer]
    figures = log_figures(log)
    assert (figures.events, figures.cases, figures.arcs) == (len(events), len(cases), len(pairs))
    assert figures.activities == len({event.activity for event in events})
    assert figures.performers == len({event.performer for event in events} - {None})
    assert figures.edges == len({(one.activity, two.activity) for one, two in pairs})
    assert figures.variants == len({tuple(event.activity for event in case) for case in cases})
    assert figures.performer_changes == sum(one != two for one, two in hands)
    assert (figures.performer_pairs, figures.handoff_pairs) == (
        len(set(hands)),
        len({pair for pair in hands if pair[0] != pair[1]}),
    )
    waits = [trace.wait(at, at + 1) for trace in log.traces for at in range(len(trace.events) - 1)]
    assert figures.pairs_ordered_by_row == sum(wait is None or wait <= 0 for wait in waits)


@given(logs())
def test_figures_of_activities_and_variants(events: list[LogEvent]) -> None:
    log = EventLog(events)
    cases = by_case(log)
    graph = prepare(log)
    assert [activity.name for activity in graph.activities] == sorted({event.activity for event in events})
    for activity in graph.activities:
        own = [event for event in log.events if event.activity == activity.name]
        times = [sum(event.activity == activity.name for event in case) for case in cases]
        assert activity.rows == tuple(event.row for event in own)
        assert (activity.count, activity.cases) == (len(own), sum(map(bool, times)))
        assert activity.rework_cases == sum(number > 1 for number in times)
        assert activity.starts == sum(case[0].activity == activity.name for case in cases)
        assert activity.ends == sum(case[-1].activity == activity.name for case in cases)
        assert dict(activity.performers) == Counter(event.performer for event in own if event.performer)
    names = [activity.name for activity in graph.activities]
    counted = {tuple(names[number] for number in variant.activities): variant.cases for variant in graph.variants}
    assert counted == Counter(tuple(event.activity for event in case) for case in cases)


@given(logs())
def test_figures_of_edges(events: list[LogEvent]) -> None:
    log = EventLog(events)
    counts: Counter[tuple[str, str]] = Counter()
    changes: Counter[tuple[str, str]] = Counter()
    cases: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    waits: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    rows: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for trace in log.traces:
        for at, (one, two) in enumerate(pairwise(trace.events)):
            edge, wait = (one.activity, two.activity), trace.wait(at, at + 1)
            counts[edge] += 1
            changes[edge] += bool(one.performer and two.performer and one.performer != two.performer)
            cases[edge].add(trace.case)
            rows[edge] |= {one.row, two.row}
            waits[edge] += [] if wait is None else [wait]
    edges = prepare(log).edges
    assert edges.keys() == counts.keys()
    for edge, figures in edges.items():
        assert (figures.count, figures.cases) == (counts[edge], len(cases[edge]))
        assert figures.performer_changes == changes[edge]
        assert figures.rows == tuple(sorted(rows[edge]))
        assert figures.median_wait == (median(waits[edge]) if waits[edge] else None)


@pytest.mark.parametrize("number", [1, 2, 20_000, 20_001, 65_536])
@pytest.mark.parametrize("spread", [1, 40, 10**9])
def test_the_median_of_many_numbers(number: int, spread: int) -> None:
    chance = random.Random(number * spread)
    values = [chance.randrange(spread) / 7 for _ in range(number)]
    assert median_of(values) == median(values)


def test_the_median_where_a_sample_misleads() -> None:
    values = [float(place if place % 4 else 10**6 + place) for place in range(65_536)]
    assert median_of(values) == median(values)


def test_there_is_no_median_of_nothing() -> None:
    assert median_of([]) is None
