"""Documents of generated processes, for tests of what must hold on maps that nobody drew by hand."""

from __future__ import annotations

from tests.layout.map_samples import a_process
from workflow_studio.layout import LayoutRequest
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

HOUR = 3600.0
_WORDS = ("Check the request", "Enter the order", "Ask for an offer", "Compare three offers", "File", "Approve it")
_VERDICTS = (None, Verdict.AUTOMATABLE, Verdict.JUDGMENT, Verdict.COORDINATION, Verdict.MIXED)


def process_document(steps: int, lanes: int, seed: int) -> Document:
    """A generated process as a document without geometry: names, verdicts, waits, counts and answers."""
    return document_of(a_process(steps, lanes, seed))


def document_of(request: LayoutRequest) -> Document:
    """What a layout is asked for, as a document."""
    builder = DocumentBuilder("Generated")
    process = builder.add(Process, name="Order to cash", scope="From the order to the money on the account")
    map_id = builder.add(ProcessMap, process=process.id).id
    lanes = {}
    for position, lane in enumerate(request.lanes):
        participant = builder.add(Participant, name=f"Department {position + 1}")
        lanes[lane.id] = builder.add(Lane, map=map_id, participant=participant.id, position=position).id
    nodes: dict[str, Step | Decision | Event] = {}
    for number, node in enumerate(request.nodes):
        at = {"map": map_id, "lane": lanes[node.lane]}
        if node.kind == "step":
            step = builder.add(Step, **at, name=f"{_WORDS[number % len(_WORDS)]} {number}", process_time=HOUR)
            nodes[node.id] = step
            if verdict := _VERDICTS[number % len(_VERDICTS)]:
                builder.add(Assessment, step=step.id, verdict=verdict, reason="Seen")
        elif node.kind == "decision":
            nodes[node.id] = builder.add(Decision, **at, name=f"Complete {number}?")
        else:
            kind = EventKind.START if node.kind == "start" else EventKind.END
            nodes[node.id] = builder.add(Event, **at, kind=kind, name=kind.value.title())
    for number, flow in enumerate(request.flows):
        answer = flow.label if flow.label in ("Yes", "No") else ""
        wait = 20 * HOUR * (1 + number % 5) if number % 3 == 0 else None
        count = 400 - number % 300 if answer else None
        ends = {"source": nodes[flow.source].id, "target": nodes[flow.target].id}
        builder.add(Flow, map=map_id, **ends, label=answer, wait=wait, count=count)
    return builder.build()
