"""The app's side of carrying rows: the parts of a sheet put together.

They come from a process that has handled a hostile file, so everything is checked: how much there is of each column,
that places are in the list, that moments are moments. Any bits are a number, and what is not finite is blank.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Any

from workflow_studio.importing.reading.columns import (
    BETWEEN_TEXTS,
    MOST_LISTED,
    Blank,
    Listed,
    Moments,
    Numbers,
    Stretch,
    Texts,
)
from workflow_studio.importing.reading.frames import value_of
from workflow_studio.importing.reading.rows import Part, Rows
from workflow_studio.importing.reading.values import Value


@dataclass(slots=True)
class SheetParts:
    """Collects the `part` messages of one sheet."""

    _parts: list[Part] = field(default_factory=list)
    _known: dict[int, list[Value]] = field(default_factory=dict)

    def add(self, payload: dict[str, Any]) -> None:
        """Some rows more; raises ValueError, TypeError, KeyError or IndexError for anything odd."""
        height, cells = payload["rows"], _Cells(payload["cells"])
        if type(height) is not int or not 0 < height <= MOST_LISTED:
            raise ValueError("not a number of rows")
        columns = [self._stretch(at, height, one, cells) for at, one in enumerate(payload["columns"])]
        cells.expect_end()
        self._parts.append(Part.of(columns, height))

    def rows(self) -> Rows:
        """All rows that were collected."""
        return Rows(self._parts)

    def _stretch(self, column: int, height: int, description: dict[str, Any], cells: _Cells) -> Stretch:
        match description["as"]:
            case "blank":
                return Blank(height)
            case "numbers":
                return Numbers(cells.take("d", height))
            case "moments":
                return Moments(cells.take("q", height))
            case "texts":
                return Texts(cells.texts(description["bytes"], height))
            case "listed":
                known = self._values(column, description)
                places = cells.take("H", height)
                if max(places) >= len(known):
                    raise ValueError("a place that no value has")
                return Listed(places, known)
        raise ValueError("an unknown kind of column")

    def _values(self, column: int, description: dict[str, Any]) -> list[Value]:
        if description["anew"] or column not in self._known:
            self._known[column] = [None]
        known = self._known[column]
        known.extend(map(value_of, description["new"]))
        if len(known) > MOST_LISTED + 1:
            raise ValueError("too many values")
        return known


class _Cells:
    """Packed cells that are taken off from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)

    def take(self, kind: str, height: int) -> array[Any]:
        made = array(kind)
        size = height * made.itemsize
        made.frombytes(self._data[:size])
        if len(made) != height:
            raise ValueError("cells are missing")
        self._data = self._data[size:]
        return made

    def texts(self, size: int, height: int) -> str:
        joined = str(self._data[:size], "utf-8")
        if size < 0 or joined.count(BETWEEN_TEXTS) != height - 1:
            raise ValueError("texts are missing")
        self._data = self._data[size:]
        return joined

    def expect_end(self) -> None:
        if self._data:
            raise ValueError("more cells than columns")
