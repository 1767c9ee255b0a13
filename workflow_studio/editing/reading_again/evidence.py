"""What becomes of evidence when its workbook is read again: it follows its cells, or it is lost. It never guesses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from workflow_studio.editing.draft import Draft
from workflow_studio.model import Document, Evidence


def same_evidence(document: Document, new: Document, source: str) -> dict[str, str]:
    """For evidence of the new document that we have word for word the id of ours."""
    known = {
        _identity(evidence): key
        for key, evidence in document.evidence.items()
        if evidence.source == source and not evidence.lost
    }
    found = ((key, known.get(_identity(evidence))) for key, evidence in new.evidence.items())
    return {key: own for key, own in found if own is not None}


def settle(draft: Draft, new: Document, source: str, used: set[str]) -> None:
    """Move evidence of this source that nothing new stands for to where the same words are now; else it is lost.

    `used` are the ids of evidence that the new reading gave or confirmed. Words that several cells say lead nowhere.
    """
    places = _unique_places(new)
    for evidence in list(draft.all(Evidence)):
        if evidence.source != source or evidence.id in used:
            continue
        now = places.get((evidence.kind, evidence.status, evidence.quote)) if evidence.quote else None
        if now is None:
            draft.replace(evidence, lost=True)
        else:
            draft.replace(evidence, sheet=now.sheet, cells=now.cells, lost=False)


def _unique_places(new: Document) -> Mapping[tuple[object, ...], Evidence]:
    counts = Counter(_words(evidence) for evidence in new.evidence.values())
    return {_words(one): one for one in new.evidence.values() if counts[_words(one)] == 1}


def _words(evidence: Evidence) -> tuple[object, ...]:
    return evidence.kind, evidence.status, evidence.quote


def _identity(evidence: Evidence) -> tuple[object, ...]:
    return (*_words(evidence), evidence.sheet, evidence.cells, evidence.said_by, evidence.said_on)
