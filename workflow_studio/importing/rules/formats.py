"""Conditional formats as tests of the cells that they colour."""

from __future__ import annotations

from workflow_studio.importing.formulas import Refusal, Tree, parse
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.resolving import resolved
from workflow_studio.importing.formulas.tree import Call, Cells, Coordinate, Corner, Number, Text, plain_columns
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import ConditionalFormat
from workflow_studio.importing.rules.comparisons import operator_tests
from workflow_studio.importing.rules.conditions import CONTAINS, Test, Tests, TooManyCases, cases
from workflow_studio.importing.rules.typing_in import HERE

_SHADES = frozenset({"colorScale", "dataBar", "iconSet"})
_OF_ALL = frozenset({"top10", "aboveAverage"})
_COUNTED = {"duplicateValues": ">", "uniqueValues": "="}
"""How often a value must be there, compared with once."""


def ways_to_colour(one: ConditionalFormat, sheet: Sheet, book: Book) -> tuple[Tests, ...] | Refusal:
    """The ways in which the condition of a format holds; a refusal where it was not understood, or has none."""
    if one.kind in _SHADES:
        return Refusal("it shades cells by their size (a colour scale, bars or icons) and has no condition")
    if one.kind in _OF_ALL:
        return Refusal("it compares each cell with all the others (the highest ones, the average)")
    match one.kind:
        case "containsText" | "notContainsText" if one.text:
            return ((Test(HERE, CONTAINS, Text(one.text), negated=one.kind == "notContainsText"),),)
        case "beginsWith" | "endsWith" if one.text:
            part = Call("LEFT" if one.kind == "beginsWith" else "RIGHT", (HERE, Number(float(len(one.text)))))
            return ((Test(part, "=", Text(one.text)),),)
        case "containsBlanks" | "notContainsBlanks":
            return ((Test(HERE, "ISBLANK", negated=one.kind == "notContainsBlanks"),),)
        case "containsErrors" | "notContainsErrors":
            return ((Test(HERE, "ISERROR", negated=one.kind == "notContainsErrors"),),)
        case "duplicateValues" | "uniqueValues" if one.ranges[0].height * one.ranges[0].width == 1:
            return Refusal("it compares a single cell with itself")
        case "duplicateValues" | "uniqueValues":
            counted = Call("COUNTIF", (_fixed(one.ranges[0]), HERE))
            return ((Test(counted, _COUNTED[one.kind], Number(1.0)),),)
    return _of_formulas(one, sheet, book)


def _of_formulas(one: ConditionalFormat, sheet: Sheet, book: Book) -> tuple[Tests, ...] | Refusal:
    operands = _operands(one, sheet, book)
    if isinstance(operands, Refusal):
        return operands
    if one.kind == "cellIs":
        return operator_tests(HERE, one.operator, operands) or Refusal("how it compares is not known")
    try:
        ways = cases(operands[0]) if operands else ()
    except TooManyCases:
        return Refusal("it holds in too many ways for a table")
    return ways if ways and all(ways) else Refusal("it has no condition that depends on cells")


def _operands(one: ConditionalFormat, sheet: Sheet, book: Book) -> list[Tree] | Refusal:
    first = one.ranges[0]
    found: list[Tree] = []
    for formula in one.formulas:
        tree = parse(formula.removeprefix("="), first.first_row, first.first_column)
        plain = tree if isinstance(tree, Refusal) else resolved(tree, book, sheet.name, first.first_column)
        if isinstance(plain, Refusal):
            return plain
        found.append(plain_columns(plain, first.first_column) if first.width == 1 else plain)
    return found


def _fixed(area: Range) -> Cells:
    first = Corner(Coordinate(area.first_row, True), Coordinate(area.first_column, True))
    return Cells(first, Corner(Coordinate(area.last_row, True), Coordinate(area.last_column, True)))
