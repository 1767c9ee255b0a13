"""Event logs and case trackers become a map: what discovery finds, with figures and cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

from workflow_studio.analysis.eventlog import (
    DEFAULT_DETAIL,
    DiscoveredMap,
    EventLog,
    MapFlow,
    MapNode,
    discover,
    log_figures,
    prepare,
)
from workflow_studio.importing.mapping.case_events import CaseEvents
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.result import LogCoverage
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Table
from workflow_studio.model import Decision, DecisionKind, Event, EventKind, Lane, LogFigures, Step

_GATEWAYS = {
    "decision": DecisionKind.CHOICE,
    "merge": DecisionKind.MERGE,
    "parallel_split": DecisionKind.PARALLEL,
    "parallel_join": DecisionKind.PARALLEL,
}
_EVENTS = {"start": (EventKind.START, "Start"), "end": (EventKind.END, "End")}
_MOMENT = "{}: {} times in {} cases"


class LogMapping:
    """Maps the events of one table at one level of detail."""

    def __init__(self, parts: DocumentParts, citations: Citations, table: Table, events: CaseEvents) -> None:
        self._parts = parts
        self._citations = citations
        self._table = table
        self._events = events
        self._waits: Mapping[str, Sequence[float]] = {}

    def map(self, name: str, detail: float | None) -> LogCoverage:
        """The process of this name, from the main path (detail 0) to every observed edge (1)."""
        log = EventLog(self._events.in_lanes)
        found = discover(prepare(log), DEFAULT_DETAIL if detail is None else detail)
        self._waits = _waits_before(log)
        figures = log_figures(EventLog(self._events.performed))
        cited = self._citations.area(
            self._table.sheet, self._table.range, f"{figures.events} events in {figures.cases} cases"
        )
        writer = self._parts.new_map(name, cited)
        writer.replace_map(
            detail=found.detail,
            log=LogFigures(
                events=figures.events,
                cases=figures.cases,
                edges=figures.edges,
                variants=figures.variants,
                performer_pairs=figures.performer_pairs,
            ),
        )
        self._draw(writer, found)
        return LogCoverage(writer.map.id, found.coverage.arc_share, found.coverage.case_share)

    def _draw(self, writer: MapWriter, found: DiscoveredMap) -> None:
        beside = _rows_beside(found)
        lanes = self._lanes(writer, found, beside)
        names = {node.id: node.name for node in found.nodes}
        ids: dict[str, str] = {}
        for node in found.nodes:
            cited = self._cite_node(node, beside[node.id])
            ids[node.id] = self._draw_node(writer, lanes[node.lane or UNKNOWN], node, cited)
        for flow in found.flows:
            writer.flow(
                ids[flow.source],
                ids[flow.target],
                (self._cite_flow(flow, names, beside),),
                flow.label,
                count=flow.count,
                wait=flow.median_wait,
            )

    def _lanes(self, writer: MapWriter, found: DiscoveredMap, beside: Mapping[str, tuple[int, ...]]) -> dict[str, Lane]:
        """A lane for everybody who does a step of the map, in the order in which the steps come."""
        lanes: dict[str, Lane] = {}
        steps_first = sorted(found.nodes, key=lambda node: node.kind != "step")
        for node in steps_first:
            lanes[node.lane or UNKNOWN] = writer.lane(node.lane or UNKNOWN, self._cite_node(node, beside[node.id]))
        return lanes

    def _draw_node(self, writer: MapWriter, lane: Lane, node: MapNode, cited: str) -> str:
        if node.kind == "step":
            waits = self._waits.get(node.name)
            wait = {"wait_time": float(median(waits))} if waits else {}
            counts = {"cases": node.cases, "runs": node.count}
            return writer.node(Step, lane, node.name, (cited,), **counts, **wait).id
        if node.kind in _EVENTS:
            kind, name = _EVENTS[node.kind]
            return writer.node(Event, lane, node.name or name, (cited,), kind=kind, cases=node.cases).id
        return writer.node(Decision, lane, node.name, (cited,), kind=_GATEWAYS[node.kind], cases=node.cases).id

    def _cite_node(self, node: MapNode, rows: tuple[int, ...]) -> str:
        name = node.name or node.kind.replace("_", " ")
        column = self._events.columns.get(node.name, self._table.columns[0].index)
        if node.name not in self._events.columns:
            column = min(self._events.columns.values())
        return self._citations.rows(self._table.sheet, rows, column, _MOMENT.format(name, node.count, node.cases))

    def _cite_flow(self, flow: MapFlow, names: Mapping[str, str], beside: Mapping[str, tuple[int, ...]]) -> str:
        columns = [self._events.columns.get(names[end]) for end in (flow.source, flow.target)]
        known = [column for column in columns if column is not None] or [min(self._events.columns.values())]
        rows = flow.rows or beside[flow.source]
        area = Range(min(rows), min(known), max(rows), max(known))
        ends = " → ".join(names[end] or "…" for end in (flow.source, flow.target))
        return self._citations.area(self._table.sheet, area, _MOMENT.format(ends, flow.count, flow.cases))


def _rows_beside(found: DiscoveredMap) -> dict[str, tuple[int, ...]]:
    """The source rows of every node; a gateway or event has those of the flows at it."""
    rows: dict[str, set[int]] = defaultdict(set)
    for flow in found.flows:
        rows[flow.source].update(flow.rows)
        rows[flow.target].update(flow.rows)
    return {node.id: node.rows or tuple(sorted(rows[node.id])) for node in found.nodes}


def _waits_before(log: EventLog) -> Mapping[str, Sequence[float]]:
    """For each activity the known waits since the event before it in the case, in seconds."""
    waits: dict[str, list[float]] = defaultdict(list)
    for trace in log.traces:
        for position in range(1, len(trace.events)):
            wait = trace.wait(position - 1, position)
            if wait is not None and wait >= 0:
                waits[trace.events[position].activity].append(wait)
    return waits
