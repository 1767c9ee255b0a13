"""What to ask where one participant hands over to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workflow_studio.analysis.prompts.prompt import Prompt
from workflow_studio.analysis.prompts.subject import LONG_WAIT, Subject
from workflow_studio.model import Flow, Participant, ParticipantKind
from workflow_studio.model.durations import duration
from workflow_studio.model.handoffs import Passage, comes_back_wrong


def comes_back(subject: Subject) -> Iterator[Prompt]:
    """A handoff is often not usable as received."""
    for passage, flow in _first_of_each(subject, comes_back_wrong):
        share = round((flow.complete_and_accurate or 0.0) * 100)
        yield Prompt(
            "comes back",
            flow.id,
            flow.id,
            f"What is wrong with what comes from {subject.participant(passage.giver).name}, and who puts it right?",
            f"Only {share} % of it can be used as received.",
        )


def nobody_answers(subject: Subject) -> Iterator[Prompt]:
    """Nobody is named who acts when a handoff fails."""
    for passage, flow in _first_of_each(subject, lambda flow: flow.failure_owner is None):
        giver, taker = _ends(subject, passage)
        fails = "is down" if taker.kind is ParticipantKind.SYSTEM else f"does not answer {giver.name}"
        because = f"{giver.name} hands over to {taker.name}, and nobody is named who acts when that fails."
        yield Prompt("nobody answers", flow.id, flow.id, f"What if {taker.name} {fails}?", because)


def lies_on_the_way(subject: Subject) -> Iterator[Prompt]:
    """Work lies for long between two participants."""
    for passage, flow in _first_of_each(subject, _waits_long):
        giver, taker = _ends(subject, passage)
        lies = duration(flow.wait or 0.0)
        asks = f"Who notices when {taker.name} has not begun after {lies}?"
        because = f"It lies {lies} on the way from {giver.name} to {taker.name}."
        yield Prompt("lies on the way", flow.id, flow.id, asks, because)


def how_told(subject: Subject) -> Iterator[Prompt]:
    """It is not said how something is handed over."""
    for passage, flow in _first_of_each(subject, lambda flow: flow.medium is None):
        giver, taker = _ends(subject, passage)
        if taker.kind is not ParticipantKind.SYSTEM:
            asks = f"How does {taker.name} notice that there is something to do?"
            because = f"It is not said how {giver.name} hands over: by mail, in a sheet, by word."
            yield Prompt("how told", flow.id, flow.id, asks, because)


def _waits_long(flow: Flow) -> bool:
    return (flow.wait or 0.0) >= LONG_WAIT


def _first_of_each(subject: Subject, concerns: Callable[[Flow], bool]) -> Iterator[tuple[Passage, Flow]]:
    """For each two participants the first handoff that it concerns: nobody wants to be asked for each arrow."""
    for passage in subject.handoffs.passages:
        flow = next(filter(concerns, passage.flows), None)
        if flow is not None:
            yield passage, flow


def _ends(subject: Subject, passage: Passage) -> tuple[Participant, Participant]:
    return subject.participant(passage.giver), subject.participant(passage.taker)
