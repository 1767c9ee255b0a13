"""Finding the header of a block: which row, or which rows together, and what the columns are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.recognition.calendars import counted_columns, counted_years, is_calendar
from workflow_studio.importing.recognition.cells import Sort, header_text, normalised, sort_of
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.form_blocks import is_form
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.header_depth import UNIT, inside, with_more_rows
from workflow_studio.importing.recognition.header_words import (
    LONG_HEADER,
    ROWS_TRIED,
    first_rows,
    is_legend,
    known,
    rows_below,
)
from workflow_studio.importing.recognition.vocabulary import GUIDANCE_WORDS
from workflow_studio.importing.recognition.wording import concepts_of, words

LONGEST_CODE = 3
CORNER = 1.5
"""What it counts for that a row leaves only the corner over the names of the rows blank."""
LEAST_SCORE = 2.6
"""Below this a block has no header; set so that plain lists of words get none and terse headers keep theirs."""
SURE_LIST = 4.0
"""The score of a header over a single column."""

_GUIDANCE = words(GUIDANCE_WORDS)

@dataclass(frozen=True, slots=True)
class Header:
    """The rows of a header and how well they look like one (about 2.6 is doubtful, 5 and more is plain)."""

    rows: tuple[int, ...]
    score: float


def find_header(grid: Grid, block: Range) -> Header | None:
    """The best header in the upper rows of a block; None when no row looks like one.

    Looks at how many columns a row names, how many of its words are header words, whether it is all text, all
    different and short, and whether the rows below hold other sorts of values.
    """
    if block.width == 1:
        return _list_header(grid, block)
    if is_form(grid, block):
        return None
    last = min(block.last_row, block.first_row + ROWS_TRIED - 1)
    found: list[Header] = []
    for row in range(block.first_row, last + 1):
        score = _score(grid, block, row)
        if score is not None:
            found.append(Header((row,), score - 0.06 * (row - block.first_row) - _data_above(grid, block, row)))
    found = [header for header in found if header.score >= LEAST_SCORE]
    if not found:
        return None
    best = max(found, key=lambda header: (header.score, -header.rows[0]))
    rows = with_more_rows(grid, block, best.rows[0])
    return Header(rows, best.score + 0.5) if len(rows) > 1 else best


def with_group_row(grid: Grid, area: Range, header_rows: tuple[int, ...]) -> tuple[int, ...]:
    """A declared table's header row, with the row right above it when that groups its columns."""
    upper = header_rows[0] - 1
    above = [merge for merge in grid.merges_starting(upper, upper) if inside(merge, area) and merge.height == 1]
    return (upper, *header_rows) if any(merge.width < area.width for merge in above) else header_rows


def header_names(grid: Grid, area: Range, rows: tuple[int, ...]) -> list[tuple[str, str]]:
    """Group and name for each column of an area; the group is empty in a one-row header.

    Merged header cells count for every column they cover, and in the row over the last one a label without a merge
    reaches to the right until the next label, over columns that the lower row names. Where that row says nothing over
    a column, the row above it does.
    """
    if not rows:
        return [("", "") for _ in range(area.width)]
    names = _row_texts(grid, area, rows[-1])
    if len(rows) == 1:
        return [("", name) for name in names]
    groups = _row_texts(grid, area, rows[-2])
    if len(rows) > 2:
        groups = [group or upper for group, upper in zip(groups, _row_texts(grid, area, rows[0]), strict=True)]
    reach = ""
    result = []
    for offset, name in enumerate(names):
        merged = _is_merged(grid, rows[-2], area.first_column + offset)
        own = groups[offset]
        if own:
            reach = "" if merged else own
        group = own or (reach if name else "")
        if own and UNIT.fullmatch(name):
            result.append(("", f"{own} {name}"))
        elif not name or name == group or _merged_down(grid, rows, area.first_column + offset):
            result.append(("", name or own))
            reach = "" if not name else reach
        else:
            result.append((group, name))
    return result


def _score(grid: Grid, block: Range, row: int) -> float | None:
    columns = grid.filled_columns(row, block)
    if not columns or (len(columns) == 1 and block.width > 1):
        return None
    values = [grid.cell(row, column) for column in columns]
    texts = [header_text(value) for value in values]
    calendar = is_calendar(values)
    worded = (sum(sort_of(value) is Sort.TEXT for value in values) + counted_columns(values)) / len(columns)
    below = rows_below(grid, block, row)
    if (worded < 0.6 and not calendar) or is_legend(texts) or _is_one_of_the_codes(grid, block, texts[0], below):
        return None
    used = set(columns).union(*(grid.filled_columns(other, block) for other in below))
    vocabulary = sum(known(text) for text in texts) / len(columns)
    long = sum(len(text) > LONG_HEADER for text in texts) / len(columns)
    guidance = sum(normalised(text) in _GUIDANCE for text in texts) / len(columns)
    return (
        2.0 * vocabulary
        + 1.5 * len(columns) / len(used)
        + 1.0 * max(worded, float(calendar))
        + 0.8 * len(set(texts)) / len(texts)
        - 1.0 * _over_nothing(grid, columns, below)
        + 1.4 * _contrast(grid, columns, row, below)
        - 1.6 * long
        - 1.5 * guidance
        - 2.0 * _comes_again(grid, columns, texts, below)
        - (0.0 if below else 0.5)
        + (CORNER if _leaves_the_corner_blank(grid, block, row, below) else 0.0)
    )


