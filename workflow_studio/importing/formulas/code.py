"""What formulas and their functions are made into: functions of the cell they stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.values import Area, Failing, Fault, Result, Scalar

Code: TypeAlias = Callable[[int, int], Result]
"""What a part of a formula gives in a cell, by its row and column from 0."""
One: TypeAlias = Callable[[int, int], Scalar]
"""The same where it is a single value."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the sheet: how it is made from its arguments, and how many of them it takes."""

    build: Callable[[Book, list[Code]], Code]
    least: int
    most: int = 255
    takes_areas: bool = False
    """Whether a single cell comes as an area, so that it can be told from a typed-in value."""


class NotWorkedOut(Exception):
    """A formula holds something that is not calculated here; its text is a phrase that says what."""


def of_values(work_out: Callable[..., Scalar], least: int, most: int | None = None) -> Function:
    """A function of single values; an error in one of them is its result."""

    def build(book: Book, arguments: list[Code]) -> Code:
        ones = [single(argument) for argument in arguments]

        def code(row: int, column: int) -> Result:
            values = []
            for one in ones:
                value = one(row, column)
                if isinstance(value, Fault):
                    return value
                values.append(value)
            try:
                return work_out(*values)
            except Failing as failing:
                return failing.fault

        return code

    return Function(build, least, least if most is None else most)


def of_results(work_out: Callable[[Book, list[Result]], Result], least: int, most: int = 255) -> Function:
    """A function of values and areas as they come, errors included."""

    def build(book: Book, arguments: list[Code]) -> Code:
        def code(row: int, column: int) -> Result:
            try:
                return work_out(book, [argument(row, column) for argument in arguments])
            except Failing as failing:
                return failing.fault

        return code

    return Function(build, least, most, takes_areas=True)


def single(code: Code) -> One:
    """The value where one is needed: of several cells the one in the formula's own row or column."""

    def value(row: int, column: int) -> Scalar:
        result = code(row, column)
        return _crossing(result, row, column) if isinstance(result, Area) else result

    return value


def value_of(result: Result) -> Scalar:
    """A result as one value, where it is a single cell; `Failing` for several cells and for errors."""
    if isinstance(result, Area):
        if result.range.height > 1 or result.range.width > 1:
            raise Failing(Fault.VALUE)
        result = result.value(0, 0)
    if isinstance(result, Fault):
        raise Failing(result)
    return result


def area_of(result: Result) -> Area:
    """A result as cells; `Failing` where it is a value."""
    if isinstance(result, Area):
        return result
    raise Failing(result if isinstance(result, Fault) else Fault.VALUE)


def _crossing(area: Area, row: int, column: int) -> Scalar:
    inside = area.range
    if inside.height == 1 and inside.width == 1:
        return area.value(0, 0)
    if inside.width == 1 and inside.first_row <= row <= inside.last_row:
        return area.value(row - inside.first_row, 0)
    if inside.height == 1 and inside.first_column <= column <= inside.last_column:
        return area.value(0, column - inside.first_column)
    return Fault.VALUE
