"""The rows of a list that is looked up, as rows of a decision table."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import islice, pairwise, product

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.look_ups import DOWN_TO, EXACTLY, Line, LookUp
from workflow_studio.importing.formulas.tree import Boolean, Missing, Number, Text, Tree, Unary, day_call
from workflow_studio.importing.formulas.values import Area, Scalar, compared, key_of
from workflow_studio.importing.reading import Value
from workflow_studio.importing.rules.conditions import Test


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list: the tests of the key, and what is given."""

    tests: tuple[Test, ...]
    outcome: Tree


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a line a key stands, with the tests that lead there."""

    place: int
    tests: tuple[Test, ...]


def entries(found: LookUp, book: Book, labels: Labels, most: int) -> tuple[tuple[Entry, ...], int]:
    """The first rows of the list, at most so many, and how many there are; of equal keys only the first counts.

    Headers are no rows, though whole columns hold them. There are none where a look-up of the nearest value goes into
    a list that is not in order: what it gives then is no rule.
    """
    if found.crossed:
        down, across = (_places(line, book, labels) for line in found.lines)
        keys_down, keys_across = (line.keys.range for line in found.lines)
        # The keys may be a part of the table: they are not given for themselves.
        own = found.results.range
        down = [one for one in down if own.first_row + one.place != keys_across.first_row]
        across = [one for one in across if own.first_column + one.place != keys_down.first_column]
        count = len(down) * len(across)
        pairs = islice(product(down, across), most)
        cells = [((*one.tests, *other.tests), (one.place, other.place)) for one, other in pairs]
    elif len(found.lines) > 1:
        places = _places_together(found.lines, book, labels)
        count = len(places)
        cells = [(one.tests, _along(found.results, one.place)) for one in places[:most]]
    else:
        places = _places(found.lines[0], book, labels)
        count = len(places)
        cells = [(one.tests, _along(found.results, one.place)) for one in places[:most]]
    return tuple(Entry(tests, literal(_cell(found.results, *at))) for tests, at in cells), count


def places_in(line: Line, book: Book, labels: Labels) -> tuple[tuple[int, tuple[Test, ...]], ...]:
    """For every place (from 0) that MATCH finds in a line, the tests that lead there."""
    return tuple((one.place, one.tests) for one in _places(line, book, labels))


def _places(line: Line, book: Book, labels: Labels) -> list[_Place]:
    """The places of the different keys in a line; none where the nearest is looked for in a line out of order.

    Equal keys are out of order too: which of them counts then depends on how it is searched.
    """
    known: set[object] = set()
    found: list[tuple[int, Scalar]] = []
    for place, key in enumerate(book.line(line.keys)):
        again = line.nearest == EXACTLY and _is_key(key) and key_of(key) in known
        if _is_key(key) and not again and not _is_header(line.keys, place, labels):
            known.add(key_of(key))
            found.append((place, key))
    if line.nearest == EXACTLY:
        return [_Place(place, (Test(line.key, "=", _literal_at(line.keys, place)),)) for place, _ in found]
    keys = [key for _, key in found]
    if line.nearest == DOWN_TO and not _ascends(keys):
        found.reverse()
        keys.reverse()
    if not _ascends(keys):
        return []
    return _ranges(line, [place for place, _ in found])


def _ranges(line: Line, places: list[int]) -> list[_Place]:
    """For each place of an ascending line the range of keys that lead there."""
    bounds = [_literal_at(line.keys, place) for place in places]
    if line.nearest == DOWN_TO:
        lows = [None, *bounds[:-1]]
        return [
            _Place(place, (*(() if low is None else (Test(line.key, ">", low),)), Test(line.key, "<=", high)))
            for place, low, high in zip(places, lows, bounds, strict=True)
        ]
    highs = [*bounds[1:], None]
    return [
        _Place(place, (Test(line.key, ">=", low), *(() if high is None else (Test(line.key, "<", high),))))
        for place, low, high in zip(places, bounds, highs, strict=True)
    ]


def _places_together(lines: tuple[Line, ...], book: Book, labels: Labels) -> list[_Place]:
    """The places of the different keys that stand side by side."""
    known: set[object] = set()
    found = []
    for place, keys in enumerate(zip(*(book.line(line.keys, lines[0].keys) for line in lines), strict=True)):
        together = tuple(map(key_of, keys)) if all(map(_is_key, keys)) else None
        if together is None or together in known or _is_header(lines[0].keys, place, labels):
            continue
        known.add(together)
        found.append(_Place(place, tuple(Test(line.key, "=", _literal_at(line.keys, place)) for line in lines)))
    return found


def _is_key(value: Scalar) -> bool:
    return isinstance(value, float | str | bool) and value != ""


def _is_header(line: Area, place: int, labels: Labels) -> bool:
    upright = line.range.width == 1
    return upright and labels.is_header(line.sheet, line.range.first_row + place, line.range.first_column)


def _ascends(keys: list[Scalar]) -> bool:
    return all(compared(one, other) < 0 for one, other in pairwise(keys))


def _literal_at(line: Area, place: int) -> Tree:
    return literal(_cell(line, *_along(line, place)))


def _along(line: Area, place: int) -> tuple[int, int]:
    """The row and column, from 0, of a place in a line of cells."""
    return (place, 0) if line.range.width == 1 else (0, place)


def _cell(area: Area, row: int, column: int) -> Value:
    return area.sheet.cell(area.range.first_row + row, area.range.first_column + column)


def literal(value: Value) -> Tree:
    """A cell's value as it would be typed into a formula; times of day are left as numbers."""
    match value:
        case None:
            return Missing()
        case bool():
            return Boolean(value)
        case str():
            return Text(value)
        case int() | float():
            return Number(float(value)) if value >= 0 else Unary("-", Number(-float(value)))
        case datetime.date():
            return day_call(value)
    return Text(str(value))
