"""Everything that is known about the ways from one thing to the next, worked out variant by variant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.graph import Edge, Variant, Way
from workflow_studio.analysis.eventlog.nesting import Region, moves
from workflow_studio.analysis.eventlog.pausing import Pause, stretches


@dataclass(slots=True)
class _Observed:
    """A way while it is being found; `places` are those of its events in the order of what happened."""

    count: int = 0
    variants: dict[int, None] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)


def find_ways(region: Region, log: EventLog, variants: Sequence[Variant], pause: Pause) -> dict[Edge, Way]:
    """Return all ways through a region that the cases of a log took."""
    observed: defaultdict[Edge, _Observed] = defaultdict(_Observed)
    for number, (steps, starts) in enumerate(log.sequences.variants.items()):
        pause()
        for node, following, left, entered in moves(region, steps):
            way = observed[node, following]
            way.variants[number] = None
            for part in stretches(len(starts), pause):
                _add(way, log, starts[part], left, entered)
    return {edge: _way(way, log, variants, pause) for edge, way in sorted(observed.items())}


def _add(way: _Observed, log: EventLog, starts: list[int], left: int | None, entered: int | None) -> None:
    """Add the same move of some cases that took the same steps."""
    way.count += len(starts)
    way.places += [start + end for end in (left, entered) if end is not None for start in starts]
    if left is None or entered is None:
        return
    if entered == left + 1:
        waits = [log.sequences.waits[start + entered] for start in starts]
    else:
        waits = [log.wait(start + left, start + entered) for start in starts]
    way.waits += [wait for wait in waits if wait is not None]


def _way(way: _Observed, log: EventLog, variants: Sequence[Variant], pause: Pause) -> Way:
    places, rows = log.order.places, log.columns.rows
    found: set[int] = set()
    for part in stretches(len(way.places), pause):
        found.update([rows[places[place]] for place in way.places[part]])
    cases = sum([variants[number].cases for number in way.variants])
    return Way(way.count, cases, tuple(way.variants), tuple(way.waits), tuple(sorted(found)))
