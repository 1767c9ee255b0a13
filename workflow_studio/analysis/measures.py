"""Counts and measures of a map, as `info` and the status bar show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workflow_studio.model import Document, Element, Flow, LogFigures, ProcessMap, Verdict, table_of
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import (
    assessments_by_step,
    flows_of,
    is_handoff,
    lanes_of,
    map_name,
    maps_of,
    nodes_of,
    processes,
    step_around,
    steps_of,
)

NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class MapMeasures:
    """What can be counted on one map. `elements` are its lanes, nodes and flows.

    `proposed` says of lanes, steps, decisions, events, flows and handoffs how many are only proposed, where any are.
    """

    process: str
    map: str
    lanes: tuple[str, ...]
    steps: int
    decisions: int
    events: int
    flows: int
    handoffs: int
    verdicts: Mapping[str, int]
    elements: int
    elements_with_evidence: int
    log: LogFigures | None
    proposed: Mapping[str, int]

    @property
    def assessed(self) -> int:
        """How many steps have a verdict."""
        return self.steps - self.verdicts[NOT_ASSESSED]


def measure_map(document: Document, map_id: str) -> MapMeasures:
    """The counts of one map."""
    process_map = document.maps[map_id]
    lanes = lanes_of(document, map_id)
    nodes = nodes_of(document, map_id)
    flows = flows_of(document, map_id)
    elements: list[Element] = [*lanes, *nodes, *flows]
    return MapMeasures(
        process=document.processes[process_map.process].name,
        map=process_map.name or _unnamed(document, process_map),
        lanes=tuple(document.participants[lane.participant].name for lane in lanes),
        steps=sum(node.id in document.steps for node in nodes),
        decisions=sum(node.id in document.decisions for node in nodes),
        events=sum(node.id in document.events for node in nodes),
        flows=len(flows),
        handoffs=sum(is_handoff(document, flow) for flow in flows),
        verdicts=_verdicts(document, map_id),
        elements=len(elements),
        elements_with_evidence=sum(bool(element.evidence) for element in elements),
        log=process_map.log,
        proposed=_proposed(document, elements),
    )


def _unnamed(document: Document, process_map: ProcessMap) -> str:
    inside = step_around(document, process_map.id) is not None
    return map_name(document, process_map.id) if inside else process_map.state.value


def measure(document: Document) -> tuple[MapMeasures, ...]:
    """The counts of every map, process by process."""
    return tuple(
        measure_map(document, process_map.id)
        for process in processes(document)
        for process_map in maps_of(document, process.id)
    )


def as_record(measures: MapMeasures) -> dict[str, Any]:
    """The measures of one map as `info --json` prints them."""
    return {
        "name": measures.process,
        "map": measures.map,
        "lanes": list(measures.lanes),
        "steps": measures.steps,
        "decisions": measures.decisions,
        "events": measures.events,
        "flows": measures.flows,
        "handoffs": measures.handoffs,
        "verdicts": dict(measures.verdicts),
        "elements": measures.elements,
        "elements_with_evidence": measures.elements_with_evidence,
        **({"proposed": dict(measures.proposed)} if measures.proposed else {}),
        **({"log": measures.log.model_dump()} if measures.log else {}),
    }


def _proposed(document: Document, elements: Sequence[Element]) -> dict[str, int]:
    proposed = proposed_ids(document)
    unsure = [element for element in elements if element.id in proposed]
    counts = Counter(table_of(element) for element in unsure)
    counts["handoffs"] = sum(isinstance(element, Flow) and is_handoff(document, element) for element in unsure)
    return {name: number for name, number in counts.items() if number}


def _verdicts(document: Document, map_id: str) -> dict[str, int]:
    assessed = assessments_by_step(document)
    counts = Counter(
        assessed[step.id].verdict.value if step.id in assessed else NOT_ASSESSED for step in steps_of(document, map_id)
    )
    return {name: counts[name] for name in (*(verdict.value for verdict in Verdict), NOT_ASSESSED)}
