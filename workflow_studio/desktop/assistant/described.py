"""Tables and choices in a sentence."""

from __future__ import annotations

from workflow_studio.desktop.assistant.choices import Choices, TableChoice
from workflow_studio.desktop.words import assistant, assistant_table
from workflow_studio.importing.recognition import Table
from workflow_studio.wording import whole_percent


def will_be_used(choices: Choices) -> str:
    """How many of the sheets go into the map."""
    sheets = sum(len(book.workbook.sheets) for book in choices.books)
    used = len({(one.book, one.table.sheet) for one in choices.tables if one.used})
    return assistant.sheets_used(used, sheets)


def facts_of(choice: TableChoice) -> str:
    """`Case tracker · 91 %`."""
    return f"{choice.table.kind.kind.label} · {_how_sure(choice)}"


def rows_sentence(table: Table) -> str:
    """`Rows 17 to 428 are cases.`, and how many rows between them are not."""
    if table.connectors:
        return assistant_table.drawn_on_it(table.shapes, table.connectors)
    if table.first_data_row is None or table.last_data_row is None:
        return assistant_table.NO_ROWS_FOUND
    first, last, count = table.first_data_row + 1, table.last_data_row + 1, len(table.data_rows)
    sentences = [assistant_table.rows_are(table.kind.kind, first, last, count)]
    headings = sum(first <= row + 1 <= last for row, _ in table.headings)
    if headings:
        sentences.append(assistant_table.headings_between(headings))
    if between := last - first + 1 - count - headings:
        sentences.append(assistant_table.unused_between(between))
    return " ".join(sentences)


def _how_sure(choice: TableChoice) -> str:
    table = choice.table
    if not table.kind.kind.mappable:
        return assistant_table.GIVES_NO_MAP
    if not table.gives_a_map:
        return assistant_table.NO_ROWS
    if choice.wanted.kind is not None:
        return assistant_table.SET_BY_YOU
    sure = whole_percent(table.kind.confidence)
    return assistant_table.only(sure) if choice.unsure else sure
