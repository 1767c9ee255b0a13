"""Accepting, rejecting, rewording and answering what a workbook is taken to say."""

from __future__ import annotations

import json

from workflow_studio.editing.commands import AnswerClaim, DecideClaims, Delete, EditClaim
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.deletion import delete
from workflow_studio.model import TABLES, Claim, ClaimState, Element, table_of
from workflow_studio.model.references import reference_fields


def decide_claims(draft: Draft, command: DecideClaims) -> None:
    """Rejecting takes out what the claims made and keeps it with them; any other decision puts it back."""
    for claim_id in command.claims:
        claim = draft.get(Claim, claim_id)
        if claim.state is command.state:
            continue
        if command.state is ClaimState.REJECTED:
            _withdraw(draft, claim)
        else:
            draft.replace(claim, state=command.state, made=(*claim.made, *_put_back(draft, claim)), withdrawn=())


def edit_claim(draft: Draft, command: EditClaim) -> None:
    """Other words; the first ones stay beside them."""
    claim = draft.get(Claim, command.claim)
    draft.replace(claim, says=command.says, read_as=claim.read_as or claim.says)


def answer_claim(draft: Draft, command: AnswerClaim) -> None:
    """An answered question is settled, one without an answer is open."""
    claim = draft.get(Claim, command.claim)
    state = ClaimState.ACCEPTED if command.answer.strip() else ClaimState.OPEN
    draft.replace(claim, answer=command.answer, state=state)


def _withdraw(draft: Draft, claim: Claim) -> None:
    made = [element for key in claim.made if (element := draft.find(key)) is not None]
    records = tuple(element.model_dump_json(exclude_defaults=True) for element in made)
    draft.replace(claim, state=ClaimState.REJECTED, withdrawn=records)
    delete(draft, Delete(tuple(element.id for element in made)))


def _put_back(draft: Draft, claim: Claim) -> list[str]:
    """The ids of what was taken out and can be put back: what it cannot be without is still there."""
    back: list[str] = []
    for record in claim.withdrawn:
        fields = json.loads(record)
        kind = TABLES[table_of(fields["id"])]
        if draft.find(fields["id"]) is None and _can_stand(draft, kind, fields):
            back.append(draft.add(kind, **_without_lost(draft, kind, fields)).id)
    return back


def _can_stand(draft: Draft, kind: type[Element], fields: dict[str, object]) -> bool:
    needed = [field.name for field in reference_fields(kind) if field.arity == "required"]
    return all(draft.find(str(fields[name])) is not None for name in needed)


def _without_lost(draft: Draft, kind: type[Element], fields: dict[str, object]) -> dict[str, object]:
    """The fields without references to what is no longer there."""
    kept = dict(fields)
    for field in reference_fields(kind):
        value = kept.get(field.name)
        if isinstance(value, list):
            kept[field.name] = tuple(target for target in value if draft.find(target) is not None)
        elif isinstance(value, str) and draft.find(value) is None:
            del kept[field.name]
    return kept
