"""A cell's value as one line of text. Dates are written so that nobody can take the day for the month."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from workflow_studio.importing.reading import Value

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LONGEST = 300


def cell_text(value: Value, amount: bool = False) -> str:
    """What the sheet's table shows; `amount` groups thousands."""
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value[:LONGEST].split())
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int):
        return f"{value:,}" if amount else str(value)
    if isinstance(value, float):
        return (f"{value:,.2f}" if amount else f"{value:.4f}").rstrip("0").rstrip(".")
    return _moment(value)


def is_number(value: Value) -> bool:
    """Whether a value is set flush right."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def day_and_month(day: date) -> str:
    """`3 February`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def _moment(value: date | datetime | time | timedelta) -> str:
    if isinstance(value, datetime):
        day = f"{value.day} {MONTHS[value.month - 1]} {value.year}"
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02d} h"
