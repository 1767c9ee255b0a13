"""Between the clipboard and tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from workflow_studio.app.importing import Opened
from workflow_studio.app.pasted_table.mapping import has_header, opened
from workflow_studio.app.pasted_table.reading import MOST_CHARACTERS, Rows, TooLarge, rows_of_html, rows_of_text
from workflow_studio.app.pasted_table.writing import as_html, as_tsv


def copied(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Cells for spreadsheets (text with tabs) and for word processors (a table)."""
    data = QMimeData()
    data.setText(as_tsv(rows))
    data.setHtml(as_html(rows))
    return data


def rows_in(data: QMimeData) -> Rows:
    """The cells on the clipboard; none where there is no text. Raises TooLarge.

    Text with tabs is what spreadsheets give; a table from a page or a document comes as HTML.
    """
    text = data.text() if data.hasText() else ""
    if "\t" in text or not data.hasHtml():
        return rows_of_text(text)
    html = data.html()
    return (rows_of_html(html) if len(html) <= MOST_CHARACTERS else ()) or rows_of_text(text)


def pasted_table(data: QMimeData) -> Opened | None:
    """What is on the clipboard as a workbook with one table, where it is a table of steps with a header; else none."""
    try:
        rows = rows_in(data)
    except TooLarge:
        return None
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    book = opened(rows)
    return book if book.tables and has_header(book.tables[0]) else None
