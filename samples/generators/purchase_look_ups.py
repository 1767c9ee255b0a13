"""The sheets beside the purchase-request tracker: limits, vendors, cost centres and notes."""

from __future__ import annotations

from xlsxwriter.workbook import Workbook

from generators.dice import Dice
from generators.purchase_lists import APPROVAL_BANDS, COST_CENTRES, LIMITS, NOTES, VENDORS
from generators.workbook import Formats, fit_page, set_widths, write_row


def add_approval_limits(book: Workbook, formats: Formats) -> None:
    """Two tables side by side: who approves from which amount (B3:E9), and limits per person (G3:H9)."""
    sheet = book.add_worksheet("Approval limits")
    sheet.write("B1", "Approval limits, valid from 16 June 2025", formats.title)
    write_row(sheet, 2, 1, ("From €", "Up to €", "Approved by", "Quotes"), formats.header)
    for row, (low, high, approver, quotes) in enumerate(APPROVAL_BANDS, start=3):
        write_row(sheet, row, 1, (low, high), formats.money)
        write_row(sheet, row, 3, (approver, quotes), formats.text)
    write_row(sheet, 2, 6, ("Budget owner", "Limit €"), formats.header)
    also_typed = {"D.Ruiz": LIMITS["D. Ruiz"], "M Weber": LIMITS["M. Weber"]}
    for row, (owner, limit) in enumerate({**LIMITS, **also_typed}.items(), start=3):
        write_row(sheet, row, 6, (owner,), formats.text)
        write_row(sheet, row, 7, (limit,), formats.money)
    sheet.write("B12", "Above the own limit the head of finance signs as well. No limit for framework contracts.")
    set_widths(sheet, (3, 10, 10, 30, 16, 4, 15, 10))
    fit_page(sheet)


def add_vendors(book: Workbook, formats: Formats) -> None:
    """The vendor register A1:F63 with a chart of the ten largest beside it."""
    sheet = book.add_worksheet("Vendors")
    columns = ("Vendor no.", "Vendor", "Category", "Contact", "Payment terms", "Spend 2024 €")
    write_row(sheet, 0, 0, columns, formats.header)
    dice = Dice(63)
    contacts = ("A. Lorne", "B. Castell", "P. Imre", "J. Sorley", "K. Vantongeren", "N. Ashby", None)
    for row, vendor in enumerate(VENDORS, start=1):
        terms = dice.pick(("30 days net", "14 days 2 %, 30 net", "30 days", "10 days"))
        values = (f"V-{row:04d}", vendor.name, vendor.category, dice.pick(contacts), terms)
        write_row(sheet, row, 0, values, formats.text)
        spend = dice.between(40, 240) * 100 if row > 10 else (95_000 - 7_400 * row)
        write_row(sheet, row, 5, (None if dice.chance(0.1) and row > 10 else spend,), formats.money)
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"categories": "=Vendors!$B$2:$B$11", "values": "=Vendors!$F$2:$F$11", "name": "Spend 2024 €"})
    chart.set_title({"name": "Ten largest vendors 2024"})
    chart.set_legend({"none": True})
    chart.set_size({"width": 560, "height": 380})
    sheet.insert_chart("H2", chart)
    set_widths(sheet, (11, 26, 17, 16, 20, 13))
    sheet.freeze_panes(1, 0)
    fit_page(sheet, repeat=(0, 0))


def add_cost_centres(book: Workbook, formats: Formats) -> None:
    """The list of cost centres A1:E38: who owns the budget, who buys, and the buyer's initials."""
    sheet = book.add_worksheet("Cost centres")
    write_row(sheet, 0, 0, ("Cost centre", "Unit", "Budget owner", "Buyer", "Initials"), formats.header)
    for row, values in enumerate(COST_CENTRES, start=1):
        write_row(sheet, row, 0, values, formats.text)
    set_widths(sheet, (12, 30, 16, 14, 9))
    sheet.freeze_panes(1, 0)
    fit_page(sheet, repeat=(0, 0))


def add_notes(book: Workbook, formats: Formats) -> None:
    """Free text, one thought per line."""
    sheet = book.add_worksheet("Notes")
    for row, line in enumerate(NOTES):
        if line:
            sheet.write_string(row, 0, line, *([formats.title] if row == 0 else []))
    set_widths(sheet, (110,))
    fit_page(sheet)
