"""The same workbook a month later: moved about on its sheets, or with a process that has changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from tests.synthetic.page import Formula, Page
from workflow_studio.importing.reading import Range

Place = tuple[int, int]
_REFERENCE = re.compile(r"((?:'[^']+'|[^\W\d]\w*)!)?(\$?)([A-Z]{1,2})(\$?)(\d+)\b")


def moved(pages: Sequence[Page], rows: int, columns: int) -> list[Page]:
    """Every page with so many rows above and columns to the left of all that was there; formulas follow."""
    return [_placed(page, lambda at: (at[0] + rows, at[1] + columns), rows, columns) for page in pages]


def renamed(pages: Sequence[Page]) -> list[Page]:
    """Pages under other names, the last one first. For pages that no formula and no list refers to by name."""
    return [replace(page, name=f"{page.name} (new)"[:31]) for page in reversed(pages)]


def with_another_row(page: Page, at: int, values: Sequence[Any]) -> Page:
    """One more row above row `at`; `values` by column from the first one that row has."""
    lower = _placed(page, lambda place: (place[0] + (place[0] >= at), place[1]), 0, 0)
    first = min(column for row, column in page.cells if row == at)
    lower.row(at, first, values)
    return lower


def without_row(page: Page, at: int) -> Page:
    """Row `at` is gone, what stood below it stands higher."""
    left = replace(page, cells={place: value for place, value in page.cells.items() if place[0] != at})
    return _placed(left, lambda place: (place[0] - (place[0] > at), place[1]), 0, 0)


def with_swapped_columns(page: Page, one: int, other: int) -> Page:
    """Two columns in each other's place, for pages without merged cells and formulas."""
    places = {one: other, other: one}
    return _placed(page, lambda place: (place[0], places.get(place[1], place[1])), 0, 0)


def changed(pages: Sequence[Page], dice: Random) -> list[Page]:
    """Another month of the first page: a row in other words more, one less, one of somebody else, columns moved."""
    page, *others = pages
    rows = _long_rows(page)
    if len(rows) < 4:
        return list(pages)
    added, gone, other = dice.sample(rows[1:], 3)
    page = _with_another_owner(page, other, rows[0])
    page = with_another_row(page, added, [_in_other_words(value) for value in _values(page, added)])
    page = without_row(page, gone + (gone >= added))
    plain = not page.merges and not any(isinstance(value, Formula) for value in page.cells.values())
    columns = sorted({column for row, column in page.cells if row == rows[0]})
    if plain and not page.lists and len(columns) > 2:
        page = with_swapped_columns(page, columns[-1], columns[-2])
    return moved([page, *others], dice.randrange(3), 0)


def _long_rows(page: Page) -> list[int]:
    """The rows of the table: those that are as long as most."""
    lengths: dict[int, int] = {}
    for row, _ in page.cells:
        lengths[row] = lengths.get(row, 0) + 1
    usual = max(lengths.values(), key=list(lengths.values()).count)
    return sorted(row for row, length in lengths.items() if length >= max(2, usual - 1))


def _values(page: Page, at: int) -> list[Any]:
    columns = [column for row, column in page.cells if row == at]
    return [page.cells.get((at, column)) for column in range(min(columns), max(columns) + 1)]


def _in_other_words(value: Any) -> Any:
    return f"{value} once more" if isinstance(value, str) and not value.startswith("=") else value


def _with_another_owner(page: Page, at: int, like: int) -> Page:
    """The last text of a row is that of another one."""
    texts = [column for row, column in sorted(page.cells) if row == at and isinstance(page.cells[row, column], str)]
    column = texts[-1] if texts else 0
    value = page.cells.get((like + 1, column))
    return replace(page, cells={**page.cells, **({(at, column): value} if texts and isinstance(value, str) else {})})


def _placed(page: Page, place: Callable[[Place], Place], rows: int, columns: int) -> Page:
    def area(old: Range) -> Range:
        first, last = place((old.first_row, old.first_column)), place((old.last_row, old.last_column))
        return Range(*first, *last)

    def value(old: Any) -> Any:
        return Formula(_shifted(old.text, rows, columns), old.result) if isinstance(old, Formula) else old

    return replace(
        page,
        cells={place(at): value(old) for at, old in page.cells.items()},
        fills={place(at): fill for at, fill in page.fills.items()},
        merges=[(area(old), text) for old, text in page.merges],
        lists=[
            (area(old), _shifted(choices, rows, columns) if isinstance(choices, str) else choices)
            for old, choices in page.lists
        ],
        comments=[(*place((row, column)), author, text) for row, column, author, text in page.comments],
    )


def _shifted(formula: str, rows: int, columns: int) -> str:
    """A formula whose cells all stand so much lower and further right."""

    def reference(match: re.Match[str]) -> str:
        sheet, fixed_column, letters, fixed_row, row = match.groups()
        corner = Range(int(row) - 1 + rows, _column(letters) + columns, int(row) - 1 + rows, _column(letters) + columns)
        found = re.fullmatch(r"([A-Z]+)(\d+)", corner.a1)
        assert found is not None
        return f"{sheet or ''}{fixed_column}{found[1]}{fixed_row}{found[2]}"

    return _REFERENCE.sub(reference, formula)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
