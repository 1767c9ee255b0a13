"""Workbooks with known troubles, for tests of what is said about the condition of their data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tests.importing.mapping.mapping_tables import column_from, table_of_rows, workbook_with
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.profile.condition import Condition, What
from workflow_studio.importing.profile.conditions import examine
from workflow_studio.importing.reading import Sheet, Value
from workflow_studio.importing.reading.markings import BookMarkings, Markings
from workflow_studio.importing.recognition import Kind, Table

TRACKER = (
    "Request no.=case|Requested by=performer|Requested=milestone-date|Amount €=amount|Budget owner=performer|"
    "Approved=milestone-date|Vendor=attribute|Buyer=performer|PO sent=milestone-date"
)
Made = tuple[Sheet, Table]


def table(kind: Kind, header: str, rows: Sequence[Sequence[Value]], sheet: str = "Tracker") -> Made:
    """A table of this header (`Name=role|...`) and these rows."""
    columns = [column_from(at, part) for at, part in enumerate(header.split("|"))]
    filled = [sum(row[at] is not None for row in rows) for at in range(len(columns))]
    counted = [replace(column, filled=number) for column, number in zip(columns, filled, strict=True)]
    return table_of_rows(kind, counted, rows, sheet)


def requests(number: int) -> list[list[Value]]:
    """Requests in good order: one a day, approved after two days, ordered after five."""
    first = date(2025, 1, 6)
    return [
        [
            f"PR-25-{at + 1:04}", ("Lena Brandt", "Tom Adeyemi")[at % 2], first + timedelta(at), 100 + at, "D. Ruiz",
            first + timedelta(at + 2), ("Nordlicht GmbH", "Atrium Retail")[at % 2], "Kim Olsen",
            first + timedelta(at + 5),
        ]
        for at in range(number)
    ]  # fmt: skip


def tracker(rows: Sequence[Sequence[Value]]) -> Made:
    """The tracker of these requests."""
    return table(Kind.CASE_TRACKER, TRACKER, rows)


def seen_of(*made: Made, markings: Markings | None = None, book: BookMarkings | None = None) -> Seen:
    """The workbook of these tables, all of them chosen; `markings` are those of its first sheet."""
    book = book or BookMarkings()
    if markings is not None:
        book = replace(book, sheets={made[0][0].name: markings})
    tables = tuple(found for _, found in made)
    workbook = replace(workbook_with(*(sheet for sheet, _ in made), name="purchase_requests.xlsx"), markings=book)
    return Seen(workbook, tables, tables)


def conditions(seen: Seen, what: What) -> list[Condition]:
    """What is wrong in this way."""
    return [condition for condition in examine(seen).conditions if condition.what is what]


def said(findings: Sequence[Finding]) -> str:
    """All that is said, one finding a line."""
    return "\n".join(finding.says for finding in findings)
