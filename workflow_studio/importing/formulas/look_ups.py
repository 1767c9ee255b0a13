"""Look-ups in formulas: what is looked up, and in which lines of cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import NotWorkedOut
from workflow_studio.importing.formulas.several_keys import keyed_together
from workflow_studio.importing.formulas.tree import Array, Call, Cells, Missing, Tree, varies
from workflow_studio.importing.formulas.values import Area, Failing, Scalar, as_boolean, as_number
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.reading import Range

KEY_FIRST = frozenset({"VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "MATCH"})
"""Functions whose first argument is what is looked for."""
LOOK_UPS = frozenset({"VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "INDEX"})
EXACTLY, UP_TO, DOWN_TO = 0, -1, 1
"""What is found: the same value only, or else the next smaller one, or the next larger one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A key with the line of cells it is looked for in; `nearest` is one of the three above."""

    key: Tree
    keys: Area
    nearest: int = EXACTLY


@dataclass(frozen=True, slots=True)
class LookUp:
    """Keys looked up in lines of cells, with what stands beside them.

    Several lines run side by side and all of their keys must fit; `crossed` are two of which the first runs down the
    results and the second along them. `missing` is what is given where nothing is found; `moves` is whether the list
    is another one in every row, because its reference is not fixed.
    """

    lines: tuple[Line, ...]
    results: Area
    crossed: bool = False
    missing: Tree | None = None
    moves: bool = False

    @property
    def sheet(self) -> str:
        """The sheet that the list stands on; empty for lists that are written into the formula."""
        return self.lines[0].keys.sheet.name

    @property
    def area(self) -> Range:
        """The cells from the keys to the results."""
        areas = [*(line.keys for line in self.lines), self.results]
        return Range(
            min(one.range.first_row for one in areas),
            min(one.range.first_column for one in areas),
            max(map(_bottom, areas)),
            max(one.range.last_column for one in areas),
        )


def look_up(call: Call, book: Book, sheet: str, row: int, column: int) -> LookUp | None:
    """The look-up that this call is, as it is made in this cell; None where it is another kind of call."""
    finder = _Finder(book, sheet, row, column)
    try:
        found = finder.look_up(call)
    except (NotWorkedOut, Failing, ValueError):
        return None
    return found and replace(found, moves=finder.moves)


def matched_line(tree: Tree, book: Book, sheet: str, row: int, column: int) -> Line | None:
    """The fixed line in which MATCH finds the place of one key; None for every other formula."""
    finder = _Finder(book, sheet, row, column)
    try:
        lines = finder.places(tree)
    except (NotWorkedOut, Failing, ValueError):
        return None
    return lines[0] if len(lines) == 1 and not finder.moves else None


class _Finder:
    """Takes the calls apart that look something up."""

    def __init__(self, book: Book, sheet: str, row: int, column: int) -> None:
        self._book, self._sheet = book, sheet
        self._row, self._column = row, column
        self.moves = False
        """Whether any cells that were looked in are others in every row."""

    def look_up(self, call: Call) -> LookUp | None:
        match call:
            case Call("VLOOKUP" | "HLOOKUP" as name, (key, table, number, *rest)):
                return self._across(key, table, number, rest, name == "VLOOKUP")
            case Call("XLOOKUP", (_, _, Call("XLOOKUP", (_, _, table, *_)) as along, *rest)):
                lines = self._lines_of_xlookup(call), self._lines_of_xlookup(along)
                return _with_missing(self._crossed(*lines, self._area(table)), rest)
            case Call("XLOOKUP", (_, _, results, *rest)):
                return _with_missing(_beside(self._lines_of_xlookup(call), self._area(results)), rest)
            case Call("INDEX", (results, place)):
                return _beside(self.places(place), self._area(results))
            case Call("INDEX", (table, row, column)):
                return self._in_table(self._area(table), row, column)
            case Call("LOOKUP", (key, keys, *rest)):
                return self._lookup(key, self._area(keys), rest)
        return None

    def places(self, tree: Tree) -> tuple[Line, ...]:
        """The lines in which MATCH finds a place; none for every other formula."""
        if not isinstance(tree, Call) or tree.name != "MATCH" or not 2 <= len(tree.arguments) <= 3:
            return ()
        together = self._together(tree)
        if together:
            return together
        key, keys, *kind = tree.arguments
        number = as_number(self._fixed(kind[0])) if kind else 1.0
        return self._line(key, self._area(keys), EXACTLY if number == 0 else UP_TO if number > 0 else DOWN_TO)

    def _together(self, call: Call) -> tuple[Line, ...]:
        """The lines of several keys that are looked up at once."""
        found = keyed_together(call)
        lines = [self._line(key, self._area(cells)) for key, cells in found.pairs] if found else []
        return tuple(line[0] for line in lines) if all(lines) else ()

    def _lines_of_xlookup(self, call: Call) -> tuple[Line, ...]:
        together = self._together(call)
        if together:
            return together
        key, keys, _, *rest = call.arguments
        mode = int(as_number(self._fixed(rest[1]))) if len(rest) > 1 else EXACTLY
        backwards = len(rest) > 2 and as_number(self._fixed(rest[2])) != 1
        return () if backwards or mode not in (EXACTLY, UP_TO, DOWN_TO) else self._line(key, self._area(keys), mode)

    def _across(self, key: Tree, table: Tree, number: Tree, rest: list[Tree], upright: bool) -> LookUp | None:
        area = self._area(table)
        if area is None:
            return None
        nearest = UP_TO if not rest or as_boolean(self._fixed(rest[0])) else EXACTLY
        own = self._line(key, _column(area, 0) if upright else _row(area, 0), nearest)
        other = self.places(number)
        if other:
            return self._crossed(*((own, other) if upright else (other, own)), area)
        return _beside(own, _strip(area, int(as_number(self._fixed(number))) - 1, upright))

    def _in_table(self, area: Area | None, row: Tree, column: Tree) -> LookUp | None:
        down, across = self.places(row), self.places(column)
        if area is None or not (down or across):
            return None
        if down and across:
            return self._crossed(down, across, area)
        number = int(as_number(self._fixed(column if down else row))) - 1
        return _beside(down or across, _strip(area, number, bool(down)))

    def _lookup(self, key: Tree, keys: Area | None, rest: list[Tree]) -> LookUp | None:
        if rest or keys is None:
            return _beside(self._line(key, keys, UP_TO), self._area(rest[0])) if rest else None
        if keys.range.height < keys.range.width:
            return None
        return _beside(self._line(key, _column(keys, 0), UP_TO), _column(keys, keys.range.width - 1))

    def _crossed(self, down: tuple[Line, ...], across: tuple[Line, ...], area: Area | None) -> LookUp | None:
        """Two keys of which one tells the row of the results and the other their column."""
        if area is None or len(down) != 1 or len(across) != 1:
            return None
        one, other = down[0].keys.range, across[0].keys.range
        if one.width != 1 or other.height != 1 or (one.height, other.width) != (area.range.height, area.range.width):
            return None
        return LookUp((*down, *across), area, crossed=True)

    def _line(self, key: Tree, keys: Area | None, nearest: int = EXACTLY) -> tuple[Line, ...]:
        if keys is None or min(keys.range.height, keys.range.width) != 1:
            return ()
        return (Line(key, keys, nearest),)

    def _area(self, tree: Tree) -> Area | None:
        if not isinstance(tree, Cells | Array):
            return None
        self.moves = self.moves or varies(tree)
        result = compiled(tree, self._book, self._sheet)(self._row, self._column)
        return result if isinstance(result, Area) else None

    def _fixed(self, tree: Tree) -> Scalar:
        """The value of an argument that is the same in every row."""
        result = compiled(tree, self._book, self._sheet)(self._row, self._column)
        if varies(tree) or isinstance(result, Area) or not isinstance(result, float | bool | None):
            raise ValueError("it is not the same in every row")
        return result


def _beside(lines: tuple[Line, ...], results: Area | None) -> LookUp | None:
    """Lines of cells with a line of results of the same length."""
    if results is None or not lines:
        return None
    size = results.range.height, results.range.width
    fits = all((line.keys.range.height, line.keys.range.width) == size for line in lines)
    return LookUp(lines, results) if fits else None


def _with_missing(found: LookUp | None, rest: list[Tree]) -> LookUp | None:
    return replace(found, missing=rest[0]) if found and rest and not isinstance(rest[0], Missing) else found


def _strip(area: Area, index: int, upright: bool) -> Area | None:
    """One column or row of an area; None where it has not as many."""
    if not 0 <= index < (area.range.width if upright else area.range.height):
        return None
    return _column(area, index) if upright else _row(area, index)


def _column(area: Area, index: int) -> Area:
    one = area.range
    return Area(area.sheet, Range(one.first_row, one.first_column + index, one.last_row, one.first_column + index))


def _row(area: Area, index: int) -> Area:
    one = area.range
    return Area(area.sheet, Range(one.first_row + index, one.first_column, one.first_row + index, one.last_column))


def _bottom(area: Area) -> int:
    return max(area.range.first_row, min(area.range.last_row, area.sheet.height - 1))
