"""The answers on the ways out of a decision."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.model import Decision, DecisionKind, Document, Element, Flow

ANSWERS = ("Yes", "No")


def next_answer(document: Document, source_id: str) -> str:
    """What to put on the next flow out of a choice: Yes, then No, then nothing; nothing for anything else."""
    ways = (flow for flow in document.flows.values() if flow.source == source_id)
    return answer_after(document.find(source_id), ways)


def answer_after(source: Element | None, ways_out: Iterable[Flow]) -> str:
    """The same of an element with these ways out of it."""
    if not isinstance(source, Decision) or source.kind is not DecisionKind.CHOICE:
        return ""
    given = [flow.label.casefold() for flow in ways_out]
    left = [answer for answer in ANSWERS if answer.casefold() not in given]
    return left[0] if left and len(given) < len(ANSWERS) else ""
