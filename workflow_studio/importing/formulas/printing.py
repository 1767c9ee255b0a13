"""From a formula's tree back to its text."""

from __future__ import annotations

import re
from collections.abc import Callable

from workflow_studio.importing.formulas.parsing import PRECEDENCE
from workflow_studio.importing.formulas.tables import written_table_cells
from workflow_studio.importing.formulas.tree import (
    Array,
    Binary,
    Boolean,
    Call,
    Cells,
    Coordinate,
    Corner,
    Error,
    Missing,
    Name,
    Number,
    Percent,
    TableCells,
    Text,
    Tree,
    Unary,
)
from workflow_studio.importing.reading.ranges import column_letter

_NEEDS_NO_QUOTES = re.compile(r"[^\W\d][\w.]*")
_LOOKS_LIKE_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc][0-9]*")


def printed(tree: Tree, row: int = 0, column: int = 0) -> str:
    """The formula, without its `=`, as it stands in this cell, counted from 0."""
    return _Printer(row, column).text(tree)


class _Printer:
    def __init__(self, row: int, column: int) -> None:
        self._row, self._column = row, column

    def text(self, tree: Tree) -> str:
        match tree:
            case Binary(operator, left, right):
                level = PRECEDENCE[operator]
                return f"{self._operand(left, level)}{operator}{self._operand(right, level + 1)}"
            case Unary(operator, operand):
                inner = self.text(operand)
                return f"{operator}({inner})" if isinstance(operand, Binary | Percent) else f"{operator}{inner}"
            case Percent(operand):
                inner = self.text(operand)
                return f"({inner})%" if isinstance(operand, Binary) else f"{inner}%"
            case Call(name, arguments):
                return f"{name}({','.join(map(self.text, arguments))})"
            case Array(rows):
                return "{" + ";".join(",".join(map(self.text, one)) for one in rows) + "}"
            case Cells():
                return self._cells(tree)
            case Name(name, sheet, book):
                return f"{_prefix(sheet, book)}{name}"
            case TableCells():
                return written_table_cells(tree)
        return _constant(tree)

    def _operand(self, tree: Tree, least: int) -> str:
        inner = self.text(tree)
        return f"({inner})" if isinstance(tree, Binary) and PRECEDENCE[tree.operator] < least else inner

    def _cells(self, cells: Cells) -> str:
        corners = self._corner(cells.first) + (f":{self._corner(cells.last)}" if cells.last else "")
        return "#REF!" if "#" in corners else _prefix(cells.sheet, cells.book) + corners

    def _corner(self, corner: Corner) -> str:
        column = _coordinate(corner.column, self._column, column_letter) if corner.column else ""
        row = _coordinate(corner.row, self._row, lambda number: str(number + 1)) if corner.row else ""
        return column + row


def number_text(value: float) -> str:
    """A number without needless digits: `5`, `0.25`."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _constant(tree: Tree) -> str:
    match tree:
        case Number(value):
            return number_text(value)
        case Text(value):
            return '"' + value.replace('"', '""') + '"'
        case Boolean(value):
            return "TRUE" if value else "FALSE"
        case Error(code):
            return code
        case Missing():
            return ""
    raise AssertionError(tree)


def _coordinate(one: Coordinate, here: int, written: Callable[[int], str]) -> str:
    number = one.at(here)
    if number < 0:
        return "#"
    return f"{'$' if one.fixed else ''}{written(number)}"


def _prefix(sheet: str, book: str) -> str:
    if not sheet and not book:
        return ""
    name = f"[{book}]{sheet}" if book else sheet
    if _NEEDS_NO_QUOTES.fullmatch(name) and not _LOOKS_LIKE_CELL.fullmatch(name):
        return f"{name}!"
    return "'" + name.replace("'", "''") + "'!"
