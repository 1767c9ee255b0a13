"""From confirmed tables to a document: each table by its kind, tables that belong together as one process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog import Pause, never_stop
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.drawn_maps import DrawnMapping
from workflow_studio.importing.mapping.form_maps import map_form
from workflow_studio.importing.mapping.gathered import Gathered, gathered
from workflow_studio.importing.mapping.left_out import is_flows, left_out, unused_columns
from workflow_studio.importing.mapping.log_citing import TableCiting
from workflow_studio.importing.mapping.log_maps import LogMapping, PreparedLog, prepare_log
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.process_names import document_title, process_names
from workflow_studio.importing.mapping.raci_maps import SHARE_THAT_BELONGS, join_raci, map_raci, share_named
from workflow_studio.importing.mapping.raci_rows import Raci, raci_rows
from workflow_studio.importing.mapping.result import ChosenTables, LogCoverage, Mapped, MappingOptions
from workflow_studio.importing.mapping.step_maps import StepMap, StepMapping
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import FEWEST_PARTS, Kind, Table, drawing_of
from workflow_studio.model import Issue, SkippedRange, Source

STEP_TABLES = (Kind.STEP_LIST, Kind.VISIO_PROCESS_MAP, Kind.NODES_AND_FLOWS, Kind.CHECKLIST)
LOGS = (Kind.EVENT_LOG, Kind.CASE_TRACKER)


@dataclass(frozen=True, slots=True)
class PreparedTables:
    """The chosen tables with their logs read, ready to be drawn at any detail.

    `logs` go by source and table. `together` are tables that are one log with others, `doubts` say which may be.
    """

    sources: tuple[ChosenTables, ...]
    logs: Mapping[tuple[int, int], PreparedLog]
    together: tuple[Gathered, ...] = ()
    doubts: tuple[Issue, ...] = ()


def prepare_tables(sources: Sequence[ChosenTables], pause: Pause = never_stop) -> PreparedTables:
    """Do what takes long and is the same at every level of detail: read and count event logs and trackers.

    `pause` is called again and again; what it raises ends the work.
    """
    together, doubts = gathered(sources, pause)
    logs = {
        (number, place): prepare_log(chosen.workbook, table, pause)
        for number, chosen in enumerate(sources)
        for place, table in enumerate(chosen.chosen)
        if table.kind.kind in LOGS and not any(one.holds(number, table) for one in together)
    }
    return PreparedTables(tuple(sources), logs, tuple(together), tuple(doubts))


def map_tables(sources: Sequence[ChosenTables], options: MappingOptions) -> Mapped:
    """Make the document of these workbooks' tables; it has no geometry yet. Every table becomes a process, except
    that flows tables join their nodes, a RACI joins the step list whose steps it names, and copies of one tracker
    or sheets of one form are one process together.
    """
    return map_prepared(prepare_tables(sources), options)


def map_prepared(prepared: PreparedTables, options: MappingOptions, pause: Pause = never_stop) -> Mapped:
    """`map_tables` of tables that were prepared; takes milliseconds where only logs of usual length are mapped."""
    title = document_title(prepared.sources[0].workbook) if prepared.sources else "Untitled"
    parts = DocumentParts(title)
    mappings = [_WorkbookMapping(parts, prepared, number, options, pause) for number in range(len(prepared.sources))]
    for mapping in mappings:
        mapping.map()
    citations = {mapping.number: mapping.citations for mapping in mappings}
    coverage = [found for mapping in mappings for found in mapping.coverage]
    for one in prepared.together:
        drawn = one.map(parts, citations, options.detail, pause)
        coverage += [drawn] if drawn else []
        mappings[one.members[0][0]].issues += one.log.issues
    for mapping in mappings:
        mapping.finish()
    issues = [*prepared.doubts, *(issue for mapping in mappings for issue in mapping.issues)]
    return Mapped(parts.build(), tuple(issues), tuple(coverage))


@dataclass(slots=True)
class _WorkbookMapping:
    parts: DocumentParts
    prepared: PreparedTables
    number: int
    options: MappingOptions
    pause: Pause
    issues: list[Issue] = field(default_factory=list)
    coverage: list[LogCoverage] = field(default_factory=list)
    citations: Citations = field(init=False)
    _source: Source = field(init=False)
    _heading_rows: dict[str, frozenset[int]] = field(default_factory=dict)

    def map(self) -> None:
        """Make the maps of the tables that stand for themselves."""
        workbook = self.workbook
        self._source = self.parts.builder.add(
            Source, name=workbook.name, fingerprint=workbook.fingerprint, read_on=self.options.read_on
        )
        self.citations = Citations(self.parts.builder, self._source)
        self._map_all()

    def finish(self) -> None:
        """Tell what of the workbook did not become part of a map."""
        for table in self.chosen.chosen:
            self.issues += unused_columns(table, compared=self._is_gathered(table))
        self.issues += left_out(self.chosen, self._heading_rows)
        skipped = tuple(SkippedRange(sheet=i.sheet, cells=i.cells, reason=i.text, what=i.what) for i in self.issues)
        self.parts.builder.replace(self._source, not_understood=skipped)

    @property
    def chosen(self) -> ChosenTables:
        return self.prepared.sources[self.number]

    @property
    def logs(self) -> list[PreparedLog]:
        return [log for (source, _), log in self.prepared.logs.items() if source == self.number]

    def _is_gathered(self, table: Table) -> bool:
        return any(one.holds(self.number, table) for one in self.prepared.together)

    @property
    def workbook(self) -> Workbook:
        return self.chosen.workbook

    def _of(self, *kinds: Kind) -> list[Table]:
        return [table for table in self.chosen.chosen if table.kind.kind in kinds and not self._is_gathered(table)]

    def _map_all(self) -> None:
        """Make the maps: step tables first, then RACIs of their own, then logs."""
        steps = [
            StepMapping(self.parts, self.citations, self.workbook, table, flows)
            for table, flows in _with_their_flows(self._of(*STEP_TABLES), self.chosen.found)
        ]
        racis = [(table, raci_rows(self.workbook, table)) for table in self._of(Kind.RACI)]
        belongs = {id(raci): _best_match(raci, steps) for _, raci in racis}
        alone = [(table, raci) for table, raci in racis if belongs[id(raci)] is None]
        logs = [(log, log.graph) for log in self.logs if log.graph is not None]
        drawn, forms = self._drawn(), self._forms()
        tables = [
            *(one.table for one in steps),
            *(table for table, _ in alone),
            *(one.table for one in drawn),
            *forms,
            *(log.table for log, _ in logs),
        ]
        proposed = process_names(self.workbook, tables)
        names = iter(self.chosen.name_of(table) or name for table, name in zip(tables, proposed, strict=True))
        for mapping in steps:
            step_map = mapping.map(next(names))
            for _, raci in racis:
                if belongs[id(raci)] is mapping:
                    join_raci(self.parts, self.citations, raci, step_map)
            self._keep(step_map, mapping.table)
        for table, raci in alone:
            self._keep(map_raci(self.parts, self.citations, raci, table, next(names)), table)
        for drawing in drawn:
            self._keep(drawing.map(next(names)), drawing.table)
        for form in forms:
            self._keep(map_form(self.parts, self.citations, self.workbook, form, next(names)), form)
        for log in self.logs:
            self.issues += log.issues
        for log, graph in logs:
            citing = TableCiting(self.citations, log.table, log.columns)
            log_map = LogMapping(self.parts, citing, log, self.pause)
            self.coverage.append(log_map.map(graph, next(names), self.options.detail))

    def _forms(self) -> list[Table]:
        found = [table for table in self._of(Kind.FORM) if len(table.headings) >= FEWEST_PARTS]
        for table in self._of(Kind.FORM):
            if table not in found:
                text = "A single form that is not divided into parts tells of no process, so it gives no map."
                self.issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
        return found

    def _drawn(self) -> list[DrawnMapping]:
        found = []
        for table in self._of(Kind.DRAWN_FLOWCHART):
            drawing = drawing_of(self.workbook.markings.of(table.sheet))
            if drawing.links:
                found.append(DrawnMapping(self.parts, self.citations, table, drawing))
            else:
                text = "What is drawn on the sheet could not be read, so it gives no map."
                self.issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
        return found

    def _keep(self, step_map: StepMap, table: Table) -> None:
        self.issues += step_map.issues
        self._heading_rows[table.sheet] = self._heading_rows.get(table.sheet, frozenset()) | step_map.heading_rows


def _best_match(raci: Raci, steps: Sequence[StepMapping]) -> StepMapping | None:
    """The step list that a RACI is about, if there is one."""
    shares = [(share_named(mapping.names_and_codes(), raci), -place) for place, mapping in enumerate(steps)]
    share, place = max(shares, default=(0.0, 0))
    return steps[-place] if share >= SHARE_THAT_BELONGS else None


def _with_their_flows(tables: Sequence[Table], found: Sequence[Table]) -> list[tuple[Table, list[Table]]]:
    """Each table of steps with the tables that hold its connections; connections alone name their steps themselves."""
    flows = [table for table in tables if is_flows(table)]
    others = [table for table in found if is_flows(table) and table not in flows]
    made = [(table, _flows_for(table, [*flows, *others], found)) for table in tables if not is_flows(table)]
    taken = [flow for _, used in made for flow in used]
    return [*made, *((flow, [flow]) for flow in flows if flow not in taken)]


def _flows_for(table: Table, flows: Sequence[Table], found: Sequence[Table]) -> list[Table]:
    if table.kind.kind is not Kind.NODES_AND_FLOWS:
        return []
    related = {(found[at].sheet, found[at].range) for at in table.related if at < len(found)}
    return [flow for flow in flows if (flow.sheet, flow.range) in related] or list(flows[:1])
