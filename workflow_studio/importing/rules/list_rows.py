"""The rows of a list that is looked up, as rows of a decision table."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.look_ups import LookUp
from workflow_studio.importing.formulas.tree import Boolean, Missing, Number, Text, Tree, Unary, day_call
from workflow_studio.importing.formulas.values import Area, compared, from_cell, key_of
from workflow_studio.importing.reading import Value
from workflow_studio.importing.rules.conditions import Test


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list: the tests of the key, and what is given."""

    tests: tuple[Test, ...]
    outcome: Tree


def entries(found: LookUp, book: Book, labels: Labels, most: int) -> tuple[tuple[Entry, ...], int]:
    """The first rows of the list, at most so many, and how many there are; of equal keys only the first counts.

    Headers are no rows, though whole columns hold them. There are none where an approximate look-up goes into a list
    that is not in ascending order: what it gives then is no rule.
    """
    first = found.keys.range
    upright = first.width == 1
    seen: set[object] = set()
    rows: list[tuple[Value, Value]] = []
    for place, key in enumerate(book.line(found.keys)):
        if not isinstance(key, float | str | bool) or key == "" or key_of(key) in seen:
            continue
        if upright and labels.is_header(
            found.keys.sheet, found.keys.range.first_row + place, found.keys.range.first_column
        ):
            continue
        seen.add(key_of(key))
        rows.append((_cell(found.keys, place, upright), _cell(found.results, place, upright)))
    if found.approximate and not _ascends(rows):
        return (), len(rows)
    literals = [(literal(key), literal(result)) for key, result in rows[: most + 1]]
    if not found.approximate:
        shown = [Entry((Test(found.key, "=", key),), result) for key, result in literals]
    else:
        shown = [
            Entry(_between(found.key, key, literals[place + 1][0] if place + 1 < len(literals) else None), result)
            for place, (key, result) in enumerate(literals)
        ]
    return tuple(shown[:most]), len(rows)


def _ascends(rows: list[tuple[Value, Value]]) -> bool:
    keys = [from_cell(key) for key, _ in rows]
    return all(compared(one, other) < 0 for one, other in pairwise(keys))


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


def _between(key: Tree, low: Tree, high: Tree | None) -> tuple[Test, ...]:
    return (Test(key, ">=", low), *(() if high is None else (Test(key, "<", high),)))


def _cell(line: Area, place: int, upright: bool) -> Value:
    row, column = line.range.first_row, line.range.first_column
    return line.sheet.cell(row + place, column) if upright else line.sheet.cell(row, column + place)
