"""`pricing_changes.xlsx`: the status history of price changes, newest line first, with its tickets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generators.dice import Dice
from generators.event_traces import Activity, Event, walk
from generators.workbook import Formats, fit_page, new_workbook, set_widths, write_cell, write_row
from generators.working_time import working_days

TICKETS = 168
EXPORTED = datetime(2025, 6, 30, 17, 0)
TEAMS: dict[str, dict[str, float]] = {
    "Category management": {"Nora Lindqvist": 4, "Paul Okoye": 3, "Tessa Brandl": 2},
    "Pricing desk": {"Ben Harrow": 5, "Ida Marsh": 4},
    "Finance control": {"Ewa Sikora": 3, "Marc Delon": 2},
    "Commercial office": {"Renata Vogt": 1},
    "Store operations": {"Sam Ortega": 3, "Lila Novak": 2},
}
REQUESTED, CHECKED, RETURNED, CORRECTED = "Change requested", "Data checked", "Returned for correction", "Corrected"
REVIEWED, APPROVED, REJECTED = "Margin reviewed", "Price approved", "Price rejected"
LOADED, LABELLED, PUBLISHED, CLOSED = "Price loaded", "Shelf labels printed", "Web shop updated", "Change closed"
STATUSES = (
    REQUESTED, CHECKED, RETURNED, CORRECTED, REVIEWED, APPROVED, REJECTED, LOADED, LABELLED, PUBLISHED, CLOSED,
)  # fmt: skip
_NORMAL: dict[str, Activity] = {
    REQUESTED: Activity("Category management", (0, 0), {CHECKED: 1}),
    CHECKED: Activity("Pricing desk", (30, 900), {RETURNED: 22, REVIEWED: 78}),
    RETURNED: Activity("Pricing desk", (10, 240), {CORRECTED: 92, None: 8}),
    CORRECTED: Activity("Category management", (120, 2_400), {CHECKED: 1}),
    REVIEWED: Activity("Finance control", (240, 2_000), {APPROVED: 78, REJECTED: 13, RETURNED: 9}),
    APPROVED: Activity("Commercial office", (60, 1_500), {LOADED: 1}),
    REJECTED: Activity("Commercial office", (60, 1_500), {None: 1}),
    LOADED: Activity("Pricing desk", (20, 480), {LABELLED: 62, PUBLISHED: 38}),
    CLOSED: Activity("Pricing desk", (10, 600), {None: 1}),
}
# Labels and web shop follow in either order; now and then a wrong label sends the price back to be loaded.
_AFTER_LOADING = {
    (LABELLED, False): Activity("Store operations", (60, 1_000), {PUBLISHED: 94, LOADED: 6}),
    (LABELLED, True): Activity("Store operations", (60, 1_000), {CLOSED: 1}),
    (PUBLISHED, False): Activity("Pricing desk", (15, 700), {LABELLED: 1}),
    (PUBLISHED, True): Activity("Pricing desk", (15, 700), {CLOSED: 1}),
}
_URGENT_CHECK = Activity("Pricing desk", (5, 120), {APPROVED: 90, RETURNED: 10})
GROUPS = ("Kitchen", "Lighting", "Textiles", "Garden", "Storage", "Seasonal")
COMMENTS = {
    RETURNED: ("cost price missing", "wrong article number", "start date in the past", "which stores?"),
    REJECTED: ("margin below floor", "too close to the last change", None),
    CORRECTED: ("sorry, done", None, None),
    APPROVED: (None, None, None, "ok by phone"),
}


@dataclass(frozen=True, slots=True)
class Ticket:
    """One asked-for price change; prices in euros."""

    number: str
    day: date
    group: str
    urgent: bool
    old: float
    new: float


def write(path: Path) -> None:
    """Write the workbook to `path`."""
    dice = Dice(168)
    tickets = _tickets(dice)
    events = _as_typed(_events(tickets, dice), dice)
    with new_workbook(
        path, title="Price changes 2025", author="Ida Marsh", created=EXPORTED, header_fill="#FCE4D6"
    ) as (book, formats):
        _add_history(book, formats, events)
        _add_tickets(book, formats, tickets)
        _add_summary(book, formats, events)
        _add_lists(book, formats)


def _tickets(dice: Dice) -> list[Ticket]:
    days = working_days(date(2025, 1, 7), EXPORTED.date())
    tickets = []
    for n in range(TICKETS):
        old = dice.between(299, 19_999) / 100
        new = round(old * (1 + dice.between(-25, 12) / 100), 1)
        day = days[n * len(days) // TICKETS]
        tickets.append(Ticket(f"PC-{2001 + n}", day, dice.pick(GROUPS), dice.chance(0.13), old, new))
    return tickets


def _events(tickets: list[Ticket], dice: Dice) -> list[Event]:
    """All events, newest first, as the ticket system lists them."""
    events: list[Event] = []
    for ticket in tickets:
        start = datetime.combine(ticket.day, time(8, 0)) + timedelta(minutes=dice.between(5, 500))
        events += _case(ticket.number, start, ticket.urgent, dice)
    return sorted(events, key=lambda event: (event.at, event.case), reverse=True)


def _case(ticket: str, start: datetime, urgent: bool, dice: Dice) -> list[Event]:
    before = {**_NORMAL, **({CHECKED: _URGENT_CHECK} if urgent else {})}
    web_first = dice.chance(0.38)
    first, second = (PUBLISHED, LABELLED) if web_first else (LABELLED, PUBLISHED)
    activities = {
        **before,
        LOADED: replace(before[LOADED], follows={first: 1}),
        first: _AFTER_LOADING[first, False],
        second: _AFTER_LOADING[second, True],
    }
    return walk(ticket, REQUESTED, start, activities, TEAMS, dice, EXPORTED)


def _as_typed(events: list[Event], dice: Dice) -> list[Event]:
    """A few names missing, a few typed in small letters or with a blank too many, the same for statuses."""

    def typed(event: Event) -> Event:
        name = event.performer
        if name and dice.chance(0.05):
            name = dice.pick((name.casefold(), f"{name} ", name.replace(" ", "  ")))
        status = event.activity
        if dice.chance(0.012):
            status = dice.pick((f"{status} ", status.casefold()))
        return replace(event, performer=None if dice.chance(0.008) else name, activity=status)

    return [typed(event) for event in events]


def _add_history(book: Workbook, formats: Formats, events: list[Event]) -> None:
    sheet = book.add_worksheet("Status history")
    sheet.write("A1", "Price changes – status history January to June 2025", formats.title)
    sheet.write("A2", "From the ticket system on 30/06/2025, newest first, a few lines added by hand.", formats.note)
    columns = ("Ticket", "Status changed to", "Changed on", "Changed by", "Team", "Comment")
    write_row(sheet, 3, 0, columns, formats.header)
    dice = Dice(31)
    for row, event in enumerate(events, start=4):
        _write_event(sheet, formats, row, event, dice)
    last = 4 + len(events) - 1
    sheet.data_validation(4, 1, last, 1, {"validate": "list", "source": "=Lists!$A$2:$A$12", "error_type": "warning"})
    sheet.data_validation(4, 4, last, 4, {"validate": "list", "source": "=Lists!$C$2:$C$6", "error_type": "warning"})
    for status, style in ((REJECTED, formats.red), (RETURNED, formats.yellow), (CLOSED, formats.green)):
        sheet.conditional_format(4, 1, last, 1, {
            "type": "cell", "criteria": "==", "value": f'"{status}"', "format": style,
        })  # fmt: skip
    sheet.write_comment("C4", "Local time, minutes only.", {"author": "Ida Marsh"})
    sheet.autofilter(3, 0, last, 5)
    set_widths(sheet, (11, 25, 18, 18, 22, 34))
    sheet.freeze_panes(4, 0)
    fit_page(sheet, repeat=(3, 3))


def _write_event(sheet: Worksheet, formats: Formats, row: int, event: Event, dice: Dice) -> None:
    at = f"{event.at:%d/%m/%Y %H:%M}" if dice.chance(0.02) else event.at
    remark = dice.pick(COMMENTS[event.activity]) if event.activity in COMMENTS else None
    write_row(sheet, row, 0, (event.case, event.activity), formats.text)
    write_cell(sheet, row, 2, at, formats.moment)
    write_row(sheet, row, 3, (event.performer, event.team, remark), formats.text)


def _add_tickets(book: Workbook, formats: Formats, tickets: list[Ticket]) -> None:
    sheet = book.add_worksheet("Tickets")
    columns = ("Ticket", "Product group", "Urgent", "Old price €", "New price €", "Change")
    write_row(sheet, 0, 0, columns, formats.header)
    price = book.add_format({"num_format": "#,##0.00", "border": 1, "border_color": "#BFBFBF"})
    share = book.add_format({"num_format": "0 %", "border": 1, "border_color": "#BFBFBF"})
    for row, ticket in enumerate(tickets, start=1):
        write_row(sheet, row, 0, (ticket.number, ticket.group, "yes" if ticket.urgent else None), formats.text)
        write_row(sheet, row, 3, (ticket.old, ticket.new), price)
        change = round(ticket.new / ticket.old - 1, 6)
        sheet.write_formula(row, 5, f"=E{row + 1}/D{row + 1}-1", share, change)
    set_widths(sheet, (11, 16, 9, 12, 12, 9))
    sheet.freeze_panes(1, 0)
    fit_page(sheet, repeat=(0, 0))


def _add_summary(book: Workbook, formats: Formats, events: list[Event]) -> None:
    """How often each status was set per month, with totals: counts, not a process."""
    sheet = book.add_worksheet("Summary")
    sheet.write("A1", "Status changes per month", formats.title)
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun")
    write_row(sheet, 2, 0, ("Status", *months, "Total"), formats.header)
    set_in = Counter((event.activity.strip().casefold(), event.at.month) for event in events)
    table = [[set_in[status.casefold(), month] for month in range(1, 7)] for status in STATUSES]
    for row, (status, counts) in enumerate(zip(STATUSES, table, strict=True), start=3):
        write_row(sheet, row, 0, (status,), formats.text)
        write_row(sheet, row, 1, counts, formats.money)
        sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", formats.total, sum(counts))
    last = 3 + len(STATUSES)
    sheet.write(last, 0, "Total", formats.total)
    sums = [sum(column) for column in zip(*table, strict=True)]
    for column, value in enumerate([*sums, sum(sums)], start=1):
        letter = "ABCDEFGH"[column]
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", formats.total, value)
    set_widths(sheet, (26, *[8] * 7))
    fit_page(sheet)


def _add_lists(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Lists")
    sheet.hide()
    for column, (name, values) in enumerate(
        {"Status": STATUSES, "": (), "Team": tuple(TEAMS), " ": (), "Product group": GROUPS}.items()
    ):
        for row, value in enumerate((name, *values) if values else ()):
            write_cell(sheet, row, column, value, formats.header if row == 0 else formats.text)
    set_widths(sheet, (26, 4, 24, 4, 18))
