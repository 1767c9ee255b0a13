"""Times as people write them in cells, in seconds."""

from __future__ import annotations

import datetime
import re

from workflow_studio.importing.reading import Value

MINUTE, HOUR = 60.0, 3600.0
CALENDAR_DAY, WORKING_DAY = 24 * HOUR, 8 * HOUR

_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)?\.?")
_FILLER = re.compile(r"(?:[\s,+&~≈]|\b(?:ca|and|about|approx|circa)\b\.?)*", re.IGNORECASE)
_UNITS = (
    (1.0, ("s", "sec", "secs", "second", "seconds", "sek", "sekunden")),
    (MINUTE, ("m", "min", "mins", "minute", "minutes", "minuten", "minutos")),
    (HOUR, ("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas")),
)
_DAYS = ("d", "day", "days", "tag", "tage", "jour", "jours", "dia", "dias", "wd")
_WEEKS = ("w", "wk", "week", "weeks", "woche", "wochen", "semaine", "semaines")


def seconds(value: Value, unit: str | None, day: float) -> float | None:
    """A cell such as `12 min`, `1.5 h`, `1 h 30 min`, a time or a plain number in the header's unit.

    `day` is what a day counts: 24 hours of waiting but 8 hours of work. None where it cannot be read.
    """
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() if value.total_seconds() >= 0 else None
    if isinstance(value, datetime.time):
        return value.hour * HOUR + value.minute * MINUTE + value.second
    if isinstance(value, bool) or value is None or isinstance(value, datetime.date):
        return None
    if isinstance(value, int | float):
        return _scaled(float(value), unit or "minutes", day)
    return _written(value, unit, day)


def _written(text: str, unit: str | None, day: float) -> float | None:
    amounts = _AMOUNT.findall(text)
    if not amounts or not _FILLER.fullmatch(_AMOUNT.sub("", text)):
        return None
    total = 0.0
    for number, own_unit in amounts:
        part = _scaled(float(number.replace(",", ".")), own_unit or unit or "minutes", day)
        if part is None:
            return None
        total += part
    return total


def _scaled(number: float, unit: str, day: float) -> float | None:
    unit = unit.casefold()
    if number < 0:
        return None
    for factor, names in _UNITS:
        if unit in names:
            return number * factor
    if unit in _DAYS:
        return number * day
    return number * day * (7 if day == CALENDAR_DAY else 5) if unit in _WEEKS else None
