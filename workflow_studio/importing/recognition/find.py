"""From a workbook to its tables."""

from __future__ import annotations

from workflow_studio.importing.reading.workbook import Workbook
from workflow_studio.importing.recognition.table import Inspection, Table


def find_tables(workbook: Workbook) -> tuple[Table, ...]:
    """Every table of the workbook, sheet by sheet, top to bottom, with its kind and column roles guessed."""
    return inspect_workbook(workbook).tables


def inspect_workbook(workbook: Workbook) -> Inspection:
    """Every table of the workbook and, as issues, what was left out or could not be settled."""
    return Inspection((), ())
