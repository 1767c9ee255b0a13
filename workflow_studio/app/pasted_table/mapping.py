"""What a pasted table is read as, and what it makes of it: the same reading and mapping as an import."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.app.importing import Opened
from workflow_studio.app.pasted_table.reading import Rows
from workflow_studio.importing.mapping import ChosenTables, MappingOptions, map_tables
from workflow_studio.importing.reading import Range, Sheet, Workbook
from workflow_studio.importing.recognition import Inspection, Kind, Table, inspect_workbook, table_at
from workflow_studio.model import Document, Issue

NAME = "Clipboard"


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
        tables = [table_at(workbook, NAME, area, Kind.STEP_LIST)]
    largest = sorted(tables, key=lambda table: -len(table.data_rows))[:1]
    return Opened(workbook, Inspection(tuple(largest), inspection.issues))


def has_header(table: Table) -> bool:
    """Whether the rows came with a header that says what their columns mean."""
    return bool(table.header_rows) and table.kind.confidence >= 0.5 and len(table.data_rows) > 0


def made_of(workbook: Workbook, table: Table) -> Made:
    """The map of the table as it is read now."""
    chosen = ChosenTables(workbook, (table,), (table,), ())
    mapped = map_tables([chosen], MappingOptions(None, ""))
    return Made(mapped.document, mapped.issues)
