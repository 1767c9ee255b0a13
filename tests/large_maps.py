"""Large maps that look like real ones, laid out as the product does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from tests.dressed_process import Dressing, dressed
from tests.layout.map_samples import a_process
from workflow_studio.app.importing import laid_out
from workflow_studio.layout import FlowInput, NodeInput
from workflow_studio.model import Document, EventKind, Verdict

LANES = 12
VERBS = ("Check", "Approve", "Enter", "Compare", "Send", "Ask for", "Release", "Sort", "Book", "Close")
THINGS = ("the request", "the invoice", "three quotes", "the delivery note", "the order", "the budget", "the contract")
VERDICTS = (None, *Verdict)
FLOWS_PER_STEP = 1.14


@cache
def large_map(steps: int, seed: int = 7) -> Document:
    """A map of this many nodes and 1.14 times as many flows, with verdicts, times and waits, laid out."""
    request = a_process(steps, LANES, seed)
    return laid_out(dressed(request, _Office(), _some(request.flows, round(steps * FLOWS_PER_STEP))))


class _Office(Dressing):
    title = "Large"
    process = "Large process"

    def step(self, number: int, node: NodeInput) -> dict[str, Any]:
        name = f"{VERBS[number % len(VERBS)]} {THINGS[number % len(THINGS)]}"
        return {"name": name, "process_time": 60.0 * (number % 50 + 1)}

    def verdict(self, number: int) -> tuple[Verdict, str] | None:
        verdict = VERDICTS[number % len(VERDICTS)]
        return (verdict, "") if verdict else None

    def decision(self, number: int, node: NodeInput) -> str:
        return f"Is {THINGS[number % len(THINGS)]} right?"

    def event(self, node: NodeInput, kind: EventKind) -> str:
        return node.kind.capitalize()

    def flow(self, number: int, answer: str) -> dict[str, Any]:
        return {"wait": 3600.0 * (number % 90) if number % 5 == 0 else None}


def _some(flows: Sequence[FlowInput], count: int) -> list[FlowInput]:
    """So many of the flows: all that lead to the next node, so that nothing hangs loose, and the first others."""
    others = [flow for flow in flows if not _leads_on(flow)]
    left_out = set(others[count - len(flows) + len(others) :])
    return [flow for flow in flows if flow not in left_out]


def _leads_on(flow: FlowInput) -> bool:
    return int(flow.target[1:]) == int(flow.source[1:]) + 1
