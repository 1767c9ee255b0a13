"""How a specification says things."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from workflow_studio.dates import MONTHS
from workflow_studio.picture.durations import duration

NOTHING = "–"


def readable_date(iso: str) -> str:
    """`2025-11-21` as `21 November 2025`; what is not an ISO date stays as it is."""
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def time_or_nothing(seconds: float | None) -> str:
    """A time in plain words, or a dash where it is not known."""
    return NOTHING if seconds is None else duration(seconds)


def joined(names: Iterable[str]) -> str:
    """Names after one another, or a dash for none."""
    return ", ".join(names) or NOTHING
