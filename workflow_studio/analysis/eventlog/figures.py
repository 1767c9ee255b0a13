"""The figures of a log that everybody can check: events, cases, edges, variants, changes of performer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused


@dataclass(frozen=True, slots=True)
class LogFigures:
    """Counts over a whole log.

    `edges` are distinct directly-follows pairs of activities and `arcs` all of them; `variants` are distinct
    activity sequences. `performer_pairs` are the distinct ordered pairs of performers of adjacent events,
    both known, a performer after themselves included; `handoff_pairs` only those between different
    performers, and `performer_changes` every adjacent pair of events with such a change.
    `pairs_ordered_by_row` are adjacent pairs that the times leave open: the order of the rows decided.
    """

    events: int
    cases: int
    activities: int
    performers: int
    edges: int
    arcs: int
    variants: int
    performer_changes: int
    performer_pairs: int
    handoff_pairs: int
    pairs_ordered_by_row: int

    @property
    def adjacent_pairs(self) -> int:
        """Pairs of adjacent events within a case; another word for arcs."""
        return self.arcs


def log_figures(log: EventLog, pause: Pause = never_stop) -> LogFigures:
    """Count what is in a log (van der Aalst, Reijers, Song 2005 for the handover of work)."""
    variants: Counter[tuple[str, ...]] = Counter()
    pairs: Counter[tuple[str | None, str | None]] = Counter()
    by_row = 0
    for trace in paused(log.traces, pause):
        variants[tuple([event.activity for event in trace.events])] += 1
        for pair in pairwise([event.performer for event in trace.events]):
            pairs[pair] += 1
        by_row += sum(not trace.ordered_in_time(place, place + 1) for place in range(len(trace.events) - 1))
    edges: Counter[tuple[str, str]] = Counter()
    for activities, cases in variants.items():
        for edge in pairwise(activities):
            edges[edge] += cases
    performers = {pair: count for pair, count in pairs.items() if None not in pair}
    changes = {pair: count for pair, count in performers.items() if pair[0] != pair[1]}
    return LogFigures(
        events=len(log.events),
        cases=len(log.traces),
        activities=len({activity for variant in variants for activity in variant}),
        performers=len({event.performer for event in log.events} - {None}),
        edges=len(edges),
        arcs=edges.total(),
        variants=len(variants),
        performer_changes=sum(changes.values()),
        performer_pairs=len(performers),
        handoff_pairs=len(changes),
        pairs_ordered_by_row=by_row,
    )
