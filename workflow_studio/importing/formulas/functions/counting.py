"""Counting and adding up cells, all of them or those that meet criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import area_of, of_results, value_of
from workflow_studio.importing.formulas.functions.criteria import meets, plain_value
from workflow_studio.importing.formulas.values import (
    Area,
    Failing,
    Fault,
    Result,
    Scalar,
    as_number,
    checked,
    key_of,
)


def _numbers(book: Book, results: list[Result]) -> list[float]:
    """The numbers among arguments: in cells only numbers count, typed-in texts and booleans are read as numbers."""
    found: list[float] = []
    for result in results:
        if isinstance(result, Area):
            for value in book.line(result):
                if isinstance(value, Fault):
                    raise Failing(value)
                if isinstance(value, float):
                    found.append(value)
        else:
            found.append(as_number(result))
    return found


def _values(book: Book, results: list[Result]) -> Iterator[Scalar]:
    for result in results:
        yield from book.line(result) if isinstance(result, Area) else [result]


def _average(book: Book, results: list[Result]) -> Result:
    numbers = _numbers(book, results)
    return checked(sum(numbers) / len(numbers)) if numbers else Fault.DIVISION


def _count_blank(book: Book, results: list[Result]) -> Result:
    area = area_of(results[0])
    filled = sum(1 for value in book.line(area) if value not in (None, ""))
    return float(area.range.height * area.range.width - filled)


def _criterion(result: Result) -> Scalar:
    try:
        return value_of(result)
    except Failing as failing:
        return failing.fault


def _count_if(book: Book, results: list[Result]) -> Result:
    if len(results) % 2:
        raise Failing(Fault.VALUE)
    if len(results) == 2:
        area, criterion = area_of(results[0]), _criterion(results[1])
        wanted = plain_value(criterion)
        if isinstance(wanted, str | bool) and area.range.width == 1:
            return float(len(book.places(area).get(key_of(wanted), ())))
    return float(sum(_met(book, results)))


def _met(book: Book, pairs: list[Result]) -> list[bool]:
    """For each place of the areas (all of one shape) whether every criterion is met there.

    The places end where the first area does: beyond the filled part there is no end of blanks in whole columns.
    """
    first = area_of(pairs[0])
    met = [True] * (first.filled_height * first.filled_width)
    for place in range(0, len(pairs), 2):
        area, condition = area_of(pairs[place]), meets(_criterion(pairs[place + 1]))
        if (area.range.height, area.range.width) != (first.range.height, first.range.width):
            raise Failing(Fault.VALUE)
        values = book.line(area, like=first)
        met = [before and condition(value) for before, value in zip(met, values, strict=True)]
    return met


def _sum_if(book: Book, results: list[Result]) -> Result:
    summed = results[2] if len(results) > 2 else results[0]
    return _sum_where(book, area_of(summed), results[:2])


def _sum_ifs(book: Book, results: list[Result]) -> Result:
    if len(results) % 2 == 0:
        raise Failing(Fault.VALUE)
    return _sum_where(book, area_of(results[0]), results[1:])


def _sum_where(book: Book, summed: Area, pairs: list[Result]) -> float:
    met = _met(book, pairs)
    values = book.line(summed, like=area_of(pairs[0]))
    chosen = [value for value, counts in zip(values, met, strict=True) if counts]
    for value in chosen:
        if isinstance(value, Fault):
            raise Failing(value)
    return checked(sum(value for value in chosen if isinstance(value, float)))


def _remembered(work_out: Callable[[Book, list[Result]], Result]) -> Callable[[Book, list[Result]], Result]:
    """The same, but worked out once for the same cells and criteria."""

    def recalled(book: Book, results: list[Result]) -> Result:
        key = (work_out, *map(_what, results))
        if key not in book.remembered:
            book.remembered[key] = work_out(book, results)
        return book.remembered[key]

    return recalled


def _what(result: Result) -> object:
    """Several cells by their place; one cell or value by what it is, for a criterion is often the same again."""
    if isinstance(result, Area) and (result.range.height > 1 or result.range.width > 1):
        return id(result.sheet), result.range
    value = _criterion(result)
    return type(value), value


def _of_numbers(work_out: Callable[[list[float]], float]) -> Callable[[Book, list[Result]], Result]:
    return lambda book, results: checked(float(work_out(_numbers(book, results))))


FUNCTIONS = {
    "SUM": of_results(_of_numbers(sum), 1),
    "MIN": of_results(_of_numbers(lambda numbers: min(numbers, default=0.0)), 1),
    "MAX": of_results(_of_numbers(lambda numbers: max(numbers, default=0.0)), 1),
    "AVERAGE": of_results(_average, 1),
    "COUNT": of_results(
        lambda book, results: float(sum(1 for value in _values(book, results) if isinstance(value, float))), 1
    ),
    "COUNTA": of_results(
        lambda book, results: float(sum(1 for value in _values(book, results) if value is not None)), 1
    ),
    "COUNTBLANK": of_results(_count_blank, 1, 1),
    "COUNTIF": of_results(_remembered(_count_if), 2, 2),
    "COUNTIFS": of_results(_remembered(_count_if), 2),
    "SUMIF": of_results(_remembered(_sum_if), 2, 3),
    "SUMIFS": of_results(_remembered(_sum_ifs), 3),
}
