"""`complaint_handling.csv`: an export with semicolons and day.month.year, as office software writes it in Europe."""

from __future__ import annotations

import csv
from datetime import date, datetime, time, timedelta
from pathlib import Path

from generators.dice import Dice
from generators.event_traces import Activity, Event, walk
from generators.working_time import working_days

CASES = 60
EXPORTED = datetime(2025, 5, 30, 16, 0)
TEAMS: dict[str, dict[str, float]] = {
    "System": {"System": 1},
    "Service desk": {"Jörg Böhm": 4, "Aylin Tekin": 4, "Fay Mercer": 2},
    "Quality": {"Ruben Hale": 1},
    "Finance": {"Clara Poole": 2, "Yusuf Demir": 1},
    "Warehouse": {"Dino Ferri": 1},
}
RECEIVED, LOOKED_UP, ASKED, ANSWERED = "Complaint received", "Order looked up", "Photo requested", "Photo received"
ASSESSED, REFUNDED, REPLACED, CLOSED = "Damage assessed", "Refund paid", "Replacement sent", "Complaint closed"
ACTIVITIES: dict[str, Activity] = {
    RECEIVED: Activity("System", (0, 0), {LOOKED_UP: 1}),
    LOOKED_UP: Activity("Service desk", (15, 600), {ASKED: 55, ASSESSED: 40, CLOSED: 5}),
    ASKED: Activity("Service desk", (5, 60), {ANSWERED: 85, CLOSED: 15}),
    ANSWERED: Activity("System", (200, 3_000), {ASSESSED: 80, ASKED: 20}),
    ASSESSED: Activity("Quality", (60, 1_400), {REFUNDED: 55, REPLACED: 30, CLOSED: 15}),
    REFUNDED: Activity("Finance", (120, 2_000), {CLOSED: 1}),
    REPLACED: Activity("Warehouse", (120, 1_800), {CLOSED: 1}),
    CLOSED: Activity("Service desk", (10, 500), {None: 1}),
}


def write(path: Path) -> None:
    """Write the file to `path`: UTF-8 with byte order mark, semicolons, CRLF."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file, delimiter=";")
        lines.writerow(("Complaint no.", "Activity", "Date and time", "Agent", "Team", "Channel"))
        lines.writerows(_rows())


def _rows() -> list[tuple[str, ...]]:
    dice = Dice(60)
    days = working_days(date(2025, 2, 3), EXPORTED.date())
    rows: list[tuple[str, ...]] = []
    for n in range(CASES):
        start = datetime.combine(days[n * len(days) // CASES], time(8, 0)) + timedelta(minutes=dice.between(1, 520))
        channel = dice.weighted({"Web form": 5, "E-mail": 3, "Phone": 2})
        events = walk(f"C{7301 + n}", RECEIVED, start, ACTIVITIES, TEAMS, dice, EXPORTED)
        rows += [_row(event, channel, dice) for event in events]
    return rows


def _row(event: Event, channel: str, dice: Dice) -> tuple[str, ...]:
    agent = "" if event.team == "Service desk" and dice.chance(0.03) else event.performer or ""
    return (event.case, event.activity, f"{event.at:%d.%m.%Y %H:%M}", agent, event.team, channel)
