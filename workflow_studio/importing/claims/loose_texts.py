"""Texts on a sheet that belong to no table: titles, guidance, legends, labels such as “Owner: Procurement”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.analysis.eventlog import Pause, paused_by_length
from workflow_studio.importing.reading import Range, Sheet

MOST_TEXTS = 20_000
"""Texts of a sheet that are looked at."""


def loose_texts(
    sheet: Sheet, tables: Sequence[Range], longest: int, pause: Pause
) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of the texts up to `longest` characters that lie in none of these tables."""
    number = 0
    for row, values in enumerate(paused_by_length(sheet.rows, pause)):
        for column, value in enumerate(values):
            if isinstance(value, str):
                number += 1
                if number > MOST_TEXTS:
                    return
                if len(value) <= longest and not any(area.holds(row, column) for area in tables):
                    yield row, column, value
