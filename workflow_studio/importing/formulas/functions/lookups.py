"""Looking values up in lists and tables."""

from __future__ import annotations

import math
from collections.abc import Callable

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import Code, Function, area_of, of_results, value_of
from workflow_studio.importing.formulas.functions.criteria import has_wildcards, matching
from workflow_studio.importing.formulas.values import (
    Area,
    Failing,
    Fault,
    Result,
    Scalar,
    as_boolean,
    as_number,
    key_of,
)
from workflow_studio.importing.reading import Range


def _part(area: Area, row: int, column: int, height: int, width: int) -> Area:
    first_row, first_column = area.range.first_row + row, area.range.first_column + column
    return Area(area.sheet, Range(first_row, first_column, first_row + height - 1, first_column + width - 1))


def _column(area: Area, index: int) -> Area:
    return _part(area, 0, index, area.range.height, 1)


def _row(area: Area, index: int) -> Area:
    return _part(area, index, 0, 1, area.range.width)


def exactly(book: Book, line: Area, value: Scalar, wildcards: bool = True) -> int | None:
    """The first place in a line of cells with this value; texts may stand for several with `*` and `?`."""
    if isinstance(value, str) and wildcards and has_wildcards(value):
        fits = matching(value)
        found = (place for place, one in enumerate(book.line(line)) if isinstance(one, str) and fits(one))
        return next(found, None)
    places = book.places(line).get(key_of(value))
    return places[0] if places else None


def up_to(book: Book, line: Area, value: Scalar) -> int | None:
    """The last place in an ascending line of cells with a value of the same kind that is not above this one."""
    if isinstance(value, bool):
        return exactly(book, line, value)
    key = key_of(value)
    assert isinstance(key, float | str)
    return book.sorted(line, isinstance(key, str)).last_up_to(key)


def _found(place: int | None) -> int:
    if place is None:
        raise Failing(Fault.NOT_AVAILABLE)
    return place


def _across(book: Book, results: list[Result], upright: bool) -> Result:
    """VLOOKUP, and HLOOKUP with rows and columns exchanged."""
    value, area, number = value_of(results[0]), area_of(results[1]), math.floor(as_number(value_of(results[2])))
    approximate = as_boolean(value_of(results[3])) if len(results) > 3 else True
    if number < 1:
        return Fault.VALUE
    if number > (area.range.width if upright else area.range.height):
        return Fault.REFERENCE
    line = _column(area, 0) if upright else _row(area, 0)
    place = _found(up_to(book, line, value) if approximate else exactly(book, line, value))
    return area.value(place, number - 1) if upright else area.value(number - 1, place)


def _match(book: Book, results: list[Result]) -> Result:
    value, line = value_of(results[0]), area_of(results[1])
    kind = as_number(value_of(results[2])) if len(results) > 2 else 1.0
    if line.range.height > 1 and line.range.width > 1:
        return Fault.NOT_AVAILABLE
    if kind == 0:
        return float(_found(exactly(book, line, value)) + 1)
    return float(_found(up_to(book, line, value) if kind > 0 else _down_to(book, line, value)) + 1)


def _down_to(book: Book, line: Area, value: Scalar) -> int | None:
    """The last place in a descending line of cells with a value of the same kind that is not below this one."""
    key, last = key_of(value), None
    for place, one in enumerate(book.line(line)):
        if one is None or isinstance(one, Fault) or type(key_of(one)) is not type(key):
            continue
        if key_of(one) < key:  # type: ignore[operator]
            break
        last = place
    return last


def _index(book: Book, results: list[Result]) -> Result:
    area, numbers = area_of(results[0]), [math.floor(as_number(value_of(one))) for one in results[1:]]
    row, column = numbers[0], numbers[1] if len(numbers) > 1 else None
    if column is None:
        row, column = (1, row) if area.range.height == 1 and area.range.width > 1 else (row, 1)
    if not 0 <= row <= area.range.height or not 0 <= column <= area.range.width:
        return Fault.REFERENCE
    height, width = (area.range.height if row == 0 else 1), (area.range.width if column == 0 else 1)
    return _part(area, max(row - 1, 0), max(column - 1, 0), height, width)


def _xlookup(book: Book, results: list[Result]) -> Result:
    value, line, found_in = value_of(results[0]), area_of(results[1]), area_of(results[2])
    mode = as_number(value_of(results[4])) if len(results) > 4 else 0.0
    backwards = len(results) > 5 and as_number(value_of(results[5])) < 0
    upright = line.range.width == 1
    place = _xmatch(book, line, value, mode, backwards)
    if place is None:
        missing = results[3] if len(results) > 3 else None
        return Fault.NOT_AVAILABLE if missing is None else missing
    if upright:
        return _part(found_in, place, 0, 1, found_in.range.width)
    return _part(found_in, 0, place, found_in.range.height, 1)


def _xmatch(book: Book, line: Area, value: Scalar, mode: float, backwards: bool) -> int | None:
    if backwards:
        places = book.places(line).get(key_of(value))
        if mode != 0:
            raise Failing(Fault.VALUE)
        return places[-1] if places else None
    place = exactly(book, line, value, wildcards=mode == 2)
    if place is not None or mode in (0, 2):
        return place
    return _nearest(book, line, value, mode)


def _nearest(book: Book, line: Area, value: Scalar, mode: float) -> int | None:
    """The next smaller (mode -1) or larger (mode 1) value; the line need not be sorted."""
    key, best = key_of(value), None
    for place, one in enumerate(book.line(line)):
        if one is None or isinstance(one, Fault) or type(key_of(one)) is not type(key):
            continue
        candidate = key_of(one)
        fits = candidate < key if mode < 0 else candidate > key  # type: ignore[operator]
        if fits and (best is None or (candidate > best[0] if mode < 0 else candidate < best[0])):  # type: ignore[operator]
            best = (candidate, place)
    return best[1] if best else None


def _lookup(book: Book, results: list[Result]) -> Result:
    """LOOKUP in its vector form, or in the first and last column (or row) of an area that is higher than wide."""
    value, area = value_of(results[0]), area_of(results[1])
    tall = area.range.height >= area.range.width
    keys = _column(area, 0) if tall else _row(area, 0)
    if len(results) > 2:
        found_in = area_of(results[2])
    else:
        found_in = _column(area, area.range.width - 1) if tall else _row(area, area.range.height - 1)
    place = _found(up_to(book, keys, value))
    return found_in.value(place, 0) if found_in.range.width == 1 else found_in.value(0, place)


def _own_place(number: Callable[[int, int], int], of_area: Callable[[Range], int]) -> Function:
    """ROW and COLUMN: of the formula's own cell without an argument."""

    def build(book: Book, arguments: list[Code]) -> Code:
        if not arguments:
            return lambda row, column: float(number(row, column) + 1)

        def code(row: int, column: int) -> Result:
            result = arguments[0](row, column)
            return float(of_area(result.range) + 1) if isinstance(result, Area) else Fault.VALUE

        return code

    return Function(build, 0, 1, takes_areas=True)


FUNCTIONS = {
    "ROW": _own_place(lambda row, column: row, lambda area: area.first_row),
    "COLUMN": _own_place(lambda row, column: column, lambda area: area.first_column),
    "VLOOKUP": of_results(lambda book, results: _across(book, results, True), 3, 4),
    "HLOOKUP": of_results(lambda book, results: _across(book, results, False), 3, 4),
    "MATCH": of_results(_match, 2, 3),
    "INDEX": of_results(_index, 2, 3),
    "XLOOKUP": of_results(_xlookup, 3, 6),
    "LOOKUP": of_results(_lookup, 2, 3),
}
