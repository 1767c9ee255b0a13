"""One process with one map, written down element by element as tests need it."""

from __future__ import annotations

from typing import Any

from workflow_studio.model import (
    Assessment,
    Decision,
    Document,
    DocumentBuilder,
    Event,
    EventKind,
    Flow,
    Lane,
    Node,
    Participant,
    Process,
    ProcessMap,
    Step,
    Verdict,
)


class MapWriter:
    """Adds lanes from the top, nodes to lanes and flows between nodes; the order of the calls fixes the ids.

    Whatever else a document holds is added with `builder`.
    """

    def __init__(self, title: str, process: str = "", scope: str = "", name: str = "") -> None:
        self.builder = DocumentBuilder(title)
        self.process = self.builder.add(Process, name=process or title, scope=scope)
        self.map = self.builder.add(ProcessMap, process=self.process.id, name=name).id
        self._lanes = 0

    def lane(self, name: str, evidence: tuple[str, ...] = (), **of_participant: Any) -> Lane:
        """A lane below the others for somebody new."""
        participant = self.builder.add(Participant, name=name, evidence=evidence, **of_participant)
        return self.lane_of(participant, evidence)

    def lane_of(self, participant: Participant, evidence: tuple[str, ...] = ()) -> Lane:
        """A lane below the others for somebody who is there."""
        self._lanes += 1
        return self.builder.add(
            Lane, map=self.map, participant=participant.id, position=self._lanes - 1, evidence=evidence
        )

    def step(self, lane: Lane, name: str = "", **fields: Any) -> Step:
        """A step."""
        return self.builder.add(Step, map=self.map, lane=lane.id, name=name, **fields)

    def decision(self, lane: Lane, name: str = "", **fields: Any) -> Decision:
        """A decision."""
        return self.builder.add(Decision, map=self.map, lane=lane.id, name=name, **fields)

    def event(self, lane: Lane, kind: EventKind, name: str = "") -> Event:
        """A start, an end or something in between."""
        return self.builder.add(Event, map=self.map, lane=lane.id, kind=kind, name=name)

    def flow(self, source: Node, target: Node, label: str = "", **fields: Any) -> Flow:
        """A flow from one node to another one."""
        return self.builder.add(Flow, map=self.map, source=source.id, target=target.id, label=label, **fields)

    def verdict(self, step: Step, verdict: Verdict, reason: str = "") -> Assessment:
        """Whether a machine could do a step."""
        return self.builder.add(Assessment, step=step.id, verdict=verdict, reason=reason)

    def build(self) -> Document:
        """The document so far, without geometry."""
        return self.builder.build()
