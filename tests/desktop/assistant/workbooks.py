"""Small workbooks made in memory, and the samples read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from workflow_studio.app.importing import Opened, open_workbook
from workflow_studio.importing.reading import Sheet, Value, Workbook
from workflow_studio.importing.recognition import inspect_workbook

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
Rows = tuple[tuple[Value, ...], ...]

LOG: Rows = (
    ("Case ID", "Activity", "Time", "Performed by"),
    ("A1", "Ask", "03/02/2025 10:00", "Ann"),
    ("A1", "Check", "04/02/2025 11:00", "Bob"),
    ("A1", "Close", "05/03/2025 09:00", "Ann"),
    ("A2", "Ask", "03/02/2025 12:00", "Ann"),
    ("A2", "Check", "06/02/2025 11:00", "Bob"),
    ("A2", "Close", "07/03/2025 09:00", "Ann"),
)
"""An event log whose dates can be read both ways."""

STEPS: Rows = (
    ("Step", "Who does it", "System"),
    ("Ask for goods", "Requester", "Mail"),
    ("Approve the request", "Budget owner", "ERP"),
    ("Order the goods", "Procurement", "ERP"),
    ("Pay the invoice", "Accounts payable", "ERP"),
)


def workbook(**sheets: Rows) -> Workbook:
    """A workbook with these visible sheets."""
    made = tuple(Sheet(name, "visible", rows) for name, rows in sheets.items())
    return Workbook("made.xlsx", "0" * 64, 1234, "xlsx", made)


def opened(book: Workbook) -> Opened:
    """The workbook with its tables found."""
    return Opened(book, inspect_workbook(book))


@cache
def sample(name: str) -> Opened:
    """A sample workbook, read once in this run."""
    return open_workbook(SAMPLES / name)
