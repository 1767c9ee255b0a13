"""What the words in a row say about its being a header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.recognition.cells import normalised
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.vocabulary import LEGEND_WORDS
from workflow_studio.importing.recognition.wording import concepts_of, says_by_whom, words

LONG_HEADER = 40
ROWS_TRIED = 25
ROWS_BELOW = 12

_LEGEND = words(LEGEND_WORDS)
_EXPLAINED = re.compile(r"[^=]{1,30}=[^=]{1,60}")
"""`green = passed`"""


def known(text: str) -> float:
    """How surely a text is a word for headers, 0 to 1."""
    strength = max(concepts_of(text).values(), default=0.8 if says_by_whom(text) else 0.0)
    return strength if strength >= 0.5 else 0.0


def is_legend(texts: Sequence[str]) -> bool:
    """Whether a row explains colours or signs: `Key: | green = done`, or no more than `green = passed | red = failed`.

    A column may be called `Key`, too.
    """
    if len(texts) > 1 and all(map(_EXPLAINED.fullmatch, texts)):
        return True
    explains = texts[0].endswith((":", "：")) or any("=" in text for text in texts[1:])
    return explains and normalised(texts[0]) in _LEGEND


def rows_below(grid: Grid, block: Range, row: int) -> list[int]:
    """The next rows of a block with anything in them, a dozen at most."""
    below = []
    for other in range(row + 1, block.last_row + 1):
        if grid.occupancy.row(other, block):
            below.append(other)
            if len(below) == ROWS_BELOW:
                break
    return below


def first_rows(block: Range) -> range:
    """The rows in which a header is looked for."""
    return range(block.first_row, min(block.last_row, block.first_row + ROWS_TRIED) + 1)
