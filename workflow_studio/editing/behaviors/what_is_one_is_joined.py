"""What an accepted claim says is one is one in the document; when it is not accepted any more, it is not."""

from __future__ import annotations

from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.editing.joining.apart import take_apart
from workflow_studio.editing.joining.later import LaterChanges
from workflow_studio.editing.joining.records import Joining, free_numbers, joining_of, joinings
from workflow_studio.editing.joining.saying import join_what_is_said
from workflow_studio.editing.joining.together import join
from workflow_studio.model import Claim


def what_is_one_is_joined(draft: Draft, _: Command) -> None:
    """Take apart what claims no longer say and join what they say now, in the order in which it was said."""
    changed = [(before, after) for before, after in draft.changed(Claim) if after is not None]
    if not any(after.joins or after.joined for _, after in changed):
        return
    ended = {after.id for before, after in changed if before and after.joined and _decided(before) != _decided(after)}
    again = _taken_apart(draft, ended)
    for before, after in changed:
        known = joining_of(before) if before and _decided(before) == _decided(after) else None
        if known is not None and not after.joined:
            again.append((known, after.id))
    numbers = free_numbers(draft)
    for joining, claim_id in sorted(again, key=lambda pair: pair[0].number):
        join(draft, claim_id, joining.ids, next(numbers))  # not its old one: it is joined on top of all that stayed
    join_what_is_said(draft, sorted((after.id for _, after in changed), key=number_of))


def _taken_apart(draft: Draft, ended: set[str]) -> list[tuple[Joining, str]]:
    """Take apart what these claims joined and what was joined later with the same elements; the latter ones."""
    touched, above, going = set[str](), list[tuple[Joining, str]](), set[str]()
    joined = joinings(draft) if ended else []
    for joining, claim_id in joined:
        if claim_id in ended or not touched.isdisjoint(joining.ids):
            touched.update(joining.ids)
            going.add(claim_id)
            above += [] if claim_id in ended else [(joining, claim_id)]
    since = LaterChanges(draft)
    for _, claim_id in reversed(joined):
        if claim_id in going:
            take_apart(draft, claim_id, since)
        else:
            since.stays(claim_id)
    since.keep()
    return above


def _decided(claim: Claim) -> tuple[object, ...]:
    return claim.state, claim.answer
