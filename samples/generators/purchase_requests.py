"""`purchase_requests.xlsx`: a year of purchase requests in a wide tracker, with its look-up sheets."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generators.purchase_cases import AS_OF, STATUSES, Case, tracker_cases
from generators.purchase_lists import LIMITS
from generators.purchase_look_ups import add_approval_limits, add_cost_centres, add_notes, add_vendors
from generators.purchase_old_tracker import add_old_tracker
from generators.workbook import Formats, fit_page, new_workbook, set_widths, write_cell, write_row

FIRST_ROW = 17  # 1-based, the first case
GROUPS = (
    ("A", "D", "Requester"), ("E", "F", "Budget owner"), ("G", "H", "Procurement"), ("I", "J", "Vendor"),
    ("K", "L", "Requester"), ("M", "P", "Accounts payable"), ("Q", "U", "Control (formulas, do not sort)"),
)  # fmt: skip
COLUMNS = (
    "Request no.", "Requested by", "Requested", "Amount €", "Budget owner", "Approved", "Buyer", "PO sent",
    "Vendor", "Delivered", "Received by", "Confirmed", "Invoice no.", "AP clerk", "Invoiced", "Paid", "Status",
    "Over limit?", "Limit €", "Days open", "Remarks",
)  # fmt: skip
HOW_TO = (
    "How to fill in",
    "1. One line per request, number from the list, never reuse a number.",
    "2. Budget owner: write the date in column F when you agree. Not agreed: leave F empty, set the status.",
    "3. Buyer: your initials. Over 5,000 ask for three quotes first.",
    "4. Stores: confirm the delivery in column L, otherwise accounts payable cannot pay.",
    "5. Accounts payable: invoice number and dates. Payment run is on Thursday.",
)
COMMENTS = (
    ("F20", "Dana Ruiz", "Not without a quote from a second vendor."),
    ("G23", "Kim Olsen", "Ordered by phone, nobody noted who called."),
    ("J17", "Kim Olsen", "3 February, not 2 March. My Excel turns these round."),
    ("H16", "Sofia Berg", "Date the mail with the PO left, not the date in the ERP."),
    ("P16", "Clara Poole", "Date of the payment run."),
)


def write(path: Path) -> None:
    """Write the workbook to `path`."""
    created = datetime(2025, 11, 21, 9, 30)
    with new_workbook(
        path, title="Purchase requests", author="Kim Olsen", created=created, header_fill="#D9E1F2"
    ) as (book, formats):
        _add_tracker(book, formats, tracker_cases())
        add_approval_limits(book, formats)
        add_vendors(book, formats)
        add_cost_centres(book, formats)
        add_old_tracker(book, formats)
        add_notes(book, formats)


def _add_tracker(book: Workbook, formats: Formats, cases: list[Case]) -> None:
    sheet = book.add_worksheet("Tracker 2025")
    last_row = FIRST_ROW + len(cases) - 1
    _write_top(sheet, formats, cases, last_row)
    for first, last, name in GROUPS:
        sheet.merge_range(f"{first}15:{last}15", name, formats.group)
    write_row(sheet, 15, 0, COLUMNS, formats.header)
    fills = {"Paid": formats.green, "On hold": formats.red, "Invoiced": formats.yellow, "Rejected": formats.grey}
    for row, case in enumerate(cases, start=FIRST_ROW):
        _write_case(sheet, formats, row, case, fills.get(case.status, formats.text))
    _write_total(sheet, formats, last_row, cases)
    _add_rules(book, sheet, last_row)
    for cell, author, text in COMMENTS:
        sheet.write_comment(cell, text, {"author": author, "x_scale": 1.5})
    set_widths(sheet, (12, 14, 12.5, 10, 18, 11.5, 7, 14, 21, 11.5, 14, 11.5, 10, 13, 11.5, 11.5, 11, 8, 8, 7, 30))
    sheet.set_column("S:S", 8, None, {"hidden": True})
    sheet.set_row(15, 31)
    sheet.freeze_panes(16, 1)
    fit_page(sheet, repeat=(14, 15))


def _write_top(sheet: Worksheet, formats: Formats, cases: list[Case], last_row: int) -> None:
    sheet.write("A1", "Halden & Pike Homeware – Procurement", formats.title)
    sheet.write("A2", "Shared workbook. Please do not insert columns.", formats.note)
    statuses = f"$Q${FIRST_ROW}:$Q${last_row}"
    for row, status in enumerate(("Requested", "Ordered", "On hold", "Rejected", "Paid"), start=4):
        sheet.write(f"A{row}", status, formats.text)
        count = sum(case.status == status for case in cases)
        sheet.write_formula(f"B{row}", f"=COUNTIF({statuses},A{row})", formats.money, count)
    for row, line in enumerate(HOW_TO, start=4):
        sheet.write(f"D{row}", line, formats.note)
    sheet.write("A12", "Purchase request tracker 2025", formats.title)
    sheet.write("A13", "Owner: Procurement")
    sheet.write("D13", "Figures as of")
    sheet.write_datetime("F13", AS_OF, formats.date)
    sheet.write("A14", "green = paid", formats.green)
    sheet.write("C14", "red = on hold", formats.red)
    sheet.write("E14", "yellow = to be paid", formats.yellow)
    sheet.write("H14", "grey = rejected", formats.grey)


def _write_case(sheet: Worksheet, formats: Formats, row: int, case: Case, status_style: Format) -> None:
    over = case.amount > _limit(case)
    cells: tuple[tuple[object, Format], ...] = (
        (f"PR-25-{case.number:04d}", status_style), (case.requested_by, formats.text),
        (case.requested, formats.date), (case.amount, formats.money), (case.budget_owner, formats.text),
        (case.approved, formats.date), (case.buyer, formats.centred), (case.po_sent, formats.date),
        (case.vendor, formats.text), (case.delivered, formats.date), (case.received_by, formats.text),
        (case.confirmed, formats.date), (case.invoice_no, formats.text), (case.clerk, formats.text),
        (case.invoiced, formats.date), (case.paid, formats.date), (case.status, status_style),
    )  # fmt: skip
    for column, (value, style) in enumerate(cells):
        write_cell(sheet, row - 1, column, value, style)
    limit = f"=VLOOKUP(TRIM(E{row}),'Approval limits'!$G$4:$H$9,2,FALSE)"
    sheet.write_formula(f"R{row}", f'=IF(D{row}>S{row},"over","ok")', formats.centred, "over" if over else "ok")
    sheet.write_formula(f"S{row}", limit, formats.money, _limit(case))
    days = ((case.paid or AS_OF) - case.requested).days
    sheet.write_formula(f"T{row}", f'=IF(P{row}<>"",P{row},$F$13)-C{row}', formats.centred, days)
    write_cell(sheet, row - 1, 20, case.remark, formats.text)


def _limit(case: Case) -> int:
    """The limit of the budget owner, however the name was typed."""
    surname = case.budget_owner.replace(".", " ").split()[-1].casefold()
    return next(limit for owner, limit in LIMITS.items() if owner.casefold().endswith(surname))


def _write_total(sheet: Worksheet, formats: Formats, last_row: int, cases: list[Case]) -> None:
    row = last_row + 1
    write_row(sheet, row - 1, 0, ["Total 2025"] + [None] * 20, formats.total)
    amount = sum(case.amount for case in cases)
    sheet.write_formula(f"D{row}", f"=SUM(D{FIRST_ROW}:D{last_row})", formats.total, amount)
    paid = sum(isinstance(case.paid, date) for case in cases)
    sheet.write_formula(f"P{row}", f"=COUNT(P{FIRST_ROW}:P{last_row})", formats.total, paid)


def _add_rules(book: Workbook, sheet: Worksheet, last_row: int) -> None:
    def column(letter: str) -> str:
        return f"{letter}{FIRST_ROW}:{letter}{last_row}"

    sheet.data_validation(column("Q"), {"validate": "list", "source": list(STATUSES), "error_type": "warning"})
    sheet.data_validation(column("E"), {
        "validate": "list", "source": "='Approval limits'!$G$4:$G$6", "error_type": "warning",
    })  # fmt: skip
    sheet.data_validation(column("G"), {"validate": "list", "source": ["KO", "SB"], "error_type": "warning"})
    over = book.add_format({"font_color": "#C00000", "bold": True})
    sheet.conditional_format(column("R"), {"type": "cell", "criteria": "==", "value": '"over"', "format": over})
    sheet.conditional_format(column("T"), {"type": "cell", "criteria": ">", "value": 90, "format": over})
    sheet.autofilter(15, 0, last_row - 1, len(COLUMNS) - 1)
    book.define_name("Statuses", f"='Tracker 2025'!$Q${FIRST_ROW}:$Q${last_row}")
