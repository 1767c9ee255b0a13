"""Steps that follow each other in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workflow_studio.model import Flow, Step


def as_row(steps: Sequence[Step], flows: Iterable[Flow]) -> list[Step]:
    """The steps in the order in which each leads to the next; empty where they are no row."""
    by_id = {step.id: step for step in steps}
    inner = [flow for flow in flows if flow.source in by_id and flow.target in by_id]
    follows = {flow.source: flow.target for flow in inner}
    if len(follows) != len(inner) or len(set(follows.values())) != len(inner) or len(inner) != len(steps) - 1:
        return []
    row = [step for step in steps if step.id not in follows.values()]
    while row and row[-1].id in follows and len(row) < len(steps):
        row.append(by_id[follows[row[-1].id]])
    return row if len(row) == len(steps) else []
