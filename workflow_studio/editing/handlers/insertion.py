"""Taking in another document, for example what an importer made of a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from workflow_studio.editing.commands import Insert
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.apart import unjoined
from workflow_studio.editing.joining.together import join_for_good
from workflow_studio.editing.names import find_named, same_name
from workflow_studio.editing.reading_again.three_ways import remember_as_read
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    Evidence,
    Participant,
    Process,
    Source,
    System,
)
from workflow_studio.model.claims import says_they_are_one

MOST_QUOTES_EACH = 2
CERTAIN, LIKELY = 0.95, 0.8
FIRST_NAME = "Both workbooks use the same first name alone, which two people can have."

Shared = TypeVar("Shared", Participant, System)


def insert(draft: Draft, command: Insert) -> None:
    """All elements of the other document under new ids, its processes after those that are there.

    Who and what both name is claimed to be one, and is one where that is certain.
    """
    incoming = unjoined(command.document)
    shared = {
        **_shared(draft, Participant, incoming.participants.values()),
        **_shared(draft, System, incoming.systems.values()),
    }
    first = 1 + max((process.position for process in draft.all(Process)), default=-1)
    copies = copy_elements(draft, incoming.elements())
    for process in incoming.processes.values():
        draft.replace(draft.get(Process, copies[process.id]), position=first + max(process.position, 0))
    for claim in incoming.claims:
        remember_as_read(draft, draft.get(Claim, copies[claim]), copies)
    for old_id, own_id in shared.items():
        _make_one(draft, own_id, copies[old_id], unsure=old_id in command.unsure)


def _shared(draft: Draft, kind: type[Shared], theirs: Iterable[Shared]) -> dict[str, str]:
    """Our elements of the same name by the incoming ones' ids; each is used once, as two lanes cannot share one."""
    shared: dict[str, str] = {}
    for element in theirs:
        own = find_named(draft, kind, element.name, besides=shared.values())
        if own is not None:
            shared[element.id] = own.id
    return shared


def _make_one(draft: Draft, own_id: str, other_id: str, *, unsure: bool) -> None:
    """Claim that what two workbooks name is one, to accept or to reject like all that was concluded.

    What was drawn by hand is one with what has its name, and no claim.
    """
    own, other = draft.find(own_id), draft.find(other_id)
    assert isinstance(own, Participant | System) and isinstance(other, Participant | System)
    cited = [_cited(draft, one.evidence) for one in (own, other)]
    if not all(cited):
        join_for_good(draft, own_id, other_id)
        return
    sources = [draft.get(Source, side[0].source or "").name for side in cited]
    kind = ClaimKind.SYSTEM if isinstance(own, System) else ClaimKind.PARTICIPANT
    draft.add(
        Claim,
        kind=kind,
        says=says_they_are_one(own.name, sources[0], other.name, sources[1]),
        key=f"{kind.value}/one/{same_name(own.name)}/{same_name(sources[1])}",
        confidence=LIKELY if unsure else CERTAIN,
        state=ClaimState.OPEN if unsure else ClaimState.ACCEPTED,
        reasons=(FIRST_NAME if unsure else "Both workbooks use the same name.",),
        about=(own_id, other_id),
        joins=(own_id, other_id),
        evidence=tuple(one.id for side in cited for one in side),
    )


def _cited(draft: Draft, evidence: Iterable[str]) -> list[Evidence]:
    """The first of these that stand in a workbook."""
    found = [draft.get(Evidence, key) for key in evidence]
    return [one for one in found if one.source is not None][:MOST_QUOTES_EACH]
