"""Reading workbooks: hostile bytes in, plain values out.

`read_workbook` is the whole interface; the other names are what it takes and gives.
"""

from __future__ import annotations

from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.parent import read_workbook
from workflow_studio.importing.reading.ranges import Range, column_letter
from workflow_studio.importing.reading.workbook import NamedTable, Sheet, Value, Workbook

__all__ = ["Limits", "NamedTable", "Range", "Sheet", "Value", "Workbook", "column_letter", "read_workbook"]
