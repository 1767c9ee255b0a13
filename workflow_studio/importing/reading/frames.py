"""What goes through the pipe between the reading process and the app.

A frame is four bytes of length (big-endian) and that many bytes of UTF-8 JSON: `[kind, payload]`. JSON and
nothing that can run code when it is read, because the writing side has handled a hostile file. JSON has no
dates: such cells travel as null in `rows` and as `[row, column, tag, text]` in `dates`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias

from workflow_studio.importing.reading.workbook import Value

Message: TypeAlias = tuple[str, dict[str, Any]]
"""Kinds: `progress` (what, share), `sheet` (a sheet begins), `rows`, `done`, `failure`."""

LARGEST_FRAME = 64 * 1024 * 1024

_PLAIN = frozenset({type(None), str, bool, int, float})


def pack(message: Message) -> bytes:
    """A frame with its length in front."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
    return len(body).to_bytes(4, "big") + body


def unpack(body: bytes) -> Message:
    """The message in a frame without its length; raises ValueError when it is not one."""
    match json.loads(body):
        case [str(kind), dict(payload)]:
            return kind, payload
    raise ValueError("not a message")


def rows_message(rows: Iterable[list[Value]]) -> Message:
    """Rows (each ending at its last filled cell) as a message."""
    plain: list[list[object]] = []
    dates: list[tuple[int, int, str, str]] = []
    for number, row in enumerate(rows):
        if not _PLAIN.issuperset(map(type, row)):
            for column, value in enumerate(row):
                tagged = _tagged(value)
                if tagged is not None:
                    dates.append((number, column, *tagged))
                    row[column] = None
        plain.append([*row])
    return "rows", {"rows": plain, "dates": dates}


def rows_of(payload: dict[str, Any]) -> list[tuple[Value, ...]]:
    """The rows of a `rows` message; raises ValueError, TypeError, KeyError or IndexError for anything odd."""
    rows: list[list[Value]] = payload["rows"]
    for row in rows:
        if not _PLAIN.issuperset(map(type, row)):
            raise ValueError("a cell is not a plain value")
    for row_number, column, tag, text in payload["dates"]:
        rows[row_number][column] = _READERS[tag](text)
    return [tuple(row) for row in rows]


def _tagged(value: Value) -> tuple[str, str] | None:
    match value:
        case datetime():
            return "datetime", value.isoformat()
        case date():
            return "date", value.isoformat()
        case time():
            return "time", value.isoformat()
        case timedelta():
            return "seconds", repr(value.total_seconds())
    return None


_READERS: dict[str, Callable[[str], Value]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "seconds": lambda text: timedelta(seconds=float(text)),
}
