"""Which rows under a header are data, and why the others are not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby, islice, pairwise, repeat

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import Value
from workflow_studio.importing.recognition.blocks import span_of
from workflow_studio.importing.recognition.cells import Sort, header_text, is_placeholder, normalised, sort_of
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.lists import titles_and_headings
from workflow_studio.importing.recognition.table import Skipped
from workflow_studio.importing.recognition.vocabulary import GUIDANCE_WORDS, TOTAL_WORDS
from workflow_studio.importing.recognition.wording import words

FEW = 3
"""Rows with more filled cells than this are looked at no further."""

WIDEST_FORM = 8
"""Columns of a table of labels and values, several of which may stand beside each other."""

_SEQUENCE_ROWS = 300
_ROWS_AT_ONCE = 2_048
_BETWEEN = "\0"
_MOST_SHAPES = 20_000
_ANY_DIGIT = str.maketrans("123456789", "0" * 9)
_LONGEST_LABEL = 60
_TRAILING_NUMBER = re.compile(r"(.*?)(\d+)$")
_TOTALS = words(TOTAL_WORDS)
_GUIDANCE = words(GUIDANCE_WORDS)

_TEMPLATE = "numbered but otherwise empty"
_REPEATED = "the header repeated"
_TOTAL = "a total"
_HEADING = "a heading between the rows"
_GUIDE = "guidance on how to fill the columns in"
_TITLE = "a title"
_DEFAULTS = "only values that were filled in beforehand"


@dataclass(frozen=True, slots=True)
class Rows:
    """The data rows of a table, what was skipped among and after them, and the headings between them."""

    data: tuple[int, ...]
    skipped: tuple[Skipped, ...]
    headings: tuple[tuple[int, str], ...]


def classify_rows(grid: Grid, area: Range, header_rows: tuple[int, ...]) -> Rows:
    """Sort the rows of an area below its header into data and others; blank rows are passed over."""
    first = header_rows[-1] + 1 if header_rows else area.first_row
    names = [normalised(header_text(grid.cell(header_rows[-1], c))) for c in _columns(area)] if header_rows else []
    judge = _Judge(grid, area, names, _sequence_columns(grid, area, first))
    judged, reasons = judge.all(first)
    data = _without(judged, reasons)
    guides = _guidance_rows(grid, area, data) if header_rows else set()
    defaults = _default_rows(grid, area, _without(data, guides), judge.sequences)
    reasons |= dict.fromkeys(defaults, _DEFAULTS) | dict.fromkeys(guides, _GUIDE)
    if area.width == 1 and not header_rows:
        reasons |= _lone_column(judge, data)
    headings = tuple((row, judge.text(row)) for row, reason in sorted(reasons.items()) if reason == _HEADING)
    return Rows(tuple(_without(judged, reasons)), tuple(_runs(area, judged, reasons)), headings)


def _without(rows: list[int], others: Collection[int]) -> list[int]:
    return [row for row in rows if row not in others] if others else rows


@dataclass(frozen=True, slots=True)
class _Judge:
    grid: Grid
    area: Range
    names: Sequence[str]
    sequences: int
    _remarkable: dict[str, bool] = field(default_factory=dict)

    def all(self, first_row: int) -> tuple[list[int], dict[int, str]]:
        """The rows from here on that are not blank, and why some of them are not data."""
        judged: list[int] = []
        reasons: dict[int, str] = {}
        own, covered, span = self.grid.own.rows, self.grid.occupancy.rows, span_of(self.area)
        firsts = chain(self.grid.sheet.column(self.area.first_column, first_row), repeat(None))
        last = min(self.area.last_row, len(own) - 1)
        for start in range(first_row, last + 1, _ROWS_AT_ONCE):
            self.grid.pause()
            rows = range(start, min(start + _ROWS_AT_ONCE, last + 1))
            values = list(islice(firsts, len(rows)))
            if self._are_plainly_data(rows, values):
                judged.extend(rows)
                continue
            for row, value in zip(rows, values, strict=True):
                if covered[row] & span:
                    judged.append(row)
                    plain = self._is_plainly_data(row, own[row] & span, value)
                    if not plain and (reason := self.verdict(row)) is not None:
                        reasons[row] = reason
        return judged, reasons

    def _are_plainly_data(self, rows: range, firsts: Sequence[Value]) -> bool:
        """What nearly all rows of a long table are, told quickly: enough is filled, and no first cell says more."""
        first_column, span = 1 << self.area.first_column, span_of(self.area)
        patterns = {bits & span for bits in set(self.grid.own.rows[rows.start : rows.stop])}
        if rows[-1] == self.area.last_row or not all(p & first_column and self._fills_enough(p) for p in patterns):
            return False
        if {*map(type, firsts)} != {str}:
            return all(firsts) and not any(isinstance(first, str) for first in firsts)
        different = {str(first) for first in firsts}
        shapes = _BETWEEN.join(different).translate(_ANY_DIGIT).split(_BETWEEN)
        return len(shapes) == len(different) and not any(map(self._is_remarkable, set(shapes)))

    def _is_plainly_data(self, row: int, filled: int, first: Value) -> bool:
        """The same of one row."""
        if row == self.area.last_row or first is None or self._is_remarkable(first):
            return False
        return self._fills_enough(filled)

    def _fills_enough(self, filled: int) -> bool:
        """Whether a row whose first cell is filled, and with no placeholder, cannot be a heading or a template."""
        if (filled & ~self.sequences).bit_count() > FEW or self.area.width == 1:
            return True
        return filled & (filled - 1) != 0 and not self.sequences >> self.area.first_column & 1

    def _is_remarkable(self, first: Value) -> bool:
        """Whether a first cell may be a header's, a total's or a placeholder; alike but for their digits, all may."""
        if not isinstance(first, str):
            return not first
        if len(first) > _LONGEST_LABEL:
            return True
        shape = first.translate(_ANY_DIGIT)
        found = self._remarkable.get(shape)
        if found is None:
            if len(self._remarkable) >= _MOST_SHAPES:
                self._remarkable.clear()
            found = self._remarkable[shape] = self._shape_is_remarkable(shape)
        return found

    def _shape_is_remarkable(self, shape: str) -> bool:
        names = {name.translate(_ANY_DIGIT) for name in self.names}
        return is_placeholder(shape) or normalised(header_text(shape)) in names or _starts_like_a_total(shape)

    def verdict(self, row: int) -> str | None:
        """Why a row is not data; None when it is."""
        filled = self.grid.own.row(row, self.area)
        first = self.grid.cell(row, (filled & -filled).bit_length() - 1)
        if self._repeats_header(row, first):
            return _REPEATED
        telling = filled & ~self.sequences
        if self.area.width > 1 and telling.bit_count() <= FEW:
            columns = self.grid.filled_columns(row, self.area)
            informative = [
                column
                for column in columns
                if telling >> column & 1 and not is_placeholder(self.grid.cell(row, column))
            ]
            if not informative and (self.sequences & filled or telling == 0):
                return _TEMPLATE
            if self._is_heading(row, columns):
                return _HEADING
        return _TOTAL if self._is_total(row, first) else None

    def text(self, row: int) -> str:
        return " ".join(header_text(self.grid.cell(row, c)) for c in self.grid.filled_columns(row, self.area))

    def _repeats_header(self, row: int, first_value: Value) -> bool:
        if not isinstance(first_value, str) or len(first_value) > _LONGEST_LABEL:
            return False
        if normalised(header_text(first_value)) not in self.names:  # settles most rows
            return False
        columns = self.grid.filled_columns(row, self.area)
        if len(columns) < 2:
            return False
        first = self.area.first_column
        same = sum(normalised(header_text(self.grid.cell(row, c))) == self.names[c - first] for c in columns)
        return same >= 0.6 * len(columns)

    def _is_heading(self, row: int, columns: list[int]) -> bool:
        """One text alone in its row: merged over the row, standing in the column of the running numbers, or on top of
        a part of a form.
        """
        if len(columns) != 1 or not isinstance(self.grid.cell(row, columns[0]), str):
            return False
        merges = [area for area in self.grid.merges_starting(row, row) if area.holds(row, columns[0])]
        if merges:
            return 2 * merges[0].width >= max(self.area.width, 3)
        if not self.names and columns[0] == self.area.first_column and self.area.width <= WIDEST_FORM:
            return self._begins_a_part(row)
        if self.area.width < 3:
            return False
        return bool(self.sequences >> columns[0] & 1) or self._column_is_numbers(columns[0])

    def _begins_a_part(self, row: int) -> bool:
        """Whether nothing stands above a row, and values stand beside the label below it."""
        on_top = row == self.area.first_row or not self.grid.occupancy.row(row - 1, self.area)
        return on_top and len(self.grid.filled_columns(row + 1, self.area)) > 1

    def _column_is_numbers(self, column: int) -> bool:
        rows = range(self.area.first_row + 1, min(self.area.last_row, self.area.first_row + 60) + 1)
        beside = [row for row in rows if self.grid.own.row(row, self.area).bit_count() > 1]
        sorts = [sort_of(value) for row in beside if (value := self.grid.cell(row, column)) is not None]
        return len(sorts) >= 3 and sum(sort in (Sort.NUMBER, Sort.DATE) for sort in sorts) >= 0.7 * len(sorts)

    def _is_total(self, row: int, first_value: Value) -> bool:
        """A row of numbers behind a word such as Total, or under columns that hold no numbers otherwise."""
        if not isinstance(first_value, str) or len(first_value) > _LONGEST_LABEL:
            return False
        worded = _starts_like_a_total(first_value)
        if not worded and row < self.area.last_row:
            return False
        numbers = self.grid.filled_columns(row, self.area)[1:]
        if any(sort_of(self.grid.cell(row, column)) not in (Sort.NUMBER, Sort.TIME) for column in numbers):
            return False
        by_row = bool(self.names) and not self.names[0]  # a blank corner: each row is of a sort of its own
        if worded or by_row:
            return worded
        return len(numbers) >= 3 and all(self._holds_words(column, row) for column in numbers)

    def _holds_words(self, column: int, below: int) -> bool:
        """Whether the rows just above hold no numbers in a column."""
        values = [self.grid.cell(row, column) for row in range(max(self.area.first_row, below - 12), below)]
        return all(sort_of(value) not in (Sort.NUMBER, Sort.TIME) for value in values)


def _starts_like_a_total(text: str) -> bool:
    named = normalised(text)
    return named in _TOTALS or named.split(" ", 1)[0] in _TOTALS


def _columns(area: Range) -> range:
    return range(area.first_column, area.last_column + 1)


def _sequence_columns(grid: Grid, area: Range, first: int) -> int:
    """Bits of the columns that only count: 1, 2, 3 or PR-001, PR-002, whatever else the rows hold."""
    bits = 0
    last = min(area.last_row, first + _SEQUENCE_ROWS)
    for column in _columns(area):
        values = [value for row in range(first, last + 1) if (value := grid.cell(row, column)) is not None]
        if len(values) >= 3 and counts_up(values):
            bits |= 1 << column
    return bits


def counts_up(values: Sequence[Value]) -> bool:
    """Whether the values count by one: numbers, or texts ending in a number; headings between them do not matter."""
    numbered = [found for value in values if (found := _numbered(value)) is not None]
    if len(numbered) < max(3, 0.7 * len(values)):
        return False
    steps = sum(one[0] == two[0] and two[1] - one[1] == 1 for one, two in pairwise(numbered))
    return steps >= 0.8 * (len(numbered) - 1)


def _numbered(value: Value) -> tuple[str, int] | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return "", value
    if isinstance(value, str) and len(value) <= 40 and (match := _TRAILING_NUMBER.fullmatch(value.strip())):
        return match[1], int(match[2])
    return None


def _guidance_rows(grid: Grid, area: Range, data: list[int]) -> set[int]:
    """First rows that say `required`, `text`, `yes/no` under each header instead of holding data."""
    found: set[int] = set()
    for row in data[:2]:
        columns = grid.filled_columns(row, area)
        said = sum(normalised(header_text(grid.cell(row, column))) in _GUIDANCE for column in columns)
        if len(columns) < 3 or said < 0.7 * len(columns) or len(data) < 2:
            break
        rest = list(islice((r for r in data if r not in found and r != row), 6))
        again = sum(grid.cell(row, c) in {grid.cell(r, c) for r in rest} for c in columns)
        if again > 0.3 * len(columns):
            break
        found.add(row)
    return found


def _default_rows(grid: Grid, area: Range, data: list[int], sequences: int) -> set[int]:
    """The last rows when they all hold the same one or two values, put there for rows to come.

    Values that say nothing (`FALSE`, 0) may be any number.
    """

    def telling(row: int) -> list[tuple[int, Value]]:
        return [(c, grid.cell(row, c)) for c in grid.filled_columns(row, area) if not sequences >> c & 1]

    last = telling(data[-1]) if data else []
    if area.width < 3 or not last:
        return set()
    if not all(is_placeholder(value) for _, value in last) and (len(data) < 6 or len(last) > max(1, 0.3 * area.width)):
        return set()
    run: set[int] = set()
    for row in reversed(data):
        if telling(row) != last:
            break
        run.add(row)
    return run if 3 <= len(run) < len(data) else set()


def _lone_column(judge: _Judge, data: Sequence[int]) -> dict[int, str]:
    """Titles and headings in a column of texts that has no header."""
    titles, headings = titles_and_headings([judge.text(row) for row in data])
    return {row: _TITLE if at in titles else _HEADING for at, row in enumerate(data) if at in titles | headings}


def _runs(area: Range, judged: list[int], reasons: dict[int, str]) -> Iterator[Skipped]:
    """Skipped rows that follow each other for the same reason, as one; blank rows between them do not matter."""
    places = ((bisect_left(judged, row), row) for row in sorted(reasons))
    for (reason, _), group in groupby(
        ((row, reasons[row], place - at) for at, (place, row) in enumerate(places)), key=lambda one: one[1:]
    ):
        rows = [row for row, *_ in group]
        place = Range(rows[0], area.first_column, rows[-1], area.last_column)
        count = f"{len(rows)} rows: " if len(rows) > 1 else ""
        yield Skipped(place, f"{count}{reason}" if count else reason[0].upper() + reason[1:])
