"""A table with one row per step, row by row, before anything is linked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workflow_studio.importing.mapping.cells import Cell, filled_cells, says_nothing
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.outline import LANE_ROLES, Outline, outline_of
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Role, Table

NAME_ROLES = (Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION)
KEY_ROLES = (Role.STEP_ID, Role.NUMBER)

_SAID_ONCE = frozenset(Role) - {Role.NEXT_STEP, Role.LABEL}


@dataclass(frozen=True, slots=True)
class StepRow:
    """The cells of one row by what their columns mean.

    `key` is what other rows call the step, `code` its number or id as people write it (may be empty). `stated` are
    the cells that name it, one for each row that states it.
    """

    row: int
    key: str
    name: Cell
    cells: Mapping[Role, tuple[Cell, ...]] = field(default_factory=dict)
    code: str = ""
    stated: tuple[Cell, ...] = ()

    def first(self, role: Role) -> Cell | None:
        """The first filled cell of this role."""
        cells = self.cells.get(role)
        return cells[0] if cells else None

    def all(self, role: Role) -> tuple[Cell, ...]:
        """Every filled cell of this role, from left to right."""
        return self.cells.get(role, ())


@dataclass(slots=True)
class StepRows:
    """The steps of a table. `groups`: for the key of each row that sums up others, the first and last of those.

    `positions` holds the steps by their place in the table, counted from 1, where no column numbers them.
    The other fields are sheet rows (from 0) with something to tell: rows without a name, ids used for two
    different steps, ids that a spreadsheet has shortened (`1.10` to `1.1`).
    """

    steps: list[StepRow] = field(default_factory=list)
    groups: dict[str, tuple[StepRow, StepRow]] = field(default_factory=dict)
    positions: dict[str, StepRow] = field(default_factory=dict)
    nameless: list[int] = field(default_factory=list)
    repeated_ids: list[tuple[int, str]] = field(default_factory=list)
    restored_ids: list[tuple[int, str]] = field(default_factory=list)


def step_rows(workbook: Workbook, table: Table) -> StepRows:
    """The steps of the table, rows that state one step several times (a row for each way out) made one."""
    sheet = workbook.sheet(table.sheet)
    rows = [filled_cells(sheet, table, row, values) for row, values in table.cells(workbook)]
    outline = outline_of(sheet, table, rows)
    reader = _Reader(numbered=any(table.columns_as(role) for role in KEY_ROLES))
    for place, (row, cells) in enumerate(zip(table.data_rows, rows, strict=True), 1):
        if place - 1 not in outline.headings:
            reader.read(place, row, _by_role(cells, outline, place - 1))
    return reader.finished(outline)


def steps_of_connections(workbook: Workbook, table: Table) -> StepRows:
    """The steps that a table of connections names at their ends, where no other table lists them."""
    sheet = workbook.sheet(table.sheet)
    steps: dict[str, StepRow] = {}
    for row, values in table.cells(workbook):
        for cell in filled_cells(sheet, table, row, values):
            if cell.column.role in (Role.FLOW_SOURCE, Role.FLOW_TARGET) and not says_nothing(cell.text):
                # Two ends of one row are two steps: places in the order of appearance stand for their rows.
                steps.setdefault(folded(cell.text), StepRow(len(steps), reference_key(cell.text), cell, stated=(cell,)))
    return StepRows(list(steps.values()))


class _Reader:
    def __init__(self, numbered: bool) -> None:
        self._numbered = numbered
        self._by_key: dict[str, StepRow] = {}
        self._key_at: dict[int, str] = {}
        self._last_key = ""
        self._found = StepRows()

    def read(self, place: int, row: int, cells: Mapping[Role, tuple[Cell, ...]]) -> None:
        number = next((cells[role][0] for role in KEY_ROLES if role in cells), None)
        name = next((cells[role][0] for role in NAME_ROLES if role in cells), None)
        if name is None and number is not None:
            name = self._name_of_nameless(number, cells)
        if name is None:
            self._found.nameless.append(row)
            return
        key = self._key(number, name, row)
        restored = bool(self._found.restored_ids) and self._found.restored_ids[-1] == (row, key)
        identified = Role.STEP_ID in cells and number is not name and number is not None
        code = "" if not identified or number is None else key if restored else number.text
        step = StepRow(row, key, name, cells, code, (name,))
        self._last_key = self._key_at[place - 1] = self._keep(step, identified=number is not None)

    def _keep(self, step: StepRow, identified: bool) -> str:
        """Keep a step as one of its own or as more of a known one; returns its key."""
        known = self._by_key.get(step.key)
        if known is None:
            self._by_key[step.key] = step
            return step.key
        same = step.name.column.role in KEY_ROLES or folded(known.name.text) == folded(step.name.text)
        if same and (identified or _goes_on(known, step)):
            self._by_key[step.key] = joined(known, step)
            return step.key
        if not same:
            self._found.repeated_ids.append((step.row, step.key))
        apart = replace(step, key=f"{step.key}\n{step.row}")
        self._by_key[apart.key] = apart
        return apart.key

    def _name_of_nameless(self, number: Cell, cells: Mapping[Role, tuple[Cell, ...]]) -> Cell | None:
        """A row with an id alone says nothing, but one that says more about a step is that step."""
        return number if cells.keys() - set(KEY_ROLES) else None

    def _key(self, number: Cell | None, name: Cell, row: int) -> str:
        key = reference_key((number or name).text)
        known = self._by_key.get(key)
        if number is None or known is None or folded(known.name.text) == folded(name.text):
            return key
        restored = _shortened_id(key, self._last_key) if isinstance(number.value, float) else None
        if restored is None or restored in self._by_key:
            return key
        self._found.restored_ids.append((row, restored))
        return restored

    def finished(self, outline: Outline) -> StepRows:
        self._found.steps = list(self._by_key.values())
        for heading, (first, last) in outline.sums_up.items():
            below = [self._by_key[self._key_at[place]] for place in range(first, last + 1) if place in self._key_at]
            if below:
                for cell in heading.keys:
                    self._found.groups.setdefault(reference_key(cell.text), (below[0], below[-1]))
        if not self._numbered:
            steps = {place: self._by_key[key] for place, key in self._key_at.items()}
            self._found.positions = {str(place + 1): step for place, step in steps.items()}
        return self._found


def lane_cells(row: StepRow) -> list[Cell]:
    """The cells that say who does a step, the lane's own first."""
    return [cell for role in LANE_ROLES for cell in row.all(role) if not says_nothing(cell.text)]


