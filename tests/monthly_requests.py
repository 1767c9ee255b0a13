"""A tracker of requests that is kept in one file a month: each month's file is a copy of the one before, carried on."""

from __future__ import annotations

from pathlib import Path

import openpyxl

HEADER = ("Request no.", "Subject", "Requested on", "Approved on", "Status", "Owner")
MONTHS = {
    "2025-03": [
        ("R-1", "Laptop", "2025-03-03", None, "Open", "Kim Lee"),
        ("R-2", "Desk", "2025-03-04", "2025-03-10", "Approved", "Bo Hansen"),
        ("R-3", "Chair", "2025-03-11", None, "Open", "Kim Lee"),
        ("R-4", "Screen", "2025-03-12", "2025-03-20", "Approved", "Bo Hansen"),
    ],
    "2025-04": [
        ("R-1", "Laptop", "2025-03-03", "2025-04-02", "Approved", "Kim Lee"),
        ("R-2", "Desk", "2025-03-04", "2025-03-10", "Ordered", "Bo Hansen"),
        ("R-3", "Chair", "2025-03-11", None, "Open", "Kim Lee"),
        ("R-4", "Screen", "2025-03-12", "2025-03-20", "Ordered", "Bo Hansen"),
        ("R-5", "Lamp", "2025-04-07", None, "Open", "Bo Hansen"),
    ],
    "2025-05": [
        ("R-1", "Laptop", "2025-03-03", "2025-04-02", "Ordered", "Kim Lee"),
        ("R-2", "Desk", "2025-03-04", "2025-03-10", "Delivered", "Bo Hansen"),
        ("R-3", "Chair", "2025-03-11", None, "Rejected", "Kim Lee"),
        ("R-4", "Screen", "2025-03-12", "2025-03-20", "Delivered", "Bo Hansen"),
        ("R-5", "Lamp", "2025-04-07", "2025-05-05", "Approved", "Bo Hansen"),
    ],
}


def month_file(folder: Path, month: str, rows: list[tuple[str | None, ...]] | None = None, above: int = 0) -> Path:
    """The file of one month, with notes above its table."""
    path = folder / f"requests {month}.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "Requests"
    for number in range(above):
        book.active.append(["Kept by the office" if number == 0 else None])
    for row in [HEADER, *(MONTHS[month] if rows is None else rows)]:
        book.active.append(row)
    book.save(path)
    return path
