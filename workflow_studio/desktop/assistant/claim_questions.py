"""The few open questions that can be answered at once, before the map is made."""

from __future__ import annotations

from workflow_studio.desktop.claims.how_known import first_evidence
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.inspector.evidence_cards import quotation
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document

MOST = 3
MOST_OPTIONS, LONGEST_OPTIONS = 4, 60
"""More answers, or longer ones, do not fit beside their question; such questions wait in the list of claims."""


def claim_questions(document: Document) -> tuple[Claim, ...]:
    """At most three questions with answers to choose from: those that concern most of the map first.

    Answered ones stay, so that the answer is seen and can be changed.
    """
    fitting = [claim for claim in document.claims.values() if _can_be_answered_at_once(claim)]
    fitting.sort(key=lambda claim: (-len({*claim.made, *claim.about}), -claim.confidence))
    return tuple(fitting[:MOST])


def explained(document: Document, claim: Claim) -> str:
    """Why it is asked: its first reason, else what is quoted, and where that stands."""
    evidence = first_evidence(document, claim)
    quoted = quotation(evidence) if evidence is not None and evidence.quote else ""
    where = place(evidence.sheet, evidence.cells) if evidence is not None else ""
    return " · ".join(part for part in (next(iter(claim.reasons), quoted), where) if part)


def _can_be_answered_at_once(claim: Claim) -> bool:
    return (
        claim.kind is ClaimKind.QUESTION
        and claim.state is not ClaimState.REJECTED
        and bool(claim.key)
        and 2 <= len(claim.options) <= MOST_OPTIONS
        and sum(map(len, claim.options)) <= LONGEST_OPTIONS
    )
