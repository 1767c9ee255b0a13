"""Columns of one meaning: a tracker copied for every month has one “Owner” column, not twelve."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.mapping.names import folded, words
from workflow_studio.importing.reading import Range, Value
from workflow_studio.importing.recognition import Column, Role, Table

MOST_ROWS = 200_000
"""Rows of a table that are looked at: enough for all words that matter, and bounded in time."""

_MOST_TEXTS = 5_000
_QUOTES_EACH = 3
_LONGEST_QUOTE = 200

Place = tuple[Table, Column]


@dataclass(frozen=True, slots=True)
class Said:
    """One text that a column holds: how often, and where at first."""

    text: str
    count: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AlikeColumns:
    """Columns with one header in tables with the same headers. `said` are the different texts in their cells.

    `key` names them whatever their places are. `title` is the header, with the merged one above it only where several
    columns are called the same.
    """

    title: str
    key: str
    places: tuple[Place, ...]
    said: tuple[Said, ...]

    @property
    def filled(self) -> int:
        """Number of cells that say something."""
        return sum(one.count for one in self.said)

    @property
    def name(self) -> str:
        """The header, or the column's letter where there is none."""
        return self.title or f"column {self.places[0][1].letter}"

    @property
    def header(self) -> Quote:
        """The header cell; without a header the whole column."""
        table, column = self.places[0]
        if table.header_rows and column.name:
            row = table.header_rows[-1]
            return Quote(table.sheet, Range(row, column.index, row, column.index), quotable(column.name))
        area = Range(table.range.first_row, column.index, table.range.last_row, column.index)
        return Quote(table.sheet, area, f"Column {column.letter}")

    def quotes(self, each: int = 1, most: int = 12) -> tuple[Quote, ...]:
        """The header and the first cells of the texts, at most `most`."""
        return (self.header, *(quote for one in self.said for quote in one.quotes[:each]))[:most]


def alike_columns(
    seen: Seen, wanted: Callable[[Table, Column], bool], *, in_lines: bool = False
) -> list[AlikeColumns]:
    """The wanted columns of all tables, those alike together, in the order in which they stand in the workbook.

    `in_lines` keeps the lines of a cell apart, as where each names somebody else.
    """
    groups: dict[tuple[str, frozenset[str]], list[Place]] = {}
    for table in seen.found:
        form = frozenset(folded(column.title) for column in table.columns)
        for column in table.columns:
            if wanted(table, column):
                alone = f"{table.sheet}!{column.letter}" if not column.title else ""
                groups.setdefault((folded(column.title) or alone, form), []).append((table, column))
    return [_together(seen, places, in_lines) for places in groups.values()]


def _together(seen: Seen, places: list[Place], in_lines: bool) -> AlikeColumns:
    title = _told_apart(*places[0])
    sheet = min(table.sheet for table, _ in places)
    key = f"{key_part(sheet)}/{key_part(title) or places[0][1].letter.lower()}"
    return AlikeColumns(title, key, tuple(places), tuple(_texts(seen, places, in_lines)))


def _told_apart(table: Table, column: Column) -> str:
    """`Status`, or `Plan / Date` where there is also `Actual / Date`."""
    same = [other for other in table.columns if folded(other.name) == folded(column.name)]
    return column.name if len(same) == 1 and column.name else column.title


def _texts(seen: Seen, places: Iterable[Place], in_lines: bool) -> Iterator[Said]:
    found: dict[str, list[Quote]] = {}
    counts: dict[str, int] = {}
    for sheet, row, column, text in _cells(seen, places, in_lines):
        if text not in counts:
            if len(counts) >= _MOST_TEXTS:
                continue
            counts[text], found[text] = 0, []
        counts[text] += 1
        if len(found[text]) < _QUOTES_EACH:
            found[text].append(Quote(sheet, Range(row, column, row, column), quotable(text)))
    return (Said(text, counts[text], tuple(quotes)) for text, quotes in found.items())


def _cells(seen: Seen, places: Iterable[Place], in_lines: bool) -> Iterator[tuple[str, int, int, str]]:
    """The filled cells of the columns: sheet, row, column and what it says."""
    known: dict[Value, str] = {}  # of texts alone: 1, 1.0 and True are one key, and say three things
    for table, column in places:
        rows = table.data_rows[:MOST_ROWS]
        values = seen.sheet(table.sheet).picked(column.index, rows)
        for row, value in paused(zip(rows, values, strict=True), seen.pause):
            text = known.get(value) if type(value) is str else _said(value, in_lines)
            if text is None:
                text = known[value] = _said(value, in_lines)
            if text:
                yield table.sheet, row, column.index, text


def _said(value: Value, in_lines: bool) -> str:
    """What a cell says, in one line unless its lines are wanted; nothing for words such as `n/a`."""
    said = text_of(value)
    lines = [" ".join(line.split()) for line in (said.splitlines() if in_lines else [said])]
    text = "\n".join(filter(None, lines))
    return "" if says_nothing(text) else text


def quotable(text: str) -> str:
    """A text as evidence quotes it."""
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"


def key_part(name: str) -> str:
    """A name as a part of a key: spellings of one name have the same."""
    return words(name).replace(" ", "-")[:80]


def key_column(table: Table) -> Column | None:
    """The column that tells one row from another: where a row is quoted, this is what people call it."""
    return next(iter((*table.columns_as(Role.CASE), *table.columns_as(Role.STEP_ID))), None)


def with_own_keys(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, numbered where one has the key of another."""
    taken: set[str] = set()
    for finding in findings:
        key, number = finding.key, 1
        while key in taken:
            number += 1
            key = f"{finding.key}-{number}"
        taken.add(key)
        yield finding if key == finding.key else replace(finding, key=key)
