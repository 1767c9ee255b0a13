"""Taking in another document, for example what an importer made of a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from workflow_studio.editing.commands import Insert
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.names import find_named
from workflow_studio.editing.reading_again.three_ways import remember_as_read
from workflow_studio.model import Claim, Document, Participant, Process, System
from workflow_studio.model.standing import proposed_ids

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
        remember_as_read(draft, draft.get(Claim, copies[claim]))
    for old_id, own_id in stand_ins.items():
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


def _take_evidence(draft: Draft, incoming: Document, old_id: str, own_id: str, copies: dict[str, str]) -> None:
    old, own = incoming.find(old_id), draft.find(own_id)
    assert old is not None and own is not None
    if old.evidence:
        draft.replace(own, evidence=(*own.evidence, *(copies[key] for key in old.evidence)))
