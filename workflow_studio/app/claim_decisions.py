"""What was decided about claims, kept apart from any document, so that it can be done again to the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workflow_studio.app.keeping import KEEPING
from workflow_studio.editing.commands import AnswerClaim, Command, DecideClaims, EditClaim
from workflow_studio.editing.editor import Editor, Refused
from workflow_studio.model import Claim, ClaimState, Document


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """What the user made of a claim: its state, its words where they were changed, its answer."""

    state: ClaimState
    says: str = ""
    answer: str = ""


def decision_of(claim: Claim) -> ClaimDecision:
    """What was made of this claim so far."""
    return ClaimDecision(claim.state, claim.says if claim.read_as else "", claim.answer)


def with_decisions(document: Document, decisions: Mapping[str, ClaimDecision]) -> Document:
    """The document with these decisions, by the claims' keys; claims that are not there any more are passed over.

    Deciding the same again changes nothing.
    """
    commands = list(_commands(document, decisions))
    if not commands:
        return document
    editor = Editor(document, KEEPING)
    for command in commands:
        outcome = editor.execute(command)
        if isinstance(outcome, Refused) and isinstance(command, DecideClaims):
            for claim in command.claims:  # what stands in the way of one is no reason to forget the others
                editor.execute(DecideClaims((claim,), command.state))
    return editor.document


def _commands(document: Document, decisions: Mapping[str, ClaimDecision]) -> Iterator[Command]:
    found = [(claim, decisions[claim.key]) for claim in document.claims.values() if claim.key in decisions]
    for claim, decision in found:
        if decision.says and decision.says != claim.says:
            yield EditClaim(claim.id, decision.says)
        if decision.answer != claim.answer:
            yield AnswerClaim(claim.id, decision.answer)
    for state in ClaimState:
        changed = tuple(claim.id for claim, decision in found if decision.state is state is not claim.state)
        if changed:
            yield DecideClaims(changed, state)
