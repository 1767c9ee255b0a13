"""What to ask where ways part, come back, or wait for something."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.analysis.prompts.prompt import Prompt
from workflow_studio.analysis.prompts.subject import Subject
from workflow_studio.model import DecisionKind, EventKind


def one_answer(subject: Subject) -> Iterator[Prompt]:
    """A decision has one way out."""
    for decision in subject.choices:
        if len(subject.graph.out.get(decision.id, ())) == 1:
            asks = f"What happens when the answer to “{decision.name}” is another one?"
            yield Prompt("one answer", decision.id, decision.id, asks, "Only one way leads out of this decision.")


def goes_back(subject: Subject) -> Iterator[Prompt]:
    """A way leads back to what was done already."""
    for flow in subject.ways_back:
        again = subject.document.node(flow.target).name
        if again:
            asks = f"How often does it come back to “{again}”, and when does somebody give up?"
            yield Prompt("goes back", flow.id, flow.id, asks, "A way leads back, and the map does not say how often.")


def never_happens(subject: Subject) -> Iterator[Prompt]:
    """The process waits for something."""
    for node in subject.order:
        event = subject.document.events.get(node)
        if event is not None and event.name and event.kind is EventKind.INTERMEDIATE:
            because = "The process goes on only when this has happened."
            yield Prompt("never happens", event.id, event.id, f"What if “{event.name}” never happens?", because)


def one_is_late(subject: Subject) -> Iterator[Prompt]:
    """Parallel ways come together."""
    for node in subject.order:
        decision = subject.document.decisions.get(node)
        ways = len(subject.graph.into.get(node, ()))
        if decision is not None and decision.kind is DecisionKind.PARALLEL and ways > 1:
            asks = "What happens to the others when one of the parallel ways is late?"
            yield Prompt("one is late", node, node, asks, f"All of {ways} ways must arrive here.")


def a_third_answer(subject: Subject) -> Iterator[Prompt]:
    """A decision has two ways out: the third answer is the one that nobody drew."""
    for decision in subject.choices:
        if len(subject.graph.out.get(decision.id, ())) == 2:
            asks = f"Is there a third answer to “{decision.name}”: unclear, later, in part?"
            yield Prompt("a third answer", decision.id, decision.id, asks, "The map knows two answers.")
