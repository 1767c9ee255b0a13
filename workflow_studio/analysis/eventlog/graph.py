"""What is known about a log before a map is drawn: activities, edges, variants, and when each is worth showing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog.figures import LogFigures
from workflow_studio.analysis.eventlog.nesting import Region

Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ActivityFigures:
    """An activity over the whole log.

    `performers` are the known ones with their number of events, most active first; `lane` is the first of
    them. `starts` and `ends` are the cases that begin and end with it, `rework_cases` those in which it
    occurs more than once, `self_loops` the times it directly follows itself. `position` (0..1) is where in
    a case it stands on average.
    """

    name: str
    count: int
    cases: int
    performers: tuple[tuple[str, int], ...]
    lane: str | None
    starts: int
    ends: int
    rework_cases: int
    self_loops: int
    position: float
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """All times one thing directly followed another: in how many cases, and which variants those took (their numbers),
    the known waits in seconds, the source rows."""

    count: int
    cases: int
    variants: tuple[int, ...]
    waits: tuple[float, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EdgeFigures:
    """A directly-follows edge between two activities over the whole log; the wait is in seconds."""

    count: int
    cases: int
    median_wait: float | None
    performer_changes: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A distinct sequence of activities (their numbers) and how many cases took it."""

    activities: tuple[int, ...]
    cases: int

    def __len__(self) -> int:
        """Number of steps."""
        return len(self.activities)


@dataclass(frozen=True, slots=True)
class LeveledGraph:
    """A graph over one nesting of the activities, with the detail from which each part is shown.

    Nodes are numbers: activities from 0 on, parallel blocks after them, region starts and ends below 0.
    """

    root: Region
    ways: Mapping[Edge, Way]
    node_levels: Mapping[int, float]
    edge_levels: Mapping[Edge, float]


@dataclass(frozen=True, slots=True)
class LogGraph:
    """A prepared log: everything `discover` needs at any detail. Plain data, can be pickled.

    `nested` has concurrent activities gathered in blocks, `flat` is the bare directly-follows graph.
    `pair_levels` and `variant_levels` say from which detail on an observed pair or variant fits the map.
    """

    figures: LogFigures
    activities: tuple[ActivityFigures, ...]
    edges: Mapping[tuple[str, str], EdgeFigures]
    variants: tuple[Variant, ...]
    main_path: tuple[int, ...]
    nested: LeveledGraph
    flat: LeveledGraph
    pair_levels: Mapping[Edge, float]
    variant_levels: tuple[float, ...]

    @property
    def stops(self) -> tuple[float, ...]:
        """The details at which the map changes, from 0 to 1: the notches of a slider."""
        return tuple(sorted({0.0, 1.0, *self.nested.node_levels.values(), *self.nested.edge_levels.values()}))


def cases_of(ways: Iterable[Way], variants: Sequence[Variant]) -> int:
    """Return in how many cases at least one of these ways was taken."""
    taken = set[int]().union(*(way.variants for way in ways))
    return sum(variants[number].cases for number in taken)


def rows_of(ways: Sequence[Way]) -> tuple[int, ...]:
    """Return the source rows of all of these ways, from the top down."""
    if len(ways) == 1:
        return ways[0].rows
    rows: set[int] = set()
    for way in ways:
        rows.update(way.rows)
    return tuple(sorted(rows))
