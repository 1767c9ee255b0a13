"""Parts of texts, their case and length, and texts within texts."""

from __future__ import annotations

import re

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import NotWorkedOut, of_results, of_values
from workflow_studio.importing.formulas.functions.criteria import has_wildcards, matching
from workflow_studio.importing.formulas.functions.numbers import rounded
from workflow_studio.importing.formulas.values import (
    Area,
    Failing,
    Fault,
    Result,
    Scalar,
    as_number,
    as_text,
    day_of,
)

LONGEST_TEXT = 32_767

_NUMBER_FORMAT = re.compile(r"(?P<group>#,##)?(?P<zeros>0+)(?:\.(?P<decimals>0{1,15}))?(?P<percent>%)?")
_DATE_FORMATS = {
    "yyyy-mm-dd": "{0.year:04}-{0.month:02}-{0.day:02}",
    "dd/mm/yyyy": "{0.day:02}/{0.month:02}/{0.year:04}",
    "mm/dd/yyyy": "{0.month:02}/{0.day:02}/{0.year:04}",
    "dd.mm.yyyy": "{0.day:02}.{0.month:02}.{0.year:04}",
    "yyyymmdd": "{0.year:04}{0.month:02}{0.day:02}",
    "yyyy-mm": "{0.year:04}-{0.month:02}",
    "yyyymm": "{0.year:04}{0.month:02}",
    "yyyy": "{0.year:04}",
    "mm": "{0.month:02}",
    "dd": "{0.day:02}",
}


def _count(value: Scalar) -> int:
    number = int(min(as_number(value), LONGEST_TEXT))
    if number < 0:
        raise Failing(Fault.VALUE)
    return number


def _left(text: Scalar, count: Scalar = 1.0) -> str:
    return as_text(text)[: _count(count)]


def _right(text: Scalar, count: Scalar = 1.0) -> str:
    wanted = _count(count)
    return as_text(text)[-wanted:] if wanted else ""


def _mid(text: Scalar, start: Scalar, count: Scalar) -> str:
    first = _count(start)
    if first < 1:
        raise Failing(Fault.VALUE)
    return as_text(text)[first - 1 : first - 1 + _count(count)]


def _search(part: Scalar, text: Scalar, start: Scalar = 1.0) -> float:
    """Where a text begins in another, case not counting, wildcards counting."""
    wanted, whole, first = as_text(part).casefold(), as_text(text).casefold(), _count(start)
    if first < 1:
        raise Failing(Fault.VALUE)
    if has_wildcards(wanted):
        fits = matching(wanted + "*")
        for place in range(first - 1, len(whole)):
            if fits(whole[place:]):
                return float(place + 1)
        raise Failing(Fault.VALUE)
    return _place(whole.find(wanted, first - 1))


def _find(part: Scalar, text: Scalar, start: Scalar = 1.0) -> float:
    first = _count(start)
    if first < 1:
        raise Failing(Fault.VALUE)
    return _place(as_text(text).find(as_text(part), first - 1))


def _place(found: int) -> float:
    if found < 0:
        raise Failing(Fault.VALUE)
    return float(found + 1)


def _substitute(text: Scalar, old: Scalar, new: Scalar) -> str:
    before = as_text(old)
    return _bounded(as_text(text).replace(before, as_text(new)) if before else as_text(text))


def _joined(book: Book, results: list[Result]) -> str:
    found: list[str] = []
    for result in results:
        found.extend(map(as_text, book.line(result) if isinstance(result, Area) else [result]))
    return _bounded("".join(found))


def _bounded(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise Failing(Fault.VALUE)
    return text


def _formatted(value: Scalar, pattern: Scalar) -> str:
    """TEXT with the formats that can be read safely."""
    wanted = as_text(pattern)
    if isinstance(value, str):
        return value
    if wanted.casefold() in _DATE_FORMATS:
        return _DATE_FORMATS[wanted.casefold()].format(day_of(value))
    match = _NUMBER_FORMAT.fullmatch(wanted)
    if match is None:
        raise NotWorkedOut(f"TEXT with the format “{wanted[:20]}” is not calculated here")
    decimals = len(match["decimals"] or "")
    number = rounded(as_number(value) * (100 if match["percent"] else 1), decimals)
    whole, _, rest = f"{abs(number):.{decimals}f}".partition(".")
    whole = whole.zfill(len(match["zeros"]))
    if match["group"]:
        whole = f"{int(whole):,}"
    return ("-" if number < 0 else "") + whole + ("." + rest if rest else "") + (match["percent"] or "")


def _value(text: Scalar) -> float:
    if isinstance(text, bool):
        raise Failing(Fault.VALUE)
    return as_number(text)


FUNCTIONS = {
    "LEN": of_values(lambda text: float(len(as_text(text))), 1),
    "LEFT": of_values(_left, 1, 2),
    "RIGHT": of_values(_right, 1, 2),
    "MID": of_values(_mid, 3),
    "TRIM": of_values(lambda text: " ".join(part for part in as_text(text).split(" ") if part), 1),
    "UPPER": of_values(lambda text: as_text(text).upper(), 1),
    "LOWER": of_values(lambda text: as_text(text).lower(), 1),
    "PROPER": of_values(lambda text: as_text(text).title(), 1),
    "EXACT": of_values(lambda one, other: as_text(one) == as_text(other), 2),
    "SEARCH": of_values(_search, 2, 3),
    "FIND": of_values(_find, 2, 3),
    "SUBSTITUTE": of_values(_substitute, 3),
    "CONCATENATE": of_results(_joined, 1),
    "CONCAT": of_results(_joined, 1),
    "TEXT": of_values(_formatted, 2),
    "VALUE": of_values(_value, 1),
    "N": of_values(lambda value: 0.0 if isinstance(value, str) else as_number(value), 1),
    "T": of_values(lambda value: value if isinstance(value, str) else "", 1),
}
