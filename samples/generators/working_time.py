"""Working days and office hours, so that waits look like waits in an office."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

HOLIDAYS = frozenset(
    {date(2023, 4, 7), date(2023, 4, 10), date(2023, 5, 1), date(2023, 12, 25), date(2023, 12, 26)}
    | {date(2025, 1, 1), date(2025, 4, 18), date(2025, 4, 21), date(2025, 5, 1), date(2025, 12, 25)}
)
OPENS, CLOSES = time(8, 0), time(17, 0)


def is_working_day(day: date) -> bool:
    """Monday to Friday, public holidays left out."""
    return day.weekday() < 5 and day not in HOLIDAYS


def working_days(first: date, last: date) -> list[date]:
    """Every working day from `first` to `last`, both included."""
    span = (last - first).days + 1
    return [day for n in range(span) if is_working_day(day := first + timedelta(days=n))]


def add_working_days(day: date, count: int) -> date:
    """The working day `count` working days after `day` (before it when negative)."""
    step = timedelta(days=1 if count >= 0 else -1)
    while count:
        day += step
        if is_working_day(day):
            count -= 1 if count > 0 else -1
    return day


def next_weekday(day: date, weekday: int) -> date:
    """The first `weekday` (Monday is 0) on or after `day`."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def add_working_minutes(moment: datetime, minutes: int) -> datetime:
    """`moment` plus `minutes` of office hours; nights, weekends and holidays do not count."""
    while True:
        left_today = int((datetime.combine(moment.date(), CLOSES) - moment).total_seconds() // 60)
        if minutes < left_today:
            return moment + timedelta(minutes=minutes)
        minutes -= left_today
        moment = datetime.combine(add_working_days(moment.date(), 1), OPENS)
