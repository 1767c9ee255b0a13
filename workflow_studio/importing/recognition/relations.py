"""What only the whole workbook can tell: tables that belong together, and the order of day and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from workflow_studio.importing.reading.workbook import Workbook
from workflow_studio.importing.recognition.cells import header_text
from workflow_studio.importing.recognition.copies import form_labels, same_form, series
from workflow_studio.importing.recognition.evidence import references
from workflow_studio.importing.recognition.kinds_and_roles import DateReading, Kind, Role
from workflow_studio.importing.recognition.sheets import rebuilt
from workflow_studio.importing.recognition.table import Guess, Table

_ROWS_COMPARED = 2_000
_LEAST_SHARE = 0.6


def related(workbook: Workbook, tables: Sequence[Table], surroundings: str) -> tuple[Table, ...]:
    """Pair every table of flows with the table whose ids (or names) its two ends mention.

    The table of nodes then is of the kind `nodes-and-flows` too, and each lists the other in `related`.
    """
    result = list(tables)
    for at, flows in enumerate(result):
        if flows.kind.kind is not Kind.NODES_AND_FLOWS or flows.related:
            continue
        ends = _ends(workbook, flows)
        shares = [(0.0 if other is flows else _mentioned(workbook, other, ends), -i) for i, other in enumerate(result)]
        share, negative = max(shares, default=(0.0, 0))
        if share < _LEAST_SHARE:
            continue
        nodes = -negative
        result[at] = _surer(replace(flows, related=(nodes,)), "its ends are the steps of another table")
        result[nodes] = _as_nodes(workbook, result[nodes], at, surroundings)
    return tuple(result)


def with_copies(workbook: Workbook, tables: Sequence[Table], surroundings: str) -> tuple[Table, ...]:
    """Mark the tables that are copies of one tracker, or sheets of one form: each lists the others in `related`.

    A list whose copies can be compared is a case tracker, whatever it would be alone.
    """
    result = list(tables)
    for group in _copies(workbook, tables):
        for at in group:
            table = result[at]
            if table.kind.kind is Kind.REGISTER:
                table = _as_tracker(workbook, table, surroundings)
            others = tuple(other for other in group if other != at)
            reason = f"{len(group)} sheets hold the same, named one after the other"
            result[at] = replace(table, related=others, reasons=(*table.reasons, reason))
    forms = {at: form_labels(workbook, table) for at, table in enumerate(result) if table.kind.kind is Kind.FORM}
    for at, labels in forms.items():
        same = tuple(other for other, others in forms.items() if other != at and same_form(labels, others))
        result[at] = replace(result[at], related=same)
    return tuple(result)


def _copies(workbook: Workbook, tables: Sequence[Table]) -> Iterator[list[int]]:
    """The places of tables that are copies of one tracker and have something that can change."""
    for found in series([(0, workbook, table) for table in tables]):
        changing = {Role.STATUS, Role.MILESTONE_DATE, Role.PERFORMER}
        if not found.doubt and any(column.role in changing for column in found.copies[0].table.columns):
            yield [tables.index(copy.table) for copy in found.copies]


def _as_tracker(workbook: Workbook, table: Table, surroundings: str) -> Table:
    sheet = workbook.sheet(table.sheet)
    read = rebuilt(sheet, table, table.range, table.header_rows, surroundings, Kind.CASE_TRACKER)
    return replace(read, kind=Guess(Kind.CASE_TRACKER, 0.8), runner_up=table.kind, reasons=(), skipped=table.skipped)


def with_voted_dates(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Settle undecided columns by the others: where all decided ones agree, the undecided are read like them."""
    readings = {column.dates for table in tables for column in table.columns}
    decided = readings & {DateReading.DAY_FIRST, DateReading.MONTH_FIRST}
    if len(decided) != 1:
        return tuple(tables)
    winner = DateReading.DAY_FIRST if DateReading.DAY_FIRST in decided else DateReading.MONTH_FIRST
    return tuple(
        replace(
            table,
            columns=tuple(
                replace(
                    column,
                    dates=winner,
                    reasons=(*column.reasons, f"its dates are read {winner.value} like the other columns"),
                )
                if column.dates is DateReading.UNDECIDED
                else column
                for column in table.columns
            ),
        )
        for table in tables
    )


def _ends(workbook: Workbook, flows: Table) -> list[str]:
    wanted = [at for at, c in enumerate(flows.columns) if c.role in (Role.FLOW_SOURCE, Role.FLOW_TARGET)]
    rows = islice(flows.cells(workbook), _ROWS_COMPARED)
    return [header_text(values[at]) for _, values in rows for at in wanted if values[at] is not None]


def _mentioned(workbook: Workbook, nodes: Table, ends: Sequence[str]) -> float:
    """The share of the ends that are values of one of the first columns of a table, best column counting."""
    if not nodes.header_rows or nodes.kind.kind is Kind.NODES_AND_FLOWS or not ends:
        return 0.0
    rows = list(islice(nodes.cells(workbook), _ROWS_COMPARED))
    best = 0.0
    for at in range(min(3, len(nodes.columns))):
        values = [header_text(cells[at]) for _, cells in rows if cells[at] is not None]
        if values and len(set(values)) >= 0.95 * len(values):
            best = max(best, references(ends, frozenset(values)))
    return best


def _as_nodes(workbook: Workbook, table: Table, flows: int, surroundings: str) -> Table:
    guessed = table.kind
    table = rebuilt(
        workbook.sheet(table.sheet), table, table.range, table.header_rows, surroundings, Kind.NODES_AND_FLOWS
    )
    return replace(
        table,
        kind=Guess(Kind.NODES_AND_FLOWS, 0.85),
        runner_up=guessed,
        reasons=("another table lists the connections between its rows",),
        related=(flows,),
    )


def _surer(table: Table, reason: str) -> Table:
    confidence = round(min(0.98, table.kind.confidence + 0.1), 2)
    return replace(table, kind=Guess(table.kind.kind, confidence), reasons=(*table.reasons, reason))
