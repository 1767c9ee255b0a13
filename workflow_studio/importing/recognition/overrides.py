"""The user's say: another header line, kind, role or range. Pure, like the guesses they replace."""

from __future__ import annotations

from workflow_studio.importing.reading.workbook import Range, Workbook
from workflow_studio.importing.recognition.kinds_and_roles import DateReading, Kind, Role
from workflow_studio.importing.recognition.table import Table


def with_header(workbook: Workbook, table: Table, header_rows: tuple[int, ...]) -> Table:
    """The table with its header in these sheet rows (from 0; none for no header), kind and roles guessed anew."""
    return table


def with_kind(workbook: Workbook, table: Table, kind: Kind) -> Table:
    """The table read as `kind`: its kind is certain and its column roles are guessed for it."""
    return table


def with_role(table: Table, column_index: int, role: Role) -> Table:
    """The table with the role of one column (sheet column from 0) settled; raises KeyError for no such column."""
    return table


def with_date_reading(table: Table, column_index: int, reading: DateReading) -> Table:
    """The table with the day and month order of one column of text dates settled."""
    return table


def table_at(workbook: Workbook, sheet: str, area: Range, kind: Kind | None = None) -> Table:
    """The table in exactly this range of a sheet; raises KeyError when there is no such sheet."""
    raise KeyError(sheet)
