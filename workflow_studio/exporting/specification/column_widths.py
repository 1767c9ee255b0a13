"""How wide the columns of a table are: by their shares, but with room for their longest words, which are not broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.figures import PAGE_WIDTH
from workflow_studio.picture.text import width
from workflow_studio.picture.verdicts import VERDICT_STYLES

GUTTER = 8.0
"""In pt, between two columns."""
TEXT, SMALL, HEAD, TAG = 8.0, 7.5, 7.5, 7.0
"""The sizes of cells, the small print below them, headings and tags, in pt."""
AROUND_TAG = 20.0
"""A tag's icon, border and gaps."""
SPARE = 1.05
"""How much wider than measured a word may be set: without kerning, in another weight."""
MOST = 2.0
"""How much wider than by its share a column is made for a word; a longer one is broken."""

WHOLE = re.compile(r"[\d.,]+\s(?:min|h|d|%)(?!\w)|\S+")
"""A word, or a figure with its unit."""

Words = set[tuple[str, float, int]]
"""Each with its size and weight."""


def column_widths(table: Table, spare: float = SPARE) -> list[float]:
    """The widths in pt, which add up to that of the text; more `spare` for fonts that are not known."""
    total = sum(column.share for column in table.columns)
    own = [PAGE_WIDTH * column.share / total for column in table.columns]
    cells: list[tuple[Cell, ...]] = list(zip(*table.rows, strict=True)) or [() for _ in own]
    last = len(own) - 1
    needed = [
        min(_longest(column, below) * spare + (GUTTER if number < last else 0.0), MOST * own[number])
        for number, (column, below) in enumerate(zip(table.columns, cells, strict=True))
    ]
    over = sum(needed) / PAGE_WIDTH
    return _with_room(own, needed) if over <= 1.0 else [wide / over for wide in needed]


def _with_room(own: Sequence[float], needed: Sequence[float]) -> list[float]:
    """What is needed where the own width is less; the others share what is left as before."""
    short: set[int] = set()
    while True:
        free = sum(own) - sum(needed[number] for number in short)
        before = sum(wide for number, wide in enumerate(own) if number not in short) or 1.0
        widths = [needed[n] if n in short else wide * free / before for n, wide in enumerate(own)]
        more = {n for n, wide in enumerate(widths) if n not in short and wide < needed[n]}
        if not more:
            return widths
        short |= more


def _longest(column: TableColumn, cells: Sequence[Cell]) -> float:
    words: Words = {(word, HEAD, 600) for word in column.title.split()}
    words.update(word for cell in cells for word in _words(cell))
    tags = (VERDICT_STYLES[cell.verdict].word for cell in cells if cell.is_verdict)
    return max(
        max((width(*word) for word in words), default=0.0),
        max((width(tag, TAG, 600) + AROUND_TAG for tag in set(tags)), default=0.0),
    )


def _words(cell: Cell) -> Iterator[tuple[str, float, int]]:
    weight = 600 if cell.strong or cell.alarming else 400
    yield from ((word, TEXT, weight) for word in WHOLE.findall(cell.text))
    yield from ((word, SMALL, 400) for word in WHOLE.findall(cell.small))
