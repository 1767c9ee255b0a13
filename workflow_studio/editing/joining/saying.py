"""Which elements a claim says are one, with what the user made of it."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.records import free_numbers
from workflow_studio.editing.joining.together import join
from workflow_studio.editing.names import same_name
from workflow_studio.model import Claim, ClaimKind, ClaimState
from workflow_studio.model.claims import THE_SAME


def join_what_is_said(draft: Draft, claims: Iterable[str]) -> None:
    """Join what these claims say and what is not joined yet."""
    numbers = free_numbers(draft)
    for claim in (draft.get(Claim, key) for key in claims):
        if not claim.joined and (ids := said_to_be_one(draft, claim)):
            join(draft, claim.id, ids, next(numbers))


def said_to_be_one(draft: Draft, claim: Claim) -> tuple[str, ...]:
    """The elements that an accepted claim, or the answer of a question, makes one; the one that stays first.

    A question which of several somebody is names that one first in `joins`, and is answered with the name of another.
    """
    joins = tuple(key for key in claim.joins if draft.find(key) is not None)
    if claim.state is not ClaimState.ACCEPTED or len(joins) < 2:
        return ()
    if claim.kind is not ClaimKind.QUESTION or claim.answer == THE_SAME:
        return joins
    answer = same_name(claim.answer) if claim.answer in claim.options else ""
    chosen = (key for key in joins[1:] if same_name(str(getattr(draft.find(key), "name", ""))) == answer)
    return next(((key, joins[0]) for key in chosen), ())
