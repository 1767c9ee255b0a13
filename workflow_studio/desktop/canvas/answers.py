"""The answers on the ways out of a decision."""

from __future__ import annotations

from workflow_studio.model import Decision, DecisionKind, Document

ANSWERS = ("Yes", "No")


def next_answer(document: Document, source_id: str) -> str:
    """What to put on the next flow out of a choice: Yes, then No, then nothing; nothing for anything else."""
    source = document.find(source_id)
    if not isinstance(source, Decision) or source.kind is not DecisionKind.CHOICE:
        return ""
    given = {flow.label.casefold() for flow in document.flows.values() if flow.source == source_id}
    ways = sum(flow.source == source_id for flow in document.flows.values())
    left = [answer for answer in ANSWERS if answer.casefold() not in given]
    return left[0] if left and ways < len(ANSWERS) else ""
