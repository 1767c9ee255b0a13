"""Claims that one answer decides: forty rows ask once whether they follow each other, not forty times."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.model.claims import Claim, ClaimKind, ClaimState
from workflow_studio.model.document import Document

FEWEST_TOGETHER = 3
"""Two claims are seen at a glance; a row that stands for them would only be in the way."""

_PLACES = {kind: place for place, kind in enumerate(ClaimKind)}


def decided_together(document: Document, claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """These claims as they are decided: alone, or with those of the same workbook that one answer decides.

    Each comes where its first claim does.
    """
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(together_key(document, claim) if claim.together else claim.id, []).append(claim)
    return list(map(tuple, found.values()))


def left_to_decide(document: Document) -> int:
    """How many things the user has not decided on yet; claims that one answer decides are one thing."""
    return len(decided_together(document, (one for one in document.claims.values() if one.state is ClaimState.OPEN)))


def kind_together(claims: Iterable[Claim]) -> ClaimKind:
    """What claims that one answer decides are listed as: the order of steps before the handoffs that follow from it."""
    return min((claim.kind for claim in claims), key=_PLACES.__getitem__)


def together_key(document: Document, claim: Claim) -> str:
    """Equal for the claims that one answer decides with this one: their sentence and their workbook."""
    first = document.evidence.get(claim.evidence[0]) if claim.evidence else None
    source = claim.source or (first.source if first is not None else None)
    return f"{claim.together}\n{source or ''}"