def _comes_again(grid: Grid, columns: list[int], texts: Sequence[str], below: list[int]) -> float:
    """The share of a row's texts that stand below in their column: data. A header repeated for printing does whole."""
    again = [
        any(header_text(grid.cell(row, column)) == text for row in below)
        for column, text in zip(columns, texts, strict=True)
    ]
    return 0.0 if all(again) else sum(again) / len(again)


def _is_one_of_the_codes(grid: Grid, block: Range, first: str, below: list[int]) -> bool:
    """Whether a row begins with a short code such as those below it and no header word: it is one of them."""
    codes = [header_text(grid.cell(row, block.first_column)) for row in below]
    alike = [code for code in codes if len(code) == len(first) and code.isalpha() and code.isupper()]
    short = 1 <= len(first) <= LONGEST_CODE and first.isalpha() and first.isupper()
    return short and len(alike) == len(codes) >= 2 and len({first, *codes}) == len(codes) + 1 and not known(first)


def _leaves_the_corner_blank(grid: Grid, block: Range, row: int, below: list[int]) -> bool:
    """Whether a first row names every column but the first, which holds the names of the rows."""
    first = block.first_column
    names_the_rest = grid.filled_columns(row, block) == list(range(first + 1, block.last_column + 1))
    return row == block.first_row and names_the_rest and all(grid.cell(other, first) is not None for other in below)


def _over_nothing(grid: Grid, columns: list[int], below: list[int]) -> float:
    """How far beyond half the named columns hold nothing in the rows below, when some do hold something."""
    empty = sum(all(grid.cell(row, column) is None for row in below) for column in columns) / len(columns)
    return max(0.0, empty - 0.5) if empty < 1.0 else 0.0


def _data_above(grid: Grid, block: Range, row: int) -> float:
    """A penalty for rows above that are as full as this one and hold neither guidance nor titles.

    Over a row of days figures are no data: they sum those days up.
    """
    own = grid.filled_columns(row, block)
    calendar = is_calendar([grid.cell(row, column) for column in own])
    penalty = 0.0
    for other in range(block.first_row, row):
        columns = grid.filled_columns(other, block)
        if len(columns) < max(2.0, 0.6 * len(own)):
            continue
        if calendar and all(sort_of(grid.cell(other, column)) is Sort.NUMBER for column in columns[1:]):
            continue
        texts = [header_text(grid.cell(other, column)) for column in columns]
        guiding = sum(len(text) > LONG_HEADER or normalised(text) in _GUIDANCE for text in texts) / len(texts)
        penalty += (1.0 if columns == own else 0.6) * (1.0 - guiding)
    return penalty


def _list_header(grid: Grid, block: Range) -> Header | None:
    """The header of a single column: a header word on top, or right under a title such as `Master` or `Codes`."""
    best = None
    for row in range(block.first_row, min(block.last_row, block.first_row + 3)):
        value = grid.cell(row, block.first_column)
        if not isinstance(value, str) or known(header_text(value)) < 0.9:
            break
        best = Header((row,), SURE_LIST)
        if concepts_of(header_text(value)).get(Concept.CODE, 0.0) < 0.9:
            break
    if best is None:
        first, *rest = (grid.cell(row, block.first_column) for row in first_rows(block))
        sorts = {sort_of(value) for value in rest if value is not None}
        if isinstance(first, str) and sort_of(first) is Sort.TEXT and sorts and Sort.TEXT not in sorts:
            best = Header((block.first_row,), SURE_LIST)
    return best


def _contrast(grid: Grid, columns: list[int], row: int, below: list[int]) -> float:
    """Share of columns whose values below are of another sort than the header, or clearly another shape of text.

    Years that count up are of another sort than the figures below them.
    """
    if not below:
        return 0.0
    counting = counted_years([grid.cell(row, column) for column in columns]) > 0
    differing = 0.0
    for column in columns:
        values = [value for other in below if (value := grid.cell(other, column)) is not None]
        if not values:
            differing += 0.3
            continue
        sort, _ = Counter(map(sort_of, values)).most_common(1)[0]
        own = sort_of(grid.cell(row, column))
        if sort is not Sort.TEXT and (own is Sort.TEXT or (counting and own is Sort.NUMBER)):
            differing += 1.0
        elif sort is Sort.TEXT:
            differing += _text_contrast(header_text(grid.cell(row, column)), [header_text(v) for v in values])
    return differing / len(columns)


def _text_contrast(header: str, values: list[str]) -> float:
    if header in values:
        return -0.5
    digits = any(map(str.isdigit, header))
    coded = sum(any(map(str.isdigit, value)) for value in values) / len(values)
    if coded >= 0.7 and not digits:
        return 0.8
    if len(set(values)) <= len(values) / 2 and len(values) >= 4:
        return 0.5
    average = sum(map(len, values)) / len(values)
    return 0.4 if average > 2.5 * len(header) or average < len(header) / 2.5 else 0.1


def _row_texts(grid: Grid, area: Range, row: int) -> list[str]:
    """The texts of a header row, merged cells counting for every column they cover."""
    texts = [header_text(grid.cell(row, column)) for column in range(area.first_column, area.last_column + 1)]
    for merge in grid.merges_starting(row, row):
        text = header_text(grid.cell(row, merge.first_column))
        for column in range(max(merge.first_column, area.first_column), min(merge.last_column, area.last_column) + 1):
            texts[column - area.first_column] = text
    return texts


def _is_merged(grid: Grid, row: int, column: int) -> bool:
    return any(merge.holds(row, column) for merge in grid.merges_starting(row, row))


def _merged_down(grid: Grid, rows: tuple[int, ...], column: int) -> bool:
    return any(merge.holds(rows[-1], column) for merge in grid.merges_starting(rows[0], rows[-2]))
