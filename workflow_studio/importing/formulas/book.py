"""The workbook as formulas see it: its cells, names and declared tables, and how much work may be done with them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from workflow_studio.importing.formulas.tree import Cells
from workflow_studio.importing.formulas.values import Area, Result, Scalar, from_cell, key_of
from workflow_studio.importing.reading import NamedTable, Range, Sheet, Workbook, column_letter
from workflow_studio.importing.reading.markings import DefinedName

MOST_WORK = 1_500_000
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383


class WorkDone(Exception):
    """As many cells were looked at as is allowed for one workbook."""


@dataclass(slots=True)
class Work:
    """What is left of the cells that may be looked at."""

    left: int = MOST_WORK

    def spend(self, cells: int) -> None:
        """Take off this many; `WorkDone` where there are not as many left."""
        self.left -= cells
        if self.left < 0:
            raise WorkDone


@dataclass(frozen=True, slots=True)
class Sorted:
    """Values of one kind in a line of cells, with their places, for look-ups by size."""

    keys: tuple[float | str, ...]
    places: tuple[int, ...]

    def last_up_to(self, key: float | str) -> int | None:
        """The place of the last value not above this one, as a search by halves finds it."""
        found = bisect_right(self.keys, key)
        return self.places[found - 1] if found else None


@dataclass(slots=True)
class Book:
    """One workbook with what was looked up in it before."""

    workbook: Workbook
    work: Work = field(default_factory=Work)
    today: float | None = None
    """The day to take for TODAY; without one, formulas that ask for it are not worked out."""
    remembered: dict[object, Result] = field(init=False, default_factory=dict)
    """What was counted before, by what and where: the same is often counted in every row."""
    key_places: dict[object, dict[object, int]] = field(init=False, default_factory=dict)
    """For keys that are looked up together, by what they were looked for in, their first places."""
    _sheets: dict[str, Sheet] = field(init=False)
    _names: dict[tuple[str, str], DefinedName] = field(init=False)
    _tables: dict[str, tuple[Sheet, NamedTable]] = field(init=False)
    _places: dict[tuple[int, Range], dict[object, list[int]]] = field(init=False, default_factory=dict)
    _sorted: dict[tuple[int, Range, bool], Sorted] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._sheets = {sheet.name.casefold(): sheet for sheet in self.workbook.sheets}
        self._names = {(one.sheet.casefold(), one.name.casefold()): one for one in self.workbook.markings.names}
        self._tables = {
            table.name.casefold(): (sheet, table) for sheet in self.workbook.sheets for table in sheet.tables
        }

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name, upper and lower case alike."""
        return self._sheets.get(name.casefold())

    def name(self, name: str, sheet: str) -> DefinedName | None:
        """What a name means on a sheet."""
        own = self._names.get((sheet.casefold(), name.casefold()))
        return own or self._names.get(("", name.casefold()))

    def table(self, name: str) -> tuple[Sheet, NamedTable] | None:
        """The declared table of this name, with its sheet."""
        return self._tables.get(name.casefold())

    def places(self, line: Area) -> dict[object, list[int]]:
        """For every value in a line of cells (one column or one row) where it stands, in order."""
        known = self._places.get((id(line.sheet), line.range))
        if known is None:
            known = self._places[id(line.sheet), line.range] = {}
            for place, value in enumerate(self.line(line)):
                if value is not None and not _is_fault(value):
                    known.setdefault(key_of(value), []).append(place)
        return known

    def sorted(self, line: Area, texts: bool) -> Sorted:
        """The numbers, or the texts, in a line of cells."""
        known = self._sorted.get((id(line.sheet), line.range, texts))
        if known is None:
            kind = str if texts else float
            found = [(key_of(value), place) for place, value in enumerate(self.line(line)) if isinstance(value, kind)]
            keys = tuple(key for key, _ in found if isinstance(key, float | str))
            known = Sorted(keys, tuple(place for _, place in found))
            self._sorted[id(line.sheet), line.range, texts] = known
        return known

    def line(self, area: Area, like: Area | None = None) -> list[Scalar]:
        """The values of an area, row by row, as far as the sheet is filled, or as far as it is in another area."""
        height, width = (like or area).filled_height, (like or area).filled_width
        self.work.spend(height * width)
        rows, first, left = area.sheet.rows, area.range.first_row, area.range.first_column
        if width == 1:  # most lines are columns, and long
            found = [from_cell(row[left]) if left < len(row) else None for row in rows[first : first + height]]
            return found + [None] * (height - len(found))
        return [area.value(row, column) for row in range(height) for column in range(width)]


def range_of(cells: Cells, row: int, column: int) -> Range | None:
    """The cells that are meant by a formula in this cell; None where they lie outside the sheet."""
    last = cells.last or cells.first
    rows = [0 if cells.first.row is None else cells.first.row.at(row)]
    rows.append(_LAST_ROW if last.row is None else last.row.at(row))
    columns = [0 if cells.first.column is None else cells.first.column.at(column)]
    columns.append(_LAST_COLUMN if last.column is None else last.column.at(column))
    if min(rows) < 0 or min(columns) < 0 or max(rows) > _LAST_ROW or max(columns) > _LAST_COLUMN:
        return None
    return Range(min(rows), min(columns), max(rows), max(columns))


def area_text(area: Range) -> str:
    """A range as people write it, whole columns without their million rows."""
    if area.height <= _LAST_ROW:
        return area.a1
    return f"{column_letter(area.first_column)}:{column_letter(area.last_column)}"


def _is_fault(value: Scalar) -> bool:
    return value is not None and not isinstance(value, float | str | bool)
