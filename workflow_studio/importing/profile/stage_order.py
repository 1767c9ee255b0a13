"""Cases whose stages happened in another order than usual, or that left a stage out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.finding import Quote
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.tracker_events import stage_names
from workflow_studio.importing.profile.columns import MOST_QUOTES, ColumnCells, TableCells
from workflow_studio.importing.profile.condition import Condition, What, has_or_have
from workflow_studio.importing.profile.dates_of_work import days_of
from workflow_studio.importing.profile.days import Day
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Kind, Role

_MOST_STAGES = 14
_LEAST_CASES = 5
_USUAL = 0.8
_MOST_SKIPPED = 0.2


@dataclass(frozen=True, slots=True)
class _Stage:
    """A column of milestone dates: its place among the stages, its step's name and the day of each row."""

    place: int
    cells: ColumnCells
    name: str
    days: Sequence[Day | None]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two stages in their usual order, and the rows (by position) against it or without the earlier one."""

    earlier: _Stage
    later: _Stage
    backwards: tuple[int, ...]
    skipped: tuple[int, ...]
    share: float

    @property
    def distance(self) -> int:
        return abs(self.later.place - self.earlier.place)


def out_of_order(table: TableCells) -> Iterator[Condition]:
    """For every two stages the rows against their usual order; rows that a nearer pair explains count once."""
    if table.table.kind.kind is not Kind.CASE_TRACKER:
        return
    pairs = sorted(_pairs(table), key=lambda pair: (pair.distance, -len(pair.backwards), pair.earlier.place))
    yield from _told(table, pairs, What.STAGES_BACKWARDS)
    yield from _told(table, [pair for pair in pairs if pair.distance == 1], What.STAGE_SKIPPED)


def _told(table: TableCells, pairs: Sequence[_Pair], what: What) -> Iterator[Condition]:
    explained: set[int] = set()
    for pair in pairs:
        rows = pair.backwards if what is What.STAGES_BACKWARDS else pair.skipped
        if rows and len(explained.intersection(rows)) < 0.5 * len(rows):
            yield _condition(table, pair, rows, what)
        explained.update(rows)


def _pairs(table: TableCells) -> Iterator[_Pair]:
    columns = [cells for cells in table.columns if cells.column.role is Role.MILESTONE_DATE][:_MOST_STAGES]
    names = stage_names([cells.column for cells in columns])
    stages = [_Stage(place, cells, names[cells.column.index], days_of(cells)) for place, cells in enumerate(columns)]
    for one, other in combinations(stages, 2):
        pair = _pair(one, other)
        if pair is not None:
            yield pair


def _pair(one: _Stage, other: _Stage) -> _Pair | None:
    """The two in their usual order; none where no order is usual."""
    pause = one.cells.pause
    days = enumerate(zip(one.days, other.days, strict=True))
    both = [(at, a, b) for at, (a, b) in paused(days, pause) if a and b]
    forwards = [at for at, a, b in paused(both, pause) if a < b]
    backwards = [at for at, a, b in paused(both, pause) if a > b]
    if len(backwards) > len(forwards):
        one, other, forwards, backwards = other, one, backwards, forwards
    if len(forwards) < max(_LEAST_CASES, _USUAL * (len(forwards) + len(backwards))):
        return None
    skipped = [
        at
        for at, (a, b) in paused(enumerate(zip(one.days, other.days, strict=True)), pause)
        if b and not a and not text_of(one.cells.values[at])
    ]
    rare = len(skipped) <= _MOST_SKIPPED * (len(both) + len(skipped))
    share = len(forwards) / (len(forwards) + len(backwards))
    return _Pair(one, other, tuple(backwards), tuple(skipped) if rare else (), share)


def _condition(table: TableCells, pair: _Pair, rows: Sequence[int], what: What) -> Condition:
    earlier, later = pair.earlier, pair.later
    backwards = what is What.STAGES_BACKWARDS
    lacking = f"“{later.cells.name}” {'before' if backwards else 'but no'} “{earlier.cells.name}”"
    example = _case_of(table, rows[0])
    problem = (
        f"{len(rows):,} of {table.of_rows} in “{table.table.sheet}” {has_or_have(len(rows))} {lacking}, for example "
        f"{example}: the workbook lets “{later.name}” happen {'before' if backwards else 'without'} “{earlier.name}”."
    )
    often = f"{pair.share * 100:.0f} %"
    reason = f"Where both have a date and the days differ, “{earlier.cells.name}” comes first in {often}."
    quotes = tuple(_quote(table, pair, at) for at in rows[:MOST_QUOTES])
    confidence = 0.92 if backwards and pair.share >= 0.85 else 0.7
    names = (earlier.name, later.name)
    told = problem if backwards or len(rows) > 1 else ""
    return Condition(what, later.cells, len(rows), quotes, told, confidence, (reason,), names)


def _quote(table: TableCells, pair: _Pair, at: int) -> Quote:
    row = table.rows[at]
    both = (pair.earlier.cells, pair.later.cells)
    columns = [cells.column.index for cells in both]
    said = "; ".join(f"{cells.name}: {text_of(cells.values[at]) or 'nothing'}" for cells in both)
    return Quote(table.table.sheet, Range(row, min(columns), row, max(columns)), f"{_case_of(table, at)}: {said}"[:200])


def _case_of(table: TableCells, at: int) -> str:
    """What a row is called: its number, else its place."""
    case = next((cells for cells in table.columns if cells.column.role is Role.CASE), None)
    text = text_of(case.values[at]) if case else ""
    return text[:60] or f"row {table.rows[at] + 1}"
