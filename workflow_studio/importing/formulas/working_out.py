"""Formulas made into functions of the cell they stand in.

`compiled` takes a tree apart once; what it gives is called for every row. Nothing of a formula is ever run as code.
"""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.importing.formulas.book import Book, range_of
from workflow_studio.importing.formulas.code import Code, NotWorkedOut, One, area_of, single
from workflow_studio.importing.formulas.functions import FUNCTIONS
from workflow_studio.importing.formulas.several_keys import KeyedTogether, keyed_together, place_of_all
from workflow_studio.importing.formulas.tree import (
    COMPARISONS,
    Array,
    Binary,
    Boolean,
    Call,
    Cells,
    Error,
    Missing,
    Number,
    Percent,
    Text,
    Tree,
    Unary,
    children,
)
from workflow_studio.importing.formulas.values import (
    HOLDS,
    Area,
    Failing,
    Fault,
    Result,
    Scalar,
    as_number,
    as_text,
    checked,
    compared,
    from_cell,
)
from workflow_studio.importing.reading import Range, Sheet

VOLATILE = frozenset({"TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO"})


def compiled(tree: Tree, book: Book, sheet: str) -> Code:
    """The function for a formula on this sheet; raises NotWorkedOut. Names must have been resolved before."""
    match tree:
        case Number(value) | Text(value) | Boolean(value):
            return _constant(value)
        case Error(code):
            return _constant(_fault(code))
        case Missing():
            return _constant(None)
        case Cells():
            return _cells(tree, book, sheet)
        case Array():
            return _constant(_array(tree, book, sheet))
        case Unary(operator, operand):
            inner = compiled(operand, book, sheet)
            return single(inner) if operator == "@" else _times(1.0 if operator == "+" else -1.0, single(inner))
        case Percent(operand):
            return _times(0.01, single(compiled(operand, book, sheet)))
        case Binary(operator, left, right):
            return _binary(operator, single(compiled(left, book, sheet)), single(compiled(right, book, sheet)))
        case Call():
            return _call(tree, book, sheet)
    raise NotWorkedOut("it names something of another workbook")


def _times(factor: float, code: One) -> Code:
    """A number times a factor."""

    def product(row: int, column: int) -> Result:
        try:
            return as_number(code(row, column)) * factor
        except Failing as failing:
            return failing.fault

    return product


def _constant(value: Result) -> Code:
    return lambda row, column: value


def _fault(code: str) -> Fault:
    return Fault(code.upper()) if code.upper() in {fault.value for fault in Fault} else Fault.VALUE


def _cells(cells: Cells, book: Book, sheet: str, as_area: bool = False) -> Code:
    if cells.book:
        raise NotWorkedOut("it reads another workbook")
    found = book.sheet(cells.sheet or sheet)
    if found is None:
        raise NotWorkedOut(f"the workbook has no sheet “{cells.sheet}”")
    if cells.last is None and not as_area:
        return _one_cell(cells, found)

    def area(row: int, column: int) -> Result:
        place = range_of(cells, row, column)
        return Fault.REFERENCE if place is None else Area(found, place)

    return area


def _one_cell(cells: Cells, sheet: Sheet) -> Code:
    down, across, get = cells.first.row, cells.first.column, sheet.cell
    assert down is not None and across is not None, "only rectangles are of whole rows or columns"

    def value(row: int, column: int) -> Result:
        place = down.at(row), across.at(column)
        return from_cell(get(*place)) if min(place) >= 0 else Fault.REFERENCE

    return value


def _array(array: Array, book: Book, sheet: str) -> Area:
    """Values between braces as the cells of a sheet that does not exist."""
    rows = []
    for one in array.rows:
        values = [compiled(value, book, sheet)(0, 0) for value in one]
        rows.append(tuple(value if isinstance(value, float | str | bool) else None for value in values))
    return Area(Sheet("", "hidden", tuple(rows)), Range(0, 0, len(rows) - 1, len(rows[0]) - 1))


