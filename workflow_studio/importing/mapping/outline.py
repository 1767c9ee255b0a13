"""The outline of a step list: which rows are steps, and which only head the rows below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.mapping.cells import Cell, filled_cells, first_of, text_of
from workflow_studio.importing.reading import Sheet
from workflow_studio.importing.recognition import Role, Table

HEADED_ROWS_HAVE = 3
"""Filled cells that rows must usually have for a lone one to be a heading."""

LEAST_INDENT = 2
"""Blanks by which a row is part of the one above; a single one is a slip."""

LANE_ROLES = (Role.LANE, Role.PERFORMER, Role.PARTICIPANT)

_NAMES = (Role.STEP_NAME, Role.ACTIVITY)
_STEP_OF_ITS_OWN = frozenset({*LANE_ROLES, Role.NEXT_STEP, Role.SHAPE_TYPE, Role.VERDICT, Role.SYSTEM})


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that heads others: the cell with its text, and the cells by which other rows may refer to it."""

    text: Cell
    keys: tuple[Cell, ...] = ()


@dataclass(slots=True)
class Outline:
    """By place among the data rows (from 0): which are headings, and what stands above each other row.

    `above` has the headings over a row, outermost first. `sums_up` gives for each heading that is a row of the
    table the first and last row it heads. `inherited` are cells of a heading that hold for the first row below
    it: what comes before the heading comes before that row.
    """

    headings: set[int] = field(default_factory=set)
    above: dict[int, tuple[Cell, ...]] = field(default_factory=dict)
    sums_up: dict[Heading, tuple[int, int]] = field(default_factory=dict)
    inherited: dict[int, tuple[Cell, ...]] = field(default_factory=dict)


def outline_of(sheet: Sheet, table: Table, rows: Sequence[Sequence[Cell]]) -> Outline:
    """The outline of the data rows, whose filled cells are given.

    A lone text where rows usually have three cells or more heads the rows below it. So does a row for which
    nobody is named and whose rows below are indented further, or numbered `1.1`, `1.2` under its `1`.
    """
    outline = Outline()
    usual = sorted(len(cells) for cells in rows)[len(rows) // 2] if rows else 0
    if usual >= HEADED_ROWS_HAVE:
        heads = [_heads_rows_below(rows, place) for place in range(len(rows))]
        _find_lone_texts(outline, table, rows, heads, _passed_over(sheet, table))
    elif table.headings:
        headings = frozenset(row for row, _ in table.headings)
        between = _passed_over(sheet, table, headings)
        named = {row: cell for row, cell in between.items() if row in headings}
        _find_lone_texts(outline, table, rows, [False] * len(rows), named)
    _find_sums(outline, rows)
    return outline


def _find_lone_texts(
    outline: Outline,
    table: Table,
    rows: Sequence[Sequence[Cell]],
    heads: Sequence[bool],
    between: dict[int, Cell],
) -> None:
    """Lone texts among the data rows (`heads`) and in the rows that were passed over `between` them."""
    headings: tuple[Cell, ...] = ()
    among_headings = False
    for place, row in enumerate(table.data_rows):
        new = [between.pop(other) for other in list(between) if other < row]
        if heads[place]:
            new.append(rows[place][0])
            outline.headings.add(place)
        if new:
            headings = (*(headings if among_headings else ()), *new)
            among_headings = True
        if not heads[place]:
            among_headings = False
            if headings:
                outline.above[place] = headings


def _heads_rows_below(rows: Sequence[Sequence[Cell]], place: int) -> bool:
    """A text alone in its row, with fuller rows below. In the column of the step names it may also be a step of
    which nothing else is known, so there it heads only what comes right below it.
    """
    if not _is_lone_text(rows[place]):
        return False
    if rows[place][0].column.role in _NAMES:
        return not all(_is_lone_text(cells) for cells in rows[place + 1 : place + 2])
    return not all(_is_lone_text(cells) for cells in rows[place + 1 :])


def _is_lone_text(cells: Sequence[Cell]) -> bool:
    return len(cells) == 1 and isinstance(cells[0].value, str)


def _passed_over(sheet: Sheet, table: Table, headings: frozenset[int] = frozenset()) -> dict[int, Cell]:
    """Texts that stand alone in rows of the table that are not data, by row; `headings` may be mere codes (`E-1`)."""
    first = table.header_rows[-1] + 1 if table.header_rows else table.range.first_row
    data = set(table.data_rows)
    found = {}
    for row in range(first, table.range.last_row + 1):
        if row in data:
            continue
        values = [sheet.cell(row, column.index) for column in table.columns]
        cells = filled_cells(sheet, table, row, values)
        cells = [cell for cell in cells if cell.said_in is None]
        if _is_lone_text(cells) and (row in headings or re.search(r"[^\W\d_]{3}", text_of(cells[0].value))):
            found[row] = cells[0]
    return found


def _find_sums(outline: Outline, rows: Sequence[Sequence[Cell]]) -> None:
    """Rows that sum up the rows below them become headings of those."""
    names = [first_of(cells, *_NAMES) for cells in rows]
    keys = [first_of(cells, Role.STEP_ID) for cells in rows]
    open_ones: list[tuple[int, Heading]] = []
    for place, cells in enumerate(rows):
        while open_ones and not _is_below(place, open_ones[-1][0], names, keys):
            open_ones.pop()
        name, key = names[place], keys[place]
        if place in outline.headings or name is None:
            continue
        if _says_only_what_it_sums_up(cells) and _is_below(place + 1, place, names, keys):
            outline.headings.add(place)
            heading = Heading(name, tuple(cell for cell in (key, name) if cell))
            _heads(outline, open_ones, place, heading, cells)
        elif open_ones:
            outline.above[place] = (*outline.above.get(place, ()), *(heading.text for _, heading in open_ones))
            for _, heading in open_ones:
                first, _ = outline.sums_up.get(heading, (place, place))
                outline.sums_up[heading] = (first, place)


def _heads(
    outline: Outline, open_ones: list[tuple[int, Heading]], place: int, heading: Heading, cells: Sequence[Cell]
) -> None:
    open_ones.append((place, heading))
    before = tuple(cell for cell in cells if cell.column.role is Role.PREDECESSOR)
    outline.inherited[place + 1] = (*outline.inherited.pop(place, ()), *before)


def _says_only_what_it_sums_up(cells: Sequence[Cell]) -> bool:
    return not any(cell.column.role in _STEP_OF_ITS_OWN for cell in cells)


def _is_below(place: int, above: int, names: Sequence[Cell | None], keys: Sequence[Cell | None]) -> bool:
    """Whether a row is part of an earlier one: indented further, or with an id that begins with that row's."""
    if place >= len(names):
        return False
    name, upper_name, key, upper_key = names[place], names[above], keys[place], keys[above]
    if name is not None and upper_name is not None and _indent(name) >= _indent(upper_name) + LEAST_INDENT:
        return True
    return key is not None and upper_key is not None and key.text.startswith(f"{upper_key.text.rstrip('.')}.")


def _indent(name: Cell) -> int:
    text = str(name.value)
    return len(text) - len(text.lstrip())
