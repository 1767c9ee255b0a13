"""Accepting, rejecting, rewording and answering what a workbook is taken to say."""

from __future__ import annotations

from workflow_studio.editing.commands import AnswerClaim, AskInWorkshop, DecideClaims, EditClaim
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.apart import take_all_apart
from workflow_studio.editing.withdrawal import lanes_back_in_place, lists_of_before, put_back, taken_out
from workflow_studio.model import Claim, ClaimState, Pain, Question, table_of
from workflow_studio.model.claims import place_of, problem_of


def decide_claims(draft: Draft, command: DecideClaims) -> None:
    """Rejecting takes out what the claims made and keeps it with them; any other decision puts it back."""
    lists = lists_of_before(draft)
    for claim_id in command.claims:
        claim = draft.get(Claim, claim_id)
        if claim.state is command.state:
            continue
        withdrawn = taken_out(draft, claim.made, lists) if command.state is ClaimState.REJECTED else ()
        draft.replace(claim, state=command.state, withdrawn=(*claim.withdrawn, *withdrawn))
    if command.state is not ClaimState.REJECTED:
        _put_back(draft)
    if command.state is ClaimState.ACCEPTED:
        for claim_id in command.claims:
            _show_problem(draft, draft.get(Claim, claim_id))


def edit_claim(draft: Draft, command: EditClaim) -> None:
    """Other words; the first ones stay beside them, and a problem or question on the map follows."""
    claim = draft.get(Claim, command.claim)
    for key in (*claim.made, *claim.about):
        on_map = draft.find(key)
        if isinstance(on_map, Pain | Question) and on_map.text == claim.says:
            draft.replace(on_map, text=command.says)
    draft.replace(claim, says=command.says, read_as=claim.read_as or claim.says)


def answer_claim(draft: Draft, command: AnswerClaim) -> None:
    """An answered question is settled, one without an answer is open; the question asked on the map knows it too."""
    claim = draft.get(Claim, command.claim)
    answer = command.answer.strip()
    draft.replace(claim, answer=answer, state=ClaimState.ACCEPTED if answer else ClaimState.OPEN)
    for key in claim.about:
        question = draft.find(key)
        if isinstance(question, Question):
            draft.replace(question, answer=answer)


def ask_in_workshop(draft: Draft, command: AskInWorkshop) -> None:
    """A question on the map, at the first step, decision, event or flow that the claim is about."""
    claim = draft.get(Claim, command.claim)
    about = place_of(claim, lambda key: draft.find(key) is not None)
    question = draft.add(Question, about=about, text=claim.says, evidence=claim.evidence)
    draft.replace(claim, about=(*claim.about, question.id))


def _put_back(draft: Draft) -> None:
    """Bring back what claims that are not rejected keep; what one puts back may be what another one waits for.

    What was joined is taken apart for it, because what comes back may lead to what is part of something else now.
    """
    if _keeping(draft):
        take_all_apart(draft)
    while any(put_back(draft, key) for key in _keeping(draft)):
        pass
    lanes_back_in_place(draft)


def _keeping(draft: Draft) -> list[str]:
    return [one.id for one in draft.all(Claim) if one.withdrawn and one.state is not ClaimState.REJECTED]


def _show_problem(draft: Draft, claim: Claim) -> None:
    """An accepted problem stands on the map, where it is about something there."""
    if any(table_of(key) == table_of(Pain) for key in claim.made):
        return
    problem = problem_of(claim, lambda key: draft.find(key) is not None)
    if problem is not None:
        draft.replace(claim, made=(*claim.made, draft.add(Pain, **problem).id))
