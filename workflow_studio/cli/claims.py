"""How the command line prints what a workbook is taken to say."""

from __future__ import annotations

from workflow_studio.model import ClaimKind, ClaimState, Document


def print_claims(document: Document) -> None:
    """How many claims of each kind there are, and every question."""
    claims = document.claims.values()
    if claims:
        print("Claims")
    for kind in ClaimKind:
        of_kind = [claim for claim in claims if claim.kind is kind]
        if of_kind and kind is not ClaimKind.QUESTION:
            accepted = sum(claim.state is ClaimState.ACCEPTED for claim in of_kind)
            print(f"    {kind.value:<12} {len(of_kind):>4}, {accepted} of them sure")
    questions = [claim for claim in claims if claim.kind is ClaimKind.QUESTION]
    if questions:
        print("Questions")
    for question in questions:
        print(f"    {question.says}" + (f" ({' / '.join(question.options)})" if question.options else ""))
