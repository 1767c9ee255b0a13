"""Times and counts of a map's nodes and flows, as far as they are known."""

from __future__ import annotations

from collections import defaultdict

from workflow_studio.model import Document, Step
from workflow_studio.model.views import flows_of, nodes_of, steps_of


def process_times(document: Document, map_id: str) -> dict[str, float]:
    """The process time of each step of which it is known, in seconds."""
    return {step.id: step.process_time for step in steps_of(document, map_id) if step.process_time is not None}


def waits_before(document: Document, map_id: str) -> dict[str, float]:
    """How long work lies before each step, decision or event, in seconds.

    That is a step's own wait, or the longest wait on a flow into the node.
    """
    waits: dict[str, float] = {}
    for flow in flows_of(document, map_id):
        if flow.wait is not None:
            waits[flow.target] = max(waits.get(flow.target, 0.0), flow.wait)
    own = {step.id: step.wait_time for step in steps_of(document, map_id) if step.wait_time is not None}
    return {node.id: wait for node in nodes_of(document, map_id) if (wait := (waits | own).get(node.id)) is not None}


def flow_waits(document: Document, map_id: str) -> dict[str, float | None]:
    """The wait on each flow, in seconds; none where it is not known."""
    return {flow.id: flow.wait for flow in flows_of(document, map_id)}


def runs(document: Document, map_id: str) -> dict[str, float]:
    """How often each step was seen, repeats included, or else in how many cases.

    A decision or event in how many cases, or else how often all flows into it, or out of it, were seen.
    """
    passed = _passed(document, map_id)
    found: dict[str, float] = {}
    for node in nodes_of(document, map_id):
        own = node.runs if isinstance(node, Step) and node.runs is not None else node.cases
        count = passed.get(node.id) if own is None and not isinstance(node, Step) else own
        if count is not None:
            found[node.id] = float(count)
    return found


def _passed(document: Document, map_id: str) -> dict[str, int]:
    """How often each node was passed, where all the flows into it, or all those out of it, have a count."""
    counts: dict[tuple[str, bool], list[int | None]] = defaultdict(list)
    for flow in flows_of(document, map_id):
        counts[flow.source, False].append(flow.count)
        counts[flow.target, True].append(flow.count)
    known = {end: [count for count in found if count is not None] for end, found in counts.items()}
    whole = {end: sum(found) for end, found in known.items() if len(found) == len(counts[end])}
    return {node: total for (node, _), total in sorted(whole.items())}


def cases_of_flows(document: Document, map_id: str) -> dict[str, float | None]:
    """How often each flow was seen; none where it is not known."""
    return {flow.id: None if flow.count is None else float(flow.count) for flow in flows_of(document, map_id)}
