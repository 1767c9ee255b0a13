"""The child's side of carrying rows: raw cells in, cleaned and packed by column, out as messages.

Most of a long sheet is the same values over and over, so that each different one is cleaned and sent once for a
column, and its cells are places in the list of those sent. Values of different types never share a place, though
1, 1.0 and True are equal in Python.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import zip_longest
from typing import Any

from workflow_studio.importing.reading.clean import EMPTY_DATES, LONGEST_TEXT, clean_text, clean_value
from workflow_studio.importing.reading.columns import (
    BETWEEN_TEXTS,
    LARGEST_EXACT,
    MOST_LISTED,
    packed_moments,
    packed_numbers,
)
from workflow_studio.importing.reading.frames import Message, plain

Raw = Sequence[object]
_Packed = tuple[dict[str, object], bytes]

_TEXT = {str}
_NONE = {type(None)}
_BLANK = _TEXT | _NONE
_NUMBERS = {float, int} | _BLANK
_MOMENTS = {datetime, date} | _BLANK
_AFTER_EMPTY_DATES = packed_moments([max(EMPTY_DATES)])[0]

MOST_CHARACTERS = 8_000_000
"""New text in one message, and text that is remembered for one column."""


class SheetEncoder:
    """Turns the rows of one sheet, portion by portion, into messages."""

    def __init__(self) -> None:
        self._columns: list[_KnownValues] = []

    def messages(self, rows: Sequence[Raw]) -> Iterator[Message]:
        """A `part` message, or several where one would be too long. At most some thousand rows at a time."""
        columns = _turned(rows)
        while len(self._columns) < len(columns):
            self._columns.append(_KnownValues())
        packed = [known.packed(column) for known, column in zip(self._columns, columns, strict=False)]
        characters = sum(known.characters_sent for known in self._columns[: len(columns)])
        if len(rows) > 1 and characters > MOST_CHARACTERS:
            self._columns.clear()
            yield from self.messages(rows[: len(rows) // 2])
            yield from self.messages(rows[len(rows) // 2 :])
        else:
            cells = b"".join([data for _, data in packed])
            yield "part", {"rows": len(rows), "columns": [description for description, _ in packed], "cells": cells}


def _turned(rows: Sequence[Raw]) -> list[Raw]:
    same = len({*map(len, rows)}) == 1
    return list(zip(*rows, strict=True)) if same else list(zip_longest(*rows))


class _KnownValues(dict[object, int]):
    """The values of one column that were sent, with their places; looking a new one up adds it.

    Keys are raw texts, and type and value for everything else. Blank text is at place 0.
    """

    def __init__(self) -> None:
        self._start_anew()
        self._many_are_new = True
        self.characters_sent = 0

    def _start_anew(self) -> None:
        self.clear()
        self._new: list[object] = []
        self._size = 1
        self._characters = 0

    def __missing__(self, key: object) -> int:
        value = clean_text(key) if isinstance(key, str) else key[1]  # type: ignore[index]
        if value is None:
            place = 0
        else:
            place = self._size
            self._size += 1
            self._characters += len(value) if isinstance(value, str) else 1
            self._new.append(plain(value))
        self[key] = place
        return place

    def packed(self, column: Sequence[Any]) -> _Packed:
        """A stretch of the column: its description and its data."""
        self.characters_sent = 0
        kinds = set(map(type, column))
        if kinds == _NONE:
            return {"as": "blank"}, b""
        if kinds <= _BLANK:
            return self._listed(column, as_it_is=kinds == _TEXT)
        try:
            if kinds <= _NUMBERS and not (int in kinds and _has_large(column)):
                return {"as": "numbers"}, packed_numbers(column).tobytes()
            if kinds <= _MOMENTS:
                moments = packed_moments(column)
                if min(moments) > _AFTER_EMPTY_DATES:
                    return {"as": "moments"}, moments.tobytes()
        except TypeError:  # a text among them, or a time zone
            pass
        return self._listed(column, as_it_is=False)

    def _texts(self, column: Sequence[str]) -> _Packed:
        """A stretch of texts of which most are different."""
        joined = BETWEEN_TEXTS.join(column if _are_clean(column) else [clean_text(text) or "" for text in column])
        self.characters_sent = len(joined)
        data = joined.encode("utf-8")
        return {"as": "texts", "bytes": len(data)}, data

    def _learn(self, texts: list[str]) -> None:
        """Add new texts at once, which is much quicker where they need no cleaning."""
        if _are_clean(texts):
            self.update(zip(texts, range(self._size, self._size + len(texts)), strict=True))
            self._size += len(texts)
            self._characters += sum(map(len, texts))
            self._new += texts

    def _listed(self, column: Sequence[Any], *, as_it_is: bool) -> _Packed:
        if self._size + len(column) > MOST_LISTED or self._characters > MOST_CHARACTERS:
            self._start_anew()
        anew, before = self._size == 1, self._characters
        if as_it_is and self._many_are_new:
            different = dict.fromkeys(column)
            if 2 * len(different) > len(column) > 1:
                return self._texts(column)
            self._learn([text for text in different if text not in self])
        places = array("H", map(self.__getitem__, column if as_it_is else map(_key, map(clean_value, column))))
        self.characters_sent = self._characters - before
        new, self._new = self._new, []
        self._many_are_new = len(new) > len(column) // 8
        if not any(places):
            return {"as": "blank"}, b""
        return {"as": "listed", "anew": anew, "new": new}, places.tobytes()


def _are_clean(texts: Sequence[str]) -> bool:
    """Whether none of these texts needs cleaning or is blank, told at once for all of them."""
    joined = "".join(texts)
    if not joined.isprintable() or not all(texts) or max(map(len, texts), default=0) > LONGEST_TEXT:
        return False
    return " " not in joined or not any(map(str.isspace, texts))


def _key(value: object) -> object:
    if value is None:
        return ""
    return value if type(value) is str else (type(value), value)


def _has_large(column: Raw) -> bool:
    return any(type(cell) is int and not -LARGEST_EXACT <= cell <= LARGEST_EXACT for cell in column)
