"""Tables with one row per step (step list, Visio process map, nodes and flows) become a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.mapping.cells import Cell, rows_named
from workflow_studio.importing.mapping.checklists import checklist_rows
from workflow_studio.importing.mapping.checks import Checks
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.findings import LEFT_OUT, RowFindings
from workflow_studio.importing.mapping.flow_writer import FlowWriter
from workflow_studio.importing.mapping.links import Link, connections, distinct, links
from workflow_studio.importing.mapping.looks import known_shape, look_of
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.names import folded, split_names
from workflow_studio.importing.mapping.outline import LANE_ROLES
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.step_details import DetailReader
from workflow_studio.importing.mapping.step_rows import StepRow, StepRows, lane_cells, step_rows, steps_of_connections
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.importing.recognition.wording import asks_for_roles
from workflow_studio.model import Issue, Node, Step
from workflow_studio.model.issue import Level
from workflow_studio.model.phases import without_doubles

_EVERY_NODE_CITES = (Role.SHAPE_TYPE, Role.STEP_ID, Role.PHASE)


@dataclass(slots=True)
class StepMap:
    """A map made from rows: its nodes by row, everything that was not understood, and the rows read as headings."""

    writer: MapWriter
    nodes: dict[int, Node]
    issues: list[Issue]
    heading_rows: frozenset[int] = field(default_factory=frozenset)


class StepMapping:
    """Maps one table of steps, with the tables that hold its flows if there are any."""

    def __init__(
        self,
        parts: DocumentParts,
        citations: Citations,
        workbook: Workbook,
        table: Table,
        flow_tables: Sequence[Table] = (),
    ) -> None:
        self.table = table
        self._parts = parts
        self._citations = citations
        self._workbook = workbook
        self._flow_tables = flow_tables
        is_checklist = table.kind.kind is Kind.CHECKLIST
        read = steps_of_connections if table in flow_tables else checklist_rows if is_checklist else step_rows
        self._rows = read(workbook, table)
        self._details = DetailReader(parts, citations)
        self._findings = RowFindings(table)
        self._checks = Checks(parts, citations, workbook, table, self._findings)
        self._nobody: list[StepRow] = []
        self._issues: list[Issue] = []

    def names_and_codes(self) -> list[tuple[str, str]]:
        """What the steps are called, and their numbers where they have one."""
        return [(row.name.text, row.code) for row in self._rows.steps]

    def map(self, name: str) -> StepMap:
        """The process of this name with the table's steps and flows."""
        rows = self._rows
        cited = self._citations.area(self.table.sheet, self.table.range, f"{len(rows.steps)} steps")
        writer = self._parts.new_map(name, cited)
        found = self._links(rows)
        nodes = self._make_nodes(writer, rows.steps, found)
        flows = FlowWriter(self._parts, writer, self._citations)
        if found:
            for link in found:
                flows.link(link, nodes)
        elif len(nodes) > 1:
            ways_on = self._checks.decisions(writer, rows, nodes)
            flows.in_row_order([(row.name, nodes[row.row].id) for row in rows.steps], ways_on)
            self._issues.append(unordered(self.table))
        if self.table.kind.kind is Kind.VISIO_PROCESS_MAP:
            self._draw_phases(writer, nodes.values())
        self._checks.ask(rows, nodes)
        self._tell(rows)
        headings = {cell.row for row in rows.steps for cell in row.all(Role.PHASE) if cell.row != row.row}
        return StepMap(writer, nodes, self._issues, frozenset(headings))

    def _draw_phases(self, writer: MapWriter, nodes: Iterable[Node]) -> None:
        """Bands for the phases, in the order of the rows: that is what the column means in Visio's tables.

        In other tables a phase is one more thing that is said of a step, and not always done in one go.
        """
        phases = without_doubles(node.phase for node in nodes if isinstance(node, Step))
        if len(phases) > 1:
            writer.replace_map(phases=phases)

    def _links(self, rows: StepRows) -> list[Link]:
        stated = [*links(rows)]
        for table in self._flow_tables:
            stated += connections(self._workbook, table, rows, self.table.sheet)
        self._issues += [one for one in stated if not isinstance(one, Link)]
        return distinct(one for one in stated if isinstance(one, Link))

    def _make_nodes(self, writer: MapWriter, rows: Sequence[StepRow], found: Sequence[Link]) -> dict[int, Node]:
        ways_in = Counter(link.target.row for link in found if isinstance(link.target, StepRow))
        ways_out = Counter(link.source.row for link in found if isinstance(link.source, StepRow))
        alone = {folded(cell.text) for row in rows for cell in lane_cells(row)}
        return {row.row: self._make_node(writer, row, alone, ways_in[row.row], ways_out[row.row]) for row in rows}

    def _make_node(self, writer: MapWriter, row: StepRow, alone: set[str], ways_in: int, ways_out: int) -> Node:
        look = look_of(row, ways_in, ways_out)
        if not known_shape(row):
            self._findings.add(row.row, "with a shape that is not known, drawn as a step", "note")
        performers = self._performers(row, alone)
        owner, lane_cell = performers[0]
        lane_cited = self._cite(lane_cell)
        lane = writer.lane(owner, lane_cited)
        is_step = look.kind is Step
        details = self._details.of_step(row) if is_step else self._details.of_other_node(row)
        self._issues += details.issues
        for cell in details.kept_by_steps:
            text = f"with a “{cell.column.title or cell.column.letter}” on a decision or event, which keeps none"
            self._findings.add(row.row, text, "note")
        own = [*row.stated, lane_cell, *(cell for role in _EVERY_NODE_CITES for cell in row.all(role))]
        others = {self._parts.people.participant(who, self._cite(cell)).id: cell for who, cell in performers[1:]}
        others.pop(lane.participant, None)
        fields = {**details.fields, **({"kind": look.variant} if look.variant else {})}
        if others and is_step:
            fields["assisting"] = tuple(others)
        checkers = self._checks.checkers_of(row, alone) if is_step else {}
        if checkers:
            fields["accountable"] = tuple(checkers)
        named = (*own, *others.values(), *checkers.values())
        evidence = dict.fromkeys((*map(self._cite, named), *details.evidence))
        node = writer.node(look.kind, lane.id, row.name.text, tuple(evidence), **fields)
        self._issues += self._details.beside(row, node)
        return node

    def _performers(self, row: StepRow, alone: set[str]) -> list[tuple[str, Cell]]:
        """Everybody named, the lane's own first, each with the cell that names them."""
        named = []
        for cell in lane_cells(row):
            if self._checks.names_checker(cell):
                continue
            named += [(name, cell) for name in _names_in(cell, alone)]
        if not named and self._checks.performer is not None:
            return [(self._checks.performer.text, self._checks.performer)]
        if not named:
            self._nobody.append(row)
        return named or [(UNKNOWN, row.name)]

    def _tell(self, rows: StepRows) -> None:
        self._tell_nobody(len(rows.steps))
        for row in rows.nameless:
            self._findings.add(row, f"without a step; {LEFT_OUT}", "note")
        for row, key in rows.repeated_ids:
            self._findings.add(row, f"with the id “{key[:40]}”, which another step has; both were kept")
        for row, key in rows.restored_ids:
            self._findings.add(row, f"with a shortened id, read as “{key}” by the ids above", "note")
        self._issues += self._findings.issues()
        self._issues += self._details.assumptions()

    def _tell_nobody(self, steps: int) -> None:
        if not self._nobody:
            return
        if not any(self.table.columns_as(role) for role in LANE_ROLES):
            text = "No column says who does the steps; they are all in one lane."
            self._issues.append(Issue("warning", text, sheet=self.table.sheet, cells=self.table.range.a1))
            return
        if len(self._nobody) == 1:
            text = f"Nobody is named who does “{self._nobody[0].name.text[:60]}”."
        else:
            text = f"Nobody is named who does {len(self._nobody)} of {steps} steps."
        self._issue("warning", text, [row.row for row in self._nobody])

    def _cite(self, cell: Cell) -> str:
        return self._citations.cell(cell)

    def _issue(self, level: Level, text: str, rows: Sequence[int]) -> None:
        cells = rows_named(self.table, rows)
        self._issues.append(Issue(level, text, sheet=self.table.sheet, cells=cells, what="rows"))


def _names_in(cell: Cell, alone: set[str]) -> tuple[str, ...]:
    """Those a cell names. A lane of several words is one (`Sales, EMEA`), unless one of the parts has a cell of its
    own, or the header asks for roles and not for a unit.
    """
    names = split_names(cell.text, alone) or (cell.text,)
    if cell.column.role is not Role.LANE or asks_for_roles(cell.column.name):
        return names
    return names if any(folded(name) in alone for name in names) else (cell.text,)


def unordered(table: Table) -> Issue:
    """The issue that a table does not say what follows what."""
    text = "No column says what follows what; the steps are connected in the order of the rows."
    return Issue("warning", text, sheet=table.sheet, cells=table.range.a1)
