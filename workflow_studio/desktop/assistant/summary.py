"""What a map made now would hold: counts with a few words on where they come from."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.app.importing import Imported
from workflow_studio.desktop.assistant.choices import Choices
from workflow_studio.desktop.words import assistant as words
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.model import Document
from workflow_studio.model.views import is_handoff, lanes_of, maps_of, processes
from workflow_studio.wording import listed, noun


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, what it counts, and where it comes from, also in `brief` if that may be long."""

    figure: int
    word: str
    where: str
    brief: str = ""


def counts_of(imported: Imported, choices: Choices) -> tuple[Count, ...]:
    """What will be created, over all maps of the document."""
    document = imported.document
    used = [one.table for one in choices.tables if one.used]
    lanes = {lane.participant for lane in document.lanes.values()}
    names = [document.participants[one].name for one in _in_lane_order(document)]
    handoffs = sum(is_handoff(document, flow) for flow in document.flows.values())
    counts = [
        _count(len(document.steps), words.STEP, _origin(used)),
        _count(len(lanes), words.PARTICIPANT, listed(names, 3), listed(names, 1)),
        _count(len(document.decisions), words.DECISION, words.WHERE_WAYS_PART),
        _count(handoffs, words.HANDOFF, words.WHERE_PERFORMER_CHANGES),
    ]
    if len(document.maps) > 1:
        counts.insert(0, _count(len(document.maps), words.MAP, words.FOR_EACH_PROCESS))
    cases = sum(one.log.cases for one in document.maps.values() if one.log is not None)
    if cases:
        counts.append(_count(cases, words.CASE, _case_rows(used)))
    return tuple(counts)


def map_of(imported: Imported, table: Table, file: str) -> str | None:
    """The map that a table's cells went into: the one whose nodes point most at them; None when there is none."""
    document = imported.document
    sources = {source.id for source in document.sources.values() if source.name == file}
    cited = {
        evidence.id
        for evidence in document.evidence.values()
        if evidence.source in sources and evidence.sheet == table.sheet and _lies_in(evidence.cells, table.range)
    }
    hits: dict[str, int] = {}
    for node in (*document.steps.values(), *document.decisions.values(), *document.events.values()):
        if cited.intersection(node.evidence):
            hits[node.map] = hits.get(node.map, 0) + 1
    return max(hits, key=lambda key: hits[key], default=None)


def first_map(document: Document) -> str | None:
    """The as-is map of the first process."""
    return next((one.id for process in processes(document) for one in maps_of(document, process.id)), None)


def _count(figure: int, one: str, where: str, brief: str = "") -> Count:
    return Count(figure, noun(figure, one), where if figure else words.NONE_FOUND, brief)


def _in_lane_order(document: Document) -> list[str]:
    lanes = [lane for process in processes(document) for m in maps_of(document, process.id)
             for lane in lanes_of(document, m.id)]  # fmt: skip
    return list(dict.fromkeys(lane.participant for lane in lanes))


def _origin(used: list[Table]) -> str:
    if len(used) != 1:
        return words.from_tables(len(used))
    table = used[0]
    if table.kind.kind is Kind.CASE_TRACKER:
        return words.from_date_columns(len(table.columns_as(Role.MILESTONE_DATE)))
    if table.kind.kind is Kind.EVENT_LOG:
        activity = table.columns_as(Role.ACTIVITY)
        return words.from_activities(activity[0].letter) if activity else words.FROM_ACTIVITIES
    return _rows(table)


def _case_rows(used: list[Table]) -> str:
    logs = [table for table in used if table.kind.kind in (Kind.CASE_TRACKER, Kind.EVENT_LOG)]
    return words.from_tables(len(logs)) if len(logs) > 1 else _rows(logs[0])


def _rows(table: Table) -> str:
    assert table.first_data_row is not None and table.last_data_row is not None  # a table that is used has rows
    headings = sum(table.first_data_row < row < table.last_data_row for row, _ in table.headings)
    skipped = table.last_data_row - table.first_data_row + 1 - len(table.data_rows) - headings
    return words.from_rows(table.first_data_row + 1, table.last_data_row + 1, skipped)


def _lies_in(cells: str, area: Range) -> bool:
    try:
        place = Range.parse(cells)
    except ValueError:
        return False
    return area.holds(place.first_row, place.first_column)
