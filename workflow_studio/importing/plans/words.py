"""What a table is known by in the next version of its workbook."""

from __future__ import annotations

from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Table, form_labels

MOST = 60
WITHOUT_HEADERS = (Kind.FORM, Kind.DRAWN_FLOWCHART)


def words_of(workbook: Workbook, table: Table) -> tuple[str, ...]:
    """The headers of its columns; for a form its labels and for a drawing what its shapes say, at most 60 of them."""
    if table.kind.kind is Kind.FORM:
        return tuple(sorted(form_labels(workbook, table)))[:MOST]
    if table.kind.kind is Kind.DRAWN_FLOWCHART:
        said = (" ".join(shape.text.split()) for shape in workbook.markings.of(table.sheet).shapes)
        return tuple(dict.fromkeys(text for text in said if text))[:MOST]
    return tuple(column.title for column in table.columns if column.title)
