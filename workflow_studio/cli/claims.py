"""How the command line prints what a workbook is taken to say."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.model import Claim, ClaimKind, ClaimState, Document
from workflow_studio.model.together import decided_together, kind_together

MOST_TO_DECIDE = 60


def print_claims(document: Document) -> None:
    """How many claims of each kind there are, what is left to decide on, and every question.

    Claims that one answer decides are one line.
    """
    claims = document.claims.values()
    if claims:
        print("Claims")
    for kind in ClaimKind:
        of_kind = [claim for claim in claims if claim.kind is kind]
        if of_kind and kind is not ClaimKind.QUESTION:
            accepted = sum(claim.state is ClaimState.ACCEPTED for claim in of_kind)
            print(f"    {kind.value:<12} {len(of_kind):>4}, {accepted} of them sure")
    questions = [claim for claim in claims if claim.kind is ClaimKind.QUESTION]
    open_ones = (claim for claim in claims if claim.state is ClaimState.OPEN and claim.kind is not ClaimKind.QUESTION)
    _print_to_decide(decided_together(document, open_ones))
    if questions:
        print("Questions")
    for question in questions:
        print(f"    {question.says}" + (f" ({' / '.join(question.options)})" if question.options else ""))


def _print_to_decide(things: Iterable[tuple[Claim, ...]]) -> None:
    surest = sorted(things, key=lambda claims: -min(claim.confidence for claim in claims))
    if surest:
        print("To decide")
    for claims in surest[:MOST_TO_DECIDE]:
        first, sure, kind = claims[0], min(claim.confidence for claim in claims), kind_together(claims).value
        says = first.says if len(claims) == 1 else f"{first.together} ({len(claims)} claims)"
        print(f"    {sure:>4.0%} {kind:<12} {says}")
    if len(surest) > MOST_TO_DECIDE:
        print(f"    and {len(surest) - MOST_TO_DECIDE} more")
