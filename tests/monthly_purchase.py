"""A step list of January, the one of February in another shape, and the maps that become of them."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from workflow_studio.app.importing import build, open_workbook
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import Document, Step

HEADER = ["No.", "Step", "Responsible", "Next step", "System", "Process time (min)"]
JANUARY = [
    [1, "Submit request", "Requester", "2", None, 5],
    [2, "Check request", "Buyer", "3", "SAP", 10],
    [3, "Approve request", "Budget owner", "4", None, 3],
    [4, "Send order", "Buyer", None, "SAP", 15],
]
FEBRUARY = [
    ["No.", "Step", "Area", "Responsible", "Next step", "System", "Process time (min)"],
    [1, "Submit request", "all", "Requester", "2", None, 5],
    [2, "Check request", "all", "Buyer", "3", "SAP", 20],
    [3, "Compare quotes", "all", "Buyer", "4", None, 30],
    [4, "Approve request", "all", "Director", "5", None, 3],
    [5, "Send order", "all", "Buyer", None, "SAP", 15],
]


def written(path: Path, rows: list[list[object]], sheet: str = "Steps", above: int = 0) -> Path:
    """A workbook with these rows, and some below a note `above` them."""
    book = openpyxl.Workbook()
    book.active.title = sheet
    for number in range(above):
        book.active.append([f"Note {number}"] if number == 0 else [])
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def january(folder: Path) -> Path:
    """The workbook as it was first."""
    return written(folder / "purchase 2025-01.xlsx", [HEADER, *JANUARY])


def february(folder: Path) -> Path:
    """A month later: rows above, a column and a step more, another approver, a longer check, another sheet name."""
    return written(folder / "purchase 2025-02.xlsx", FEBRUARY, sheet="Process", above=4)


def imported(*paths: Path) -> Document:
    """The document that these workbooks become when nothing is corrected."""
    books = [open_workbook(path) for path in paths]
    return build([ChosenTables(one.workbook, one.proposed(), one.tables) for one in books]).document


def step(document: Document, name: str) -> Step:
    """The one step of this name."""
    return next(one for one in document.steps.values() if one.name == name)
