"""One map as the rules look at it."""

from __future__ import annotations

from functools import cached_property

from workflow_studio.analysis.graph import FlowGraph, reading_order, returning_flows
from workflow_studio.model import Decision, DecisionKind, Document, Flow, Lane, Participant, Step
from workflow_studio.model.handoffs import Handoffs, handoffs_of
from workflow_studio.model.views import lanes_of, participant_of

LONG_WAIT = 24 * 3600.0
"""Seconds: what lies for a day or longer is worth asking about."""


class Subject:
    """A map with what several rules ask of it, each worked out once."""

    def __init__(self, document: Document, map_id: str) -> None:
        self.document, self.map_id = document, map_id
        self.graph = FlowGraph(document, map_id)
        self.order = reading_order(document, map_id)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps that have a name, in reading order: one without is not talked about yet."""
        steps = (self.document.steps.get(node) for node in self.order)
        return tuple(step for step in steps if step is not None and step.name)

    @cached_property
    def choices(self) -> tuple[Decision, ...]:
        """The decisions that ask something, in reading order."""
        decisions = (self.document.decisions.get(node) for node in self.order)
        return tuple(one for one in decisions if one is not None and one.name and one.kind is DecisionKind.CHOICE)

    @cached_property
    def handoffs(self) -> Handoffs:
        """Who hands to whom."""
        return handoffs_of(self.document, self.map_id)

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """From top to bottom."""
        return lanes_of(self.document, self.map_id)

    @cached_property
    def ways_back(self) -> tuple[Flow, ...]:
        """Flows that lead back to what was done already."""
        back = returning_flows(self.document, self.map_id)
        return tuple(flow for flow in self.graph.flows if flow.id in back)

    def participant(self, lane_or_node: str) -> Participant:
        """Whose lane it is, or who does it."""
        return participant_of(self.document, lane_or_node)

    def knows_another_way(self, step: Step) -> bool:
        """Whether the map shows what happens when the step does not go as usual: a fork in it or right after it."""
        after = self.graph.after(step.id)
        return len(after) != 1 or after[0] in self.document.decisions
