"""Two steps of one, and one of several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workflow_studio.editing.commands import MergeSteps, SplitStep
from workflow_studio.editing.copying import redirected
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.rows_of_steps import as_row
from workflow_studio.model import Assessment, Disposition, Flow, Shape, Step

UNITED = ("systems", "inputs", "outputs", "accountable", "consulted", "informed", "assisting", "evidence")
SUMMED = ("process_time", "wait_time")
LARGEST = ("cases", "runs")
JOINED = {"name": " + ", "code": ", ", "description": "\n"}


def split_step(draft: Draft, command: SplitStep) -> None:
    """See `split_off`."""
    split_off(draft, command)


def split_off(draft: Draft, command: SplitStep) -> Step:
    """A second step in the same lane after the first; all ways out of the first leave the second."""
    first = draft.get(Step, command.step)
    second = draft.add(Step, map=first.map, lane=first.lane, phase=first.phase, name=command.name)
    for flow in draft.referring(Flow, first.id, "source"):
        draft.replace(flow, source=second.id)
    draft.add(Flow, map=first.map, source=first.id, target=second.id)
    return second


def merge_steps(draft: Draft, command: MergeSteps) -> None:
    """The first step with all that is known of those after it; what refers to them refers to it."""
    chosen = [draft.get(Step, key) for key in dict.fromkeys(command.steps)]
    flows = {flow.id: flow for step in chosen for flow in draft.referring(Flow, step.id)}
    row = as_row(chosen, flows.values())
    first, others = row[0], row[1:]
    inner = [flow for flow in flows.values() if {flow.source, flow.target} <= {step.id for step in row}]
    waits = [flow.wait for flow in inner]
    for flow in inner:
        draft.remove(flow.id)
    merged = draft.replace(first, **_together(row))
    if any(wait is not None for wait in waits):
        draft.replace(merged, wait_time=sum(wait or 0.0 for wait in (merged.wait_time, *waits)))
    for step in others:
        _hand_over(draft, step.id, first.id)
        draft.remove(step.id)


def _together(row: list[Step]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in UNITED:
        values[field] = tuple(dict.fromkeys(key for step in row for key in getattr(step, field)))
    for field, between in JOINED.items():
        values[field] = between.join(filter(None, (getattr(step, field) for step in row)))
    for field in (*SUMMED, *LARGEST):
        known = [value for step in row if (value := getattr(step, field)) is not None]
        values[field] = (sum(known) if field in SUMMED else max(known)) if known else None
    values["phase"] = next((step.phase for step in row if step.phase), "")
    return values


def _hand_over(draft: Draft, old: str, new: str) -> None:
    """What refers to the old step refers to the new one; what a step has once is joined with what that has."""
    for kind in (Assessment, Disposition):
        _join_reasons(draft, kind, draft.referring(kind, new, "step"), draft.referring(kind, old, "step"))
    for key in draft.referrers(old):
        element = draft.find(key)
        if isinstance(element, Shape):
            draft.remove(element.id)
        elif element is not None:
            draft.replace(element, **redirected(element, {old: new}))


def _join_reasons(
    draft: Draft,
    kind: type[Assessment] | type[Disposition],
    kept: Iterable[Assessment | Disposition],
    other: Iterable[Assessment | Disposition],
) -> None:
    for own in kept:
        for one in other:
            reasons = dict.fromkeys(filter(None, (own.reason, one.reason)))
            evidence = tuple(dict.fromkeys((*own.evidence, *one.evidence)))
            draft.replace(own, reason="\n".join(reasons), evidence=evidence)
            draft.remove(one.id)
