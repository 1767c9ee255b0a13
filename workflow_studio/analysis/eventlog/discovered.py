"""The map found in a log: steps, decisions, parallel parts and flows, with what was observed about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal["start", "end", "step", "decision", "merge", "parallel_split", "parallel_join"]


@dataclass(frozen=True, slots=True)
class MapNode:
    """One element of the map.

    `id` stays the same at every level of detail. `name` is the activity of a step and the question of a
    decision; the other kinds of gateway need none. `lane` is the performer who does the step most (for
    events and gateways that of the step beside them); None means nobody knows. `count` and `cases` say how
    often the element was passed and in how many cases; `rows` are the source rows of a step's events.
    A "merge" only brings alternative flows together in front of a parallel gateway, which would
    otherwise wait for all of them.
    """

    id: str
    kind: NodeKind
    name: str
    lane: str | None
    count: int
    cases: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MapFlow:
    """A flow between two nodes (their ids).

    `share` (0..1) and `label` ("62 %") are set on the exits of a decision: the part of all departures seen
    there, so exits that the map hides are missing from the sum. `median_wait` is in seconds and stands
    only on the flow that enters a step, so that waits add up along a path; None when not known.
    `rows` are source rows of the events on both sides.
    """

    source: str
    target: str
    count: int
    cases: int
    median_wait: float | None
    share: float | None
    label: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what was observed the map shows: arcs (one activity directly after another) and whole cases."""

    arcs_shown: int
    arcs: int
    cases_shown: int
    cases: int

    @property
    def arc_share(self) -> float:
        """The part of all arcs that the map allows, 0..1 (1 for a log without arcs)."""
        return self.arcs_shown / self.arcs if self.arcs else 1.0

    @property
    def case_share(self) -> float:
        """The part of all cases that can be walked from start to end on the map, 0..1."""
        return self.cases_shown / self.cases if self.cases else 1.0


@dataclass(frozen=True, slots=True)
class DiscoveredMap:
    """A map of a log at one level of detail.

    `edges` are the observed pairs (activity, next activity) that the map allows; `hidden_activities` the
    observed activities left out at this detail; `main_path` the activities of the most usual way through.
    """

    detail: float
    nodes: tuple[MapNode, ...]
    flows: tuple[MapFlow, ...]
    main_path: tuple[str, ...]
    edges: frozenset[tuple[str, str]]
    hidden_activities: tuple[str, ...]
    coverage: Coverage
