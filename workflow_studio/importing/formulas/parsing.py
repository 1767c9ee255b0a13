"""From a formula's text to its tree, by Excel's grammar.

Precedence, tightest first: signs, `%`, `^`, `* /`, `+ -`, `&`, comparisons; all of them group from the left, so
`-2^2` is 4 and `2^3^2` is 64 (Microsoft, "Calculation operators and precedence in Excel").
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from workflow_studio.importing.formulas.lexing import Token, tokens
from workflow_studio.importing.formulas.tables import table_cells
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
    Refusal,
    Text,
    Tree,
    Unary,
    depth,
)
from workflow_studio.importing.reading.ranges import column_index

DEEPEST = 150
MOST_NESTED = 64
"""Excel nests functions no deeper."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384

PRECEDENCE = {"=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5}

_CORNER = re.compile(r"(?P<fix_column>\$?)(?P<column>[A-Za-z]{0,3})(?P<fix_row>\$?)(?P<row>[0-9]*)")
_NEW_FUNCTION = re.compile(r"^(?:_xlfn\.|_xlws\.|_xludf\.)+", re.IGNORECASE)
_OWN_FUNCTION = "it makes a function of its own (LAMBDA), which is not followed"
_BOOK = re.compile(r"(?P<folder>[^\[\]]*)\[(?P<book>[^\[\]]+)\](?P<sheet>.*)", re.DOTALL)


class _Refused(Exception):
    """The formula is not understood; its text says why."""


@lru_cache(maxsize=16_384)
def parse(formula: str, row: int = 0, column: int = 0) -> Tree | Refusal:
    """The tree of a formula (without its `=`) that stands in this cell, counted from 0; a refusal says why not."""
    found = tokens(formula)
    if isinstance(found, Refusal):
        return found
    try:
        tree = _Parser(found, row, column).whole()
    except _Refused as refused:
        return Refusal(str(refused))
    return Refusal(f"it is nested more than {DEEPEST} deep") if depth(tree) > DEEPEST else tree


class _Parser:
    """Walks over the tokens of one formula."""

    def __init__(self, found: tuple[Token, ...], row: int, column: int) -> None:
        self._tokens = found
        self._place = 0
        self._level = 0
        self._row, self._column = row, column

    def whole(self) -> Tree:
        tree = self._expression(1)
        if self._next.kind != "end":
            raise _Refused(f"“{self._next.text[:20]}” in it is not expected there")
        return tree

    @property
    def _next(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._next
        if token.kind == "end":
            raise _Refused("it ends too early")
        self._place += 1
        return token

    def _expect(self, text: str) -> None:
        if self._take().text != text:
            raise _Refused(f"a “{text}” is missing in it")

    def _expression(self, least: int) -> Tree:
        """Operands joined by operators of at least this precedence."""
        self._level += 1
        if self._level > 2 * MOST_NESTED:
            raise _Refused(f"it is nested more than {MOST_NESTED} deep")
        left = self._operand()
        while self._next.kind == "operator" and PRECEDENCE.get(self._next.text, 0) >= least:
            operator = self._take().text
            left = Binary(operator, left, self._expression(PRECEDENCE[operator] + 1))
        self._level -= 1
        return left

    def _operand(self) -> Tree:
        """One operand with its signs before and its percent signs behind it."""
        signs = []
        while self._next.kind == "operator" and self._next.text in "+-@":
            signs.append(self._take().text)
        tree = self._primary()
        for sign in reversed(signs):
            tree = Unary(sign, tree)
        while self._next.text == "%":
            self._take()
            tree = Percent(tree)
        return tree

    def _primary(self) -> Tree:
        token = self._take()
        match token.kind:
            case "text":
                return Text(token.text[1:-1].replace('""', '"'))
            case "number":
                return _number(token.text)
            case "error":
                return Error(token.text)
            case "cells":
                return self._cells(token.text)
            case "prefix":
                return self._elsewhere(token.text[:-1])
            case "call":
                return self._call(token.text[:-1])
            case "name":
                return self._name(token.text)
            case "table":
                return _table(token.text, "")
        if token.text == "(":
            tree = self._expression(1)
            self._expect(")")
            return tree
        if token.text == "{":
            return self._array()
        raise _Refused(f"“{token.text}” in it is not expected there")

    def _call(self, name: str) -> Call | Boolean:
        arguments: list[Tree] = []
        while True:
            if self._next.text in (",", ")") and self._next.kind == "mark":
                arguments.append(Missing())
            else:
                arguments.append(self._expression(1))
            mark = self._take().text
            if mark == ")":
                break
            if mark != ",":
                raise _Refused(f"“{mark[:20]}” in it is not expected there")
        plain = _NEW_FUNCTION.sub("", name).upper()
        if plain == "LAMBDA":
            raise _Refused(_OWN_FUNCTION)
        if plain in ("TRUE", "FALSE") and arguments == [Missing()]:
            return Boolean(plain == "TRUE")
        return Call(plain, () if arguments == [Missing()] else tuple(arguments))

    def _name(self, text: str) -> Tree:
        if text.upper() in ("TRUE", "FALSE"):
            return Boolean(text.upper() == "TRUE")
        if self._next.kind == "table":
            return _table(self._take().text, text)
        return Name(text)

    def _elsewhere(self, prefix: str) -> Tree:
        """What follows the name of a sheet or of another workbook."""
        sheet, book = _sheet_and_book(prefix)
        token = self._take()
        if token.kind == "cells":
            return self._cells(token.text, sheet, book)
        if token.kind == "name":
            return Name(token.text, sheet, book)
        if token.kind == "error":
            return Error(token.text)
        raise _Refused(f"“{token.text[:20]}” in it is not expected behind a sheet's name")

    def _cells(self, text: str, sheet: str = "", book: str = "") -> Cells:
        first, _, last = text.partition(":")
        return Cells(self._corner(first), self._corner(last) if last else None, sheet, book)

    def _corner(self, text: str) -> Corner:
        match = _CORNER.fullmatch(text)
        if match is None:
            raise _Refused(f"“{text}” in it is no cell")
        letters, digits = match["column"], match["row"]
        # `$1` is a row alone: its `$` is the one the pattern takes for the column's.
        row_fixed = bool(match["fix_row"] if letters else match["fix_column"])
        row = _coordinate(int(digits) - 1, row_fixed, self._row, MOST_ROWS) if digits else None
        column_fixed = bool(match["fix_column"])
        column = _coordinate(column_index(letters), column_fixed, self._column, MOST_COLUMNS) if letters else None
        return Corner(row, column)

    def _array(self) -> Array:
        rows: list[list[Number | Text | Boolean | Error | Unary]] = [[]]
        while True:
            value = self._operand()
            constant = value.operand if isinstance(value, Unary) and value.operator in "+-" else value
            if not isinstance(value, Number | Text | Boolean | Error | Unary) or not isinstance(
                constant, Number | Text | Boolean | Error
            ):
                raise _Refused("the values between its braces are not plain")
            rows[-1].append(value)
            mark = self._take().text
            if mark == "}":
                break
            if mark == ";":
                rows.append([])
            elif mark != ",":
                raise _Refused("the values between its braces are not plain")
        if len({len(row) for row in rows}) > 1:
            raise _Refused("the rows between its braces are not equally long")
        return Array(tuple(map(tuple, rows)))


def _number(text: str) -> Number:
    value = float(text)
    if not math.isfinite(value):
        raise _Refused("a number in it is too large")
    return Number(value)


def _coordinate(number: int, fixed: bool, here: int, most: int) -> Coordinate:
    if not 0 <= number < most:
        raise _Refused("a reference in it lies outside the sheet")
    return Coordinate(number, True) if fixed else Coordinate(number - here, False)


def _table(text: str, table: str) -> Tree:
    cells = table_cells(text, table)
    if cells is None:
        raise _Refused(f"“{text[:30]}” in it is no part of a table")
    return cells


def _sheet_and_book(prefix: str) -> tuple[str, str]:
    if prefix.startswith("'"):
        prefix = prefix[1:-1].replace("''", "'")
    match = _BOOK.fullmatch(prefix)
    sheet, book = (match["sheet"], match["book"]) if match else (prefix, "")
    if ":" in sheet:
        raise _Refused("it takes cells from several sheets at once")
    return sheet, book
