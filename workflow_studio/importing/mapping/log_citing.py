"""Which cells show a step or flow that was discovered: rows of one table, or cells scattered over sheets and files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

from workflow_studio.analysis.eventlog import MapFlow, MapNode
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.people import MOST_EVIDENCE
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Table

Nodes = Mapping[str, MapNode]


@dataclass(frozen=True, slots=True)
class Place:
    """Cells that tell of an event, in the workbook with this number among those that are imported."""

    source: int
    sheet: str
    area: Range


class LogCiting(Protocol):
    """Gives the ids of the evidence for what is drawn of a log."""

    def whole(self, quote: str) -> str:
        """For the process."""

    def node(self, node: MapNode) -> tuple[str, ...]:
        """For a step, event or gateway."""

    def flow(self, flow: MapFlow, nodes: Nodes) -> tuple[str, ...]:
        """For what follows what."""


class TableCiting:
    """Cites rows of the one table that a log was read from; `columns` says where each activity stands."""

    def __init__(self, citations: Citations, table: Table, columns: Mapping[str, int]) -> None:
        self._citations = citations
        self._table = table
        self._columns = columns
        self._first_column = min(columns.values(), default=table.range.first_column)

    def whole(self, quote: str) -> str:
        """For the process."""
        return self._citations.area(self._table.sheet, self._table.range, quote)

    def node(self, node: MapNode) -> tuple[str, ...]:
        """For a step, event or gateway."""
        column = self._column_of(node)
        rows = node.rows or self._table.data_rows
        column = self._first_column if column is None else column
        return (self._citations.rows(self._table.sheet, rows, column, said_of(node)),)

    def flow(self, flow: MapFlow, nodes: Nodes) -> tuple[str, ...]:
        """For what follows what."""
        ends = [nodes[flow.source], nodes[flow.target]]
        columns = [column for column in map(self._column_of, ends) if column is not None] or [self._first_column]
        # Where cases pass a parallel branch without any event in it, the gateways beside say which cases.
        rows = flow.rows or ends[0].rows or ends[1].rows or self._table.data_rows
        area = Range(min(rows), min(columns), max(rows), max(columns))
        return (self._citations.area(self._table.sheet, area, said_between(flow, nodes)),)

    def _column_of(self, node: MapNode) -> int | None:
        return self._columns.get(node.name) if node.kind == "step" else None


class PlacesCiting:
    """Cites cells on several sheets, or in several workbooks: the `row` of an event is its place among `places`."""

    def __init__(self, citations: Mapping[int, Citations], table: Table, places: Sequence[Place]) -> None:
        self._citations = citations
        self._table = table
        self._places = places

    def whole(self, quote: str) -> str:
        """For the process."""
        return self._citations[self._places[0].source].area(self._table.sheet, self._table.range, quote)

    def node(self, node: MapNode) -> tuple[str, ...]:
        """For a step, event or gateway."""
        return self._cite(node.rows, said_of(node))

    def flow(self, flow: MapFlow, nodes: Nodes) -> tuple[str, ...]:
        """For what follows what."""
        rows = flow.rows or nodes[flow.source].rows or nodes[flow.target].rows
        return self._cite(rows, said_between(flow, nodes))

    def _cite(self, rows: Iterable[int], quote: str) -> tuple[str, ...]:
        """One piece of evidence for each sheet, over all its cells that say so."""
        areas: dict[tuple[int, str], list[Range]] = {}
        for place in [self._places[row] for row in rows] or self._places[:1]:
            areas.setdefault((place.source, place.sheet), []).append(place.area)
        return tuple(
            self._citations[source].area(sheet, reduce(Range.joined, found), quote)
            for (source, sheet), found in list(areas.items())[:MOST_EVIDENCE]
        )


def said_of(node: MapNode) -> str:
    """`Approved: 12 times in 11 cases`."""
    return _moments(node.name or node.kind.replace("_", " "), node.count, node.cases)


def said_between(flow: MapFlow, nodes: Nodes) -> str:
    """`Requested → Approved: 12 times in 11 cases`."""
    names = " → ".join(node.name or "…" for node in (nodes[flow.source], nodes[flow.target]))
    return _moments(names, flow.count, flow.cases)


def _moments(what: str, count: int, cases: int) -> str:
    times = "once" if count == 1 else f"{count:,} times"
    return f"{what}: {times} in {cases:,} case{'' if cases == 1 else 's'}"
