"""Reading a time as people write it: `12 min`, `2.3 d`, `1 h 30 min`, `2 days`; a bare number is minutes."""

from __future__ import annotations

import re

from workflow_studio.picture.durations import DAY, HOUR, MINUTE

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
