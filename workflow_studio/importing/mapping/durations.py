"""Times as people write them in cells, in seconds."""

from __future__ import annotations

import datetime
import math
import re

from workflow_studio.importing.reading import Value

MINUTE, HOUR = 60.0, 3600.0
CALENDAR_DAY, WORKING_DAY = 24 * HOUR, 8 * HOUR

_NUMBER = r"\d+(?:[.,]\d+)?"
_THOUSANDS = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.,’' ](\d{3})(?![\d.,])")
_AMOUNT = re.compile(rf"({_NUMBER})\s*([^\W\d_]+)?\.?")
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d))?(?:\s*(?:h|hrs?|hours?|std\.?))?", re.IGNORECASE)
_RANGE = re.compile(rf"({_NUMBER})\s*([^\W\d_]*)\.?\s*(?:-|–|—|to|bis|à|a)\s*({_NUMBER})\s*(.*)", re.IGNORECASE)
_FILLER = re.compile(r"(?:[\s,+&~≈]|\b(?:ca|and|und|et|y|about|approx|circa|etwa|environ)\b\.?)*", re.IGNORECASE)
_KIND_OF_DAY = re.compile(r"\b(?:business|working|work|calendar|net|kalender|jours?(?=\s+ouvr))\s+", re.IGNORECASE)
_UNITS = {
    name: factor
    for factor, names in (
        (1.0, "s sec secs second seconds sek sekunde sekunden seg segundo segundos seconde secondes 秒"),
        (MINUTE, "m min mins minute minutes minuten minuto minutos mn 分 分間"),
        (HOUR, "h hr hrs hour hours std stunde stunden heure heures hora horas 時間"),
    )
    for name in names.split()
}
_DAY_WORDS = (
    "d day days tag tage tagen arbeitstag arbeitstage arbeitstagen werktag werktage werktagen at kalendertage "
    "t j jour jours jrs ouvrés ouvré ouvrables dia dias día días wd bd 日 日間"
)
_DAYS = frozenset(_DAY_WORDS.split())
_WEEK_WORDS = "w wk wks week weeks woche wochen kw sem semaine semaines semana semanas 週 週間"
_WEEKS = frozenset(_WEEK_WORDS.split())


def seconds(value: Value, unit: str | None, day: float) -> float | None:
    """A cell such as `12 min`, `1.5 h`, `1 h 30 min`, `0:45`, a time or a plain number in the header's unit.

    `day` is what a day counts: 24 hours of waiting but 8 hours of work. A range such as `2-3 days` gives its
    middle. None where it cannot be read.
    """
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() if value.total_seconds() >= 0 else None
    if isinstance(value, datetime.time):
        return value.hour * HOUR + value.minute * MINUTE + value.second
    if isinstance(value, bool) or value is None or isinstance(value, datetime.date):
        return None
    if isinstance(value, str):
        return _written(" ".join(value.split()), unit, day)
    return _scaled(value, unit or "minutes", day)


def is_range(value: Value) -> bool:
    """Whether a cell gives a time from and to: `2-3 days`."""
    return isinstance(value, str) and _RANGE.fullmatch(" ".join(value.split())) is not None


def lacks_unit(value: Value) -> bool:
    """Whether a cell is a plain number, whose unit only its header can give."""
    if isinstance(value, str):
        return re.fullmatch(_NUMBER, value.strip()) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _written(text: str, unit: str | None, day: float) -> float | None:
    text = _THOUSANDS.sub(r"\1\2", _KIND_OF_DAY.sub("", text))
    clock = _CLOCK.fullmatch(text)
    if clock:
        return _on_a_clock(clock, unit)
    extent = _RANGE.fullmatch(text)
    if extent:
        least, own_unit, most, last_unit = extent.groups()
        ends = [_sum(f"{least} {own_unit or last_unit}", unit, day), _sum(f"{most} {last_unit}", unit, day)]
        return None if ends[0] is None or ends[1] is None else (ends[0] + ends[1]) / 2
    return _sum(text, unit, day)


def _on_a_clock(clock: re.Match[str], unit: str | None) -> float:
    """`1:30` is an hour and a half, but a minute and a half in a column of minutes."""
    first, second, third = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if unit == "minutes" and clock[3] is None:
        return first * MINUTE + second
    return first * HOUR + second * MINUTE + third


def _sum(text: str, unit: str | None, day: float) -> float | None:
    """The sum of amounts: `1 h 30 min`, and `1h30`, where what follows an hour is minutes."""
    amounts = _AMOUNT.findall(text)
    if not amounts or not _FILLER.fullmatch(_AMOUNT.sub("", text)):
        return None
    total = 0.0
    after_hours = False
    for number, own_unit in amounts:
        named = own_unit or ("minutes" if after_hours else unit or "minutes")
        part = _scaled(float(number.replace(",", ".")), named, day)
        if part is None:
            return None
        total += part
        after_hours = _UNITS.get(own_unit.casefold()) == HOUR
    return total


def _scaled(number: float, unit: str, day: float) -> float | None:
    factor = _factor(unit.casefold(), day)
    if factor is None or not 0 <= number < 1e15 or not math.isfinite(number):
        return None
    return float(number) * factor


def _factor(unit: str, day: float) -> float | None:
    if unit in _DAYS:
        return day
    if unit in _WEEKS:
        return day * (7 if day == CALENDAR_DAY else 5)
    return _UNITS.get(unit)
