"""Who reads a workbook is known in one way: on its card, and as the answer to the question that asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.editing.commands import AnswerClaim, Command, SetFields
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Claim, ClaimState, RetirementCard, Source
from workflow_studio.model.claims import READER_KEY


def readers_answer_their_question(draft: Draft, command: Command) -> None:
    """An answer is written on the card; a reader written there settles the question."""
    if isinstance(command, AnswerClaim):
        for claim, source in _asked(draft):
            if claim.id == command.claim:
                card = source.card or RetirementCard()
                draft.replace(source, card=card.model_copy(update={"reader": claim.answer}))
    elif isinstance(command, SetFields) and "card" in command.fields:
        for claim, source in _asked(draft):
            reader = source.card.reader if source.card else ""
            if source.id == command.element and claim.answer != reader:
                draft.replace(claim, answer=reader, state=ClaimState.ACCEPTED if reader else ClaimState.OPEN)


def _asked(draft: Draft) -> Iterator[tuple[Claim, Source]]:
    """Each question with the workbook that it is about: the only one, or the one that it names."""
    sources = list(draft.all(Source))
    claims = [claim for claim in draft.all(Claim) if claim.key.startswith(READER_KEY)]
    for claim in claims:
        if claim.state is not ClaimState.REJECTED:
            said = claim.read_as or claim.says
            yield from ((claim, one) for one in sources if len(sources) == 1 or f"“{one.name}”" in said)
