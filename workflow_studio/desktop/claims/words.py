"""What claims are called: their kinds with icons, how sure they are, and how we know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, Evidence, EvidenceStatus


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of claim: what one and many are called, and its icon."""

    one: str
    many: str
    icon: str


KINDS: Mapping[ClaimKind, KindWords] = {
    ClaimKind.PARTICIPANT: KindWords("Participant", "Participants", "users-round"),
    ClaimKind.STEP: KindWords("Step", "Steps", "square-plus"),
    ClaimKind.ORDER: KindWords("Order", "Order of steps", "list-ordered"),
    ClaimKind.HANDOFF: KindWords("Handoff", "Handoffs", "arrow-left-right"),
    ClaimKind.DECISION: KindWords("Decision", "Decisions", "split"),
    ClaimKind.STATE: KindWords("State", "States", "flag"),
    ClaimKind.RULE: KindWords("Rule", "Rules", "diamond"),
    ClaimKind.ARTIFACT: KindWords("Document", "Documents and forms", "file-text"),
    ClaimKind.SYSTEM: KindWords("System", "Systems", "monitor"),
    ClaimKind.DATASET: KindWords("Data", "Data", "database"),
    ClaimKind.PROBLEM: KindWords("Problem", "Problems", "triangle-alert"),
    ClaimKind.QUESTION: KindWords("Question", "Questions for the workshop", "message-circle-question-mark"),
}
"""In the order in which they are listed."""

STATE_SIGNS: Mapping[ClaimState, tuple[str, str, str]] = {
    ClaimState.OPEN: ("circle-dashed", "text3", "To decide"),
    ClaimState.ACCEPTED: ("circle-check", "ok", "Accepted"),
    ClaimState.REJECTED: ("circle-x", "danger", "Rejected"),
}
"""Icon, colour and word of a state."""

STATUS_SIGNS: Mapping[EvidenceStatus, tuple[str, str]] = {
    EvidenceStatus.OBSERVED: ("eye", "Observed"),
    EvidenceStatus.STATED_BY_PERFORMER: ("message-square-quote", "Stated"),
    EvidenceStatus.STATED_BY_PROXY: ("message-square-quote", "Told by others"),
    EvidenceStatus.INFERRED: ("lightbulb", "Inferred"),
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
    kind, state = KINDS[claim.kind].one, STATE_SIGNS[claim.state][2]
    sure = "" if claim.kind is ClaimKind.QUESTION else f", {round(claim.confidence * 100)} %"
    return f"{kind}, {state}{sure}, {STATUS_SIGNS[status_of(document, claim)][1]}: {claim.says}"
