"""Which claims can be decided, reworded and answered."""

from __future__ import annotations

from workflow_studio.editing.commands import AnswerClaim, DecideClaims, EditClaim
from workflow_studio.editing.rules.existence import first_missing, missing, nameless
from workflow_studio.model import Claim, ClaimKind, Document


def decide_claims(document: Document, command: DecideClaims) -> str | None:
    """The claims are there."""
    return first_missing(document, command.claims, Claim)


def edit_claim(document: Document, command: EditClaim) -> str | None:
    """The claim is there, and it still says something."""
    return missing(document, command.claim, Claim) or nameless(command.says, "a claim", needs="a sentence")


def answer_claim(document: Document, command: AnswerClaim) -> str | None:
    """The claim is there, and it is a question."""
    claim = document.claims.get(command.claim)
    if claim is None:
        return missing(document, command.claim, Claim)
    return None if claim.kind is ClaimKind.QUESTION else "Only questions can be answered."
