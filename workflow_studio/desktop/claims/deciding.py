"""What the buttons of the inbox do to the document, as commands."""

from __future__ import annotations

from workflow_studio.desktop.claims.concerned import subject_of
from workflow_studio.desktop.claims.groups import Group
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.desktop.words import claims as words
from workflow_studio.editing.commands import AddElement, AnswerClaim, Command, DecideClaims, EditClaim
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, Question

STATES = {
    Deed.ACCEPT: ClaimState.ACCEPTED,
    Deed.REJECT: ClaimState.REJECTED,
    Deed.REOPEN: ClaimState.OPEN,
}


def decided(claim: Claim, deed: Deed) -> Command | None:
    """The command that accepts, rejects or reopens a claim; none where nothing would change.

    A question is accepted by its answer, and reopened by taking the answer away.
    """
    state = STATES[deed]
    if claim.kind is ClaimKind.QUESTION and state is not ClaimState.REJECTED:
        return AnswerClaim(claim.id, "") if claim.state is not state and state is ClaimState.OPEN else None
    return DecideClaims((claim.id,), state) if claim.state is not state else None


def all_decided(document: Document, group: Group, deed: Deed) -> Command | None:
    """The command that decides all of a group; none for questions, each of which has its answer, but to reject them."""
    asked = group.kind is ClaimKind.QUESTION and document.claims[group.claims[0]].state is not ClaimState.REJECTED
    return None if asked and deed is not Deed.REJECT else DecideClaims(group.claims, STATES[deed])


def written(claim: Claim, text: str) -> Command | None:
    """The command for what was written over a claim: its answer, or its other words; none where nothing changes."""
    if claim.kind is ClaimKind.QUESTION:
        return AnswerClaim(claim.id, text) if text != claim.answer else None
    return EditClaim(claim.id, text) if text and text != claim.says else None


def asked(document: Document, claim: Claim) -> Command | None:
    """The command that puts a claim to the workshop, as a question at its place on the map.

    None without such a place, or where it is asked already.
    """
    subject = subject_of(document, claim)
    text = claim.says if claim.kind is ClaimKind.QUESTION else words.is_this_right(claim.says)
    there = any(question.about == subject and question.text == text for question in document.questions.values())
    if subject is None or there:
        return None
    return AddElement(Question, {"about": subject, "text": text, "evidence": claim.evidence})
