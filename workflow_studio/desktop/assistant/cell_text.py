"""A cell's value as one line of text. Dates are written so that nobody can take the day for the month."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from workflow_studio.dates import MONTHS, short_date
from workflow_studio.desktop.words.assistant_table import NO, YES
from workflow_studio.importing.reading import Value

LONGEST = 300


def cell_text(value: Value, amount: bool = False) -> str:
    """What the sheet's table shows; `amount` groups thousands."""
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value[:LONGEST].split())
    if isinstance(value, bool):
        return YES if value else NO
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
    return f"{day.day} {MONTHS[day.month - 1]}"


def _moment(value: date | datetime | time | timedelta) -> str:
    if isinstance(value, datetime):
        day = short_date(value)
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02d} h"
