"""From confirmed tables to a document: each table by its kind, tables that belong together as one process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog import Pause, never_stop
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.left_out import is_flows, left_out, unused_columns
from workflow_studio.importing.mapping.log_maps import LogMapping, PreparedLog, prepare_log
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.process_names import document_title, process_names
from workflow_studio.importing.mapping.raci_maps import SHARE_THAT_BELONGS, join_raci, map_raci, share_named
from workflow_studio.importing.mapping.raci_rows import Raci, raci_rows
from workflow_studio.importing.mapping.result import ChosenTables, LogCoverage, Mapped, MappingOptions
from workflow_studio.importing.mapping.step_maps import StepMap, StepMapping
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Table
from workflow_studio.model import Issue, SkippedRange, Source

STEP_TABLES = (Kind.STEP_LIST, Kind.VISIO_PROCESS_MAP, Kind.NODES_AND_FLOWS)
LOGS = (Kind.EVENT_LOG, Kind.CASE_TRACKER)


@dataclass(frozen=True, slots=True)
class PreparedTables:
    """The chosen tables with their logs read, ready to be drawn at any detail. `logs` go by source and table."""

    sources: tuple[ChosenTables, ...]
    logs: Mapping[tuple[int, int], PreparedLog]


def prepare_tables(sources: Sequence[ChosenTables], pause: Pause = never_stop) -> PreparedTables:
    """Do what takes long and is the same at every level of detail: read and count event logs and trackers.

    `pause` is called again and again; what it raises ends the work.
    """
    logs = {
        (number, place): prepare_log(chosen.workbook, table, pause)
        for number, chosen in enumerate(sources)
        for place, table in enumerate(chosen.chosen)
        if table.kind.kind in LOGS
    }
    return PreparedTables(tuple(sources), logs)


def map_tables(sources: Sequence[ChosenTables], options: MappingOptions) -> Mapped:
    """Make the document of these workbooks' tables; it has no geometry yet. Every table becomes a process,
    except that flows tables join their nodes and a RACI joins the step list whose steps it names.
    """
    return map_prepared(prepare_tables(sources), options)


def map_prepared(prepared: PreparedTables, options: MappingOptions, pause: Pause = never_stop) -> Mapped:
    """`map_tables` of tables that were prepared; takes milliseconds where only logs of usual length are mapped."""
    title = document_title(prepared.sources[0].workbook) if prepared.sources else "Untitled"
    parts = DocumentParts(title)
    issues: list[Issue] = []
    coverage: list[LogCoverage] = []
    for number, chosen in enumerate(prepared.sources):
        logs = [log for (source, _), log in prepared.logs.items() if source == number]
        mapping = _WorkbookMapping(parts, chosen, logs, options, pause)
        mapping.run()
        issues += mapping.issues
        coverage += mapping.coverage
    return Mapped(parts.build(), (*issues, *parts.people.issues), tuple(coverage))


@dataclass(slots=True)
class _WorkbookMapping:
    parts: DocumentParts
    chosen: ChosenTables
    logs: Sequence[PreparedLog]
    options: MappingOptions
    pause: Pause
    issues: list[Issue] = field(default_factory=list)
    coverage: list[LogCoverage] = field(default_factory=list)
    _citations: Citations = field(init=False)
    _heading_rows: dict[str, frozenset[int]] = field(default_factory=dict)

    def run(self) -> None:
        workbook = self.workbook
        source = self.parts.builder.add(
            Source, name=workbook.name, fingerprint=workbook.fingerprint, read_on=self.options.read_on
        )
        self._citations = Citations(self.parts.builder, source)
        self._map_all()
        for table in self.chosen.chosen:
            self.issues += unused_columns(table)
        self.issues += left_out(self.chosen, self._heading_rows)
        skipped = tuple(SkippedRange(sheet=i.sheet, cells=i.cells, reason=i.text) for i in self.issues)
        self.parts.builder.replace(source, not_understood=skipped)

    @property
    def workbook(self) -> Workbook:
        return self.chosen.workbook

    def _of(self, *kinds: Kind) -> list[Table]:
        return [table for table in self.chosen.chosen if table.kind.kind in kinds]

    def _map_all(self) -> None:
        """Make the maps: step tables first, then RACIs of their own, then logs."""
        steps = [
            StepMapping(self.parts, self._citations, self.workbook, table, flows)
            for table, flows in _with_their_flows(self._of(*STEP_TABLES), self.chosen.found)
        ]
        racis = [(table, raci_rows(self.workbook, table)) for table in self._of(Kind.RACI)]
        belongs = {id(raci): _best_match(raci, steps) for _, raci in racis}
        alone = [(table, raci) for table, raci in racis if belongs[id(raci)] is None]
        logs = [(log, log.graph) for log in self.logs if log.graph is not None]
        tables = [*(one.table for one in steps), *(table for table, _ in alone), *(log.table for log, _ in logs)]
        names = iter(process_names(self.workbook, tables))
        for mapping in steps:
            step_map = mapping.map(next(names))
            for _, raci in racis:
                if belongs[id(raci)] is mapping:
                    join_raci(self.parts, self._citations, raci, step_map)
            self._keep(step_map, mapping.table)
        for table, raci in alone:
            self._keep(map_raci(self.parts, self._citations, raci, table, next(names)), table)
        for log in self.logs:
            self.issues += log.issues
        for log, graph in logs:
            drawing = LogMapping(self.parts, self._citations, log, self.pause)
            self.coverage.append(drawing.map(graph, next(names), self.options.detail))

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
