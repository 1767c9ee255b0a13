"""Criteria such as `">=5"` and `"A*"`, as COUNTIF and exact look-ups of texts take them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from workflow_studio.importing.formulas.values import HOLDS, Failing, Fault, Scalar, as_number, compared

_OPERATOR = re.compile(r"(<=|>=|<>|<|>|=)?(.*)", re.DOTALL)
LONGEST_PATTERN = 255


def has_wildcards(value: Scalar) -> bool:
    """Whether a text stands for several."""
    return isinstance(value, str) and any(mark in value for mark in "*?~") and len(value) <= LONGEST_PATTERN


def plain_value(criterion: Scalar) -> Scalar | None:
    """The one value a criterion asks for; None where it asks for more or for less."""
    if not isinstance(criterion, str):
        return criterion
    operator, rest = _parts(criterion)
    return None if operator not in ("", "=") or not rest or has_wildcards(rest) else _typed(rest)


def meets(criterion: Scalar) -> Callable[[Scalar], bool]:
    """Whether a cell's value meets a criterion."""
    if not isinstance(criterion, str):
        wanted = 0.0 if criterion is None else criterion
        return lambda value: value is not None and _equal(value, wanted)
    operator, rest = _parts(criterion)
    if operator in ("", "="):
        return _is(rest, operator)
    if operator == "<>":
        equal = _is(rest, "=")
        return lambda value: not equal(value)
    holds, bound = HOLDS[operator], _typed(rest)
    return lambda value: _alike(value, bound) and holds(compared(value, bound))


@lru_cache(maxsize=256)
def matching(pattern: str) -> Callable[[str], bool]:
    """Whether a text is one that a pattern with `*` and `?` stands for; `~` makes the next mark a plain one.

    Works along the text once for each part between stars, so that no pattern takes long.
    """
    segments: list[list[str | None]] = [[]]
    place, folded = 0, pattern.casefold()
    while place < len(folded):
        mark = folded[place]
        if mark == "~" and folded[place + 1 : place + 2] in ("*", "?", "~"):
            place += 1
            segments[-1].append(folded[place])
        elif mark == "*":
            segments.append([])
        else:
            segments[-1].append(None if mark == "?" else mark)
        place += 1
    return lambda text: _fits(segments, text.casefold())


def _fits(segments: list[list[str | None]], text: str) -> bool:
    first, last = segments[0], segments[-1]
    if len(segments) == 1:
        return len(text) == len(first) and _at(first, text, 0)
    if len(text) < len(first) + len(last) or not _at(first, text, 0) or not _at(last, text, len(text) - len(last)):
        return False
    place, end = len(first), len(text) - len(last)
    for segment in segments[1:-1]:
        starts = range(place, end - len(segment) + 1)
        found = next((start for start in starts if _at(segment, text, start)), None)
        if found is None:
            return False
        place = found + len(segment)
    return True


def _at(segment: list[str | None], text: str, start: int) -> bool:
    return all(one is None or text[start + place] == one for place, one in enumerate(segment))


def _is(rest: str, operator: str) -> Callable[[Scalar], bool]:
    if not rest:
        return (lambda value: value is None) if operator else (lambda value: value is None or value == "")
    if has_wildcards(rest):
        fits = matching(rest)
        return lambda value: isinstance(value, str) and fits(value)
    wanted = _typed(rest)
    return lambda value: value is not None and _equal(value, wanted)


def _parts(criterion: str) -> tuple[str, str]:
    match = _OPERATOR.fullmatch(criterion)
    assert match is not None
    return match[1] or "", match[2]


def _typed(text: str) -> Scalar:
    """A criterion's text as the value it would be in a cell."""
    if text.upper() in ("TRUE", "FALSE"):
        return text.upper() == "TRUE"
    try:
        return as_number(text)
    except Failing:
        return text


def _equal(value: Scalar, wanted: Scalar) -> bool:
    if isinstance(value, Fault) or isinstance(wanted, Fault):
        return value is wanted
    if isinstance(value, str) and isinstance(wanted, float):
        return _typed(value) == wanted
    return _alike(value, wanted) and compared(value, wanted) == 0


def _alike(value: Scalar, wanted: Scalar) -> bool:
    return type(value) is type(wanted)
