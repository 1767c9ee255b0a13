"""What of a workbook did not become part of a map: columns, rows, tables, parts of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from workflow_studio.importing.mapping.checklists import failure_columns
from workflow_studio.importing.mapping.links import medium_columns
from workflow_studio.importing.mapping.log_columns import is_lifecycle
from workflow_studio.importing.mapping.result import ChosenTables
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import MAPPABLE, Column, Kind, Layout, Role, Table
from workflow_studio.model import Issue

_STEP_ROLES = frozenset(
    {
        Role.STEP_ID, Role.STEP_NAME, Role.ACTIVITY, Role.NEXT_STEP, Role.LABEL, Role.PREDECESSOR, Role.SHAPE_TYPE,
        Role.LANE, Role.PERFORMER, Role.PARTICIPANT, Role.PHASE, Role.DESCRIPTION, Role.SYSTEM, Role.INPUT,
        Role.OUTPUT, Role.ARTIFACT, Role.PROCESS_TIME, Role.WAIT_TIME, Role.LEAD_TIME, Role.VERDICT, Role.NOTE,
    }
)  # fmt: skip
_FLOW_ROLES = frozenset({Role.FLOW_SOURCE, Role.FLOW_TARGET, Role.LABEL, Role.ARTIFACT, Role.INPUT, Role.OUTPUT})
_WHO = frozenset({Role.PARTICIPANT, Role.PERFORMER, Role.LANE})
_STEP_NAMES = frozenset({Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION, Role.STEP_ID})
_USED: Mapping[Kind, frozenset[Role]] = {
    Kind.STEP_LIST: _STEP_ROLES,
    Kind.VISIO_PROCESS_MAP: _STEP_ROLES,
    Kind.NODES_AND_FLOWS: _STEP_ROLES,
    Kind.CHECKLIST: _STEP_ROLES,
    Kind.EVENT_LOG: frozenset(
        {Role.CASE, Role.ACTIVITY, Role.TIMESTAMP, Role.START_TIME, Role.PERFORMER, Role.LANE, Role.PARTICIPANT}
    ),
    Kind.CASE_TRACKER: frozenset({Role.CASE, Role.MILESTONE_DATE, Role.PERFORMER}),
    Kind.RACI: _STEP_NAMES | {Role.PHASE, Role.RACI_ROLE, Role.RACI_CODE},
}
_RACI_LAYOUTS: Mapping[Layout, frozenset[Role]] = {
    Layout.ROWS: _STEP_NAMES | {Role.PHASE, Role.RACI_ROLE},
    Layout.TRANSPOSED: _WHO | {Role.RACI_STEP},
    Layout.LONG: _STEP_NAMES | _WHO | {Role.PHASE, Role.RACI_ROLE, Role.RACI_CODE},
}
_SAYS_NOTHING = frozenset({Role.IGNORE, Role.NUMBER})
"""Left out because the user said so, or a running number that names nothing."""


def is_flows(table: Table) -> bool:
    """Whether a table has a row for each connection."""
    return bool(table.columns_as(Role.FLOW_SOURCE)) and bool(table.columns_as(Role.FLOW_TARGET))


def unused_columns(table: Table, compared: bool = False) -> Iterator[Issue]:
    """A note for the filled columns of a mapped table that the map does not use, together; none for other tables.

    `compared`: the table is a copy of a tracker that was compared with others, which shows how its status changed.
    """
    unused = [
        column
        for column in table.columns
        if table.kind.kind in MAPPABLE
        and column.filled
        and column.role not in _SAYS_NOTHING
        and not _is_used(table, column)
        and not (compared and column.role is Role.STATUS)
    ]
    if unused:
        names = [f"“{column.title or column.letter}”" for column in unused]
        said = f"columns {', '.join(names[:-1])} and {names[-1]} are" if len(names) > 1 else f"column {names[0]} is"
        rows = table.range.first_row, table.range.last_row
        cells = ", ".join(Range(rows[0], one.index, rows[1], one.index).a1 for one in unused)
        yield Issue("note", f"The {said} not used in the map.", sheet=table.sheet, cells=cells, what="column")


def _is_used(table: Table, column: Column) -> bool:
    kind = table.kind.kind
    if kind in (Kind.FORM, Kind.DRAWN_FLOWCHART):
        return True
    if is_flows(table) and kind is Kind.NODES_AND_FLOWS:
        return column.role in _FLOW_ROLES or column.index in medium_columns(table)
    if kind is Kind.RACI:
        return column.role in _RACI_LAYOUTS[table.layout]
    if column.index in failure_columns(table):
        return True
    if kind is Kind.EVENT_LOG and is_lifecycle(column):
        return True
    return column.role in _USED[kind]


def left_out(chosen: ChosenTables, heading_rows: Mapping[str, frozenset[int]]) -> Iterator[Issue]:
    """Skipped rows of the chosen tables, tables that gave no map, and parts of the file that were not read.

    `heading_rows` are the rows of each sheet that were skipped as data but read as headings.
    """
    for table in chosen.chosen:
        yield from _skipped_rows(table, heading_rows.get(table.sheet, frozenset()))
        if table.kind.kind not in MAPPABLE:
            yield Issue("note", _why_left_out(table), sheet=table.sheet, cells=table.range.a1, what="table")
    for table in chosen.found:
        if not any(table.sheet == one.sheet and _overlap(table.range, one.range) for one in chosen.chosen):
            yield Issue("note", _why_left_out(table), sheet=table.sheet, cells=table.range.a1, what="table")
    yield from (Issue("note", note) for note in chosen.workbook.notes)


def _skipped_rows(table: Table, headings: frozenset[int]) -> Iterator[Issue]:
    """Rows in and above a table that are not data: those that follow each other for one reason together."""
    runs: list[tuple[str, Range]] = []
    for skipped in sorted(table.skipped, key=lambda one: one.range):
        reason = skipped.reason.split(" rows: ", 1)[-1]
        for area in _without(skipped.range, headings):
            before = runs[-1] if runs else None
            if before and before[0] == reason.casefold() and before[1].last_row + 1 == area.first_row:
                runs[-1] = (reason.casefold(), before[1].joined(area))
            else:
                runs.append((reason.casefold(), area))
    for reason, area in runs:
        first, last = area.first_row + 1, area.last_row + 1
        place = f"Row {first} was" if first == last else f"Rows {first} to {last} were"
        yield Issue("note", f"{place} passed over: {reason}.", sheet=table.sheet, cells=area.a1, what="rows")


def _without(area: Range, rows: frozenset[int]) -> Iterator[Range]:
    """What is left of an area without these rows."""
    first = area.first_row
    for row in sorted(row for row in rows if area.first_row <= row <= area.last_row):
        if row > first:
            yield replace(area, first_row=first, last_row=row - 1)
        first = row + 1
    if first <= area.last_row:
        yield replace(area, first_row=first)


def _overlap(one: Range, other: Range) -> bool:
    return (
        one.first_row <= other.last_row
        and other.first_row <= one.last_row
        and one.first_column <= other.last_column
        and other.first_column <= one.last_column
    )


def _why_left_out(table: Table) -> str:
    kind = table.kind.kind
    said = f"Read as {kind.in_a_sentence}"
    if kind is Kind.OTHER:
        return "No kind of table that is known; it gives no map."
    if kind not in MAPPABLE:
        return f"{said}, which gives no map."
    if table.kind.kind is Kind.FORM and not table.gives_a_map:
        return f"{said}; a single form that is not divided into parts tells of no process."
    if not table.gives_a_map:
        return f"{said}, but it has no rows."
    return f"{said}; left out {table.why_not_proposed}".rstrip() + "."
