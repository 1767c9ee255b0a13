"""Documents of generated processes, for tests of what must hold on maps that nobody drew by hand."""

from __future__ import annotations

from typing import Any

from tests.dressed_process import Dressing, dressed
from tests.layout.map_samples import a_process
from workflow_studio.layout import LayoutRequest, NodeInput
from workflow_studio.model import Document, EventKind, Verdict

HOUR = 3600.0
_WORDS = ("Check the request", "Enter the order", "Ask for an offer", "Compare three offers", "File", "Approve it")
_VERDICTS = (None, Verdict.AUTOMATABLE, Verdict.JUDGMENT, Verdict.COORDINATION, Verdict.MIXED)


def process_document(steps: int, lanes: int, seed: int) -> Document:
    """A generated process as a document without geometry: names, verdicts, waits, counts and answers."""
    return document_of(a_process(steps, lanes, seed))


def document_of(request: LayoutRequest) -> Document:
    """The same of a process that the test has put together."""
    return dressed(request, _OrderToCash())


class _OrderToCash(Dressing):
    title = "Generated"
    process = "Order to cash"
    scope = "From the order to the money on the account"

    def lane(self, number: int) -> str:
        return f"Department {number + 1}"

    def step(self, number: int, node: NodeInput) -> dict[str, Any]:
        return {"name": f"{_WORDS[number % len(_WORDS)]} {number}", "process_time": HOUR}

    def verdict(self, number: int) -> tuple[Verdict, str] | None:
        verdict = _VERDICTS[number % len(_VERDICTS)]
        return (verdict, "Seen") if verdict else None

    def decision(self, number: int, node: NodeInput) -> str:
        return f"Complete {number}?"

    def event(self, node: NodeInput, kind: EventKind) -> str:
        return kind.value.title()

    def flow(self, number: int, answer: str) -> dict[str, Any]:
        wait = 20 * HOUR * (1 + number % 5) if number % 3 == 0 else None
        return {"wait": wait, "count": 400 - number % 300 if answer else None}
