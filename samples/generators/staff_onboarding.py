"""`staff_onboarding.xlsx`: nodes on one sheet, the arrows between them on another."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.workbook import Workbook

from generators.workbook import Formats, fit_page, new_workbook, set_widths, write_cell, write_row

NODE_COLUMNS = ("ID", "Activity", "Type", "Role", "System", "Work (min)", "Remark")
NODES: tuple[tuple[object, ...], ...] = (
    ("A01", "Contract signed", "Start", "HR", None, None, None),
    ("A02", "Create the personnel file", "Task", "HR", "HR system", 30, None),
    ("A03", "Order equipment", "Task", "Hiring manager", "E-mail", 10, "often forgotten"),
    ("A04", "Standard equipment?", "Decision", "IT service", None, None, None),
    ("A05", "Prepare a standard laptop", "Task", "IT service", "Device portal", 45, None),
    ("A06", "Buy special equipment", "Task", "Procurement", "Purchase tracker", 25, "two weeks or more"),
    ("A07", "Set up accounts", "Task", "IT service", "Directory", 20, None),
    ("A08", "Works in a store?", "Decision", "HR", None, None, None),
    ("A09", "Book the safety training", "Task", "Store trainer", "Calendar", 5, None),
    ("A10", "Print the badge", "Task", "Facilities", "Badge printer", 5, "photo is missing half of the time"),
    ("A11", "Plan the first week", "Task", "Hiring manager", "Calendar", 40, None),
    ("A12", "Welcome on day one", "Task", "Hiring manager", None, 60, None),
    ("A13", "Hand over laptop and badge", "Task", "IT service", "Paper form", 15, None),
    ("A14", "Run the safety training", "Task", "Store trainer", None, 120, None),
    ("A15", "Probation passed?", "Decision", "Hiring manager", None, None, "after five months"),
    ("A16", "Confirm the contract", "Task", "HR", "HR system", 15, None),
    ("A17", "Agree an extension or an exit", "Task", "HR", None, 60, None),
    ("A18", "Onboarding complete", "End", "HR", None, None, None),
)
ARROW_COLUMNS = ("From", "From activity", "To", "To activity", "Condition", "Handed over", "By")
# from, to, condition, handed over, medium; the last one points to an activity that was deleted
ARROWS: tuple[tuple[str, str, str | None, str | None, str | None], ...] = (
    ("A01", "A02", None, "Signed contract", "Paper"),
    ("A02", "A03", None, "Start date", "E-mail"),
    ("A02", "A08", None, None, None),
    ("A02", "A10", None, "Name and photo", "E-mail"),
    ("A03", "A04", None, "Equipment list", "E-mail"),
    ("A04", "A05", "Yes", None, None),
    ("A04", "A06", "No", "Equipment list", "E-mail"),
    ("A05", "A07", None, None, None),
    ("A06", "A07", None, "Device", "Internal mail"),
    ("A08", "A09", "Yes", "Store and start date", "E-mail"),
    ("A08", "A11", "No", "Start date", "E-mail"),
    ("A09", "A11", None, "Training date", "Calendar"),
    ("A07", "A12", None, "Account letter", "Paper"),
    ("A10", "A12", None, "Badge", "Internal mail"),
    ("A11", "A12", None, None, None),
    ("A12", "A13", None, None, None),
    ("A09", "A14", None, None, None),
    ("A13", "A15", None, None, None),
    ("A14", "A15", None, "Signed training sheet", "Paper"),
    ("A15", "A16", "Yes", "Note", "E-mail"),
    ("A15", "A17", "No", "Note", "E-mail"),
    ("A16", "A18", None, None, None),
    ("A17", "A18", None, None, None),
    ("A17", "A20", "Exit", None, None),
)


def write(path: Path) -> None:
    """Write the workbook to `path`."""
    created = datetime(2025, 8, 18, 14, 0)
    with new_workbook(
        path, title="Staff onboarding", author="Ruth Abara", created=created, header_fill="#E4DFEC"
    ) as (book, formats):
        _add_nodes(book, formats)
        _add_arrows(book, formats)
        _add_read_me(book, formats)
        _add_lists(book, formats)


def _add_nodes(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Activities")
    sheet.write("A1", "Staff onboarding – activities", formats.title)
    write_row(sheet, 2, 0, NODE_COLUMNS, formats.header)
    fills = {"Decision": formats.yellow, "Start": formats.green, "End": formats.green}
    for row, values in enumerate(NODES, start=3):
        write_row(sheet, row, 0, values, fills.get(str(values[2]), formats.text))
    sheet.data_validation(3, 2, 20, 2, {"validate": "list", "source": "=Lists!$A$2:$A$5"})
    sheet.write_comment("B13", "Facilities says they never get the photo from us.", {"author": "Ruth Abara"})
    set_widths(sheet, (6, 32, 11, 17, 18, 11, 34))
    sheet.freeze_panes(3, 2)
    fit_page(sheet)


def _add_arrows(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Connections")
    sheet.write("A1", "Staff onboarding – what follows what", formats.title)
    sheet.write("A2", "Names fill in by themselves, only type the numbers", formats.note)
    write_row(sheet, 3, 0, ARROW_COLUMNS, formats.header)
    names = {str(node[0]): str(node[1]) for node in NODES}
    for row, (source, target, condition, handed_over, medium) in enumerate(ARROWS, start=4):
        for column, node in ((0, source), (2, target)):
            write_cell(sheet, row, column, node, formats.text)
            letter = "AC"[column // 2]
            lookup = f'=IFERROR(VLOOKUP({letter}{row + 1},Activities!$A$4:$B$21,2,FALSE),"???")'
            sheet.write_formula(row, column + 1, lookup, formats.text, names.get(node, "???"))
        write_row(sheet, row, 4, (condition, handed_over, medium), formats.text)
    set_widths(sheet, (7, 32, 7, 32, 11, 24, 14))
    sheet.freeze_panes(4, 0)
    fit_page(sheet)


def _add_read_me(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Read me")
    sheet.write("A1", "What this is", formats.title)
    lines = (
        "Made after the workshop of 18 August with HR, IT service, facilities and three hiring managers.",
        "Activities: one line per box. Connections: one line per arrow.",
        "Not in here: trainees, temporary staff, moves between stores.",
        "A20 (exit interview) was taken out, HR has its own list for exits.",
    )
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, line)
    set_widths(sheet, (95,))
    fit_page(sheet)


def _add_lists(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Lists")
    sheet.hide()
    for row, value in enumerate(("Type", "Task", "Decision", "Start", "End")):
        write_cell(sheet, row, 0, value, formats.header if row == 0 else formats.text)
