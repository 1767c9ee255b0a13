"""What an issue or a piece of evidence is about, in words, and where it stands."""

from __future__ import annotations

from collections import defaultdict

from workflow_studio.model import Document, Flow, Lane, Node, Participant, Source
from workflow_studio.model.views import is_handoff


def about(document: Document, element_id: str | None) -> str:
    """The element in words: `Step Approve the request`, `Handoff A → B`; empty for what is on no map."""
    element = document.find(element_id) if element_id else None
    if isinstance(element, Node):
        kind = "Step" if element.id in document.steps else "Decision" if element.id in document.decisions else "Event"
        return f"{kind} {element.name}".strip()
    if isinstance(element, Flow):
        ends = f"{document.node(element.source).name} → {document.node(element.target).name}"
        return f"{'Handoff' if is_handoff(document, element) else 'Flow'} {ends}"
    if isinstance(element, Lane):
        return f"Participant {document.participants[element.participant].name}"
    if isinstance(element, Participant | Source) or element is None:
        return ""
    return str(getattr(element, "name", ""))


def place(sheet: str, cells: str) -> str:
    """Sheet and cells as they are quoted everywhere: `Tracker 2025 · M17:M428`."""
    return " · ".join(part for part in (sheet, cells) if part)


def users_of_evidence(document: Document) -> dict[str, list[str]]:
    """The ids of the elements that point at each piece of evidence."""
    users: dict[str, list[str]] = defaultdict(list)
    for element in document.elements():
        for evidence_id in element.evidence:
            users[evidence_id].append(element.id)
    return users
