"""`store_returns.xlsx`: a returns process in the columns of Visio's Data Visualizer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.workbook import Workbook

from generators.workbook import Formats, fit_page, new_workbook, set_widths, write_cell, write_row

FUNCTIONS = ("Customer", "Store team", "Service desk", "Returns warehouse", "Finance")
PHASES = ("Receive", "Check", "Settle", "Restock")
SHAPE_TYPES = (
    "Process", "Decision", "Subprocess", "Start", "End", "Document", "Data", "Database", "External Data",
    "On-page reference", "Off-page reference",
)  # fmt: skip
COLUMNS = (
    "Process Step ID", "Process Step Description", "Next Step ID", "Connector Label", "Shape Type", "Function",
    "Phase", "Alt Description", "System", "Minutes",
)  # fmt: skip
_CUSTOMER, _STORE, _DESK, _WAREHOUSE, _FINANCE = FUNCTIONS
_RECEIVE, _CHECK, _SETTLE, _RESTOCK = PHASES
STEPS: tuple[tuple[object, ...], ...] = (
    ("SR-010", "Customer wants to return goods", "SR-020", None, "Start", _CUSTOMER, _RECEIVE, None, None, None),
    ("SR-020", "Bring goods and receipt to the till", "SR-030", None, "Process", _CUSTOMER, _RECEIVE, None, None, None),
    ("SR-030", "Look up the sale", "SR-040", None, "Process", _STORE, _RECEIVE, "By receipt number", "Till", 3),
    ("SR-040", "Sale found?", "SR-060,SR-050", "Yes,No", "Decision", _STORE, _RECEIVE, None, None, None),
    ("SR-050", "Search by customer card", "SR-055", None, "Process", _DESK, _RECEIVE, None, "Customer database", 6),
    ("SR-055", "Found by card?", "SR-060,SR-130", "Yes,No", "Decision", _DESK, _RECEIVE, None, None, None),
    ("SR-060", "Inspect the goods", "SR-070", None, "Process", _STORE, _CHECK, "Complete, unused, undamaged", None, 4),
    ("SR-070", "Within 30 days and unused?", "SR-110,SR-080", "Yes,No", "Decision", _STORE, _CHECK, None, None, None),
    ("SR-080", "Ask for a goodwill decision", "SR-090", None, "Process", _STORE, _CHECK, None, "Phone", 5),
    ("SR-090", "Weigh up goodwill", "SR-100", None, "Process", _DESK, _CHECK, "Customer history, value", "Phone", 8),
    ("SR-100", "Goodwill granted?", "SR-110,SR-130", "Yes,No", "Decision", _DESK, _CHECK, None, None, None),
    ("SR-110", "Refund or exchange?", "SR-140,SR-120", "Refund,Exchange", "Decision", _STORE, _SETTLE,
     None, None, None),
    ("SR-120", "Hand over the exchange item", "SR-170", None, "Process", _STORE, _SETTLE, None, "Till", 5),
    ("SR-130", "Explain the refusal", "SR-135", None, "Process", _STORE, _SETTLE, None, None, 4),
    ("SR-135", "Goods go back with the customer", None, None, "End", _CUSTOMER, _SETTLE, None, None, None),
    ("SR-140", "Enter the return at the till", "SR-150,SR-170", None, "Process", _STORE, _SETTLE,
     "Refund and goods go separate ways from here", "Till", 4),
    ("SR-150", "Over € 200?", "SR-160,SR-165", "Yes,", "Decision", _FINANCE, _SETTLE, None, None, None),
    ("SR-160", "Approve the refund", "SR-165", None, "Process", _FINANCE, _SETTLE, None, "E-mail", 10),
    ("SR-165", "Pay the refund to the card", "SR-190", None, "Subprocess", _FINANCE, _SETTLE, None,
     "Payment portal", 5),
    ("SR-170", "Tag the goods for collection", "SR-180", None, "Process", _STORE, _RESTOCK, None, "Paper tag", 3),
    ("SR-180", "Collect and book in the goods", "SR-200", None, "Process", _WAREHOUSE, _RESTOCK, None, "ERP", 7),
    ("SR-190", "Refund paid", None, None, "End", _FINANCE, _SETTLE, None, None, None),
    ("SR-200", "Fit for sale?", "SR-210,SR-220", "Yes,No", "Decision", _WAREHOUSE, _RESTOCK, None, None, None),
    ("SR-210", "Put back into stock", "SR-230", None, "Process", _WAREHOUSE, _RESTOCK, None, "ERP", 5),
    ("SR-220", "Propose to write off", "SR-225", None, "Process", _WAREHOUSE, _RESTOCK, None, "Excel", 9),
    ("SR-225", "Sign the write-off", "SR-230", None, "Process", _FINANCE, _RESTOCK, None, "E-mail", 4),
    ("SR-230", "Return closed", None, None, "End", _WAREHOUSE, _RESTOCK, None, None, None),
)  # fmt: skip
INSTRUCTIONS = (
    "Store returns – how to use this file",
    "",
    "The sheet Process Map is the source of the drawing on the intranet. Change the table, then refresh the drawing.",
    "One row per shape. The step id never changes, not even when the text does.",
    "Several next steps: ids with a comma between, labels in the same order. No comma inside a label.",
    "Function is the lane, Phase the column of the drawing.",
    "Minutes were measured in two stores in March, ten returns each. Empty means not measured.",
    "Open: do exchanges under € 20 need the inspection at all? (Ines)",
)


def write(path: Path) -> None:
    """Write the workbook to `path`."""
    created = datetime(2025, 4, 7, 11, 20)
    with new_workbook(
        path, title="Store returns", author="Ines Costa", created=created, header_fill="#DDEBF7"
    ) as (book, formats):
        _add_instructions(book, formats)
        _add_map(book, formats)
        _add_lists(book, formats)


def _add_instructions(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Instructions")
    for row, line in enumerate(INSTRUCTIONS):
        if line:
            sheet.write_string(row, 0, line, *([formats.title] if row == 0 else []))
    set_widths(sheet, (105,))
    fit_page(sheet)


def _add_map(book: Workbook, formats: Formats) -> None:
    """Title, status line, and from row 4 the table that Visio reads."""
    sheet = book.add_worksheet("Process Map")
    sheet.write("A1", "Store returns, as of 7 April 2025", formats.title)
    sheet.write("A2", "Checked with the stores Harbour and Mill Road; finance has not checked yet", formats.note)
    last = 3 + len(STEPS)
    sheet.add_table(3, 0, last, len(COLUMNS) - 1, {
        "name": "ProcessMapData", "style": "Table Style Medium 2",
        "columns": [{"header": column, "header_format": formats.header} for column in COLUMNS],
    })  # fmt: skip
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    as_text = book.add_format({"num_format": "@", "valign": "top"})
    for row, values in enumerate(STEPS, start=4):
        for column, value in enumerate(values):
            write_cell(sheet, row, column, value, as_text if column in {0, 2, 3} else plain)
    for column, letter, count in ((4, "A", len(SHAPE_TYPES)), (5, "C", len(FUNCTIONS)), (6, "E", len(PHASES))):
        source = f"=Lists!${letter}$2:${letter}${count + 1}"
        sheet.data_validation(4, column, last, column, {"validate": "list", "source": source})
    sheet.write_comment("B15", "Mill Road decides this in the store up to € 50.", {"author": "Tom Adeyemi"})
    sheet.write_comment("C20", "Refund and goods at the same time, that is meant.", {"author": "Ines Costa"})
    set_widths(sheet, (16, 33, 17, 17, 13, 18, 11, 42, 18, 10))
    sheet.freeze_panes(4, 2)
    fit_page(sheet, repeat=(3, 3))


def _add_lists(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Lists")
    sheet.hide()
    lists = {0: ("Shape types", SHAPE_TYPES), 2: ("Functions", FUNCTIONS), 4: ("Phases", PHASES)}
    for column, (name, values) in lists.items():
        write_row(sheet, 0, column, (name,), formats.header)
        for row, value in enumerate(values, start=1):
            write_cell(sheet, row, column, value, formats.text)
    set_widths(sheet, (20, 4, 20, 4, 14))
