"""The assistant's sentences: sizes, counts, what a table's rows are."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.desktop.assistant.choices import Choices, TableChoice
from workflow_studio.importing.recognition import Kind, Table

_ROWS = {
    Kind.EVENT_LOG: ("event", "events"),
    Kind.CASE_TRACKER: ("case", "cases"),
    Kind.STEP_LIST: ("step", "steps"),
    Kind.VISIO_PROCESS_MAP: ("step", "steps"),
    Kind.RACI: ("step", "steps"),
}


def some(count: int, word: str, plural: str = "") -> str:
    """`1 sheet`, `6 sheets`, `1,350 rows`."""
    return f"{count:,} {word if count == 1 else plural or word + 's'}"


def size(count: int) -> str:
    """Bytes as people say them."""
    for unit, limit in (("MB", 1_000_000), ("KB", 1_000)):
        if count >= limit:
            figure = count / limit
            return f"{figure:.1f} {unit}" if figure < 10 else f"{figure:.0f} {unit}"
    return some(count, "byte")


def percent(share: float) -> str:
    """A share as a whole percentage."""
    return f"{round(share * 100)} %"


def listed(words: Iterable[str], most: int = 3) -> str:
    """`A, B, C and 2 more`."""
    every = list(words)
    shown = every[:most] if len(every) > most + 1 else every
    rest = len(every) - len(shown)
    return ", ".join(shown) + (f" and {rest} more" if rest else "")


def will_be_used(choices: Choices) -> str:
    """`3 of 6 sheets will be used.`"""
    sheets = sum(len(book.workbook.sheets) for book in choices.books)
    used = len({(one.book, one.table.sheet) for one in choices.tables if one.used})
    if not used:
        return "No sheet goes into the map."
    return "Its sheet will be used." if sheets == 1 else f"{used} of {sheets} sheets will be used."


def facts_of(choice: TableChoice) -> str:
    """`Case tracker · 91 %`."""
    table = choice.table
    sure = "set by you" if choice.wanted.kind is not None else percent(table.kind.confidence)
    parts = [table.kind.kind.label, sure]
    if not table.kind.kind.mappable:
        parts[1] = "gives no map"
    elif not table.gives_a_map:
        parts[1] = "no rows"
    elif choice.unsure:
        parts[1] = f"only {parts[1]}"
    return " · ".join(parts)


def rows_sentence(table: Table) -> str:
    """`Rows 17 to 428 are cases.`, and how many rows between them are not."""
    if table.connectors:
        return f"{table.shapes} shapes and {table.connectors} lines are drawn on it."
    if table.first_data_row is None or table.last_data_row is None:
        return "No rows were found in it."
    first, last, count = table.first_data_row + 1, table.last_data_row + 1, len(table.data_rows)
    word, words = _ROWS.get(table.kind.kind, ("row of data", "rows of data"))
    sentence = f"Row {first} is a {word}." if count == 1 else f"Rows {first:,} to {last:,} are {words}."
    headings = sum(first <= row + 1 <= last for row, _ in table.headings)
    between = last - first + 1 - count - headings
    if headings:
        sentence += f" {some(headings, 'row')} between them {'is a heading' if headings == 1 else 'are headings'}."
    if between:
        sentence += f" {some(between, 'row')} between them {'is' if between == 1 else 'are'} not used."
    return sentence
