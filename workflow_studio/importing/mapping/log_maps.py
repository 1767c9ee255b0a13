"""Event logs and case trackers become a map: what discovery finds, with figures and cells.

Reading a log takes much longer than drawing it. `prepare_log` does what is the same at every level of detail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog import (
    DEFAULT_DETAIL,
    DiscoveredMap,
    EventLog,
    LogGraph,
    MapNode,
    Pause,
    discover,
    log_figures,
    median_of,
    never_stop,
    paused,
    prepare,
)
from workflow_studio.importing.mapping.case_events import CaseEvents
from workflow_studio.importing.mapping.log_citing import LogCiting, Place
from workflow_studio.importing.mapping.log_events import events_of_log
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.result import LogCoverage
from workflow_studio.importing.mapping.tracker_events import events_of_tracker
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Table
from workflow_studio.model import Decision, DecisionKind, Event, EventKind, Issue, Lane, LogFigures, Step

_GATEWAYS = {
    "decision": DecisionKind.CHOICE,
    "merge": DecisionKind.MERGE,
    "parallel_split": DecisionKind.PARALLEL,
    "parallel_join": DecisionKind.PARALLEL,
}
_EVENTS = {"start": (EventKind.START, "Start"), "end": (EventKind.END, "End")}


@dataclass(frozen=True, slots=True)
class PreparedLog:
    """A log or tracker read and counted: everything that does not depend on the detail of the map.

    `graph` is None where no event could be read. `columns` says for each activity in which sheet column (from 0)
    it stands; `waits` and `work` are medians in seconds by activity. `places` are the cells of the events of a log
    that stands on several sheets or in several files, where the `row` of an event is its place among them.
    """

    table: Table
    graph: LogGraph | None
    figures: LogFigures
    columns: Mapping[str, int]
    waits: Mapping[str, float]
    work: Mapping[str, float]
    issues: tuple[Issue, ...]
    places: tuple[Place, ...] = ()


def prepare_log(workbook: Workbook, table: Table, pause: Pause = never_stop) -> PreparedLog:
    """Read the events of an event log or case tracker."""
    is_log = table.kind.kind is Kind.EVENT_LOG
    events = (events_of_log if is_log else events_of_tracker)(workbook, table, pause)
    return prepared(events, table, "rows" if is_log else "columns", pause=pause)


def prepared(
    events: CaseEvents, table: Table, order: str, places: Sequence[Place] = (), pause: Pause = never_stop
) -> PreparedLog:
    """Count events that were read; `order` names what keeps events of one day in order."""
    log = EventLog(events.performed, pause)
    graph = _graph(events, log, pause) if len(log) else None
    counted = graph.figures if graph and _same(events) else log_figures(log, pause)
    figures = LogFigures(
        events=counted.events,
        cases=counted.cases,
        edges=counted.edges,
        variants=counted.variants,
        performer_pairs=counted.performer_pairs,
    )
    issues = [*events.issues]
    if not len(log) and not issues:
        text = "No event could be read: a case, an activity and a time are needed."
        issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
    if counted.pairs_ordered_by_row:
        some = f"{counted.pairs_ordered_by_row:,} of {counted.arcs:,} times"
        text = (
            f"{some} the dates do not say which of two steps of a case came first; they keep the order of the {order}."
        )
        issues.append(Issue("note", text, sheet=table.sheet, cells=table.range.a1))
    waits, work = _times_of_steps(log, events.work, pause)
    return PreparedLog(table, graph, figures, events.columns, waits, work, tuple(issues), tuple(places))


def _graph(events: CaseEvents, log: EventLog, pause: Pause) -> LogGraph:
    """What can be drawn: the events as done by roles and teams, where these are known."""
    return prepare(log if _same(events) else log.told_by(events.lanes), pause)


def _same(events: CaseEvents) -> bool:
    """Whether the people are all that is known of who acted."""
    return events.lanes is events.performed.performers or events.lanes == events.performed.performers


class LogMapping:
    """Draws a prepared log at one level of detail."""

    def __init__(self, parts: DocumentParts, citing: LogCiting, log: PreparedLog, pause: Pause) -> None:
        self._parts = parts
        self._citing = citing
        self._log = log
        self._pause = pause

    def map(self, graph: LogGraph, name: str, detail: float | None) -> LogCoverage:
        """The process of this name, from the main path (detail 0) to every observed edge (1)."""
        found = discover(graph, DEFAULT_DETAIL if detail is None else detail, self._pause)
        figures = self._log.figures
        quote = f"{figures.events:,} events in {figures.cases:,} cases"
        writer = self._parts.new_map(name, self._citing.whole(quote))
        writer.replace_map(detail=found.detail, log=figures)
        self._draw(writer, found)
        return LogCoverage(writer.map.id, found.coverage.arc_share, found.coverage.case_share)

    def _draw(self, writer: MapWriter, found: DiscoveredMap) -> None:
        cited = {node.id: self._cited(node) for node in found.nodes}
        lanes = _lanes(writer, found, cited)
        nodes = {node.id: node for node in found.nodes}
        ids = {
            node.id: self._draw_node(writer, lanes[node.id], node, cited[node.id]) for node in found.nodes
        }
        for flow in found.flows:
            self._pause()
            writer.flow(
                ids[flow.source],
                ids[flow.target],
                self._citing.flow(flow, nodes),
                flow.label,
                count=flow.count,
                wait=flow.median_wait,
            )

    def _cited(self, node: MapNode) -> tuple[str, ...]:
        self._pause()
        return self._citing.node(node)

    def _draw_node(self, writer: MapWriter, lane: Lane, node: MapNode, cited: tuple[str, ...]) -> str:
        if node.kind == "step":
            known = {"wait_time": self._log.waits.get(node.name), "process_time": self._log.work.get(node.name)}
            counts = {"cases": node.cases, "runs": node.count}
            return writer.node(Step, lane.id, node.name, cited, **counts, **known).id
        if node.kind in _EVENTS:
            kind, name = _EVENTS[node.kind]
            return writer.node(Event, lane.id, node.name or name, cited, kind=kind, cases=node.cases).id
        return writer.node(Decision, lane.id, node.name, cited, kind=_GATEWAYS[node.kind], cases=node.cases).id


def _lanes(writer: MapWriter, found: DiscoveredMap, cited: Mapping[str, tuple[str, ...]]) -> dict[str, Lane]:
    """The lane of each node, by its id: one for everybody who does a step, in the order in which the steps come."""
    nodes = sorted(found.nodes, key=lambda node: node.kind != "step")
    return {node.id: writer.lane(node.lane or UNKNOWN, cited[node.id][0]) for node in nodes}


def _times_of_steps(
    log: EventLog, work: Mapping[int, float], pause: Pause
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """For each activity the median of the known waits since the event before it in the case, and of the work on it, in
    seconds. Where the log says how long the work took, that is not waiting."""
    names, rows = log.sequences.activities, log.columns.rows
    waits: list[list[float]] = [[] for _ in names]
    works: list[list[float]] = [[] for _ in names]
    events = zip(log.sequences.steps, log.sequences.waits, log.order.places, strict=True)
    for step, wait, place in paused(events, pause):
        worked = work.get(rows[place]) if work else None
        if worked is not None:
            works[step].append(worked)
        if wait is not None and wait >= 0:
            waits[step].append(max(0.0, wait - worked) if worked else wait)
    return _medians(names, waits, pause), _medians(names, works, pause)


def _medians(names: Sequence[str], values: Sequence[Sequence[float]], pause: Pause) -> Mapping[str, float]:
    medians = {name: median_of(known, pause) for name, known in zip(names, values, strict=True)}
    return {name: value for name, value in medians.items() if value is not None}