def _binary(operator: str, left: One, right: One) -> Code:
    if operator in COMPARISONS:
        holds = HOLDS[operator]

        def comparison(row: int, column: int) -> Result:
            try:
                return holds(compared(left(row, column), right(row, column)))
            except Failing as failing:
                return failing.fault

        return comparison
    combine = _joined if operator == "&" else _OPERATIONS[operator]

    def operation(row: int, column: int) -> Result:
        try:
            return combine(left(row, column), right(row, column))
        except Failing as failing:
            return failing.fault

    return operation


def _joined(one: Scalar, other: Scalar) -> str:
    return as_text(one) + as_text(other)


def _quotient(one: Scalar, other: Scalar) -> float:
    dividend, divisor = as_number(one), as_number(other)
    if divisor == 0:
        raise Failing(Fault.DIVISION)
    return checked(dividend / divisor)


def _power(one: Scalar, other: Scalar) -> float:
    base, exponent = as_number(one), as_number(other)
    if base == 0 and exponent == 0:
        raise Failing(Fault.NUMBER)
    try:
        result = base**exponent
    except ZeroDivisionError:
        raise Failing(Fault.DIVISION) from None
    except OverflowError:
        raise Failing(Fault.NUMBER) from None
    if isinstance(result, complex):
        raise Failing(Fault.NUMBER)
    return checked(float(result))


_OPERATIONS: dict[str, Callable[[Scalar, Scalar], float]] = {
    "+": lambda one, other: checked(as_number(one) + as_number(other)),
    "-": lambda one, other: checked(as_number(one) - as_number(other)),
    "*": lambda one, other: checked(as_number(one) * as_number(other)),
    "/": _quotient,
    "^": _power,
}


def _call(call: Call, book: Book, sheet: str) -> Code:
    if call.name == "TODAY" and book.today is not None:
        return _constant(book.today)
    if call.name in VOLATILE:
        raise NotWorkedOut(_why_volatile(call.name))
    function = FUNCTIONS.get(call.name)
    if function is None:
        raise NotWorkedOut(f"the function {call.name} is not calculated here")
    if not function.least <= len(call.arguments) <= function.most:
        raise NotWorkedOut(f"{call.name} has {len(call.arguments)} arguments in it")
    together = keyed_together(call)
    if together is not None:
        return _by_several_keys(call, together, book, sheet)
    if function.takes_areas and any(map(_calculates_with_lines, call.arguments)):
        raise NotWorkedOut("it calculates with whole ranges at once")
    arguments = [
        _cells(one, book, sheet, as_area=True)
        if function.takes_areas and isinstance(one, Cells)
        else compiled(one, book, sheet)
        for one in call.arguments
    ]
    return function.build(book, arguments)


def _calculates_with_lines(tree: Tree) -> bool:
    """Whether operators are applied to several cells at once, as array formulas do."""
    if not isinstance(tree, Binary | Unary | Percent):
        return False
    return any(
        (isinstance(one, Cells) and one.last is not None) or isinstance(one, Array) or _calculates_with_lines(one)
        for one in children(tree)
    )


def _by_several_keys(call: Call, together: KeyedTogether, book: Book, sheet: str) -> Code:
    """MATCH or XLOOKUP of several keys at once: the first place where all of them stand."""
    keys = [single(compiled(key, book, sheet)) for key, _ in together.pairs]
    lines = [_cells(line, book, sheet, as_area=True) for _, line in together.pairs]
    results, missing = (None if one is None else compiled(one, book, sheet) for one in together.gives)

    def code(row: int, column: int) -> Result:
        try:
            areas = [area_of(line(row, column)) for line in lines]
            place = place_of_all(book, areas, [key(row, column) for key in keys], together.joined)
        except Failing as failing:
            return failing.fault
        if place is None:
            return Fault.NOT_AVAILABLE if missing is None else missing(row, column)
        if results is None:
            return float(place + 1)
        found = results(row, column)
        if not isinstance(found, Area):
            return Fault.VALUE
        return found.value(place, 0) if found.range.width == 1 else found.value(0, place)

    return code


def _why_volatile(name: str) -> str:
    if name in ("TODAY", "NOW"):
        return "it depends on the day on which it is calculated"
    return f"{name} gives something else each time it is calculated or where it stands"
