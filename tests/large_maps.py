"""Large maps that look like real ones, laid out as the product does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tests.layout.map_samples import a_process
from workflow_studio.app.importing import laid_out
from workflow_studio.layout import FlowInput
from workflow_studio.model import (
    Assessment,
    Decision,
    Document,
    DocumentBuilder,
    Event,
    EventKind,
    Flow,
    Lane,
    Participant,
    Process,
    ProcessMap,
    Step,
    Verdict,
)

LANES = 12
VERBS = ("Check", "Approve", "Enter", "Compare", "Send", "Ask for", "Release", "Sort", "Book", "Close")
THINGS = ("the request", "the invoice", "three quotes", "the delivery note", "the order", "the budget", "the contract")
VERDICTS = (None, *Verdict)
FLOWS_PER_STEP = 1.14


@cache
def large_map(steps: int, seed: int = 7) -> Document:
    """A map of this many nodes and 1.14 times as many flows, with verdicts, times and waits, laid out."""
    request = a_process(steps, LANES, seed)
    builder = DocumentBuilder("Large")
    process = builder.add(Process, name="Large process")
    shown = builder.add(ProcessMap, process=process.id)
    lanes = []
    for number in range(LANES):
        participant = builder.add(Participant, name=f"Team {number + 1}")
        lanes.append(builder.add(Lane, map=shown.id, participant=participant.id, position=number))
    ids: dict[str, str] = {}
    for number, node in enumerate(request.nodes):
        where = {"map": shown.id, "lane": lanes[int(node.lane[1:])].id}
        name = f"{VERBS[number % len(VERBS)]} {THINGS[number % len(THINGS)]}"
        if node.kind == "decision":
            made = builder.add(Decision, name=f"Is {THINGS[number % len(THINGS)]} right?", **where)
        elif node.kind == "step":
            made = builder.add(Step, name=name, process_time=60.0 * (number % 50 + 1), **where)
            if verdict := VERDICTS[number % len(VERDICTS)]:
                builder.add(Assessment, step=made.id, verdict=verdict)
        else:
            made = builder.add(Event, kind=EventKind(node.kind), name=node.kind.capitalize(), **where)
        ids[node.id] = made.id
    for number, flow in enumerate(_some(request.flows, round(steps * FLOWS_PER_STEP))):
        answer = flow.label if flow.label in ("Yes", "No") else ""
        wait = 3600.0 * (number % 90) if number % 5 == 0 else None
        builder.add(Flow, map=shown.id, source=ids[flow.source], target=ids[flow.target], label=answer, wait=wait)
    return laid_out(builder.build())


def _some(flows: Sequence[FlowInput], count: int) -> list[FlowInput]:
    """So many of the flows: all that lead to the next node, so that nothing hangs loose, and the first others."""
    others = [flow for flow in flows if not _leads_on(flow)]
    left_out = set(others[count - len(flows) + len(others) :])
    return [flow for flow in flows if flow not in left_out]


def _leads_on(flow: FlowInput) -> bool:
    return int(flow.target[1:]) == int(flow.source[1:]) + 1