def _by_role(cells: Sequence[Cell], outline: Outline, place: int) -> dict[Role, tuple[Cell, ...]]:
    by_role: dict[Role, tuple[Cell, ...]] = {}
    for cell in cells:
        by_role[cell.column.role] = (*by_role.get(cell.column.role, ()), cell)
    phases = (*outline.above.get(place, ()), *by_role.get(Role.PHASE, ()))
    if phases:
        by_role[Role.PHASE] = tuple({folded(cell.text): cell for cell in phases}.values())
    for cell in outline.inherited.get(place, ()):
        by_role.setdefault(cell.column.role, (cell,))
    return by_role


def reference_key(text: str) -> str:
    """What two ways of writing one step's id have in common: `1.0`, `01` and `1`, `T01` and `t01 `."""
    key = " ".join(text.casefold().split())
    whole = re.fullmatch(r"0*(\d+)(?:\.0)?", key)
    return whole[1] if whole else key


def _shortened_id(key: str, last: str) -> str | None:
    """Spreadsheets turn the id 1.10 into the number 1.1: what the id after 1.9 (or 1.19) was before."""
    one, other = re.fullmatch(r"(\d+)\.(\d+)", key), re.fullmatch(r"(\d+)\.(\d*9)", last)
    if one is None or other is None or one[1] != other[1]:
        return None
    following = str(int(other[2]) + 1)
    return f"{one[1]}.{following}" if following.rstrip("0") == one[2] else None


def joined(one: StepRow, other: StepRow) -> StepRow:
    """One step of two rows that state it, for example a row for each way out: the cells of both."""
    cells = {role: (*one.all(role), *other.all(role)) for role in dict.fromkeys((*one.cells, *other.cells))}
    for role in _SAID_ONCE & cells.keys():
        cells[role] = tuple({cell.text: cell for cell in reversed(cells[role])}.values())[::-1]
    return replace(one, cells=cells, stated=(*one.stated, *other.stated))


def _goes_on(one: StepRow, other: StepRow) -> bool:
    """Whether two rows of one name without ids state two ways out of one step, and not the same work done twice."""
    performers = [{cell.text for role in LANE_ROLES for cell in row.all(role)} for row in (one, other)]
    return performers[0] == performers[1] and bool(one.all(Role.NEXT_STEP)) and bool(other.all(Role.NEXT_STEP))
