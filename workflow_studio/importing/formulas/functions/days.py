"""Days, months and working days."""

from __future__ import annotations

import calendar
import datetime

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import of_results, of_values, value_of
from workflow_studio.importing.formulas.values import (
    Area,
    Failing,
    Fault,
    Result,
    Scalar,
    as_number,
    day_of,
    serial,
)

_WEEK_STARTS = {1: 6, 2: 0, 11: 0, 12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6}
"""The kinds of WEEKDAY that count from 1: the weekday (Monday 0) that is their first."""
_WEEKEND = 5


def _date(year: Scalar, month: Scalar, day: Scalar) -> float:
    number = int(as_number(year))
    months = (number if number >= 1900 else number + 1900) * 12 + int(as_number(month)) - 1
    return serial(_first_of_month(months)) + int(as_number(day)) - 1


def _time(hour: Scalar, minute: Scalar, second: Scalar) -> float:
    seconds = int(as_number(hour)) * 3600 + int(as_number(minute)) * 60 + int(as_number(second))
    return seconds % 86_400 / 86_400


def _first_of_month(months: int) -> datetime.date:
    """The first day of a month, counted from year 0."""
    year, month = divmod(months, 12)
    if not 1900 <= year <= 9999:
        raise Failing(Fault.NUMBER)
    return datetime.date(year, month + 1, 1)


def _weekday(day: Scalar, kind: Scalar = 1.0) -> float:
    number, weekday = int(as_number(kind)), day_of(day).weekday()
    if number == 3:
        return float(weekday)
    if number not in _WEEK_STARTS:
        raise Failing(Fault.NUMBER)
    return float((weekday - _WEEK_STARTS[number]) % 7 + 1)


def _month_later(day: Scalar, months: Scalar) -> float:
    start = day_of(day)
    first = _first_of_month(start.year * 12 + start.month - 1 + int(as_number(months)))
    last = calendar.monthrange(first.year, first.month)[1]
    return serial(first.replace(day=min(start.day, last)))


def _month_end(day: Scalar, months: Scalar) -> float:
    start = day_of(day)
    first = _first_of_month(start.year * 12 + start.month - 1 + int(as_number(months)))
    return serial(first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def _between(start: Scalar, end: Scalar, unit: Scalar) -> float:
    """DATEDIF with the units that are well defined."""
    first, last = day_of(start), day_of(end)
    if first > last:
        raise Failing(Fault.NUMBER)
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    found = {"d": (last - first).days, "m": months, "y": months // 12, "ym": months % 12}
    if not isinstance(unit, str) or unit.casefold() not in found:
        raise Failing(Fault.NUMBER)
    return float(found[unit.casefold()])


def _holidays(book: Book, results: list[Result]) -> set[datetime.date]:
    values = [v for one in results for v in (book.line(one) if isinstance(one, Area) else [one]) if v is not None]
    return {day_of(value) for value in values}


def _working_days(book: Book, results: list[Result]) -> Result:
    first, last = day_of(value_of(results[0])), day_of(value_of(results[1]))
    sign = 1 if first <= last else -1
    first, last = min(first, last), max(first, last)
    weeks, rest = divmod((last - first).days + 1, 7)
    days = weeks * 5 + sum((first.weekday() + one) % 7 < _WEEKEND for one in range(rest))
    free = {day for day in _holidays(book, results[2:]) if first <= day <= last and day.weekday() < _WEEKEND}
    return float(sign * (days - len(free)))


def _workday(book: Book, results: list[Result]) -> Result:
    day, count = day_of(value_of(results[0])), int(as_number(value_of(results[1])))
    free = _holidays(book, results[2:])
    if abs(count) > 20_000:
        raise Failing(Fault.NUMBER)
    step = datetime.timedelta(days=1 if count > 0 else -1)
    book.work.spend(abs(count))
    while count:
        day += step
        if day.weekday() < _WEEKEND and day not in free:
            count -= 1 if count > 0 else -1
    return serial(day)


FUNCTIONS = {
    "DATE": of_values(_date, 3),
    "TIME": of_values(_time, 3),
    "YEAR": of_values(lambda day: float(day_of(day).year), 1),
    "MONTH": of_values(lambda day: float(day_of(day).month), 1),
    "DAY": of_values(lambda day: float(day_of(day).day), 1),
    "WEEKDAY": of_values(_weekday, 1, 2),
    "EDATE": of_values(_month_later, 2),
    "EOMONTH": of_values(_month_end, 2),
    "DATEDIF": of_values(_between, 3),
    "DAYS": of_values(lambda end, start: as_number(end) - as_number(start), 2),
    "NETWORKDAYS": of_results(_working_days, 2, 3),
    "WORKDAY": of_results(_workday, 2, 3),
}
