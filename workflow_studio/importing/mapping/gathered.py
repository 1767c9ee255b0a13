"""Tables that are one log together: copies of a tracker, sheets of a form, in one workbook or in several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog import Pause, never_stop
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.form_maps import events_of_forms
from workflow_studio.importing.mapping.log_citing import PlacesCiting
from workflow_studio.importing.mapping.log_maps import LogMapping, PreparedLog, prepared
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.process_names import document_title, readable
from workflow_studio.importing.mapping.result import ChosenTables, LogCoverage
from workflow_studio.importing.mapping.series_events import events_of_series
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Series, Table, form_labels, same_form, series
from workflow_studio.model import Issue

Member = tuple[int, Workbook, Table]
"""A table with its workbook and the number of that among those that are imported."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Several tables read as one log, and what the process of them is called."""

    members: tuple[Member, ...]
    log: PreparedLog
    name: str

    def holds(self, source: int, table: Table) -> bool:
        """Whether a table of a workbook is part of it."""
        return any(number == source and member == table for number, _, member in self.members)

    def map(
        self, parts: DocumentParts, citations: Mapping[int, Citations], detail: float | None, pause: Pause
    ) -> LogCoverage | None:
        """Draw it as one process; none where no event could be read."""
        if self.log.graph is None:
            return None
        citing = PlacesCiting(citations, self.log.table, self.log.places)
        return LogMapping(parts, citing, self.log, pause).map(self.log.graph, self.name, detail)


def gathered(sources: Sequence[ChosenTables], pause: Pause = never_stop) -> tuple[list[Gathered], list[Issue]]:
    """The series and forms among the chosen tables, and what is doubtful about some that were left as they are."""
    members = [(number, one.workbook, table) for number, one in enumerate(sources) for table in one.chosen]
    found = series(members)
    doubts = [_doubt(one) for one in found if one.doubt]
    together = [_of_series(one, sources, pause) for one in found if not one.doubt]
    forms = [_of_forms(group, sources, pause) for group in _same_forms(members) if len(group) > 1]
    return [*together, *forms], doubts


def _of_series(copies: Series, sources: Sequence[ChosenTables], pause: Pause) -> Gathered:
    made = events_of_series(copies, pause)
    first = copies.copies[0]
    members = tuple((copy.source, copy.workbook, copy.table) for copy in copies.copies)
    log = prepared(made.found, first.table, "copies", made.places, pause)
    name = readable(first.named.stem) if first.named.stem else document_title(first.workbook)
    return Gathered(members, log, _known_name(members, sources) or name)


def _of_forms(group: Sequence[Member], sources: Sequence[ChosenTables], pause: Pause) -> Gathered:
    made = events_of_forms(group)
    _, workbook, table = group[0]
    name = table.title if 0 < len(table.title) <= 60 else document_title(workbook)
    log = prepared(made.found, table, "fields", made.places, pause)
    return Gathered(tuple(group), log, _known_name(group, sources) or readable(name))


def _known_name(members: Sequence[Member], sources: Sequence[ChosenTables]) -> str:
    """What the process of these tables was called when an earlier version of them was read; else nothing."""
    return next((name for number, _, table in members if (name := sources[number].name_of(table))), "")


def _same_forms(members: Sequence[Member]) -> list[list[Member]]:
    """Forms with mostly the same labels, in the order in which they come."""
    groups: list[tuple[frozenset[str], list[Member]]] = []
    for member in members:
        if member[2].kind.kind is not Kind.FORM:
            continue
        labels = form_labels(*member[1:])
        known = next((group for first, group in groups if same_form(first, labels)), None)
        if known is None:
            groups.append((labels, [member]))
        else:
            known.append(member)
    return [group for _, group in groups]


def _doubt(copies: Series) -> Issue:
    first = copies.copies[0].table
    return Issue(
        "warning",
        f"{copies.doubt}; they were mapped one by one. Are they copies of one list?",
        sheet=first.sheet,
        cells=first.range.a1,
    )
