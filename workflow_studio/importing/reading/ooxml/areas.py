"""Lists of cells as the file format writes them: `A1:B5 C3`."""

from __future__ import annotations

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.references import COLUMNS, ROWS

MOST_RANGES = 2_000


def areas(text: str) -> tuple[Range, ...]:
    """The ranges in an `sqref`; what is none is left out."""
    found = []
    for word in text.split(None, MOST_RANGES)[:MOST_RANGES]:
        try:
            area = Range.parse(word)
        except ValueError:
            continue
        if area.last_row < ROWS and area.last_column < COLUMNS:
            found.append(area)
    return tuple(found)


def cell(text: str) -> tuple[int, int] | None:
    """Row and column of `B7`, counted from 0; None for anything else."""
    found = areas(text)
    return (found[0].first_row, found[0].first_column) if found else None


def spans(numbers: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """(first, last) pairs in order, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(numbers):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)
