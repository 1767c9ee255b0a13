"""Checks in a checklist: who makes them, where to go on when one fails, and what has to be asked about them."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.importing.mapping.cells import Cell
from workflow_studio.importing.mapping.checklists import checker_columns, on_failure, performer_above
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.findings import RowFindings
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.names import split_names
from workflow_studio.importing.mapping.references import StepFinder
from workflow_studio.importing.mapping.step_rows import StepRow, StepRows, lane_cells
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Table
from workflow_studio.model import Decision, Node, Question, Step

PASSED, FAILED = "OK", "Not OK"


class Checks:
    """The checks of one table; tables of other kinds have none."""

    def __init__(
        self, parts: DocumentParts, citations: Citations, workbook: Workbook, table: Table, findings: RowFindings
    ) -> None:
        self._parts = parts
        self._citations = citations
        self._workbook = workbook
        self._table = table
        self._findings = findings
        self._columns = checker_columns(table)
        self.performer = performer_above(workbook, table) if table.kind.kind is Kind.CHECKLIST else None
        """Who the lines above the list say carries it out."""

    def names_checker(self, cell: Cell) -> bool:
        """Whether a cell names who checks and not who does."""
        return cell.column.index in self._columns

    def checkers_of(self, row: StepRow, alone: set[str]) -> dict[str, Cell]:
        """The ids of those who check a step that somebody else does, with the cells that name them."""
        return {
            self._parts.people.participant(who, self._citations.cell(cell)).id: cell
            for cell in filter(self.names_checker, lane_cells(row))
            for who in split_names(cell.text, alone) or (cell.text,)
        }

    def decisions(self, writer: MapWriter, rows: StepRows, nodes: Mapping[int, Node]) -> dict[str, tuple[str, str]]:
        """Make decisions after the steps for which the sheet says where to go on when the check fails.

        Gives for the id of each such step the decision's id and the label of its way to the next step.
        """
        finder = StepFinder(rows)
        ways_on: dict[str, tuple[str, str]] = {}
        for row in rows.steps:
            cell = on_failure(self._workbook, self._table, row.row)
            if cell is None:
                continue
            named = finder.references(cell.text)
            target = named[0].target if len(named) == 1 else None
            if not isinstance(target, StepRow):
                self._findings.add(row.row, "saying what to do when the check fails, but not which step", "note")
                continue
            step, cited = nodes[row.row], (self._citations.cell(cell), self._citations.cell(row.name))
            asked = writer.node(Decision, step.lane, f"{row.name.text}: {PASSED}?", cited)
            writer.flow(step.id, asked.id, cited)
            writer.flow(asked.id, nodes[target.row].id, cited, FAILED)
            ways_on[step.id] = (asked.id, PASSED)
        return ways_on

    def ask(self, rows: StepRows, nodes: Mapping[int, Node]) -> None:
        """Ask once whether the work waits for those who check it: the sheet does not say."""
        for row in rows.steps:
            cell = next(filter(self.names_checker, lane_cells(row)), None)
            if cell is not None and isinstance(nodes[row.row], Step):
                text = f"Does the work wait until “{cell.column.name}” has checked a step, or is it checked later?"
                cited = (self._citations.cell(cell),)
                self._parts.builder.add(Question, about=nodes[row.row].id, text=text, evidence=cited)
                return
