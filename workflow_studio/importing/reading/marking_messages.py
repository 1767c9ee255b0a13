"""Markings as messages of the reading process, and back; the values on the way back are checked, not believed.

A message holds a part of one sheet's markings, so that none gets large; the parts of a sheet are put together in
order. Ranges travel as four numbers, other values as lists of their fields.
"""

from __future__ import annotations

import math
import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from workflow_studio.importing.reading.clean import LONGEST_TEXT
from workflow_studio.importing.reading.frames import Message
from workflow_studio.importing.reading.markings import NO_MARKINGS, BookMarkings, Markings

ITEMS_IN_A_MESSAGE = 2_000
MOST_CHARACTERS = 2_000_000
_LARGEST = 1e15
_LARGEST_COUNT = 100_000_000


def sheet_marking_messages(sheet: str, markings: Markings) -> Iterator[Message]:
    """The markings of a sheet in portions."""
    for field in fields(markings):
        value = getattr(markings, field.name)
        portions = _portions(value) if isinstance(value, tuple) else [value] if value else []
        for portion in portions:
            yield "markings", {"sheet": sheet, "kind": field.name, "values": _packed(portion)}


def book_marking_message(book: BookMarkings) -> Message:
    """What the workbook says of itself; its sheets have messages of their own."""
    return "book markings", {
        field.name: _packed(getattr(book, field.name)) for field in fields(book) if field.name != "sheets"
    }


def with_marking_message(markings: Markings, payload: dict[str, Any]) -> Markings:
    """Markings with what a `markings` message adds; raises ValueError, TypeError or KeyError for anything odd."""
    kind = payload["kind"]
    reader = _readers(Markings)[kind]
    value = reader(payload["values"])
    if isinstance(value, tuple):
        value = (*getattr(markings, kind), *value)
    return replace(markings, **{kind: value})


def book_markings_of(payload: dict[str, Any], sheets: dict[str, Markings]) -> BookMarkings:
    """The workbook's markings; raises ValueError, TypeError or KeyError for anything odd."""
    readers = _readers(BookMarkings)
    values = {name: readers[name](value) for name, value in payload.items() if name != "sheets"}
    return BookMarkings(**values, sheets={name: sheet for name, sheet in sheets.items() if sheet != NO_MARKINGS})


def _portions(values: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    portion: list[Any] = []
    characters = 0
    for value in values:
        portion.append(value)
        characters += len(repr(value))
        if len(portion) >= ITEMS_IN_A_MESSAGE or characters > MOST_CHARACTERS:
            yield tuple(portion)
            portion, characters = [], 0
    if portion:
        yield tuple(portion)


def _packed(value: Any) -> Any:
    if is_dataclass(value):
        return [_packed(getattr(value, field.name)) for field in fields(value)]
    return list(map(_packed, value)) if isinstance(value, tuple) else value


@cache
def _readers(kind: type) -> dict[str, Callable[[Any], Any]]:
    """For each field of a dataclass what makes its value from what came through the pipe."""
    return {name: _reader(hint) for name, hint in get_type_hints(kind).items() if get_origin(hint) is not dict}


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    if get_origin(hint) in (Union, types.UnionType):
        given = _reader(get_args(hint)[0])
        return lambda value: None if value is None else given(value)
    return _value_reader(hint)


def _tuple_reader(items: tuple[Any, ...]) -> Callable[[Any], Any]:
    if items[-1] is Ellipsis:
        item = _reader(items[0])
        return lambda values: tuple(map(item, _listed(values)))
    readers = tuple(map(_reader, items))
    return lambda values: tuple(read(value) for read, value in zip(readers, _listed(values), strict=True))


def _value_reader(kind: type) -> Callable[[Any], Any]:
    readers = tuple(_readers(kind).values())
    return lambda values: kind(*(read(value) for read, value in zip(readers, _listed(values), strict=True)))


def _listed(values: Any) -> list[Any]:
    if type(values) is not list:
        raise ValueError("not a list")
    return values


def _text(value: Any) -> str:
    if type(value) is not str or len(value) > 3 * LONGEST_TEXT:
        raise ValueError("not a text")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= _LARGEST_COUNT:
        raise ValueError("not a count")
    return value


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not math.isfinite(value) or abs(value) > _LARGEST:
        raise ValueError("not a number")
    return float(value)


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("neither true nor false")
    return value


_PLAIN: dict[Any, Callable[[Any], Any]] = {str: _text, int: _whole, float: _number, bool: _truth}
