"""One cell as a reader gives it, turned into a value the rest of the product can trust."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from workflow_studio.importing.reading.columns import LARGEST_EXACT
from workflow_studio.importing.reading.values import Value

LONGEST_TEXT = 32_767
"""Characters in one cell, the limit spreadsheet programs have themselves."""

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufeff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
EMPTY_DATES = frozenset({date(1899, 12, 30), date(1899, 12, 31), date(1900, 12, 30)})
"""What formulas on empty date cells show."""


def clean_value(value: object) -> Value:
    """What a cell holds: blank and broken become None, whole floats int, text loses what cannot be shown.

    1899-12-30, 1899-12-31 and 1900-12-30 are what formulas on empty date cells show, so they are empty too.
    """
    cleaner = _CLEANERS.get(type(value))
    return clean_text(str(value)) if cleaner is None else cleaner(value)


def clean_text(text: str) -> str | None:
    """Text without control characters, lone surrogates and byte order marks, at most 32,767 long."""
    if not text:
        return None
    if not text.isprintable():
        text = _LINE_ENDS.sub("\n", _UNWANTED.sub("", text))
    text = text[:LONGEST_TEXT]
    return text if text and not text.isspace() else None


def _number(value: float) -> int | float | None:
    if value.is_integer():
        return int(value) if -LARGEST_EXACT <= value <= LARGEST_EXACT else value
    return value if math.isfinite(value) else None


def _moment(value: datetime) -> datetime | None:
    return None if value.date() in EMPTY_DATES else value.replace(tzinfo=None)


def _day(value: date) -> date | None:
    return None if value in EMPTY_DATES else value


def _as_it_is(value: Any) -> Value:
    plain: Value = value
    return plain


_CLEANERS: dict[type, Callable[[Any], Value]] = {
    type(None): _as_it_is,
    str: clean_text,
    bool: _as_it_is,
    int: _as_it_is,
    float: _number,
    datetime: _moment,
    date: _day,
    time: _as_it_is,
    timedelta: _as_it_is,
}
