"""How the product writes days."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def short_date(day: datetime.date) -> str:
    """`3 Feb 2025`: nobody can take the day for the month."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def short_date_of(iso: str) -> str:
    """The same for the text of an ISO date, with a time behind it or without; empty for what is none."""
    try:
        return short_date(datetime.date.fromisoformat(iso[:10]))
    except ValueError:
        return ""


def as_read(text: str) -> str:
    """A text that may be an ISO date, as people read it: `2025-02-03` as `3 Feb 2025`, anything else as it is."""
    return (short_date_of(text) if _DAY.fullmatch(text) else "") or text


def short_month_of(iso: str) -> str:
    """`2025-02` as `Feb 2025`; what is no month stays as it is."""
    found = _MONTH.fullmatch(iso)
    return f"{MONTHS[int(found[2]) - 1][:3]} {found[1]}" if found else iso
