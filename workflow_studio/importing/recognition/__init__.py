"""Recognition: which tables a workbook holds, what each one is, and what its columns mean.

Everything here is pure: the same workbook gives the same answer. A guess always carries its runner-up and its
reasons, and every part of it can be overruled with the functions of `overrides`.
"""

from __future__ import annotations

from workflow_studio.importing.recognition.copies import (
    Copy,
    Named,
    Series,
    case_column,
    form_labels,
    named_after_time,
    same_form,
    series,
)
from workflow_studio.importing.recognition.dates import read_date, settle_reading
from workflow_studio.importing.recognition.drawings import Drawing, DrawnLink, drawing_of
from workflow_studio.importing.recognition.find import find_tables, inspect_workbook
from workflow_studio.importing.recognition.kinds_and_roles import MAPPABLE, DateReading, Kind, Layout, Role
from workflow_studio.importing.recognition.overrides import (
    table_at,
    with_date_reading,
    with_header,
    with_kind,
    with_role,
)
from workflow_studio.importing.recognition.table import FEWEST_PARTS, Column, Guess, Inspection, Issue, Skipped, Table
from workflow_studio.importing.recognition.wording import headed_by_performer, identifies

__all__ = [
    "FEWEST_PARTS",
    "MAPPABLE",
    "Column",
    "Copy",
    "DateReading",
    "Drawing",
    "DrawnLink",
    "Guess",
    "Inspection",
    "Issue",
    "Kind",
    "Layout",
    "Named",
    "Role",
    "Series",
    "Skipped",
    "Table",
    "case_column",
    "drawing_of",
    "find_tables",
    "form_labels",
    "headed_by_performer",
    "identifies",
    "inspect_workbook",
    "named_after_time",
    "read_date",
    "same_form",
    "series",
    "settle_reading",
    "table_at",
    "with_date_reading",
    "with_header",
    "with_kind",
    "with_role",
]
