"""Values from a spreadsheet file: calamine first, openpyxl where calamine gives up on an .xlsx."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import python_calamine as calamine

from workflow_studio.importing.errors import Damaged, PasswordProtected, TooLarge
from workflow_studio.importing.reading.clean import clean_text
from workflow_studio.importing.reading.detect import Format
from workflow_studio.importing.reading.encode import Raw
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import Visibility

DAMAGED_NOTE = "The workbook is damaged; what could still be read was read, so compare it with the original."

_VISIBILITY: dict[str, Visibility] = {"Hidden": "hidden", "VeryHidden": "very hidden"}
_STATES: dict[str, Visibility] = {"hidden": "hidden", "veryHidden": "very hidden"}


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet as a reader hands it over; `rows` are uncleaned cells and can be walked once."""

    name: str
    visibility: Visibility
    merged: tuple[Range, ...]
    rows: Iterable[Raw]


def raw_sheets(path: Path, kind: Format, limits: Limits, notes: list[str]) -> Iterator[RawSheet]:
    """The sheets of a workbook in order; raises an `ImportFailure` when no reader can read it.

    Adds to `notes` when the file is damaged and only the more forgiving reader got something out of it.
    """
    given: set[str] = set()
    try:
        for sheet in _with_calamine(path, limits):
            given.add(sheet.name)
            yield sheet
    except calamine.PasswordError as error:
        raise PasswordProtected("The workbook is password-protected.") from error
    except calamine.CalamineError as error:
        if kind is not Format.XLSX:
            raise Damaged("The workbook is damaged or was cut short.", details=type(error).__name__) from error
        yield from _with_openpyxl(path, limits, given)
        notes.append(DAMAGED_NOTE)


def _with_calamine(path: Path, limits: Limits) -> Iterator[RawSheet]:
    """One sheet after the other, so that only one is in memory; each is parsed as a whole before it is given."""
    with path.open("rb") as stream:
        book = calamine.CalamineWorkbook.from_filelike(stream)
        for description in book.sheets_metadata:
            if description.typ not in (calamine.SheetTypeEnum.WorkSheet, calamine.SheetTypeEnum.MacroSheet):
                continue
            sheet = book.get_sheet_by_name(description.name)
            _check_cells(sheet.total_height + 1, sheet.total_width + 1, limits)
            yield RawSheet(
                _name(description.name),
                _VISIBILITY.get(str(description.visible).rsplit(".", 1)[-1], "visible"),
                _merged(sheet),
                _calamine_rows(sheet),
            )


def _merged(sheet: calamine.CalamineSheet) -> tuple[Range, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple(sorted(Range(*first, *last) for first, last in ranges))


def _calamine_rows(sheet: calamine.CalamineSheet) -> Iterator[Raw]:
    """Rows from row 1; calamine leaves out the empty columns at the left, so they are put back."""
    if sheet.start is None or not sheet.start[1]:
        return iter(() if sheet.start is None else sheet.iter_rows())
    left: list[object] = [None] * sheet.start[1]
    return (left + row for row in sheet.iter_rows())


def _with_openpyxl(path: Path, limits: Limits, given: Collection[str]) -> Iterator[RawSheet]:
    """The sheets that were not `given` before calamine gave up."""
    import openpyxl  # slow to import and seldom needed

    try:
        with warnings.catch_warnings(action="ignore"), path.open("rb") as stream:
            book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
            left = [sheet for sheet in book.worksheets if _name(str(sheet.title)) not in given]
            sheets = [_openpyxl_sheet(sheet, limits) for sheet in left]
    except TooLarge:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise Damaged("The workbook is damaged or was cut short.", details=type(error).__name__) from error
    if not given and not any(sheet.rows for sheet in sheets):
        raise Damaged("The workbook is damaged or was cut short.", details="no cells were found")
    yield from sheets


def _openpyxl_sheet(sheet: object, limits: Limits) -> RawSheet:
    rows: list[Raw] = []
    cells = 0
    for row in sheet.iter_rows():  # type: ignore[attr-defined]
        values = _trimmed([None if cell.data_type == "e" else cell.value for cell in row])
        cells += len(values)
        _check_cells(cells, 1, limits)
        rows.append(values)
    state: Visibility = _STATES.get(str(sheet.sheet_state), "visible")  # type: ignore[attr-defined]
    return RawSheet(_name(str(sheet.title)), state, (), rows)  # type: ignore[attr-defined]


def _name(title: str) -> str:
    return clean_text(title) or "Sheet"


def _check_cells(rows: int, columns: int, limits: Limits) -> None:
    if rows * columns > limits.cells:
        raise TooLarge(
            "One sheet has cells so far apart that it cannot be opened.",
            "Delete the stray cells far below or far to the right of your data and try again.",
        )


def _trimmed(row: list[object]) -> list[object]:
    while row and row[-1] is None:
        row.pop()
    return row
