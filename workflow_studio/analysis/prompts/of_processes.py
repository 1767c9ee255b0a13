"""What to ask about a process as a whole: what no file shows, and days that are unlike others."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.analysis.prompts.name_words import Topic, speaks_of
from workflow_studio.analysis.prompts.prompt import Prompt
from workflow_studio.analysis.prompts.subject import Subject
from workflow_studio.model import EventKind, Step
from workflow_studio.model.views import nodes_of
from workflow_studio.wording import counted


def in_no_file(subject: Subject) -> Iterator[Prompt]:
    """The map, or most of it, was read from files; what people do beside them is not on it."""
    read = sum(bool(step.evidence) for step in subject.steps)
    if read and subject.document.sources:
        of_all = f"{read} of {counted(len(subject.steps), 'step')}"
        because = f"{of_all} come from files, and a file shows only what is typed into it."
        yield _of_map(subject, "in no file", "What is done here that is in no file?", because)


def given_up(subject: Subject) -> Iterator[Prompt]:
    """There is one end, and it is the good one."""
    if _events(subject, EventKind.END) == 1:
        asks = "How does it end when a case is withdrawn or given up?"
        yield _of_map(subject, "given up", asks, "The map has one end.")


def other_beginnings(subject: Subject) -> Iterator[Prompt]:
    """There is one start."""
    if _events(subject, EventKind.START) == 1:
        asks = "What else can set this off: a call, a date, a mistake?"
        yield _of_map(subject, "other beginnings", asks, "The map has one start.")


def in_a_hurry(subject: Subject) -> Iterator[Prompt]:
    """Nothing is said of urgent cases."""
    if not _named(subject, Topic.HURRY):
        because = "No way on the map is for urgent cases."
        yield _of_map(subject, "in a hurry", "What is done when it is urgent?", because)


def other_days(subject: Subject) -> Iterator[Prompt]:
    """Nothing depends on the date."""
    if not _named(subject, Topic.DATES):
        asks = "What is different at the end of the month, and in the holidays?"
        yield _of_map(subject, "other days", asks, "Nothing on the map depends on the date.")


def asked_or_told(subject: Subject) -> Iterator[Prompt]:
    """Only performers are known."""
    if not any(_others(step) for step in subject.steps):
        asks = "Who is asked or told that is not on the map?"
        yield _of_map(subject, "asked or told", asks, "No step says whom it consults or informs.")


def _others(step: Step) -> tuple[str, ...]:
    return step.consulted + step.informed + step.accountable + step.assisting


def _events(subject: Subject, kind: EventKind) -> int:
    events = (subject.document.events.get(node) for node in subject.order)
    return sum(event is not None and event.kind is kind for event in events)


def _named(subject: Subject, topic: Topic) -> bool:
    names = [node.name for node in nodes_of(subject.document, subject.map_id)]
    return any(speaks_of(topic, name) for name in (*names, *(flow.label for flow in subject.graph.flows)))


def _of_map(subject: Subject, rule: str, asks: str, because: str) -> Prompt:
    """An answer is noted where the map begins."""
    return Prompt(rule, subject.map_id, subject.order[0], asks, because)
