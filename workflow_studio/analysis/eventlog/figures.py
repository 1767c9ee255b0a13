"""The figures of a log that everybody can check: events, cases, edges, variants, changes of performer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.analysis.eventlog.columns import NOBODY
from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.handovers import Handovers, handovers
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused_by_length, stretches


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


def log_figures(log: EventLog, pause: Pause = never_stop) -> LogFigures:
    """Count what is in a log."""
    return figures_of(log, handovers(log, pause), pause)


def figures_of(log: EventLog, hands: Handovers, pause: Pause) -> LogFigures:
    """The figures of a log whose handovers were counted."""
    sequences = log.sequences
    arcs = len(log) - log.cases
    edges = {edge for steps in paused_by_length(sequences.variants, pause) for edge in pairwise(steps)}
    ordered_in_time = 0
    performers: set[int] = set()
    for part in stretches(len(log), pause):
        ordered_in_time += sum([wait is not None and wait > 0 for wait in sequences.waits[part]])
        performers.update(log.columns.performers.codes[part])
    changes = {pair: count for pair, count in hands.pairs.items() if pair[0] != pair[1]}
    return LogFigures(
        events=len(log),
        cases=log.cases,
        activities=len(sequences.activities),
        performers=len(performers - {NOBODY}),
        edges=len(edges),
        arcs=arcs,
        variants=len(sequences.variants),
        performer_changes=sum(changes.values()),
        performer_pairs=len(hands.pairs),
        handoff_pairs=len(changes),
        pairs_ordered_by_row=arcs - ordered_in_time,
    )
