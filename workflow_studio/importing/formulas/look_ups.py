"""Look-ups in formulas: what is looked up, and in which lines of cells."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import NotWorkedOut
from workflow_studio.importing.formulas.tree import (
    Array,
    Call,
    Cells,
    Missing,
    Tree,
    varies,
)
from workflow_studio.importing.formulas.values import Area, Scalar, as_boolean, as_number
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.reading import Range

KEY_FIRST = frozenset({"VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "MATCH"})
"""Functions whose first argument is what is looked for."""
LOOK_UPS = frozenset({"VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "INDEX"})


@dataclass(frozen=True, slots=True)
class LookUp:
    """A key looked up in a line of cells, with what stands beside it in another line.

    `sheet` is empty for lists that are written into the formula. `missing` is what is given where nothing is found.
    """

    key: Tree
    keys: Area
    results: Area
    approximate: bool = False
    missing: Tree | None = None
    moves: bool = False
    """Whether the list is another one in every row, because its reference is not fixed."""

    @property
    def sheet(self) -> str:
        """The sheet that the list stands on."""
        return self.keys.sheet.name

    @property
    def area(self) -> Range:
        """The cells from the keys to the results."""
        one, other = self.keys.range, self.results.range
        return Range(
            min(one.first_row, other.first_row),
            min(one.first_column, other.first_column),
            max(_bottom(self.keys), _bottom(self.results)),
            max(one.last_column, other.last_column),
        )


def look_up(call: Call, book: Book, sheet: str, row: int, column: int) -> LookUp | None:
    """The look-up that this call is, as it is made in this cell; None where it is another kind of call."""
    try:
        return _Finder(book, sheet, row, column).look_up(call)
    except (NotWorkedOut, ValueError):
        return None


class _Finder:
    """Takes the calls apart that look something up."""

    def __init__(self, book: Book, sheet: str, row: int, column: int) -> None:
        self._book, self._sheet = book, sheet
        self._row, self._column = row, column

    def look_up(self, call: Call) -> LookUp | None:
        match call:
            case Call("VLOOKUP" | "HLOOKUP" as name, (key, table, number, *rest)):
                return self._across(key, table, number, rest, name == "VLOOKUP")
            case Call("XLOOKUP", (key, keys, results, *rest)):
                return self._xlookup(key, keys, results, rest)
            case Call("INDEX", (results, Call("MATCH", (key, keys, *kind)))):
                return self._index(key, keys, results, kind)
            case Call("LOOKUP", (key, keys, *rest)):
                return self._lookup(key, keys, rest)
        return None

    def _across(self, key: Tree, table: Tree, number: Tree, rest: list[Tree], upright: bool) -> LookUp | None:
        area = self._area(table)
        index = int(as_number(self._fixed(number))) - 1
        if area is None or not 0 <= index < (area.range.width if upright else area.range.height):
            return None
        approximate = as_boolean(self._fixed(rest[0])) if rest else True
        keys, results = (_column(area, 0), _column(area, index)) if upright else (_row(area, 0), _row(area, index))
        return LookUp(key, keys, results, approximate, moves=varies(table))

    def _xlookup(self, key: Tree, keys: Tree, results: Tree, rest: list[Tree]) -> LookUp | None:
        if len(rest) > 1 and as_number(self._fixed(rest[1])) != 0:
            return None
        missing = rest[0] if rest and not isinstance(rest[0], Missing) else None
        found = self._lines(key, keys, results)
        return found and LookUp(key, found.keys, found.results, missing=missing, moves=found.moves)

    def _index(self, key: Tree, keys: Tree, results: Tree, kind: list[Tree]) -> LookUp | None:
        number = as_number(self._fixed(kind[0])) if kind else 1.0
        found = self._lines(key, keys, results) if number in (0, 1) else None
        return found and LookUp(key, found.keys, found.results, number == 1, moves=found.moves)

    def _lookup(self, key: Tree, keys: Tree, rest: list[Tree]) -> LookUp | None:
        if rest:
            found = self._lines(key, keys, rest[0])
            return found and LookUp(key, found.keys, found.results, True, moves=found.moves)
        area = self._area(keys)
        if area is None or area.range.height < area.range.width:
            return None
        return LookUp(key, _column(area, 0), _column(area, area.range.width - 1), True, moves=varies(keys))

    def _lines(self, key: Tree, keys: Tree, results: Tree) -> LookUp | None:
        """Two lines of cells of equal length."""
        one, other = self._area(keys), self._area(results)
        if one is None or other is None or min(one.range.height, one.range.width) != 1:
            return None
        if (one.range.height, one.range.width) != (other.range.height, other.range.width):
            return None
        return LookUp(key, one, other, moves=varies(keys) or varies(results))

    def _area(self, tree: Tree) -> Area | None:
        if not isinstance(tree, Cells | Array):
            return None
        result = compiled(tree, self._book, self._sheet)(self._row, self._column)
        return result if isinstance(result, Area) else None

    def _fixed(self, tree: Tree) -> Scalar:
        """The value of an argument that is the same in every row."""
        result = compiled(tree, self._book, self._sheet)(self._row, self._column)
        if varies(tree) or isinstance(result, Area) or not isinstance(result, float | bool | None):
            raise ValueError("it is not the same in every row")
        return result


def _column(area: Area, index: int) -> Area:
    one = area.range
    return Area(area.sheet, Range(one.first_row, one.first_column + index, one.last_row, one.first_column + index))


def _row(area: Area, index: int) -> Area:
    one = area.range
    return Area(area.sheet, Range(one.first_row + index, one.first_column, one.first_row + index, one.last_column))


def _bottom(area: Area) -> int:
    return max(area.range.first_row, min(area.range.last_row, area.sheet.height - 1))
