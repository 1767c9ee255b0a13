"""From a table that became part of a map to the plan for reading it again."""

from __future__ import annotations

from workflow_studio.importing.recognition import Table
from workflow_studio.model import PlannedColumn, PlannedTable


def planned(table: Table) -> PlannedTable:
    """How this table was read: by its headers, not by where its columns stand."""
    columns = tuple(
        PlannedColumn(header=column.title, role=column.role.value, dates=column.dates.value if column.dates else "")
        for column in table.columns
        if column.title
    )
    return PlannedTable(
        sheet=table.sheet,
        kind=table.kind.kind.value,
        columns=columns,
        title=table.title,
        header_rows=len(table.header_rows),
    )
