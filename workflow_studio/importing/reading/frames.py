"""What goes through the pipe between the reading process and the app.

A frame is its length (four bytes, big-endian), the length of what is JSON in it (the same), UTF-8 JSON
`[kind, payload]`, and packed cells, which become `cells` in the payload of a `part` message. Nothing in it can run
code when it is read, because the writing side has handled a hostile file. JSON has no dates: where a date or a time is
a value of its own it is `[tag, ...]`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, NoReturn, TypeAlias

from workflow_studio.importing.reading.values import Value

Message: TypeAlias = tuple[str, dict[str, Any]]
"""Kinds: `progress` (what, share), `sheet` (a sheet begins), `part` (rows of it), `done`, `failure`."""

LARGEST_FRAME = 64 * 1024 * 1024

_PLAIN = frozenset({str, bool, int, float})


def pack(message: Message) -> bytes:
    """A frame with its length in front."""
    kind, payload = message
    cells = payload.get("cells", b"")
    said = {name: value for name, value in payload.items() if name != "cells"}
    text = json.dumps([kind, said], ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
    return b"".join([(4 + len(text) + len(cells)).to_bytes(4, "big"), len(text).to_bytes(4, "big"), text, cells])


def unpack(body: bytes) -> Message:
    """The message in a frame without its length; raises ValueError when it is not one."""
    end = 4 + int.from_bytes(body[:4], "big")
    if not 4 < end <= len(body):
        raise ValueError("not a message")
    try:
        said = json.loads(body[4:end], parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("not a message") from error
    match said:
        case [str(kind), dict(payload)]:
            return kind, payload | {"cells": body[end:]} if kind == "part" else payload
    raise ValueError("not a message")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def plain(value: Value) -> object:
    """A filled cell as JSON can say it."""
    match value:
        case datetime():
            return ["datetime", value.isoformat()]
        case date():
            return ["date", value.isoformat()]
        case time():
            return ["time", value.isoformat()]
        case timedelta():
            return ["span", value.days, value.seconds, value.microseconds]
    return value


def value_of(said: object) -> Value:
    """The value that `plain` said; raises ValueError, TypeError, KeyError or IndexError for anything else."""
    if type(said) in _PLAIN:
        value: Value = said  # type: ignore[assignment]
        return value
    if not isinstance(said, list):
        raise ValueError("not a value")
    return _READERS[said[0]](*said[1:])


def _span(days: int, seconds: int, microseconds: int) -> timedelta:
    if any(type(number) is not int for number in (days, seconds, microseconds)):
        raise ValueError("not a span of time")
    try:
        return timedelta(days, seconds, microseconds)
    except OverflowError as error:
        raise ValueError("not a span of time") from error


_READERS: dict[str, Callable[..., Value]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "span": _span,
}
