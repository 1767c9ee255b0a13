"""The user's say: another header line, kind, role or range. Pure, like the guesses they replace."""

from __future__ import annotations

from dataclasses import replace

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import Workbook
from workflow_studio.importing.recognition.find import surroundings_of
from workflow_studio.importing.recognition.kinds_and_roles import DateReading, Kind, Layout, Role
from workflow_studio.importing.recognition.sheets import rebuilt, table_over
from workflow_studio.importing.recognition.table import Column, Table

_CHOSEN = "chosen by you"


def with_header(workbook: Workbook, table: Table, header_rows: tuple[int, ...]) -> Table:
    """The table with its header in these sheet rows (from 0; none for no header), kind and roles guessed anew.

    The header may lie above or inside the range the table had; rows between a higher header and the data
    become data.
    """
    header_rows = tuple(sorted(header_rows))
    old_first = table.header_rows[0] if table.header_rows else table.range.first_row
    first = header_rows[0] if header_rows else old_first
    area = replace(table.range, first_row=first, last_row=max(_last_row(table), *header_rows, first))
    sheet = workbook.sheet(table.sheet)
    return _keeping(table, rebuilt(sheet, table, area, header_rows, surroundings_of(workbook), None))


def with_kind(workbook: Workbook, table: Table, kind: Kind) -> Table:
    """The table read as `kind`: its kind is certain and its column roles are guessed for it."""
    area = replace(table.range, last_row=_last_row(table))
    sheet = workbook.sheet(table.sheet)
    return _keeping(table, rebuilt(sheet, table, area, table.header_rows, surroundings_of(workbook), kind))


def with_role(table: Table, column_index: int, role: Role) -> Table:
    """The table with the role of one column (sheet column from 0) settled; raises KeyError for no such column."""
    old = _column(table, column_index)
    new = replace(old, role=role, confidence=1.0, runner_up=(old.role, old.confidence), reasons=(_CHOSEN,))
    changed = _with_column(table, new)
    return replace(changed, layout=_layout(changed))


def with_date_reading(table: Table, column_index: int, reading: DateReading) -> Table:
    """The table with the day and month order of one column of text dates settled."""
    return _with_column(table, replace(_column(table, column_index), dates=reading))


def table_at(workbook: Workbook, sheet: str, area: Range, kind: Kind | None = None) -> Table:
    """The table in exactly this range of a sheet; raises KeyError when there is no such sheet."""
    return table_over(workbook.sheet(sheet), area, surroundings_of(workbook), kind)


def _last_row(table: Table) -> int:
    """The last row the table was found in, skipped rows at its end included."""
    ends = [skipped.range.last_row for skipped in table.skipped if skipped.range.first_row > table.range.first_row]
    return max([table.range.last_row, *ends])


def _keeping(old: Table, new: Table) -> Table:
    """What is known about a table whatever its header or kind."""
    above = tuple(one for one in old.skipped if one.range.last_row < new.range.first_row)
    new = replace(new, skipped=(*above, *new.skipped), related=old.related)
    new = replace(new, shapes=old.shapes, connectors=old.connectors)
    readings = {column.index: column.dates for column in old.columns if column.dates is not None}
    columns = tuple(
        replace(column, dates=readings.get(column.index, column.dates)) if column.dates is not None else column
        for column in new.columns
    )
    return replace(new, columns=columns)


def _column(table: Table, index: int) -> Column:
    for column in table.columns:
        if column.index == index:
            return column
    raise KeyError(index)


def _with_column(table: Table, new: Column) -> Table:
    return replace(table, columns=tuple(new if old.index == new.index else old for old in table.columns))


def _layout(table: Table) -> Layout:
    if table.kind.kind is not Kind.RACI:
        return table.layout
    if table.columns_as(Role.RACI_CODE):
        return Layout.LONG
    return Layout.TRANSPOSED if table.columns_as(Role.RACI_STEP) else Layout.ROWS
