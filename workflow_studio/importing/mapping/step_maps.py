"""Tables with one row per step (step list, Visio process map, nodes and flows) become a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.importing.mapping.cells import Cell
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.links import Link, LostLink, connections, links
from workflow_studio.importing.mapping.looks import known_shape, look_of
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.names import folded, split_names
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.step_details import DetailReader
from workflow_studio.importing.mapping.step_rows import StepRow, joined, step_rows
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Role, Table
from workflow_studio.model import EvidenceStatus, Issue, Node, Step
from workflow_studio.model.issue import Level

NAME_ROLES = (Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION, Role.STEP_ID)
LANE_ROLES = (Role.LANE, Role.PERFORMER, Role.PARTICIPANT)


@dataclass(slots=True)
class StepMap:
    """A map made from step rows: the node of each row, and everything that was not understood."""

    writer: MapWriter
    nodes: dict[int, Node]
    issues: list[Issue]


class StepMapping:
    """Maps one table of steps. `connections` are the cells of a second table that hold the flows, if there is one."""

    def __init__(self, parts: DocumentParts, citations: Citations, workbook: Workbook, table: Table) -> None:
        self._parts = parts
        self._citations = citations
        self._workbook = workbook
        self._table = table
        self._details = DetailReader(parts, citations)
        self._issues: list[Issue] = []

    def map(self, name: str, flow_tables: Sequence[Table] = ()) -> StepMap:
        """The process of this name with the table's steps and flows."""
        rows = self._rows()
        table_cited = self._citations.area(self._table.sheet, self._table.range, f"{len(rows)} steps")
        writer = self._parts.new_map(name, table_cited)
        found = [*links(rows), *(link for table in flow_tables for link in connections(self._workbook, table, rows))]
        connected = [link for link in found if isinstance(link, Link)]
        self._tell_lost(link for link in found if isinstance(link, LostLink))
        nodes = self._make_nodes(writer, rows, connected)
        if found:
            self._make_flows(writer, nodes, connected)
        else:
            self._make_flows_in_row_order(writer, nodes, rows)
        return StepMap(writer, nodes, self._issues)

    def _rows(self) -> list[StepRow]:
        """The rows, with those that state one step several times (a row for each way out) made one."""
        by_key: dict[str, StepRow] = {}
        for row in step_rows(self._workbook, self._table, NAME_ROLES):
            if isinstance(row, int):
                self._issue("note", "The row names no step; it was left out.", row)
                continue
            known = by_key.get(row.key)
            if known is None:
                by_key[row.key] = row
            elif folded(known.name.text) == folded(row.name.text):
                by_key[row.key] = joined(known, row)
            else:
                self._issue("warning", f"The id “{row.key[:40]}” is used twice; both steps were kept.", row.row)
                by_key[f"{row.key}\n{row.row}"] = row
        return list(by_key.values())

    def _make_nodes(self, writer: MapWriter, rows: Sequence[StepRow], found: Sequence[Link]) -> dict[int, Node]:
        ways_in = Counter(link.target.row for link in found)
        ways_out = Counter(link.source.row for link in found)
        alone = {folded(cell.text) for row in rows for cell in _lane_cells(row)}
        return {row.row: self._make_node(writer, row, alone, ways_in[row.row], ways_out[row.row]) for row in rows}

    def _make_node(self, writer: MapWriter, row: StepRow, alone: set[str], ways_in: int, ways_out: int) -> Node:
        look = look_of(row, ways_in, ways_out)
        if not known_shape(row):
            self._issue("note", "The shape is not one of those known; it is drawn as a step.", row.row)
        names, lane_cell = self._performers(row, alone)
        lane_cited = self._cite(lane_cell or row.name)
        lane = writer.lane(names[0], lane_cited)
        details = self._details.before_the_step(row)
        self._issues += details.issues
        shape = row.first(Role.SHAPE_TYPE)
        evidence = dict.fromkeys((self._cite(row.name), lane_cited, *([self._cite(shape)] if shape else [])))
        if look.kind is not Step:
            variant = {"kind": look.variant} if look.variant else {}
            return writer.node(look.kind, lane, row.name.text, tuple(evidence), **variant)
        assisting = tuple(self._parts.people.participant(name, lane_cited).id for name in names[1:])
        step = writer.node(
            Step,
            lane,
            row.name.text,
            tuple(dict.fromkeys((*evidence, *details.evidence))),
            kind=look.variant,
            **details.fields,
            **({"assisting": assisting} if assisting else {}),
        )
        self._issues += self._details.after_the_step(row, step)
        return step

    def _performers(self, row: StepRow, alone: set[str]) -> tuple[tuple[str, ...], Cell | None]:
        cells = _lane_cells(row)
        if not cells:
            self._issue("warning", f"Nobody is named who does “{row.name.text[:60]}”.", row.row)
            return (UNKNOWN,), None
        if cells[0].column.role is Role.LANE:
            return (cells[0].text,), cells[0]
        return split_names(cells[0].text, alone) or (cells[0].text,), cells[0]

    def _make_flows(self, writer: MapWriter, nodes: dict[int, Node], found: Sequence[Link]) -> None:
        for link in found:
            cited = tuple(dict.fromkeys(self._cite(cell) for cell in link.cells))
            writer.flow(nodes[link.source.row].id, nodes[link.target.row].id, cited, link.label)

    def _make_flows_in_row_order(self, writer: MapWriter, nodes: dict[int, Node], rows: Sequence[StepRow]) -> None:
        flows_in_row_order(writer, self._citations, [(row.name, nodes[row.row].id) for row in rows])
        if len(rows) > 1:
            self._issues.append(unordered(self._table))

    def _tell_lost(self, lost: Iterable[LostLink]) -> None:
        for link in lost:
            text = f"“{link.words[:40]}” is not a step of this table; the flow was left out."
            self._issues.append(Issue("warning", text, sheet=link.cell.sheet, cells=link.cell.address))

    def _cite(self, cell: Cell) -> str:
        return self._citations.cell(cell)

    def _issue(self, level: Level, text: str, row: int) -> None:
        self._issues.append(Issue(level, text, sheet=self._table.sheet, cells=f"{row + 1}:{row + 1}"))


def flows_in_row_order(writer: MapWriter, citations: Citations, steps: Sequence[tuple[Cell, str]]) -> None:
    """Connect steps (name cell and node id) one after the other; the order of rows is a hint, so it is inferred."""
    for (one, source), (following, target) in pairwise(steps):
        cited = (
            citations.cell(one, EvidenceStatus.INFERRED),
            citations.cell(following, EvidenceStatus.INFERRED),
        )
        writer.flow(source, target, cited)


def unordered(table: Table) -> Issue:
    """The issue that a table does not say what follows what."""
    text = "No column says what follows what; the steps are connected in the order of the rows."
    return Issue("warning", text, sheet=table.sheet, cells=table.range.a1)


def _lane_cells(row: StepRow) -> tuple[Cell, ...]:
    return tuple(cell for role in LANE_ROLES for cell in row.all(role))
