"""Numbers and dates that were typed as text, and words where numbers or dates belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.profile.columns import ColumnCells
from workflow_studio.importing.profile.condition import Condition, What, in_rows
from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import Role
from workflow_studio.importing.recognition.cells import Sort, sort_of
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of

_LEAST_PROPER = 3
"""Cells of the right sort that it takes to say which sort is right."""
_MOSTLY = 0.8
_TELLING = {What.NUMBERS_AS_TEXT: 1, What.DATES_AS_TEXT: 2}
"""A single number that sums pass over makes them wrong; a single date is a slip that is listed."""
_CODES = frozenset(
    {Role.CASE, Role.STEP_ID, Role.NEXT_STEP, Role.PREDECESSOR, Role.FLOW_SOURCE, Role.FLOW_TARGET, Role.NUMBER}
)
_LEADING_ZERO = re.compile(r"0\d")


def typed_as_text(cells: ColumnCells, *, is_text_file: bool) -> Iterator[Condition]:
    """What of a column is of another sort than the rest. In a text file every cell is text."""
    if is_text_file:
        return
    if not _holds_codes(cells):
        yield from _of_sort(cells, Sort.NUMBER, What.NUMBERS_AS_TEXT, What.WORDS_AMONG_NUMBERS)
    yield from _of_sort(cells, Sort.DATE, What.DATES_AS_TEXT, What.WORDS_AMONG_DATES)


def _of_sort(cells: ColumnCells, sort: Sort, as_text: What, words: What) -> Iterator[Condition]:
    proper = sum(cells.counts[value] for value in cells.different if _is_proper(value, sort))
    if proper < _LEAST_PROPER:
        return
    texts = [value for value in cells.different if isinstance(value, str) and not says_nothing(value)]
    sorts = [(text, sort_of(text)) for text in paused(texts, cells.pause)]
    typed = frozenset[Value](t for t, its in sorts if its is sort and not _LEADING_ZERO.match(t.strip()))
    other = frozenset[Value](t for t, its in sorts if its is Sort.TEXT)
    number = sum(cells.counts[value] for value in typed)
    if proper + number < _MOSTLY * cells.filled:
        return
    if typed:
        yield _typed(cells, as_text, typed, number)
    if other and proper >= _MOSTLY * cells.filled:
        yield Condition(words, cells, sum(cells.counts[value] for value in other), cells.quotes(other))


def _is_proper(value: Value, sort: Sort) -> bool:
    if sort is Sort.DATE:
        return isinstance(value, date)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _typed(cells: ColumnCells, what: What, typed: frozenset[Value], number: int) -> Condition:
    quotes = cells.quotes(typed)
    noun = "numbers" if what is What.NUMBERS_AS_TEXT else "dates"
    problem = (
        f"“{cells.name}” holds {noun if number > 1 else 'a ' + noun[:-1]} typed as text in {in_rows(cells, number)}, "
        f"for example “{quotes[0].text}”: sums, filters and sorting pass over {'them' if number > 1 else 'it'}."
    )
    reason = f"The other cells of the column hold {noun} that the workbook can calculate with."
    return Condition(what, cells, number, quotes, problem if number >= _TELLING[what] else "", 0.92, (reason,))


def _holds_codes(cells: ColumnCells) -> bool:
    """Codes are names: `17` and `17a` are of one sort there."""
    return cells.column.role in _CODES or concepts_of(cells.column.name).get(Concept.IDENTIFIER, 0.0) >= 0.5
