"""Reading a time as people write it: `12 min`, `2.3 d`, `1 h 30 min`, `2 days`; a bare number is minutes."""

from __future__ import annotations

import re

from workflow_studio.model.durations import DAY, HOUR, MINUTE

_UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1.0),
    **dict.fromkeys(("", "m", "min", "mins", "minute", "minutes"), MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), HOUR),
    **dict.fromkeys(("d", "day", "days"), DAY),
    **dict.fromkeys(("w", "wk", "week", "weeks"), 7 * DAY),
}
_PART = re.compile(r"\s*(\d{1,3}(?:,\d{3})+|\d{1,9}(?:[.,]\d{1,6})?)\s*([a-z]*)\.?\s*(?:,|and)?", re.IGNORECASE)
WRONG = "Write a time like 12 min, 3 h or 2.3 d."
LONGEST = 100 * 365 * DAY


def seconds_of(text: str) -> float | None:
    """The seconds that this text means; none for empty text. ValueError with what to do
    where it is no time."""
    rest = text.strip()
    if not rest:
        return None
    total, at = 0.0, 0
    while at < len(rest):
        part = _PART.match(rest, at)
        if part is None or part.group(2).lower() not in _UNITS or part.end() == at:
            raise ValueError(WRONG)
        total += _number(part.group(1)) * _UNITS[part.group(2).lower()]
        at = part.end()
    if total > LONGEST:
        raise ValueError("That is longer than a century.")
    return total


def _number(text: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))


def exact_time(seconds: float) -> str:
    """The time to the second in hours, minutes and seconds, as `seconds_of` and spreadsheets read it: `55 h 12 min`.

    Days are left out: of work a day has 8 hours, of waiting 24, and who reads it cannot know which was meant.
    """
    hours, rest = divmod(round(seconds, 3), HOUR)
    minutes, left = divmod(rest, MINUTE)
    parts = ((hours, "h"), (minutes, "min"), (left, "s"))
    return " ".join(f"{round(amount, 3):g} {unit}" for amount, unit in parts if amount) or "0 s"
