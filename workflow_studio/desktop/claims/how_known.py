"""How we know what a claim says, how sure it is, and what was decided: signs and evidence."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.desktop.words import claims as words
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, Evidence, EvidenceStatus

STATE_SIGNS: Mapping[ClaimState, tuple[str, str, str]] = {
    ClaimState.OPEN: ("circle-dashed", "text3", words.TO_DECIDE),
    ClaimState.ACCEPTED: ("circle-check", "ok", words.ACCEPTED),
    ClaimState.REJECTED: ("circle-x", "danger", words.REJECTED),
}
"""Icon, colour and word of a state."""

STATUS_SIGNS: Mapping[EvidenceStatus, tuple[str, str]] = {
    EvidenceStatus.OBSERVED: ("eye", words.OBSERVED),
    EvidenceStatus.STATED_BY_PERFORMER: ("message-square-quote", words.STATED),
    EvidenceStatus.STATED_BY_PROXY: ("message-square-quote", words.TOLD),
    EvidenceStatus.INFERRED: ("lightbulb", words.INFERRED),
}
"""Icon and word of how we know."""

_BARS = (0.9, 0.7, 0.5)
MOST_BARS = 4


def bars(confidence: float) -> int:
    """How many of the four bars are filled."""
    return MOST_BARS - sum(confidence < least for least in _BARS)


def evidence_of(document: Document, claim: Claim) -> tuple[Evidence, ...]:
    """The claim's evidence, as far as it is in the document."""
    return tuple(found for key in claim.evidence if (found := document.evidence.get(key)) is not None)


def first_evidence(document: Document, claim: Claim) -> Evidence | None:
    """What a row quotes."""
    return document.evidence.get(claim.evidence[0]) if claim.evidence else None


def sheet_of(document: Document, claim: Claim) -> str:
    """The sheet that the claim's first quote stands on; empty without one."""
    evidence = first_evidence(document, claim)
    return evidence.sheet if evidence is not None else ""


def status_of(document: Document, claim: Claim) -> EvidenceStatus:
    """How we know: a claim is inferred when nothing else stands behind it."""
    known = (evidence.status for evidence in evidence_of(document, claim))
    return next((status for status in known if status is not EvidenceStatus.INFERRED), EvidenceStatus.INFERRED)


def spoken(document: Document, claim: Claim) -> str:
    """A claim as a screen reader says it."""
    kind, state = words.KINDS[claim.kind].one, STATE_SIGNS[claim.state][2]
    known = STATUS_SIGNS[status_of(document, claim)][1]
    return words.spoken(kind, state, confidence_of(claim), known, claim.says)


def confidence_of(claim: Claim) -> float | None:
    """How sure a claim is; a question is neither right nor wrong."""
    return None if claim.kind is ClaimKind.QUESTION else claim.confidence
