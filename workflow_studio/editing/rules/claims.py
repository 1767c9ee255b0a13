"""Which claims can be decided, reworded, answered and asked about."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.editing.commands import AnswerClaim, AskInWorkshop, DecideClaims, EditClaim
from workflow_studio.editing.rules.existence import first_missing, missing, nameless
from workflow_studio.model import Claim, ClaimKind, ClaimState, DecisionKind, Document, Question, table_of
from workflow_studio.model.claims import place_of


def decide_claims(document: Document, command: DecideClaims) -> str | None:
    """The claims are there; questions are answered instead, and nobody goes who still has work on the map."""
    reason = first_missing(document, command.claims, Claim)
    if reason is not None:
        return reason
    claims = [document.claims[key] for key in command.claims]
    if command.state is ClaimState.ACCEPTED:
        asked = any(claim.kind is ClaimKind.QUESTION and not claim.answer for claim in claims)
        return "A question is answered, not accepted." if asked else None
    return _somebody_is_needed(document, claims) if command.state is ClaimState.REJECTED else None


def edit_claim(document: Document, command: EditClaim) -> str | None:
    """The claim is there, and it still says something."""
    return missing(document, command.claim, Claim) or nameless(command.says, "a claim", needs="a sentence")


def answer_claim(document: Document, command: AnswerClaim) -> str | None:
    """The claim is there, and it is a question."""
    claim = document.claims.get(command.claim)
    if claim is None:
        return missing(document, command.claim, Claim)
    return None if claim.kind is ClaimKind.QUESTION else "Only questions can be answered."


def ask_in_workshop(document: Document, command: AskInWorkshop) -> str | None:
    """The claim is there, it is about something on the map, and it was not asked before."""
    claim = document.claims.get(command.claim)
    if claim is None:
        return missing(document, command.claim, Claim)
    if any(table_of(key) == table_of(Question) for key in claim.about):
        return "This is among the questions already."
    if place_of(claim, lambda key: document.find(key) is not None) is None:
        return "This is not about a step or a flow, so there is no place on the map to ask it at."
    return None


def _somebody_is_needed(document: Document, claims: Iterable[Claim]) -> str | None:
    """The reason where a participant would go who does steps or decides something that is to stay."""
    going = {key for claim in claims for key in claim.made}
    lanes = {lane.id: lane for lane in document.lanes.values() if lane.id in going or lane.participant in going}
    if not lanes:
        return None
    choices = (one for one in document.decisions.values() if one.kind is DecisionKind.CHOICE)
    staying = [node for node in (*document.steps.values(), *choices) if node.lane in lanes and node.id not in going]
    if not staying:
        return None
    name = document.participants[lanes[staying[0].lane].participant].name
    what = f"“{staying[0].name}”" if len(staying) == 1 else f"{len(staying)} steps and decisions"
    return f"“{name}” still has {what} on the map. Move that to another lane, or reject it too."
