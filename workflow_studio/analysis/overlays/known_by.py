"""How each node is known of, and by whom."""

from __future__ import annotations

from workflow_studio.model import Document, Evidence, EvidenceStatus, Node
from workflow_studio.model.views import nodes_of

STRENGTH = (
    EvidenceStatus.OBSERVED,
    EvidenceStatus.STATED_BY_PERFORMER,
    EvidenceStatus.STATED_BY_PROXY,
    EvidenceStatus.INFERRED,
)
"""From what counts most."""


def strongest_statuses(document: Document, map_id: str) -> dict[str, EvidenceStatus | None]:
    """The strongest status among the evidence of each node; none for one without evidence."""
    return {
        node.id: min((one.status for one in _evidence_of(document, node)), key=STRENGTH.index, default=None)
        for node in nodes_of(document, map_id)
    }


def witnesses(document: Document, map_id: str) -> dict[str, str]:
    """The person, or else the file, behind each node; empty for nobody.

    A person who is quoted goes before a file, a performer before others; of equals the first one counts.
    """
    return {node.id: _witness(document, _evidence_of(document, node)) for node in nodes_of(document, map_id)}


def _witness(document: Document, evidence: list[Evidence]) -> str:
    people = [one for one in evidence if one.said_by]
    if people:
        performers = (one for one in people if one.status is EvidenceStatus.STATED_BY_PERFORMER)
        return next(performers, people[0]).said_by
    return next((document.sources[one.source].name for one in evidence if one.source), "")


def _evidence_of(document: Document, node: Node) -> list[Evidence]:
    return [document.evidence[key] for key in node.evidence]
