"""What the log says about each activity: how often, by whom, where in the case, how often again."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.graph import ActivityFigures
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused


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


def activity_figures(log: EventLog, pause: Pause = never_stop) -> tuple[ActivityFigures, ...]:
    """Return the figures of every activity, by name; their places in the result are their numbers."""
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    variants: Counter[tuple[str, ...]] = Counter()
    for trace in paused(log.traces, pause):
        names = tuple([event.activity for event in trace.events])
        variants[names] += 1
        for name, event in zip(names, trace.events, strict=True):
            tally = tallies[name]
            tally.rows.append(event.row)
            if event.performer is not None:
                tally.performers[event.performer] += 1
    for names, cases in variants.items():
        _add(names, cases, tallies)
    # Who does two activities equally often gets neither by chance: the one with more work in all comes first.
    overall: Counter[str] = Counter()
    for tally in tallies.values():
        overall.update(tally.performers)
    return tuple(_figures(name, tallies[name], overall) for name in sorted(tallies))


def _add(names: tuple[str, ...], cases: int, tallies: defaultdict[str, _Tally]) -> None:
    """Count the cases that took these activities in this order."""
    for name, times in Counter(names).items():
        tallies[name].cases += cases
        tallies[name].rework_cases += cases * (times > 1)
    for one, two in pairwise(names):
        tallies[one].self_loops += cases * (one == two)
    tallies[names[0]].starts += cases
    tallies[names[-1]].ends += cases
    for place, name in enumerate(names):
        tallies[name].count += cases
        tallies[name].position += cases * (place + 0.5) / len(names)


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
        rows=tuple(sorted(tally.rows)),
    )
