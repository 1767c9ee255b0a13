"""From confirmed tables to a document: each table by its kind, tables that belong together as one process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from workflow_studio.importing.mapping.case_events import events_of_log, events_of_tracker
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.log_maps import LogMapping
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.raci import annotate, checks, map_raci, matching_rows, raci_rows
from workflow_studio.importing.mapping.result import ChosenTables, LogCoverage, Mapped, MappingOptions
from workflow_studio.importing.mapping.step_maps import StepMap, StepMapping
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import MAPPABLE, Kind, Role, Table
from workflow_studio.model import Issue, SkippedRange, Source, Step

STEP_TABLES = (Kind.STEP_LIST, Kind.VISIO_PROCESS_MAP, Kind.NODES_AND_FLOWS)
SHARE_THAT_BELONGS = 0.5
"""A RACI belongs to a step list when it names at least this share of its steps."""

UNUSED_ROLES = (Role.ATTRIBUTE, Role.STATUS, Role.DUE_DATE, Role.AMOUNT)


def map_tables(sources: Sequence[ChosenTables], options: MappingOptions) -> Mapped:
    """Make the document of these workbooks' tables; it has no geometry yet. Every table becomes a process,
    except that flows tables join their nodes and a RACI joins the step list whose steps it names.
    """
    title = PurePath(sources[0].workbook.name).stem if sources else "Untitled"
    parts = DocumentParts(readable(title))
    issues: list[Issue] = []
    coverage: list[LogCoverage] = []
    for chosen in sources:
        mapping = _WorkbookMapping(parts, chosen, options)
        mapping.run()
        issues += mapping.issues
        coverage += mapping.coverage
    return Mapped(parts.build(), (*issues, *parts.people.issues), tuple(coverage))


def readable(stem: str) -> str:
    """A file's or sheet's name as a title: `purchase_requests` is `Purchase requests`."""
    text = " ".join(stem.replace("_", " ").split())
    return text[:1].upper() + text[1:] or "Untitled"


@dataclass(slots=True)
class _WorkbookMapping:
    parts: DocumentParts
    chosen: ChosenTables
    options: MappingOptions
    issues: list[Issue] = field(default_factory=list)
    coverage: list[LogCoverage] = field(default_factory=list)
    _citations: Citations = field(init=False)

    def run(self) -> None:
        workbook = self.workbook
        source = self.parts.builder.add(
            Source, name=workbook.name, fingerprint=workbook.fingerprint, read_on=self.options.read_on
        )
        self._citations = Citations(self.parts.builder, source)
        for step_map, table in self._map_steps():
            self.issues += step_map.issues
            self._tell_unused(table)
        for table in self._of(Kind.EVENT_LOG, Kind.CASE_TRACKER):
            self._map_log(table)
            self._tell_unused(table)
        self._tell_left_out()
        skipped = tuple(SkippedRange(sheet=i.sheet, cells=i.cells, reason=i.text) for i in self.issues)
        self.parts.builder.replace(source, not_understood=skipped)

    @property
    def workbook(self) -> Workbook:
        return self.chosen.workbook

    def _of(self, *kinds: Kind) -> list[Table]:
        return [table for table in self.chosen.chosen if table.kind.kind in kinds]

    def _map_steps(self) -> list[tuple[StepMap, Table]]:
        made = [
            (self._steps_of(table, flows), table)
            for table, flows in _with_their_flows(self._of(*STEP_TABLES), self.chosen.found)
        ]
        for raci in self._of(Kind.RACI):
            if not self._joined(raci, [step_map for step_map, _ in made]):
                name = self._name(raci)
                made.append((map_raci(self.parts, self._citations, self.workbook, raci, name), raci))
        return made

    def _steps_of(self, table: Table, flow_tables: Sequence[Table]) -> StepMap:
        return StepMapping(self.parts, self._citations, self.workbook, table).map(self._name(table), flow_tables)

    def _joined(self, raci: Table, step_maps: Sequence[StepMap]) -> bool:
        """Write a RACI's letters on the step list that it is about, if there is one."""
        rows = raci_rows(self.workbook, raci)
        for step_map in step_maps:
            steps = [node for node in step_map.nodes.values() if isinstance(node, Step)]
            matched = matching_rows(steps, rows)
            if rows and len(matched) >= SHARE_THAT_BELONGS * min(len(rows), len(steps)):
                for step in steps:
                    if step.id in matched:
                        annotate(self.parts, self._citations, step, matched[step.id])
                step_map.issues += checks(rows)
                named = {id(row) for row in matched.values()}
                step_map.issues += [
                    Issue(
                        "warning",
                        f"The RACI's step “{row.name.text[:60]}” is not in the step list.",
                        sheet=row.name.sheet,
                        cells=row.name.address,
                    )
                    for row in rows
                    if id(row) not in named
                ]
                return True
        return False

    def _map_log(self, table: Table) -> None:
        is_log = table.kind.kind is Kind.EVENT_LOG
        events = (events_of_log if is_log else events_of_tracker)(self.workbook, table)
        self.issues += events.issues
        if not events.performed:
            text = "No event could be read: a case, an activity and a time are needed."
            self.issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
            return
        mapping = LogMapping(self.parts, self._citations, table, events)
        self.coverage.append(mapping.map(self._name(table), self.options.detail))

    def _name(self, table: Table) -> str:
        """The table's title, or its sheet's name where the workbook has several processes, else the workbook's."""
        several = len(self._of(*MAPPABLE)) > 1
        return readable(table.sheet if several else PurePath(self.workbook.name).stem)

    def _tell_unused(self, table: Table) -> None:
        for column in table.columns:
            if column.role in UNUSED_ROLES and column.filled:
                cells = f"{column.letter}{table.range.first_row + 1}:{column.letter}{table.range.last_row + 1}"
                text = f"The column “{column.title or column.letter}” is not used in the map."
                self.issues.append(Issue("note", text, sheet=table.sheet, cells=cells))

    def _tell_left_out(self) -> None:
        chosen = {(table.sheet, table.range) for table in self.chosen.chosen}
        for table in self.chosen.found:
            if (table.sheet, table.range) in chosen:
                self.issues += [Issue("note", s.reason, sheet=table.sheet, cells=s.range.a1) for s in table.skipped]
            elif not self._overlaps_a_chosen(table):
                self.issues.append(Issue("note", _why_left_out(table), sheet=table.sheet, cells=table.range.a1))
        self.issues += [Issue("note", note) for note in self.workbook.notes]

    def _overlaps_a_chosen(self, table: Table) -> bool:
        return any(
            chosen.sheet == table.sheet
            and chosen.range.first_row <= table.range.last_row
            and table.range.first_row <= chosen.range.last_row
            and chosen.range.first_column <= table.range.last_column
            and table.range.first_column <= chosen.range.last_column
            for chosen in self.chosen.chosen
        )


