"""Questions about single cells: what sort of value it is, and text made comparable."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time, timedelta
from enum import StrEnum
from functools import lru_cache

from workflow_studio.importing.reading.workbook import Value
from workflow_studio.importing.recognition.dates import looks_like_date

_NUMBER_TEXT = re.compile(r"[-+(]?[$€£¥]?\s*\d{1,3}(?:[,.' ]?\d{3})*(?:[.,]\d+)?\s*[%€$£¥)]?|[-+]?\d+(?:[.,]\d+)?")
_PLACEHOLDERS = frozenset({"-", "–", "—", "ー", "n/a", "na", "tbd", "tba", "?", "...", "…", "0", "false", "none"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WORD = re.compile(r"[\W_]+")


class Sort(StrEnum):
    """The sort of value a cell holds; numbers and dates typed as text count as what they say."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    TRUTH = "truth"


def sort_of(value: Value) -> Sort:
    """The sort of a value."""
    match value:
        case None:
            return Sort.EMPTY
        case bool():
            return Sort.TRUTH
        case int() | float():
            return Sort.NUMBER
        case str():
            return _sort_of_text(value)
        case date():
            return Sort.DATE
        case time() | timedelta():
            return Sort.TIME
    return Sort.TEXT


def _sort_of_text(text: str) -> Sort:
    if len(text) > 40 or not any(map(str.isdigit, text)):
        return Sort.TRUTH if text.strip().casefold() in {"true", "false"} else Sort.TEXT
    if looks_like_date(text):
        return Sort.DATE
    return Sort.NUMBER if _NUMBER_TEXT.fullmatch(text.strip()) else Sort.TEXT


def is_placeholder(value: Value) -> bool:
    """Whether a value says nothing: a dash, n/a, zero, false."""
    if isinstance(value, str):
        return value.strip().casefold() in _PLACEHOLDERS
    return value is None or (isinstance(value, bool | int | float) and not value)


def header_text(value: Value) -> str:
    """A header cell as one line."""
    return "" if value is None else " ".join(str(value).split())


@lru_cache(maxsize=8192)
def normalised(text: str) -> str:
    """Text for comparing words: width and case folded, camel case split, everything else single blanks."""
    text = unicodedata.normalize("NFKC", text).replace("#", " no ")
    return _NOT_WORD.sub(" ", _CAMEL.sub(" ", text).casefold()).strip()
