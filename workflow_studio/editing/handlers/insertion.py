"""Taking in another document, for example what an importer made of a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from workflow_studio.editing.commands import Insert
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.names import find_named, same_name
from workflow_studio.editing.reading_again.three_ways import remember_as_read
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    Document,
    Evidence,
    Participant,
    Process,
    Source,
    System,
)
from workflow_studio.model.claims import says_they_are_one
from workflow_studio.model.standing import proposed_ids

MOST_QUOTES_EACH = 2
CERTAIN, LIKELY = 0.95, 0.8
FIRST_NAME = "Both workbooks use the same first name alone, which two people can have."

Shared = TypeVar("Shared", Participant, System)


def insert(draft: Draft, command: Insert) -> None:
    """All elements of the other document under new ids, its processes after those that are there."""
    incoming = command.document
    stand_ins = {
        **_shared(draft, Participant, incoming.participants.values()),
        **_shared(draft, System, incoming.systems.values()),
    }
    first = 1 + max((process.position for process in draft.all(Process)), default=-1)
    copies = copy_elements(draft, (e for e in incoming.elements() if e.id not in stand_ins), stand_ins)
    for process in incoming.processes.values():
        draft.replace(draft.get(Process, copies[process.id]), position=first + max(process.position, 0))
    for claim in incoming.claims:
        remember_as_read(draft, draft.get(Claim, copies[claim]), {**copies, **stand_ins})
    for old_id, own_id in stand_ins.items():
        _claim_that_it_is_one(draft, command, old_id, own_id, copies)
        _take_evidence(draft, incoming, old_id, own_id, copies)
    _leave_facts(draft, incoming, set(stand_ins.values()) - proposed_ids(draft.document), copies)


def _shared(draft: Draft, kind: type[Shared], theirs: Iterable[Shared]) -> dict[str, str]:
    """Our elements of the same name by the incoming ones' ids; each is used once, as two lanes cannot share one."""
    shared: dict[str, str] = {}
    for element in theirs:
        own = find_named(draft, kind, element.name, besides=shared.values())
        if own is not None:
            shared[element.id] = own.id
    return shared


def _leave_facts(draft: Draft, incoming: Document, facts: set[str], copies: dict[str, str]) -> None:
    """A claim about somebody who is known already has not made them, so deciding on it leaves them alone."""
    for old_id in incoming.claims:
        claim = draft.get(Claim, copies[old_id])
        known = facts.intersection(claim.made)
        if known:
            made = tuple(key for key in claim.made if key not in known)
            draft.replace(claim, made=made, about=tuple(dict.fromkeys((*claim.about, *sorted(known)))))


def _claim_that_it_is_one(draft: Draft, command: Insert, old_id: str, own_id: str, copies: dict[str, str]) -> None:
    """Two workbooks that name the same: to accept or to reject like all that was concluded. Not for what was drawn."""
    theirs, own = command.document.find(old_id), draft.find(own_id)
    assert isinstance(theirs, Participant | System) and isinstance(own, Participant | System)
    sides = (own.evidence, tuple(copies[key] for key in theirs.evidence))
    cited = [_cited(draft, keys) for keys in sides]
    if not all(cited):
        return
    sources = [draft.get(Source, side[0].source or "").name for side in cited]
    kind = ClaimKind.SYSTEM if isinstance(own, System) else ClaimKind.PARTICIPANT
    unsure = old_id in command.unsure
    draft.add(
        Claim,
        kind=kind,
        says=says_they_are_one(own.name, sources[0], theirs.name, sources[1]),
        key=f"{kind.value}/one/{same_name(own.name)}/{same_name(sources[1])}",
        confidence=LIKELY if unsure else CERTAIN,
        state=ClaimState.OPEN if unsure else ClaimState.ACCEPTED,
        reasons=(FIRST_NAME if unsure else "Both workbooks use the same name.",),
        about=(own_id,),
        evidence=tuple(one.id for side in cited for one in side),
    )


def _cited(draft: Draft, evidence: Iterable[str]) -> list[Evidence]:
    """The first of these that stand in a workbook."""
    found = [draft.get(Evidence, key) for key in evidence]
    return [one for one in found if one.source is not None][:MOST_QUOTES_EACH]


def _take_evidence(draft: Draft, incoming: Document, old_id: str, own_id: str, copies: dict[str, str]) -> None:
    old, own = incoming.find(old_id), draft.find(own_id)
    assert old is not None and own is not None
    if old.evidence:
        draft.replace(own, evidence=(*own.evidence, *(copies[key] for key in old.evidence)))
