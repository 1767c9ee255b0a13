"""What a pasted table is read as, and what it makes of it: the same reading and mapping as an import."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.app.importing import Opened
from workflow_studio.app.pasted_table.reading import Rows
from workflow_studio.importing.mapping import ChosenTables, MappingOptions, map_tables
from workflow_studio.importing.reading import Range, Sheet, Workbook
from workflow_studio.importing.recognition import (
    Column,
    Inspection,
    Kind,
    Role,
    Table,
    inspect_workbook,
    table_at,
    with_header,
    with_kind,
    with_role,
)
from workflow_studio.model import Document, Issue

NAME = "Clipboard"
SURE_ENOUGH = 0.5
NAMES = (Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION)
A_KNOWN_WORD = 0.6
"""How sure a column's meaning is where its header says it, and not its cells alone."""


@dataclass(frozen=True, slots=True)
class Made:
    """What the table gives: a document without geometry, and what in it could not be used."""

    document: Document
    issues: tuple[Issue, ...]


def opened(rows: Rows) -> Opened:
    """The pasted rows as a workbook with one table, read as steps unless it gives a map as something else."""
    values = tuple(tuple(cell or None for cell in row) for row in rows)
    workbook = Workbook(NAME, "", 0, "csv", (Sheet(NAME, "visible", values),))
    inspection = inspect_workbook(workbook)
    tables = [table for table in inspection.tables if table.gives_a_map]
    if not tables and rows:
        area = Range(0, 0, len(rows) - 1, max(len(rows[0]) - 1, 0))
        tables = [_as_steps(workbook, table_at(workbook, NAME, area, Kind.STEP_LIST))]
    largest = sorted(tables, key=lambda table: -len(table.data_rows))[:1]
    return Opened(workbook, Inspection(tuple(largest), inspection.issues))


def _as_steps(workbook: Workbook, table: Table) -> Table:
    """Rows that nobody would take for a process are steps all the same: they were pasted as such.

    Without a header that says something the first row is one of them; what the steps are called stands in the column
    with the longest texts, where no other was found.
    """
    if not _header_says_something(table):
        table = with_kind(workbook, with_header(workbook, table, ()), Kind.STEP_LIST)
    if table.columns and not any(table.columns_as(role) for role in NAMES):
        longest = max(table.columns, key=lambda column: _letters(workbook, table, column))
        table = with_role(table, longest.index, Role.STEP_NAME)
    return table


def _letters(workbook: Workbook, table: Table, column: Column) -> int:
    return sum(letter.isalpha() for value in table.values(workbook, column) for letter in str(value or ""))


def has_header(table: Table) -> bool:
    """Whether the rows came with a header that says what their columns mean."""
    return table.kind.confidence >= SURE_ENOUGH and bool(table.data_rows) and _header_says_something(table)


def _header_says_something(table: Table) -> bool:
    return bool(table.header_rows) and any(column.confidence >= A_KNOWN_WORD for column in table.columns)


def made_of(workbook: Workbook, table: Table) -> Made:
    """The map of the table as it is read now."""
    chosen = ChosenTables(workbook, (table,), (table,), ())
    mapped = map_tables([chosen], MappingOptions(None, ""))
    return Made(mapped.document, mapped.issues)
