"""Claims that one answer decides: forty rows ask once whether they follow each other, not forty times."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.model.claims import Claim, ClaimState
from workflow_studio.model.document import Document

FEWEST_TOGETHER = 3
"""Two claims are seen at a glance; a row that stands for them would only be in the way."""


def decided_together(document: Document, claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """These claims as they are decided: alone, or with those of the same workbook that one answer decides.

    Each comes where its first claim does.
    """
    found: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in claims:
        found.setdefault(together_key(document, claim), []).append(claim)
    return list(map(tuple, found.values()))


def left_to_decide(document: Document) -> int:
    """How many things the user has not decided on yet; claims that one answer decides are one thing."""
    return len(decided_together(document, (one for one in document.claims.values() if one.state is ClaimState.OPEN)))


def together_key(document: Document, claim: Claim) -> tuple[str, str | None]:
    """Equal for claims that one answer decides: their sentence and their workbook; else the claim's id."""
    if not claim.together:
        return claim.id, None
    if claim.source is not None or not claim.evidence:
        return claim.together, claim.source
    first = document.evidence.get(claim.evidence[0])
    return claim.together, first.source if first is not None else None
