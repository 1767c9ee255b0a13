"""From a workbook to its tables, and to what could not be understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath

from workflow_studio.importing.reading.workbook import Workbook
from workflow_studio.importing.recognition.grid import never_stop
from workflow_studio.importing.recognition.kinds_and_roles import DateReading
from workflow_studio.importing.recognition.relations import related, with_copies, with_voted_dates
from workflow_studio.importing.recognition.sheets import Found, tables_on
from workflow_studio.importing.recognition.table import Inspection, Issue, Table

_FEW_SHEETS = 3
"""In a workbook with more sheets its name says little about any one of them."""


def find_tables(workbook: Workbook) -> tuple[Table, ...]:
    """Every table of the workbook, sheet by sheet, top to bottom, with its kind and column roles guessed."""
    return inspect_workbook(workbook).tables


def inspect_workbook(workbook: Workbook, pause: Callable[[], None] = never_stop) -> Inspection:
    """Every table of the workbook and, as issues, what was left out or could not be settled.

    `pause` is called again and again; what it raises ends the work.
    """
    around = surroundings_of(workbook)
    found = [tables_on(sheet, around, workbook.markings.of(sheet.name), pause) for sheet in workbook.sheets]
    paired = related(workbook, [table for one in found for table in one.tables], around)
    tables = with_voted_dates(with_copies(workbook, paired, around))
    issues = [*map(Issue, workbook.notes), *_sheet_issues(workbook, found)]
    for table in tables:
        issues.extend(_table_issues(table))
    return Inspection(tables, tuple(issues))


def surroundings_of(workbook: Workbook) -> str:
    """The workbook's name, where it says something about its sheets."""
    return PurePath(workbook.name).stem if len(workbook.sheets) <= _FEW_SHEETS else ""


def _sheet_issues(workbook: Workbook, found: list[Found]) -> Iterator[Issue]:
    for sheet, one in zip(workbook.sheets, found, strict=True):
        if not sheet.rows and not one.tables:
            yield Issue(f"Sheet “{sheet.name}” has no cells.", sheet.name, what="sheet")
        for skipped in one.left_over:
            text = f"{skipped.reason} in {skipped.range.a1} on sheet “{sheet.name}” was not used."
            yield Issue(text, sheet.name, skipped.range, "text")


def _table_issues(table: Table) -> Iterator[Issue]:
    for skipped in table.skipped:
        text = f"{skipped.range.a1} on sheet “{table.sheet}” was skipped: {skipped.reason}."
        yield Issue(text, table.sheet, skipped.range, "rows")
    for column in table.columns:
        if column.dates is DateReading.UNDECIDED:
            text = (
                f"Column {column.letter} on sheet “{table.sheet}” holds dates typed as text that can be read "
                "day first or month first."
            )
            yield Issue(text, table.sheet, table.range, "column")
