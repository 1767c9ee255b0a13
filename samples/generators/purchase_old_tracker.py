"""The hidden sheet: the tracker of 2023, same job, other columns."""

from __future__ import annotations

from datetime import date

from xlsxwriter.workbook import Workbook

from generators.dice import Dice
from generators.purchase_lists import BUDGET_OWNERS, REQUESTERS, USUAL_VENDORS
from generators.workbook import Formats, fit_page, set_widths, write_row
from generators.working_time import add_working_days, working_days

ROWS = 148
COLUMNS = (
    "Nr.", "Requester", "Request date", "Amount EUR", "Approver", "Approval date", "Purchaser", "Order date",
    "Supplier", "Delivery date", "Invoice date",
)  # fmt: skip


def add_old_tracker(book: Workbook, formats: Formats) -> None:
    """Sheet `Old 2023`: title, header in row 4, 148 requests, hidden."""
    sheet = book.add_worksheet("Old 2023")
    sheet.hide()
    sheet.write("A1", "Purchase requests 2023 (closed, kept for audit)", formats.title)
    sheet.write("A2", "Do not change. New requests: sheet Tracker 2025.", formats.note)
    write_row(sheet, 3, 0, COLUMNS, formats.header)
    for index, values in enumerate(_rows(), start=4):
        for column, value in enumerate(values):
            style = formats.date if isinstance(value, date) else formats.money if column == 3 else formats.text
            write_row(sheet, index, column, [value], style)
    set_widths(sheet, (11, 16, 13, 12, 13, 13, 12, 12, 22, 13, 13))
    sheet.freeze_panes(4, 1)
    fit_page(sheet, repeat=(3, 3))


def _rows() -> list[tuple[object, ...]]:
    dice = Dice(2023)
    days = working_days(date(2023, 1, 9), date(2023, 11, 30))
    return [_row(n, days[n * len(days) // ROWS], dice) for n in range(ROWS)]


def _row(n: int, requested: date, dice: Dice) -> tuple[object, ...]:
    asked = (
        f"23-{n + 1:03d}", dice.pick(tuple(REQUESTERS)), requested, dice.between(60, 9_000),
        dice.weighted(dict.fromkeys(BUDGET_OWNERS, 1)),
    )  # fmt: skip
    if dice.chance(0.11):
        return (*asked, None, None, None, None, None, None)
    approved = add_working_days(requested, dice.between(0, 6))
    ordered = add_working_days(approved, dice.between(1, 8))
    delivered = add_working_days(ordered, dice.between(5, 25))
    invoiced = add_working_days(delivered, dice.between(1, 10))
    buyer = dice.weighted({"KO": 5, "SB": 4, None: 1})
    return (*asked, approved, buyer, ordered, dice.pick(USUAL_VENDORS), delivered, invoiced)
