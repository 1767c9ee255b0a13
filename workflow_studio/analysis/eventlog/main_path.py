"""The most usual way from start to end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog.graph import Edge, Variant, Way
from workflow_studio.analysis.eventlog.nesting import Region, moves
from workflow_studio.analysis.eventlog.pausing import Pause, paused_by_length


@dataclass(frozen=True, slots=True)
class MainPath:
    """A simple sequence of activities that was observed arc by arc, and the edges it takes in a graph."""

    activities: tuple[int, ...]
    edges: frozenset[Edge]


def find_main_path(
    root: Region, ways: Mapping[Edge, Way], variants: Sequence[Variant], pause: Pause
) -> MainPath | None:
    """Return the way that most cases take, seen without their loops and without the order inside blocks.

    Of equally usual ways, the one whose weakest edge was seen more often; then the first by name. None when
    no case, once its loops are cut out, fits the blocks (or when there are no cases).
    """
    usual: Counter[frozenset[Edge]] = Counter()
    orders: defaultdict[frozenset[Edge], Counter[tuple[int, ...]]] = defaultdict(Counter)
    for variant in paused_by_length(variants, pause):
        path = without_loops(variant.activities)
        edges = frozenset(move[:2] for move in moves(root, path))
        if edges <= ways.keys():
            usual[edges] += variant.cases
            orders[edges][path] += variant.cases
    if not usual:
        return None
    chosen = min(usual, key=lambda e: (-usual[e], -min(ways[edge].count for edge in e), min(orders[e])))
    activities = min(orders[chosen], key=lambda path: (-orders[chosen][path], path))
    return MainPath(activities, chosen)


def without_loops(trace: Sequence[int]) -> tuple[int, ...]:
    """Cut every loop out of a trace: on coming back to an activity, forget what happened since."""
    path: dict[int, None] = {}  # in the order of the steps
    for activity in trace:
        while activity in path:
            path.popitem()
        path[activity] = None
    return tuple(path)
