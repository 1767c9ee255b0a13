"""Formulas that somebody typed over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.profile.columns import MOST_QUOTES, ColumnCells
from workflow_studio.importing.profile.condition import Condition, What
from workflow_studio.importing.reading import Sheet
from workflow_studio.importing.reading.markings import FormulaRun, Markings

_LEAST_FORMULAS = 5
_MOSTLY = 0.8

Span = tuple[int, int]
"""First and last row (from 0) of neighbouring cells with a formula."""


def formula_runs(markings: Markings) -> dict[int, list[FormulaRun]]:
    """The formulas of a sheet by column, from top to bottom."""
    runs: dict[int, list[FormulaRun]] = {}
    for run in sorted(markings.formulas, key=lambda run: run.range):
        runs.setdefault(run.range.first_column, []).append(run)
    return runs


def overwritten(sheet: Sheet, cells: ColumnCells, runs: Sequence[FormulaRun]) -> Iterator[Condition]:
    """Values that stand between the formulas of a column that is otherwise calculated."""
    if not runs:
        return
    spans = [(run.range.first_row, run.range.last_row) for run in runs]
    calculated = [_is_in(row, spans) for row in paused(cells.rows, cells.pause)]
    told = zip(cells.rows, calculated, strict=True)
    formulas = [row for row, is_formula in paused(told, cells.pause) if is_formula]
    if len(formulas) < _LEAST_FORMULAS:
        return
    gaps = (
        row
        for row, is_formula in paused(zip(cells.rows, calculated, strict=True), cells.pause)
        if not is_formula and formulas[0] < row < formulas[-1]
    )
    # What a merged cell above covers was not typed here, so the sheet is asked and not the table.
    typed = [(row, value) for row in gaps if text_of(value := sheet.cell(row, cells.column.index))]
    if not typed or len(formulas) < _MOSTLY * (len(formulas) + len(typed)):
        return
    quotes = tuple(cells.quote(row, value) for row, value in typed[:MOST_QUOTES])
    values = "A typed value overwrites" if len(typed) == 1 else "Typed values overwrite"
    places = "1 cell" if len(typed) == 1 else f"{len(typed):,} cells"
    problem = (
        f"{values} the formula in {places} of “{cells.name}” in “{cells.table.sheet}”, for example “{quotes[0].text}” "
        f"in {quotes[0].area.a1 if quotes[0].area else ''}: what it shows there is no longer calculated."
    )
    reason = f"{len(formulas):,} other cells of the column are calculated."
    yield Condition(What.FORMULA_OVERWRITTEN, cells, len(typed), quotes, problem, 0.93, (reason,))


def _is_in(row: int, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, (row, row)) - 1
    near = spans[max(at, 0) : at + 2]
    return any(first <= row <= last for first, last in near)
