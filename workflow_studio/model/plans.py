"""How a workbook was read, so that its next version is read the same way."""

from __future__ import annotations

from workflow_studio.model.element import Frozen, Name, Text


class PlannedColumn(Frozen):
    """A column by its header, with the role and the order of day and month that were settled for it."""

    header: Name
    role: Name
    dates: Name = ""


class PlannedTable(Frozen):
    """A table that became part of the map: where it stood, how it was headed, what it was taken for.

    `kind`, `role` and `dates` are the words of recognition; `sheet` and `title` are what the file called them,
    `process` is what the process was called then that the table became.
    """

    sheet: Text
    kind: Name
    columns: tuple[PlannedColumn, ...]
    title: Text = ""
    process: Name = ""
    header_rows: int = 1
