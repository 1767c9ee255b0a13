"""Names of participants that no cell says: mapping made them of the header of a column of people."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.importing.mapping.names import folded, words
from workflow_studio.importing.recognition import Table
from workflow_studio.importing.recognition.wording import BY_WHOM
from workflow_studio.model import Evidence


def why_made(name: str, tables: Sequence[Table], cited: Sequence[Evidence]) -> str:
    """Why this name is not one that the workbook uses, as a sentence; empty where it is.

    `Approver` for whoever is named in `Approved by` is sensible, and still nobody calls them that; `Invoice matched
    by` is a header and no name.
    """
    if words(name).rpartition(" ")[2] in BY_WHOM:
        return f"“{name}” is the header of a column; what those who are named in it are called, no cell says."
    if _is_said(folded(name), tables, cited):
        return ""
    return f"No cell says “{name}”: it is what those are called here who are named in a column of a like header."


def _is_said(name: str, tables: Sequence[Table], cited: Sequence[Evidence]) -> bool:
    headers = (text for table in tables for column in table.columns for text in (column.name, column.group))
    around = (text for table in tables for text in (table.title, table.sheet))
    quotes = (evidence.quote for evidence in cited)
    return any(name in folded(text) for text in (*headers, *around, *quotes))
