"""Names, those that LET gives too, and columns of declared tables as the cells or formulas they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.parsing import parse
from workflow_studio.importing.formulas.tables import THIS_ROW
from workflow_studio.importing.formulas.tree import (
    Binary,
    Call,
    Cells,
    Coordinate,
    Corner,
    Missing,
    Name,
    Percent,
    Refusal,
    TableCells,
    Tree,
    Unary,
    depth,
)
from workflow_studio.importing.reading import NamedTable, Range, Sheet
from workflow_studio.importing.reading.markings import FormulaRun

MOST_RUNS = 10_000
"""Formulas of a workbook beyond these are not looked at, and that is said."""

_NAMES_IN_NAMES = 4
_MOST_PARTS = 4000
_DEEPEST = 150


class _Unknown(Exception):
    """Something that is named is not in the workbook, or is not followed; its text says what, as a phrase."""


@dataclass(frozen=True, slots=True)
class _Given:
    """What a name stands for within LET, with the names that were given before it."""

    tree: Tree
    before: Mapping[str, _Given]


_NONE_GIVEN: Mapping[str, _Given] = MappingProxyType({})


def tree_of(run: FormulaRun, sheet: str, book: Book) -> Tree | Refusal:
    """The tree of a formula on this sheet, with plain cells in place of names and table columns."""
    tree = parse(run.text, run.range.first_row, run.range.first_column)
    return tree if isinstance(tree, Refusal) else resolved(tree, book, sheet, run.range.first_column)


def resolved(tree: Tree, book: Book, sheet: str, column: int) -> Tree | Refusal:
    """The tree with plain cells in place of names and table columns.

    `sheet` and `column` are where the formula stands. Names of other workbooks stay as they are.
    """
    try:
        found = _Resolver(book, sheet, column).tree(tree, 0)
    except _Unknown as unknown:
        return Refusal(str(unknown))
    return Refusal("the names in it stand for too long a formula") if depth(found) > _DEEPEST else found


class _Resolver:
    def __init__(self, book: Book, sheet: str, column: int) -> None:
        self._book, self._sheet, self._column = book, sheet, column
        self._parts = 0
        self._depth = 0

    def tree(self, tree: Tree, level: int, given: Mapping[str, _Given] = _NONE_GIVEN) -> Tree:
        """The tree with what its names stand for; `level` counts names within names, `given` are those of LET."""
        self._parts += 1
        self._depth += 1
        if self._parts > _MOST_PARTS or self._depth > _DEEPEST:
            raise _Unknown("the names in it stand for too long a formula")
        found = self._part(tree, level, given)
        self._depth -= 1
        return found

    def _part(self, tree: Tree, level: int, given: Mapping[str, _Given]) -> Tree:
        match tree:
            case Name(name, "", "") if name.casefold() in given:
                own = given[name.casefold()]
                return self.tree(own.tree, level, own.before)
            case Name():
                return tree if tree.book else self._name(tree, level)
            case TableCells():
                return self._table(tree)
            case Unary(_, operand) | Percent(operand):
                return replace(tree, operand=self.tree(operand, level, given))
            case Binary(_, left, right):
                return replace(tree, left=self.tree(left, level, given), right=self.tree(right, level, given))
            case Call("LET", arguments):
                return self._let(arguments, level, given)
            case Call(_, arguments):
                return replace(tree, arguments=tuple(self.tree(one, level, given) for one in arguments))
        return tree

    def _let(self, arguments: tuple[Tree, ...], level: int, given: Mapping[str, _Given]) -> Tree:
        """The last argument of LET, with what its names stand for in their place."""
        *pairs, result = arguments or (Missing(),)
        if len(pairs) % 2 or not pairs:
            raise _Unknown("a name or a value is missing in its LET")
        for name, tree in zip(pairs[::2], pairs[1::2], strict=True):
            if not isinstance(name, Name):
                raise _Unknown("a name or a value is missing in its LET")
            given = {**given, name.name.casefold(): _Given(tree, given)}
        return self.tree(result, level, given)

    def _name(self, name: Name, level: int) -> Tree:
        defined = self._book.name(name.name, name.sheet or self._sheet)
        if defined is None:
            raise _Unknown(f"the workbook does not say what “{name.name}” is")
        if level >= _NAMES_IN_NAMES:
            raise _Unknown(f"“{name.name}” stands for other names in turn")
        found = parse(defined.refers_to.removeprefix("="))
        if isinstance(found, Refusal):
            raise _Unknown(f"what “{name.name}” stands for was not understood: {found.why}")
        return self.tree(found, level + 1)

    def _table(self, cells: TableCells) -> Tree:
        found = self._book.table(cells.table) if cells.table else self._own_table()
        if found is None:
            raise _Unknown(f"the workbook has no table “{cells.table}”")
        sheet, table = found
        area = _columns_of(sheet, table, cells)
        name = "" if sheet.name == self._sheet else sheet.name
        if cells.part == THIS_ROW:
            row_one = row_other = Coordinate(0, False)
        else:
            rows = _rows_of(table, cells.part)
            row_one, row_other = Coordinate(rows[0], True), Coordinate(rows[1], True)
        first = Corner(row_one, Coordinate(area[0], True))
        last = Corner(row_other, Coordinate(area[1], True))
        return Cells(first, None if first == last else last, name)

    def _own_table(self) -> tuple[Sheet, NamedTable] | None:
        """The table in whose columns the formula stands (the first one on its sheet: tables seldom are stacked)."""
        sheet = self._book.sheet(self._sheet)
        if sheet is None:
            return None
        return next(((sheet, one) for one in sheet.tables if _spans(one.range, self._column)), None)


def _spans(area: Range, column: int) -> bool:
    return area.first_column <= column <= area.last_column


def _columns_of(sheet: Sheet, table: NamedTable, cells: TableCells) -> tuple[int, int]:
    """The first and last column that are named; all of the table where none is."""
    area = table.range
    if not cells.columns:
        return area.first_column, area.last_column
    headers = {
        str(sheet.cell(area.first_row, column)).strip().casefold(): column
        for column in range(area.first_column, area.last_column + 1)
    }
    try:
        found = [headers[name.strip().casefold()] for name in cells.columns]
    except KeyError as missing:
        raise _Unknown(f"the table “{table.name}” has no column {missing}") from None
    return min(found), max(found)


def _rows_of(table: NamedTable, part: str) -> tuple[int, int]:
    first, last = table.range.first_row, table.range.last_row
    data = first + table.header_rows, last - table.totals_rows
    return {"#Headers": (first, first), "#Totals": (last, last), "#All": (first, last)}.get(part, data)
