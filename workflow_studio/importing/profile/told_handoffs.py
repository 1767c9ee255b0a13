"""Handoffs that remarks and comments tell of: sent to, waiting for, back to, by mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import words
from workflow_studio.importing.profile.columns import (
    LONGEST_QUOTE,
    MOST_QUOTES,
    ColumnCells,
    TableCells,
    tables_in_view,
)
from workflow_studio.importing.profile.condition import in_rows
from workflow_studio.importing.profile.finding_keys import key_of, with_own_keys
from workflow_studio.importing.profile.handoff_words import Told, told_by
from workflow_studio.importing.reading import Range, Value
from workflow_studio.importing.reading.markings import Comment
from workflow_studio.importing.recognition import Kind, Role
from workflow_studio.model import ClaimKind, EvidenceKind

_MOST_TOLD = 6
_MOST_TEXTS = 20_000
"""Different ones, of each column and of each sheet's comments."""
_MOST_COLUMNS = 20

_FREE_TEXT = frozenset({Role.NOTE, Role.STATUS, Role.ATTRIBUTE})
_DATES = frozenset({Role.MILESTONE_DATE, Role.TIMESTAMP})
_RECORDS = frozenset({Kind.CASE_TRACKER, Kind.EVENT_LOG, Kind.REGISTER, Kind.CHECKLIST, Kind.OTHER})
"""What was done in single cases; a list of steps says what is to be done, and is mapped."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something is said: in a column, or in the comments on a sheet (`cells` is none)."""

    sheet: str
    cells: ColumnCells | None = None


@dataclass(slots=True)
class _Texts:
    """The texts of one place that tell the same, in the words of the first."""

    told: Told
    count: int = 0
    values: set[Value] = field(default_factory=set)
    comments: list[Quote] = field(default_factory=list)


def find_told_handoffs(seen: Seen) -> Iterator[Finding]:
    """Suggestions, each with what is quoted: texts tell of single cases, and of people only by what they are called."""
    tables = [table for table in seen.once(tables_in_view) if table.table.kind.kind in _RECORDS]
    people = _people(tables)
    found = [
        (place, texts)
        for place, told_there in (*_in_columns(tables, people), *_in_comments(seen, people))
        for texts in told_there.values()
    ]
    found.sort(key=lambda one: (-bool(one[1].told.to), -one[1].count))
    return with_own_keys(_finding(*one) for one in found[:_MOST_TOLD])


def _people(tables: Iterable[TableCells]) -> frozenset[str]:
    """Who is named in the columns of people, in words."""
    roles = (Role.PERFORMER, Role.PARTICIPANT, Role.LANE)
    columns = (cells for table in tables for cells in table.columns if cells.column.role in roles)
    return frozenset(words(text_of(value)) for cells in columns for value in islice(cells.different, _MOST_TEXTS))


_Found = tuple[_Place, dict[str, _Texts]]


def _in_columns(tables: Iterable[TableCells], people: frozenset[str]) -> Iterator[_Found]:
    columns = [cells for table in tables for cells in table.columns if cells.column.role in _FREE_TEXT | _DATES]
    columns.sort(key=lambda cells: cells.column.role is not Role.NOTE)
    for cells in columns[:_MOST_COLUMNS]:
        told: dict[str, _Texts] = {}
        for value in islice((value for value in cells.different if isinstance(value, str)), _MOST_TEXTS):
            tells = told_by(value, people)
            if tells is not None:
                texts = told.setdefault(tells.key, _Texts(tells))
                texts.count += cells.counts[value]
                texts.values.add(value)
        yield _Place(cells.table.sheet, cells), told


def _in_comments(seen: Seen, people: frozenset[str]) -> Iterator[_Found]:
    """Comments on visible sheets, with who wrote them."""
    for sheet in seen.workbook.sheets:
        told: dict[str, _Texts] = {}
        for comment in paused(() if sheet.hidden else seen.markings(sheet.name).comments[:_MOST_TEXTS], seen.pause):
            tells = told_by(comment.text, people)
            if tells is not None:
                texts = told.setdefault(tells.key, _Texts(tells))
                texts.count += 1
                texts.comments.append(_comment_quote(sheet.name, comment))
        yield _Place(sheet.name), told


def _comment_quote(sheet: str, comment: Comment) -> Quote:
    area = Range(comment.row, comment.column, comment.row, comment.column)
    text = comment.text[:LONGEST_QUOTE]
    return Quote(sheet, area, text, EvidenceKind.COMMENT, comment.author, comment.when)


def _finding(place: _Place, texts: _Texts) -> Finding:
    told = texts.told
    column = place.cells.column.title if place.cells else "comments"
    where = f"“{place.cells.name}”" if place.cells else "comments"
    quotes = place.cells.quotes(frozenset(texts.values)) if place.cells else tuple(texts.comments[:MOST_QUOTES])
    return Finding(
        kind=ClaimKind.HANDOFF,
        key=f"{key_of('told', place.sheet, column)}/{told.key}",
        says=f"{_said_where(place, texts)}: “{told.phrase}”{told.by_medium}.",
        confidence=0.65 if told.to else 0.45,
        quotes=quotes,
        reasons=("It is said in the words of whoever typed it; the workbook has no column for it.",),
        about=(told.to,) if told.to else (),
        inferred=not told.to,
        together=f"What is written in {where} of “{place.sheet}” tells of handoffs.",
    )


def _said_where(place: _Place, texts: _Texts) -> str:
    """`“Remarks” tells of a handoff to “Legal” in 2 rows of “Tracker”`."""
    handoff = f"a handoff to “{texts.told.to}”" if texts.told.to else "a handoff"
    if place.cells:
        return f"“{place.cells.name}” tells of {handoff} in {in_rows(place.cells, texts.count)}"
    comments = "1 comment" if texts.count == 1 else f"{texts.count:,} comments"
    return f"{comments} on “{place.sheet}” {'tells' if texts.count == 1 else 'tell'} of {handoff}"
