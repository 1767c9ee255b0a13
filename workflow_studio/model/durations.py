"""Durations in words a reader takes in at a glance."""

from __future__ import annotations

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR
LONGEST_DAYS = 99_999


def duration(seconds: float) -> str:
    """A duration such as "45 s", "12 min", "4.1 h", "2.3 d"; a day is 24 hours. Tenths go from 100 upwards."""
    if round(seconds) < MINUTE:
        return f"{round(seconds)} s"
    if round(seconds / MINUTE) < 60:
        return f"{round(seconds / MINUTE)} min"
    if round(seconds / HOUR, 1) < 24:
        return f"{seconds / HOUR:.1f} h"
    days = seconds / DAY
    if days > LONGEST_DAYS:
        return f"over {LONGEST_DAYS:,} d"
    return f"{days:.1f} d" if round(days, 1) < 100 else f"{days:,.0f} d"
