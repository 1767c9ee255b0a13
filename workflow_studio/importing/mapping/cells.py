"""One filled cell: where it is and what it says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.reading import Range, Sheet, Value
from workflow_studio.importing.recognition import Column, Role, Table

MOST_RANGES_NAMED = 12

_LIST_SEPARATORS = re.compile(r"\s*[,;\n，；、]\s*(?![^()]*\))")
_WORDS_FOR_NOTHING = (
    "empty - – — . .. … / n/a na n.a. n.a none nil null nan unknown tbd tbc tba ? ?? ??? "
    "keine keiner k.a. unbekannt aucun aucune inconnu ninguno ninguna desconocido なし 無し"
)
_NOTHING = frozenset(_WORDS_FOR_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell of a table; `row` counts the sheet's rows from 0.

    `said_in` is the row that holds the value where it was carried down from a merged cell or a group's first row.
    """

    sheet: str
    row: int
    column: Column
    value: Value
    said_in: int | None = None

    @property
    def text(self) -> str:
        """The cell as people read it."""
        return text_of(self.value)

    @property
    def address(self) -> str:
        """The cell that holds the value, as people name it: `C7`."""
        return f"{self.column.letter}{(self.row if self.said_in is None else self.said_in) + 1}"

    def parts(self) -> tuple[str, ...]:
        """What the cell lists, separated by commas, semicolons or line ends outside brackets."""
        return tuple(part for part in _LIST_SEPARATORS.split(self.text) if part and not says_nothing(part))


def filled_cells(sheet: Sheet, table: Table, row: int, values: Sequence[Value]) -> list[Cell]:
    """The filled cells of one data row as `Table.cells` gives it, from left to right."""
    return [
        Cell(table.sheet, row, column, value, _holder(sheet, row, column.index))
        for column, value in zip(table.columns, values, strict=True)
        if text_of(value)
    ]


def first_of(cells: Sequence[Cell], *roles: Role) -> Cell | None:
    """The first cell of the first of these roles that has one."""
    return next((cell for role in roles for cell in cells if cell.column.role is role), None)


def _holder(sheet: Sheet, row: int, column: int) -> int | None:
    """The row above that holds a carried value; None where the cell holds it itself."""
    if sheet.cell(row, column) is not None:
        return None
    return next((above for above in range(row - 1, -1, -1) if sheet.cell(above, column) is not None), None)


def text_of(value: Value) -> str:
    """A value as people read it: no `.0` behind whole numbers, dates in ISO order, nothing for an empty cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def says_nothing(text: str) -> bool:
    """Whether a cell is filled with a word for nothing: `-`, `n/a`, `TBD`."""
    return text.strip().casefold() in _NOTHING


def rows_named(table: Table, rows: Sequence[int]) -> str:
    """Rows of a table (from 0) as the ranges they fill, neighbours together: `A17:K17, A20:K22`."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    first, last = table.range.first_column, table.range.last_column
    named = ", ".join(Range(run[0], first, run[1], last).a1 for run in runs[:MOST_RANGES_NAMED])
    return f"{named} …" if len(runs) > MOST_RANGES_NAMED else named
