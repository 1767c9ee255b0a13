"""A long tracker with everything that finders look for: dates of stages, owners, states, colours, formulas, remarks."""

from __future__ import annotations

import datetime
from pathlib import Path

import xlsxwriter

HEADER = ("Request no", "Requested on", "Approved on", "Paid on", "Owner", "Status", "Net", "Approver", "Remark")
STATES = {"Open": "#FF0000", "Approved": "#FFFF00", "Paid": "#00B050"}


def write_tracker(path: Path, rows: int) -> None:
    """Write a tracker of so many cases; the colour of a status says what its word says."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Tracker")
    states = [(state, book.add_format({"bg_color": colour})) for state, colour in STATES.items()]
    sheet.write_row(0, 0, HEADER)
    for row in range(1, rows + 1):
        amount = row % 700
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=row // 90)
        sheet.write(row, 0, f"R-{row:06}")
        for stage in range(3):
            sheet.write_datetime(row, 1 + stage, day + datetime.timedelta(days=stage * (row % 5)))
        sheet.write(row, 4, f"Person {row % 9}")
        sheet.write(row, 5, *states[row % len(states)])
        sheet.write(row, 6, amount)
        approver = "Manager" if amount > 500 else "Clerk"
        sheet.write_formula(row, 7, f'=IF(G{row + 1}>500,"Manager","Clerk")', None, approver)
        sheet.write(row, 8, f"see mail {row}")
    book.close()