def _with_their_flows(tables: Sequence[Table], found: Sequence[Table]) -> list[tuple[Table, list[Table]]]:
    """Each table of steps with the tables that hold its connections."""
    flows = [table for table in tables if _is_flows(table)]
    flows += [table for table in found if _is_flows(table) and table not in flows]
    return [(t, _flows_for(t, flows, found)) for t in tables if not _is_flows(t)]


def _flows_for(table: Table, flows: Sequence[Table], found: Sequence[Table]) -> list[Table]:
    if table.kind.kind is not Kind.NODES_AND_FLOWS:
        return []
    related = [found[position] for position in table.related if position < len(found)]
    return [flow for flow in flows if any((flow.sheet, flow.range) == (r.sheet, r.range) for r in related)] or [
        flow for flow in flows if flow.kind.kind is Kind.NODES_AND_FLOWS
    ][:1]


def _is_flows(table: Table) -> bool:
    return bool(table.columns_as(Role.FLOW_SOURCE)) and bool(table.columns_as(Role.FLOW_TARGET))


def _why_left_out(table: Table) -> str:
    kind = table.kind.kind
    if kind not in MAPPABLE:
        return f"Recognised as {kind.label.lower()}; this kind is not yet mapped."
    if not table.data_rows:
        return f"Recognised as {kind.label.lower()}, but it has no rows."
    return f"Recognised as {kind.label.lower()}; left out{' because the sheet is hidden' if table.hidden else ''}."
