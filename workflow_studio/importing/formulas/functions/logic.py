"""Choosing between values, and asking what kind of value there is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import Code, Function, of_results, of_values, single
from workflow_studio.importing.formulas.values import (
    Area,
    Failing,
    Fault,
    Result,
    Scalar,
    as_boolean,
    as_number,
    compared,
)


def _if(book: Book, arguments: list[Code]) -> Code:
    condition, then = single(arguments[0]), arguments[1]
    otherwise = arguments[2] if len(arguments) > 2 else None

    def code(row: int, column: int) -> Result:
        try:
            holds = as_boolean(condition(row, column))
        except Failing as failing:
            return failing.fault
        if holds:
            return then(row, column)
        return False if otherwise is None else otherwise(row, column)

    return code


def _ifs(book: Book, arguments: list[Code]) -> Code:
    pairs = [(single(arguments[place]), arguments[place + 1]) for place in range(0, len(arguments) - 1, 2)]

    def code(row: int, column: int) -> Result:
        try:
            for condition, then in pairs:
                if as_boolean(condition(row, column)):
                    return then(row, column)
        except Failing as failing:
            return failing.fault
        return Fault.NOT_AVAILABLE

    return code


def _switch(book: Book, arguments: list[Code]) -> Code:
    subject, rest = single(arguments[0]), arguments[1:]
    pairs = [(single(rest[place]), rest[place + 1]) for place in range(0, len(rest) - 1, 2)]
    otherwise = rest[-1] if len(rest) % 2 else None

    def code(row: int, column: int) -> Result:
        try:
            value = subject(row, column)
            for case, then in pairs:
                if compared(value, case(row, column)) == 0:
                    return then(row, column)
        except Failing as failing:
            return failing.fault
        return Fault.NOT_AVAILABLE if otherwise is None else otherwise(row, column)

    return code


def _choose(book: Book, arguments: list[Code]) -> Code:
    index, choices = single(arguments[0]), arguments[1:]

    def code(row: int, column: int) -> Result:
        try:
            number = math.floor(as_number(index(row, column)))
        except Failing as failing:
            return failing.fault
        return choices[number - 1](row, column) if 1 <= number <= len(choices) else Fault.VALUE

    return code


def _instead_of(faults: frozenset[Fault]) -> Callable[[Book, list[Code]], Code]:
    """IFERROR and IFNA: something else in place of these errors."""

    def build(book: Book, arguments: list[Code]) -> Code:
        first, instead = single(arguments[0]), arguments[1]

        def code(row: int, column: int) -> Result:
            value = first(row, column)
            return instead(row, column) if isinstance(value, Fault) and value in faults else value

        return code

    return build


def _truths(results: list[Result]) -> list[bool]:
    """The truth values among arguments: in cells only booleans and numbers count; without any it is an error."""
    found: list[bool] = []
    for result in results:
        if isinstance(result, Area):
            found.extend(_truths_in(result))
        else:
            found.append(as_boolean(result))
    if not found:
        raise Failing(Fault.VALUE)
    return found


def _truths_in(area: Area) -> Iterator[bool]:
    for row in range(area.filled_height):
        for column in range(area.filled_width):
            value = area.value(row, column)
            if isinstance(value, Fault):
                raise Failing(value)
            if isinstance(value, bool | float):
                yield bool(value)


def _is(kind: Callable[[Scalar], bool]) -> Function:
    def build(book: Book, arguments: list[Code]) -> Code:
        one = single(arguments[0])
        return lambda row, column: kind(one(row, column))

    return Function(build, 1, 1)


FUNCTIONS = {
    "IF": Function(_if, 2, 3),
    "IFS": Function(_ifs, 2),
    "SWITCH": Function(_switch, 3),
    "CHOOSE": Function(_choose, 2),
    "IFERROR": Function(_instead_of(frozenset(Fault)), 2, 2),
    "IFNA": Function(_instead_of(frozenset({Fault.NOT_AVAILABLE})), 2, 2),
    "AND": of_results(lambda book, results: all(_truths(results)), 1),
    "OR": of_results(lambda book, results: any(_truths(results)), 1),
    "XOR": of_results(lambda book, results: sum(_truths(results)) % 2 == 1, 1),
    "NOT": of_values(lambda value: not as_boolean(value), 1),
    "NA": of_values(lambda: Fault.NOT_AVAILABLE, 0),
    "ISBLANK": _is(lambda value: value is None),
    "ISNUMBER": _is(lambda value: isinstance(value, float)),
    "ISTEXT": _is(lambda value: isinstance(value, str)),
    "ISNONTEXT": _is(lambda value: not isinstance(value, str)),
    "ISLOGICAL": _is(lambda value: isinstance(value, bool)),
    "ISERROR": _is(lambda value: isinstance(value, Fault)),
    "ISERR": _is(lambda value: isinstance(value, Fault) and value is not Fault.NOT_AVAILABLE),
    "ISNA": _is(lambda value: value is Fault.NOT_AVAILABLE),
}
