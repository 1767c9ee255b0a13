"""Looking for headers that are known already."""

from __future__ import annotations

from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Table
from workflow_studio.model import PlannedTable

ROWS_SEARCHED = 60
ENOUGH = 0.7
"""Share of the planned headers that a row has to hold."""


def header_where_planned(workbook: Workbook, table: Table, planned: PlannedTable) -> tuple[int, ...]:
    """The sheet rows (from 0) in and above a table that hold the planned headers; none where no row holds them."""
    names = {folded(column.header.rsplit(" / ", 1)[-1]) for column in planned.columns}
    sheet = workbook.sheet(table.sheet)
    first = max(0, table.range.first_row - ROWS_SEARCHED // 2)
    best, share = -1, ENOUGH
    for row in range(first, min(first + ROWS_SEARCHED, table.range.last_row + 1)):
        held = {folded(str(value)) for value in sheet.rows[row] if value is not None} if row < sheet.height else set()
        if names and len(names & held) / len(names) > share:
            best, share = row, len(names & held) / len(names)
    if best < 0:
        return ()
    return tuple(range(max(0, best - planned.header_rows + 1), best + 1)) if planned.header_rows else ()
