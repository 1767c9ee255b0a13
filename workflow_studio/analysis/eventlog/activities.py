"""What the log says about each activity: how often, by whom, where in the case, how often again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from workflow_studio.analysis.eventlog.columns import NOBODY
from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.graph import ActivityFigures
from workflow_studio.analysis.eventlog.pausing import Pause, paused_by_length, stretches
from workflow_studio.analysis.eventlog.sequences import Steps


@dataclass(slots=True)
class _Tally:
    count: int = 0
    cases: int = 0
    starts: int = 0
    ends: int = 0
    rework_cases: int = 0
    self_loops: int = 0
    position: float = 0.0
    performers: Counter[str] = field(default_factory=Counter)
    rows: list[int] = field(default_factory=list)


def activity_figures(log: EventLog, pause: Pause) -> tuple[ActivityFigures, ...]:
    """Return the figures of every activity, by name; their places in the result are their numbers."""
    names = log.sequences.activities
    tallies = [_Tally() for _ in names]
    variants = log.sequences.variants
    for steps in paused_by_length(variants, pause):
        _add(steps, len(variants[steps]), tallies)
    _add_rows_and_performers(log, tallies, pause)
    # Who does two activities equally often gets neither by chance: the one with more work in all comes first.
    overall: Counter[str] = Counter()
    for tally in tallies:
        overall.update(tally.performers)
    return tuple(_figures(name, tally, overall) for name, tally in zip(names, tallies, strict=True))


def _add(steps: Steps, cases: int, tallies: list[_Tally]) -> None:
    """Count the cases that took these steps in this order."""
    for step, times in Counter(steps).items():
        tallies[step].cases += cases
        tallies[step].rework_cases += cases * (times > 1)
    for one, two in pairwise(steps):
        tallies[one].self_loops += cases * (one == two)
    tallies[steps[0]].starts += cases
    tallies[steps[-1]].ends += cases
    for place, step in enumerate(steps):
        tallies[step].count += cases
        tallies[step].position += cases * (place + 0.5) / len(steps)


def _add_rows_and_performers(log: EventLog, tallies: list[_Tally], pause: Pause) -> None:
    columns = log.columns
    number_of = {name: number for number, name in enumerate(log.sequences.activities)}
    numbers = [number_of.get(name, NOBODY) for name in columns.activities.numbers]
    work: Counter[tuple[int, int]] = Counter()
    for part in stretches(len(log), pause):
        work.update(zip(columns.activities.codes[part], columns.performers.codes[part], strict=True))
        for activity, row in zip(columns.activities.codes[part], columns.rows[part], strict=True):
            tallies[numbers[activity]].rows.append(row)
    names = columns.performers.names
    for (activity, performer), count in work.items():
        name = names[performer]
        if name is not None:
            tallies[numbers[activity]].performers[name] = count


def _figures(name: str, tally: _Tally, overall: Counter[str]) -> ActivityFigures:
    performers = sorted(tally.performers.items(), key=lambda item: (-item[1], -overall[item[0]], item[0]))
    return ActivityFigures(
        name=name,
        count=tally.count,
        cases=tally.cases,
        performers=tuple(performers),
        lane=performers[0][0] if performers else None,
        starts=tally.starts,
        ends=tally.ends,
        rework_cases=tally.rework_cases,
        self_loops=tally.self_loops,
        # Rounded, so that the order in which the cases are added up makes no difference.
        position=round(tally.position / tally.count, 9),
        rows=tuple(tally.rows),
    )
