"""What is a fact and what is only proposed: nothing that was inferred counts as a fact until it was accepted."""

from __future__ import annotations

from workflow_studio.model.claims import ClaimState
from workflow_studio.model.document import TABLES, Document
from workflow_studio.model.elements import EvidenceStatus

STAND_BY_THEMSELVES = ("claims", "sources", "evidence", "shapes", "edges")
"""Tables of what is never proposed: a claim says itself what became of it, the others are about something else."""


def proposed_ids(document: Document) -> frozenset[str]:
    """The ids of everything that is only proposed.

    That is what a claim made that nobody has decided on, unless an accepted claim made it too, and what no claim
    made but whose evidence is all inferred. What has no evidence was drawn by hand and is a fact.
    """
    by_state = {state: _made(document, state) for state in ClaimState}
    undecided = by_state[ClaimState.OPEN] - by_state[ClaimState.ACCEPTED]
    claimed = by_state[ClaimState.OPEN] | by_state[ClaimState.ACCEPTED]
    return undecided | (_only_inferred(document) - claimed)


def _made(document: Document, state: ClaimState) -> frozenset[str]:
    return frozenset(made for claim in document.claims.values() if claim.state is state for made in claim.made)


def _only_inferred(document: Document) -> frozenset[str]:
    inferred = {key for key, one in document.evidence.items() if one.status is EvidenceStatus.INFERRED}
    if not inferred:
        return frozenset()
    return frozenset(
        element.id
        for name in TABLES
        if name not in STAND_BY_THEMSELVES
        for element in document.table(name).values()
        if element.evidence and inferred.issuperset(element.evidence)
    )
