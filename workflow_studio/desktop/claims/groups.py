"""Several claims that one answer decides, as one row: what it says of them, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workflow_studio.desktop.claims.how_known import STATE_SIGNS
from workflow_studio.desktop.words import claims as words
from workflow_studio.model import Claim, ClaimKind, Document

MOST_QUOTED = 3


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
    questions = group.kind is ClaimKind.QUESTION
    return words.how_many(len(group.claims), group.total, questions, _state_of(document, group))


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
    kind, state = words.KINDS[group.kind].many, _state_of(document, group)
    sure = None if group.kind is ClaimKind.QUESTION else group.confidence
    return words.spoken_group(kind, how_many(document, group), opened, state, sure, group.says)


def _state_of(document: Document, group: Group) -> str:
    return STATE_SIGNS[document.claims[group.claims[0]].state][2]


def _all_of(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for part in parts for one in part))
