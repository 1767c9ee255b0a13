"""How the product writes days."""

from __future__ import annotations

import datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def short_date(day: datetime.date) -> str:
    """`3 Feb 2025`: nobody can take the day for the month."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def short_date_of(iso: str) -> str:
    """The same for the text of an ISO date, with a time behind it or without; empty for what is none."""
    try:
        return short_date(datetime.date.fromisoformat(iso[:10]))
    except ValueError:
        return ""
