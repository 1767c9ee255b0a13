"""What a formula is made of: a tree of frozen values.

References are kept the way they move when a formula is filled down: a coordinate is fixed (`$`), or counts from the
cell that holds the formula. So the same formula in every row of a column is the same tree.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A number as typed; never negative (that is a `Unary` around it)."""

    value: float


@dataclass(frozen=True, slots=True)
class Text:
    """A text between double quotes."""

    value: str


@dataclass(frozen=True, slots=True)
class Boolean:
    """`TRUE` or `FALSE`."""

    value: bool


@dataclass(frozen=True, slots=True)
class Error:
    """An error written into a formula: `#REF!` where a cell was deleted, `#N/A`."""

    code: str


@dataclass(frozen=True, slots=True)
class Missing:
    """An argument that was left out: the second one of `IF(A1,,2)`."""


@dataclass(frozen=True, slots=True)
class Coordinate:
    """A row or column: counted from 0 where it is fixed, else from the cell that holds the formula."""

    number: int
    fixed: bool

    def at(self, here: int) -> int:
        """The row or column that is meant by a formula in this row or column (may lie outside the sheet)."""
        return self.number if self.fixed else here + self.number


@dataclass(frozen=True, slots=True)
class Corner:
    """One cell of a reference; `row` is none in whole columns (`A:C`), `column` in whole rows (`1:3`)."""

    row: Coordinate | None
    column: Coordinate | None


@dataclass(frozen=True, slots=True)
class Cells:
    """A cell (`last` is none) or a rectangle. `sheet` and `book` are empty for the formula's own.

    `book` is the index or file name of another workbook, as the formula has it between brackets.
    """

    first: Corner
    last: Corner | None = None
    sheet: str = ""
    book: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name for cells, a value or a formula."""

    name: str
    sheet: str = ""
    book: str = ""


@dataclass(frozen=True, slots=True)
class TableCells:
    """Columns of a declared table, the first and last named one: `Orders[Amount]`, `Orders[@Amount]`.

    `table` is empty for the one the formula stands in; `part` is `#Data`, `#This Row`, `#Headers`, `#Totals` or `#All`.
    """

    table: str
    columns: tuple[str, ...]
    part: str = "#Data"


@dataclass(frozen=True, slots=True)
class Unary:
    """A sign, or `@`, before an operand."""

    operator: str
    operand: Tree


@dataclass(frozen=True, slots=True)
class Percent:
    """`operand%`."""

    operand: Tree


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands with an operator between them: `= <> < <= > >= & + - * / ^`."""

    operator: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Call:
    """A function by its name in capitals, without the prefixes that files give to newer ones."""

    name: str
    arguments: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Array:
    """Values between braces, row by row; all rows are equally long."""

    rows: tuple[tuple[Number | Text | Boolean | Error | Unary, ...], ...]


Tree: TypeAlias = (
    Number | Text | Boolean | Error | Missing | Cells | Name | TableCells | Unary | Percent | Binary | Call | Array
)

COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a formula was not understood, as a phrase: `it is longer than 8,192 characters`."""

    why: str


def children(tree: Tree) -> tuple[Tree, ...]:
    """The operands or arguments right below this part."""
    if isinstance(tree, Unary | Percent):
        return (tree.operand,)
    if isinstance(tree, Binary):
        return (tree.left, tree.right)
    return tree.arguments if isinstance(tree, Call) else ()


def parts(tree: Tree) -> Iterator[Tree]:
    """The tree and everything in it, from left to right."""
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(reversed(children(one)))


def plain_columns(tree: Tree, column: int) -> Tree:
    """The formula with `$C2` as `C2`: in one column (from 0) both are the same cell of the row."""
    match tree:
        case Cells(first, None, _, _) if first.row is not None and not first.row.fixed:
            return replace(tree, first=_plain_column(first, column))
        case Unary(_, operand) | Percent(operand):
            return replace(tree, operand=plain_columns(operand, column))
        case Binary(_, left, right):
            return replace(tree, left=plain_columns(left, column), right=plain_columns(right, column))
        case Call(_, arguments):
            return replace(tree, arguments=tuple(plain_columns(one, column) for one in arguments))
    return tree


def _plain_column(corner: Corner, column: int) -> Corner:
    if corner.column is None or not corner.column.fixed:
        return corner
    return replace(corner, column=Coordinate(corner.column.number - column, False))


def day_call(day: datetime.date) -> Call:
    """A day as a formula has it: `DATE(2025,1,31)`."""
    return Call("DATE", (Number(float(day.year)), Number(float(day.month)), Number(float(day.day))))


def depth(tree: Tree) -> int:
    """How many parts lie within each other at most."""
    deepest = 0
    level: tuple[Tree, ...] = (tree,)
    while level:
        deepest += 1
        level = tuple(below for one in level for below in children(one))
    return deepest


def varies(tree: Tree) -> bool:
    """Whether this differs from row to row: it refers to rows that are not fixed."""
    return any(
        corner.row is not None and not corner.row.fixed
        for part in parts(tree)
        if isinstance(part, Cells)
        for corner in (part.first, part.last or part.first)
    )
