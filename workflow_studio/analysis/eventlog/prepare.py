"""Prepare a log once, so that a map at any detail can be drawn in milliseconds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog.activities import activity_figures
from workflow_studio.analysis.eventlog.blocks import find_nesting
from workflow_studio.analysis.eventlog.events import EventLog, Trace
from workflow_studio.analysis.eventlog.figures import log_figures
from workflow_studio.analysis.eventlog.graph import (
    Edge,
    EdgeFigures,
    LeveledGraph,
    LogGraph,
    Variant,
    Way,
    median_wait,
)
from workflow_studio.analysis.eventlog.levels import level_graph, pair_levels, variant_level
from workflow_studio.analysis.eventlog.main_path import MainPath, find_main_path
from workflow_studio.analysis.eventlog.nesting import Region, flat_region, moves
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused

NumberedTraces = list[tuple[Trace, tuple[int, ...]]]


def prepare(log: EventLog, pause: Pause = never_stop) -> LogGraph:
    """Find activities, edges, parallel blocks and the main path of a log, and when each part is shown.

    `pause` is called again and again; what it raises ends the work.
    """
    activities = activity_figures(log, pause)
    number_of = {activity.name: number for number, activity in enumerate(activities)}
    traces = [
        (trace, tuple([number_of[event.activity] for event in trace.events])) for trace in paused(log.traces, pause)
    ]
    counts = Counter(numbered for _, numbered in traces)
    variants = tuple(Variant(numbers, cases) for numbers, cases in sorted(counts.items(), key=_most_first))
    flat = flat_region(len(activities))
    flat_ways = _ways(flat, traces, pause)
    nested = find_nesting(counts, len(activities))
    nested_ways = _ways(nested, traces, pause) if nested.block_of else flat_ways
    path = find_main_path(nested, nested_ways, variants)
    if path is None:  # no usual way fits the blocks: they do not describe this log
        nested, nested_ways = flat, flat_ways
        path = find_main_path(flat, flat_ways, variants) or MainPath((), frozenset())
    leveled = level_graph(nested, nested_ways, path.edges, len(traces))
    observed = {edge for edge in flat_ways if min(edge) >= 0}
    return LogGraph(
        figures=log_figures(log, pause),
        activities=activities,
        edges=_edge_figures(flat_ways, traces, [activity.name for activity in activities]),
        variants=variants,
        main_path=path.activities,
        nested=leveled,
        flat=LeveledGraph(flat, flat_ways, {}, {}),
        pair_levels=pair_levels(leveled, observed),
        variant_levels=tuple(variant_level(leveled, variant.activities) for variant in variants),
    )


def _most_first(item: tuple[tuple[int, ...], int]) -> tuple[int, tuple[int, ...]]:
    return -item[1], item[0]


@dataclass(slots=True)
class _Observed:
    count: int = 0
    cases: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)


def _ways(region: Region, traces: NumberedTraces, pause: Pause) -> dict[Edge, Way]:
    observed: defaultdict[Edge, _Observed] = defaultdict(_Observed)
    known: dict[tuple[int, ...], list[tuple[_Observed, int | None, int | None]]] = {}
    for case, (trace, numbers) in enumerate(paused(traces, pause)):
        if numbers not in known:
            steps = moves(region, numbers)
            known[numbers] = [(observed[node, following], left, entered) for node, following, left, entered in steps]
        for way, left, entered in known[numbers]:
            way.count += 1
            if not way.cases or way.cases[-1] != case:
                way.cases.append(case)
            if left is not None:
                way.rows.add(trace.events[left].row)
            if entered is not None:
                way.rows.add(trace.events[entered].row)
            wait = None if left is None or entered is None else trace.wait(left, entered)
            if wait is not None:
                way.waits.append(wait)
    return {
        edge: Way(way.count, tuple(way.cases), tuple(way.waits), tuple(sorted(way.rows)))
        for edge, way in sorted(observed.items())
    }


def _edge_figures(
    ways: Mapping[Edge, Way], traces: NumberedTraces, names: list[str]
) -> dict[tuple[str, str], EdgeFigures]:
    changes = Counter(_changed_hands(traces))
    return {
        (names[one], names[two]): EdgeFigures(
            way.count, len(way.cases), median_wait(way.waits), changes[one, two], way.rows
        )
        for (one, two), way in ways.items()
        if one >= 0 and two >= 0
    }


def _changed_hands(traces: NumberedTraces) -> Iterable[Edge]:
    for trace, numbers in traces:
        for position, (one, two) in enumerate(zip(trace.events, trace.events[1:], strict=False)):
            if one.performer and two.performer and one.performer != two.performer:
                yield numbers[position], numbers[position + 1]
