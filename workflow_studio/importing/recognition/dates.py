"""Dates written as text: recognising them, settling the order of day and month, and reading them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from workflow_studio.importing.reading.workbook import Value
from workflow_studio.importing.recognition.kinds_and_roles import DateReading

_TIME = (
    r"(?:[T ,]+(?P<hour>\d{1,2})[:h.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?:[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})|"
    r"年(?P<month2>\d{1,2})月(?P<day2>\d{1,2})日?)" + _TIME
)
_YEAR_LAST = re.compile(
    r"(?:[^\W\d]{2,10}\.?,? )?(?P<first>\d{1,2})(?P<mark>[-/.])\s?(?P<second_part>\d{1,2})"
    r"(?P=mark)\s?(?P<year>(?:19|20)?\d{2})" + _TIME
)
_NAMED_MONTH = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?[ -]+(?:de )?(?P<name>[^\W\d]{3,10})\.?,?|"
    r"(?P<name2>[^\W\d]{3,10})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?,?)"
    r"[ -]+(?:de )?(?P<year>(?:19|20)?\d{2})" + _TIME
)

_DAY_ALONE = len("0000-00-00")
_PLAIN = frozenset({_DAY_ALONE, len("0000-00-00 00:00"), len("0000-00-00 00:00:00")})

_MONTHS = (
    "jan january januar jänner janvier janv enero ene",
    "feb february februar février févr fév febrero",
    "mar march märz mrz mär mars marzo",
    "apr april avril avr abril abr",
    "may mai mayo",
    "jun june juni juin junio",
    "jul july juli juillet juil julio",
    "aug august août aou agosto ago",
    "sep sept september septembre septiembre",
    "oct october oktober okt octobre octubre",
    "nov november novembre noviembre",
    "dec december dezember dez décembre déc diciembre dic",
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month or a usual short form of it; None for other words."""
    return _MONTH_NUMBERS.get(word.casefold())


def looks_like_date(text: str) -> bool:
    """Whether a text is a date that could be read in some order of day and month."""
    return read_date(text, DateReading.DAY_FIRST) is not None or read_date(text, DateReading.MONTH_FIRST) is not None


def read_date(value: Value, reading: DateReading | None = None) -> date | datetime | None:
    """The date or date and time a cell says; a date alone stays a `date`, for it gives no order within a day.

    `reading` is the column's order of day and month for text such as 03/02/2025; without one, or when it is
    undecided, such text is read day first only where the other order is impossible, and is None otherwise.
    A time zone in the text is kept.
    """
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) > 60:
        return None
    text = value.strip()
    plain = _read_plain(text) if len(text) in _PLAIN and text[4] == text[7] == "-" else None
    return plain or _read_text(text, reading)


def _read_plain(text: str) -> date | datetime | None:
    """A text in the form most logs have, `2025-03-01 12:30:00`, read much more quickly than by its parts."""
    if text[:2] not in ("19", "20"):
        return None
    try:
        if len(text) == _DAY_ALONE:
            return date.fromisoformat(text)
        in_parts = text[10] in " T" and text[13] == ":" and text[16:17] in ("", ":")
        return datetime.fromisoformat(text) if in_parts else None
    except ValueError:
        return None


@lru_cache(maxsize=8192)
def _read_text(text: str, reading: DateReading | None) -> date | datetime | None:
    if match := _YEAR_FIRST.fullmatch(text):
        parts = match.groupdict()
        return _built(parts, parts["year"], parts["month"] or parts["month2"], parts["day"] or parts["day2"])
    if match := _YEAR_LAST.fullmatch(text):
        parts = match.groupdict()
        order = _order(parts, reading)
        return None if order is None else _built(parts, parts["year"], *order)
    if match := _NAMED_MONTH.fullmatch(text):
        parts = match.groupdict()
        month = _MONTH_NUMBERS.get((parts["name"] or parts["name2"]).casefold())
        return None if month is None else _built(parts, parts["year"], str(month), parts["day"] or parts["day2"])
    return None


def _order(parts: dict[str, str], reading: DateReading | None) -> tuple[str, str] | None:
    """Month and day of a text with the year last."""
    first, second = parts["first"], parts["second_part"]
    if reading is DateReading.MONTH_FIRST:
        return first, second
    if reading is DateReading.DAY_FIRST or parts["mark"] == "." or int(first) > 12 or first == second:
        return second, first
    return (first, second) if int(second) > 12 else None


def _built(parts: dict[str, str], year: str, month: str, day: str) -> date | datetime | None:
    full_year = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
    try:
        if parts["hour"] is None:
            return date(full_year, int(month), int(day))
        moment = datetime(full_year, int(month), int(day), _hour(parts), int(parts["minute"]))
        fraction = int((parts["fraction"] or "0").ljust(6, "0")[:6])
        moment += timedelta(seconds=int(parts["second"] or 0), microseconds=fraction)
        return moment.replace(tzinfo=_zone(parts["zone"]))
    except (ValueError, OverflowError):
        return None


def _hour(parts: dict[str, str]) -> int:
    hour = int(parts["hour"])
    if not parts["half"]:
        return hour
    return hour % 12 + (12 if parts["half"][0] in "pP" else 0)


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text == "Z":
        return timezone.utc  # noqa: UP017 - the same object on every Python that is supported
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def settle_reading(values: Iterable[Value]) -> DateReading | None:
    """The order of day and month in the different values of a column; None when no date in it is written as text.

    Dots are day first by custom. A column whose values contradict each other is undecided.
    """
    day_first = month_first = named = open_ones = 0
    for value in values:
        if not isinstance(value, str) or len(value) > 60:
            continue
        text = value.strip()
        if match := _YEAR_LAST.fullmatch(text):
            first, second = int(match["first"]), int(match["second_part"])
            if match["mark"] == "." or 12 < first <= 31 >= second:
                day_first += 1
            elif 12 < second <= 31:
                month_first += 1
            else:
                open_ones += 1
        elif not named and _read_text(text, None) is not None:
            named = 1
    if day_first and month_first:
        return DateReading.UNDECIDED
    if day_first or month_first:
        return DateReading.DAY_FIRST if day_first else DateReading.MONTH_FIRST
    if open_ones:
        return DateReading.UNDECIDED
    return DateReading.ISO if named else None
