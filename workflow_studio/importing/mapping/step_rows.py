"""A table with one row per step, row by row, before anything is linked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workflow_studio.importing.mapping.cells import Cell, text_of
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Role, Table

HEADED_ROWS_HAVE = 3
"""Filled cells that rows must usually have for a lone one to be a heading."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """The cells of one row by what their columns mean; `key` is what other rows call the step."""

    row: int
    key: str
    name: Cell
    cells: dict[Role, tuple[Cell, ...]] = field(default_factory=dict)

    def first(self, role: Role) -> Cell | None:
        """The first filled cell of this role."""
        cells = self.cells.get(role)
        return cells[0] if cells else None

    def all(self, role: Role) -> tuple[Cell, ...]:
        """Every filled cell of this role, from left to right."""
        return self.cells.get(role, ())


def step_rows(workbook: Workbook, table: Table, name_roles: tuple[Role, ...]) -> Iterator[StepRow | int]:
    """Every row with a name; the sheet row (from 0) of every row without one.

    The name is in the first column of these roles that the table has. A lone text in a row where others
    have more heads the rows below it: it is their phase.
    """
    names = [role for role in name_roles if table.columns_as(role)]
    rows = [_filled(table, row, values) for row, values in table.cells(workbook)]
    usual = sorted(len(cells) for cells in rows)[len(rows) // 2] if rows else 0
    heading: Cell | None = None
    for row, cells in zip(table.data_rows, rows, strict=True):
        if len(cells) == 1 and usual >= HEADED_ROWS_HAVE and isinstance(cells[0].value, str):
            heading = cells[0]
            continue
        by_role: dict[Role, tuple[Cell, ...]] = {}
        for cell in cells:
            by_role[cell.column.role] = (*by_role.get(cell.column.role, ()), cell)
        name = by_role[names[0]][0] if names and names[0] in by_role else None
        if name is None:
            yield row
            continue
        if heading is not None:
            by_role.setdefault(Role.PHASE, (heading,))
        number = next((by_role[role][0] for role in (Role.STEP_ID, Role.NUMBER) if role in by_role), name)
        yield StepRow(row, reference_key(number.text), name, by_role)


def _filled(table: Table, row: int, values: Sequence[Value]) -> list[Cell]:
    cells = zip(table.columns, values, strict=True)
    return [Cell(table.sheet, row, column, value) for column, value in cells if text_of(value)]


def reference_key(text: str) -> str:
    """What two ways of writing one step's id have in common: `1.0` and `1`, `T01` and `t01 `."""
    key = " ".join(text.casefold().split())
    return key[:-2] if re.fullmatch(r"\d+\.0", key) else key


def joined(one: StepRow, other: StepRow) -> StepRow:
    """One step of two rows that state it, for example a row for each way out: the cells of both."""
    cells = {role: (*one.all(role), *other.all(role)) for role in {*one.cells, *other.cells}}
    for role in _SAID_ONCE & cells.keys():
        cells[role] = tuple({cell.text: cell for cell in reversed(cells[role])}.values())[::-1]
    return replace(one, cells=cells)


_SAID_ONCE = frozenset(Role) - {Role.NEXT_STEP, Role.LABEL}
