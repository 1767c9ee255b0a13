"""Times and counts of a map's steps and flows, as far as they are known."""

from __future__ import annotations

from workflow_studio.model import Document
from workflow_studio.model.views import flows_of, steps_of


def process_times(document: Document, map_id: str) -> dict[str, float]:
    """The process time of each step of which it is known, in seconds."""
    return {step.id: step.process_time for step in steps_of(document, map_id) if step.process_time is not None}


def step_waits(document: Document, map_id: str) -> dict[str, float]:
    """How long work lies before each step, in seconds.

    That is the step's own wait, or the longest wait on a flow into it.
    """
    waits: dict[str, float] = {}
    for flow in flows_of(document, map_id):
        if flow.wait is not None:
            waits[flow.target] = max(waits.get(flow.target, 0.0), flow.wait)
    own = {step.id: waits.get(step.id) if step.wait_time is None else step.wait_time
           for step in steps_of(document, map_id)}  # fmt: skip
    return {step: wait for step, wait in own.items() if wait is not None}


def flow_waits(document: Document, map_id: str) -> dict[str, float | None]:
    """The wait on each flow, in seconds; none where it is not known."""
    return {flow.id: flow.wait for flow in flows_of(document, map_id)}


def runs(document: Document, map_id: str) -> dict[str, float]:
    """How often each step was seen, repeats included, or else in how many cases."""
    seen = {step.id: step.cases if step.runs is None else step.runs for step in steps_of(document, map_id)}
    return {step: float(count) for step, count in seen.items() if count is not None}


def cases_of_flows(document: Document, map_id: str) -> dict[str, float | None]:
    """How often each flow was seen; none where it is not known."""
    return {flow.id: None if flow.count is None else float(flow.count) for flow in flows_of(document, map_id)}
