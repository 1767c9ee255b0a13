"""A table with one row per step, row by row, before anything is linked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workflow_studio.importing.mapping.cells import Cell, text_of
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Role, Table


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

    The name is taken from the first filled column of these roles, in their order.
    """
    for row, values in table.cells(workbook):
        cells: dict[Role, list[Cell]] = {}
        for column, value in zip(table.columns, values, strict=True):
            if text_of(value):
                cells.setdefault(column.role, []).append(Cell(table.sheet, row, column, value))
        name = next((cells[role][0] for role in name_roles if role in cells), None)
        if name is None:
            yield row
            continue
        number = next((cells[role][0] for role in (Role.STEP_ID, Role.NUMBER) if role in cells), name)
        yield StepRow(row, reference_key(number.text), name, {role: tuple(found) for role, found in cells.items()})


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
