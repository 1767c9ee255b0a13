"""Several claims that one answer decides, as one row: what it says of them, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workflow_studio.desktop.claims.words import KINDS, STATE_SIGNS
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document

MOST_QUOTED = 3
_STATES = {ClaimState.OPEN: "open", ClaimState.ACCEPTED: "accepted", ClaimState.REJECTED: "rejected"}


@dataclass(frozen=True, slots=True)
class Group:
    """The row of several claims that one answer decides. `claims` are those in this list, of `total` in all lists.

    It is as sure as the least sure of them. `key` is never the id of a claim.
    """

    key: str
    says: str
    kind: ClaimKind
    confidence: float
    claims: tuple[str, ...]
    total: int


def how_many(document: Document, group: Group) -> str:
    """`39 claims`, or `37 of 39 open` where some were decided alone."""
    if len(group.claims) == group.total:
        return f"{group.total:,} {'questions' if group.kind is ClaimKind.QUESTION else 'claims'}"
    return f"{len(group.claims):,} of {group.total:,} {_STATES[document.claims[group.claims[0]].state]}"


def as_claim(document: Document, group: Group) -> Claim:
    """A claim that stands for the whole group: its sentence, with what all of them made and why all of them are so."""
    claims = [document.claims[key] for key in group.claims]
    first, *others = claims
    changes = {
        "kind": group.kind,
        "says": group.says,
        "read_as": "",
        "answer": "",
        "confidence": group.confidence,
        "reasons": tuple(one for one in first.reasons if all(one in other.reasons for other in others)),
        "made": _all_of(claim.made for claim in claims),
        "about": _all_of(claim.about for claim in claims),
        "withdrawn": _all_of(claim.withdrawn for claim in claims),
        "evidence": _all_of(claim.evidence for claim in claims[:MOST_QUOTED]),
        "rule": None,
    }
    return first.model_copy(update=changes)


def spoken_group(document: Document, group: Group, opened: bool) -> str:
    """A group as a screen reader says it."""
    kind, state = KINDS[group.kind].many, STATE_SIGNS[document.claims[group.claims[0]].state][2]
    sure = "" if group.kind is ClaimKind.QUESTION else f", {round(group.confidence * 100)} %"
    shown = "expanded" if opened else "collapsed"
    return f"{kind}, {how_many(document, group)}, {shown}, {state}{sure}: {group.says}"


def _all_of(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for part in parts for one in part))
