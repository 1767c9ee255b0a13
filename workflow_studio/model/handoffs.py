"""The handoffs of a map: one by one, and gathered by who gives and who takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from workflow_studio.model.document import Document
from workflow_studio.model.elements import Flow, Lane
from workflow_studio.model.views import flows_of, is_handoff, lanes_of

N = TypeVar("N", int, float)

LOW_ACCURACY = 0.8
"""A handoff whose %C&A is lower comes back wrong more often than once in five: worth saying wherever it is shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Everything that one lane hands to another."""

    giver: str
    taker: str
    flows: tuple[Flow, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its flows."""
        return tuple(flow.id for flow in self.flows)

    @property
    def wait(self) -> float | None:
        """Seconds that half of what passes waits at most; none where no wait is known.

        Where every flow was counted, each flow's median stands for as many cases as took it; else each counts once.
        """
        waits = [(flow.wait, flow.count or 0) for flow in self.flows if flow.wait is not None]
        if not waits:
            return None
        if all(count for _, count in waits):
            return _weighted_median(waits)
        return median(wait for wait, _ in waits)

    @property
    def cases(self) -> int | None:
        """How often the log shows it; none where nothing was counted."""
        return _sum(flow.count for flow in self.flows)

    @property
    def a_year(self) -> float | None:
        """How often it happens in a year, as people say; none where nobody said."""
        return _sum(flow.frequency.a_year if flow.frequency else None for flow in self.flows)

    @property
    def accuracy(self) -> float | None:
        """The lowest %C&A of its flows, which is where to look; none where none is known."""
        known = [flow.complete_and_accurate for flow in self.flows if flow.complete_and_accurate is not None]
        return min(known, default=None)


@dataclass(frozen=True, slots=True)
class Handoffs:
    """Who hands to whom on one map. `lanes` are all of its lanes, in their order; passages are in that order, too."""

    lanes: tuple[Lane, ...]
    passages: tuple[Passage, ...]

    @property
    def flows(self) -> tuple[Flow, ...]:
        """Every handoff, passage by passage."""
        return tuple(flow for passage in self.passages for flow in passage.flows)

    def given(self, lane: str) -> int:
        """How many handoffs this lane gives."""
        return sum(len(passage.flows) for passage in self.passages if passage.giver == lane)

    def received(self, lane: str) -> int:
        """How many handoffs this lane takes."""
        return sum(len(passage.flows) for passage in self.passages if passage.taker == lane)


def handoffs_of(document: Document, map_id: str) -> Handoffs:
    """The handoffs of a map."""
    lanes = lanes_of(document, map_id)
    places = {lane.id: place for place, lane in enumerate(lanes)}
    found: dict[tuple[str, str], list[Flow]] = defaultdict(list)
    for flow in flows_of(document, map_id):
        if is_handoff(document, flow):
            found[document.node(flow.source).lane, document.node(flow.target).lane].append(flow)
    order = sorted(found, key=lambda ends: (places[ends[0]], places[ends[1]]))
    return Handoffs(lanes, tuple(Passage(giver, taker, tuple(found[giver, taker])) for giver, taker in order))


def count_handoffs(document: Document, map_id: str) -> int:
    """How many handoffs a map has."""
    return sum(flow.map == map_id and is_handoff(document, flow) for flow in document.flows.values())


def comes_back_wrong(flow: Flow) -> bool:
    """Whether the %C&A is known to be low."""
    return flow.complete_and_accurate is not None and flow.complete_and_accurate < LOW_ACCURACY


def what_passes(document: Document, flow: Flow) -> tuple[str, ...]:
    """The ids of the artifacts of the flow, else of what the step before it gives and the one after it needs alike."""
    if flow.artifacts:
        return flow.artifacts
    source, target = document.steps.get(flow.source), document.steps.get(flow.target)
    return tuple(key for key in source.outputs if key in target.inputs) if source and target else ()


def _weighted_median(weighted: Sequence[tuple[float, int]]) -> float:
    """The value with half of the weight on either side; between two values where it falls there, their middle."""
    ordered = sorted(weighted)
    half, so_far = sum(weight for _, weight in ordered) / 2, 0
    for place, (value, weight) in enumerate(ordered):
        so_far += weight
        if so_far > half:
            return value
        if so_far == half:
            return (value + ordered[place + 1][0]) / 2
    return ordered[-1][0]


def _sum(figures: Iterable[N | None]) -> N | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known[1:], known[0]) if known else None
