"""`vendor_onboarding.xlsx`: a RACI matrix, the step list of the same process, contacts and desk cover."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter.workbook import Workbook

from generators.workbook import GREEN, YELLOW, Formats, fit_page, new_workbook, set_widths, write_cell, write_row
from generators.working_time import working_days

ROLES = (
    "Requester", "Procurement", "Head of procurement", "Compliance", "Legal", "Accounts payable", "Treasury",
    "Vendor",
)  # fmt: skip
ROLE_GROUPS = ((2, 2, "Business"), (3, 4, "Purchasing"), (5, 6, "Control"), (7, 8, "Finance"), (9, 9, "Outside"))
# number, activity as the RACI spells it, one letter per role
RACI = (
    (1, "Request new vendor", "R/A", "I", "", "", "", "", "", ""),
    (2, "Check vendor list for duplicates", "C", "R", "A", "", "", "I", "", ""),
    (4, "Send vendor pack", "I", "R", "A", "", "", "", "", "I"),
    (5, "Fill in company data & bank details", "", "C", "", "", "", "", "", "R/A"),
    (6, "Check documents", "", "R", "A", "C", "", "", "", "C"),
    (8, "Screen against sanction lists", "", "I", "", "R/A", "C", "", "", ""),
    (9, "Rate risk", "C", "C", "A", "R/A", "C", "", "", ""),
    (10, "Confirm bank account by phone", "", "I", "", "", "", "R/A", "C", "C"),
    (11, "Approve vendor", "I", "C", "R/A", "C", "I", "I", "", ""),
    (12, "Create vendor record", "", "I", "", "", "", "R/A", "I", ""),
    (13, "Enter the payment terms", "", "C", "", "", "", "R", "C", ""),
    (14, "Inform requester and vendor", "I", "R/A", "", "", "", "I", "", "I"),
)
STEP_GROUPS = (("A", "C", "Task"), ("D", "F", "Information"), ("G", "H", "Effort"), ("I", "J", "What then"))
STEP_COLUMNS = (
    "No.", "Step", "Who", "Needs", "Gives", "System", "Work (min)", "Wait (days)", "Next step", "Remarks",
)  # fmt: skip
STEPS: tuple[tuple[object, ...], ...] = (
    (1, "Request a new vendor", "Requester", "Quote", "Vendor request form", "Intranet form", 15, None, "2", None),
    (2, "Check the vendor list for duplicates", "Procurement", "Vendor request form", "Result of the check",
     "ERP", 10, 1.5, "3", "names are spelled in many ways"),
    (3, "Already a vendor?", "Procurement", None, None, None, None, None, "yes: 14; no: 4", None),
    (4, "Send the vendor pack", "procurement", "Vendor pack template", "Vendor pack", "E-mail", 20, 0.5, "5",
     "three templates in use"),
    (5, "Fill in company data and bank details", "Vendor", "Vendor pack", "Filled-in vendor pack", "PDF form", 45,
     6, "6", "takes one reminder in most cases"),
    (6, "Check the documents", "Procurement ", "Filled-in vendor pack", "Checked vendor pack", "E-mail", 25, 1, "7",
     None),
    (7, "Documents complete?", "Procurement", None, None, None, None, None, "yes: 8; no: 4", "about 1 in 4 is not"),
    (8, "Screen against sanctions lists", "Compliance", "Checked vendor pack", "Screening result",
     "Screening portal", 30, 2, "9", None),
    (9, "Rate the risk", "Compliance", "Screening result", "Risk rating", "Excel", 40, 0.5, "10",
     "who decides when in doubt?"),
    (10, "Confirm the bank account by phone", "Accounts payable", "Checked vendor pack", "Call note", "Phone", 15, 3,
     "11", "number from the commercial register, never from the mail"),
    (11, "Approve the vendor", "Head of procurement", "Risk rating, call note", "Approval", "E-mail", 10, 2, "12",
     None),
    (12, "Create the vendor record", "Accounts payable", "Approval", "Vendor number", "ERP", 12, 1, "13", None),
    (13, "Enter payment terms", "accounts payable", "Contract", "Payment terms", "ERP", 8, None, "14", None),
    (14, "Inform the requester and the vendor", "Procurement", "Vendor number", "Welcome mail", "E-mail", 5, 0.5,
     None, "end"),
)  # fmt: skip
CONTACTS = (
    ("Sofia Berg", "Procurement", "Buyer, owner of this file", "555-0104", "sofia.berg@example.com", "Kim Olsen"),
    ("Kim Olsen", "Procurement", "Buyer", "555-0105", "kim.olsen@example.com", "S. Berg"),
    ("Amara Okafor", "Procurement", "Head of procurement", "555-0101", "amara.okafor@example.com", None),
    ("Levi Stroud", "Compliance", "Compliance officer", "555-0131", "levi.stroud@example.com", "Greta Moll"),
    ("Greta Moll", "Legal", "Counsel", "555-0133", "greta.moll@example.com", "Levi Stroud"),
    ("Yusuf Demir", "Accounts payable", "Clerk", "555-0122", "yusuf.demir@example.com", "C. Poole"),
    ("Clara Poole", "Accounts payable", "Clerk", None, "clara.poole@example.com", "Yusuf Demir"),
    ("Hugo Brandis", "Treasury", "Treasurer", "555-0120", None, None),
)
DESK_COVER = {
    "Sofia Berg": "MMAAXMMMAA",
    "Kim Olsen": "AAMMMXXAMM",
    "Yusuf Demir": " A A A A A",
    "C. Poole": "  M  A  M ",
}


def write(path: Path) -> None:
    """Write the workbook to `path`."""
    created = datetime(2025, 9, 30, 16, 5)
    with new_workbook(
        path, title="Vendor onboarding", author="Sofia Berg", created=created, header_fill="#E2EFDA"
    ) as (book, formats):
        _add_raci(book, formats)
        _add_steps(book, formats)
        _add_contacts(book, formats)
        _add_desk_cover(book, formats)
        _add_lists(book, formats)


def _add_raci(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("RACI")
    sheet.write("A1", "Vendor onboarding – who does what", formats.title)
    sheet.write("A2", "R does it · A answers for it · C is asked before · I is told after", formats.note)
    sheet.write("A3", "Version 4, agreed in the meeting of 30 September, two rows still open", formats.note)
    write_row(sheet, 4, 0, [None, None], formats.group)
    for first, last, name in ROLE_GROUPS:
        if first == last:
            sheet.write(4, first, name, formats.group)
        else:
            sheet.merge_range(4, first, 4, last, name, formats.group)
    write_row(sheet, 5, 0, ("No.", "Activity", *ROLES), formats.header)
    marked = {"align": "center", "border": 1, "border_color": "#BFBFBF", "bold": True}
    fills = {"R": book.add_format({**marked, "bg_color": GREEN}), "A": book.add_format({**marked, "bg_color": YELLOW})}
    for row, (number, activity, *letters) in enumerate(RACI, start=6):
        write_row(sheet, row, 0, (number, activity), formats.text)
        for column, letter in enumerate(letters, start=2):
            write_cell(sheet, row, column, letter, fills.get(letter[:1], formats.centred))
    sheet.data_validation(6, 2, 17, 9, {"validate": "list", "source": "=Lists!$A$2:$A$6", "error_type": "warning"})
    sheet.write_comment("E13", "Amara wants a say here too. Two As?", {"author": "Sofia Berg", "x_scale": 1.3})
    sheet.write_comment("B17", "Nobody wanted the A. Ask Hugo.", {"author": "Sofia Berg"})
    set_widths(sheet, (6, 36, 11, 12.5, 13, 12, 9, 11, 10, 9))
    sheet.set_row(5, 31)
    sheet.freeze_panes(6, 2)
    fit_page(sheet)


def _add_steps(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Steps")
    sheet.write("A1", "Vendor onboarding – steps as they are today", formats.title)
    sheet.write("A2", "From the workshop with procurement and finance. Times are guesses.", formats.note)
    for first, last, name in STEP_GROUPS:
        sheet.merge_range(f"{first}4:{last}4", name, formats.group)
    write_row(sheet, 4, 0, STEP_COLUMNS, formats.header)
    for row, values in enumerate(STEPS, start=5):
        for column, value in enumerate(values):
            style = formats.wrapped if column in {1, 3, 4, 9} else formats.centred if column != 2 else formats.text
            write_cell(sheet, row, column, value, style)
    total = 5 + len(STEPS)
    write_row(sheet, total, 0, ["Total"] + [None] * 9, formats.total)
    for column, letter in ((6, "G"), (7, "H")):
        value = sum(float(str(step[column])) for step in STEPS if step[column] is not None)
        sheet.write_formula(total, column, f"=SUM({letter}6:{letter}{total})", formats.total, value)
    sheet.data_validation(5, 2, 18, 2, {"validate": "list", "source": "=Lists!$C$2:$C$9", "error_type": "warning"})
    sheet.write_comment("I12", "Back to 4: we send the pack again with a list of what is missing.", {
        "author": "Kim Olsen", "x_scale": 1.4,
    })  # fmt: skip
    set_widths(sheet, (6, 36, 20, 24, 22, 16, 8, 8, 15, 56))
    sheet.set_row(4, 31)
    sheet.freeze_panes(5, 2)
    fit_page(sheet, repeat=(3, 4))


def _add_contacts(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Contacts")
    sheet.write("A1", "Contacts", formats.title)
    write_row(sheet, 2, 0, ("Name", "Team", "Role", "Phone", "E-mail", "Stands in"), formats.header)
    for row, values in enumerate(CONTACTS, start=3):
        write_row(sheet, row, 0, values, formats.text)
    set_widths(sheet, (18, 18, 26, 12, 28, 16))
    fit_page(sheet)


def _add_desk_cover(book: Workbook, formats: Formats) -> None:
    """A roster: people down, working days across, a letter for the shift."""
    sheet = book.add_worksheet("Desk cover")
    sheet.write("A1", "Vendor mailbox – who covers when (M morning, A afternoon, X away)", formats.title)
    days = working_days(date(2025, 10, 6), date(2025, 10, 17))
    sheet.write("A3", "Name", formats.header)
    heading = book.add_format({"bold": True, "num_format": "ddd dd/mm", "align": "center", "bg_color": "#E2EFDA"})
    write_row(sheet, 2, 1, days, heading)
    for row, (name, letters) in enumerate(DESK_COVER.items(), start=3):
        write_row(sheet, row, 0, (name,), formats.text)
        write_row(sheet, row, 1, [letter.strip() for letter in letters], formats.centred)
    set_widths(sheet, (16, *[11] * len(days)))
    fit_page(sheet)


def _add_lists(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Lists")
    sheet.hide()
    write_row(sheet, 0, 0, ("RACI",), formats.header)
    write_row(sheet, 0, 2, ("Roles",), formats.header)
    for row, letter in enumerate(("R", "A", "R/A", "C", "I"), start=1):
        write_row(sheet, row, 0, (letter,), formats.text)
    for row, role in enumerate(ROLES, start=1):
        write_row(sheet, row, 2, (role,), formats.text)
    set_widths(sheet, (8, 4, 24))
