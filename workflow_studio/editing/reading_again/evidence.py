"""What becomes of evidence when its workbook is read again: it follows its cells, or it is lost. It never guesses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.withdrawal import withdrawn_elements
from workflow_studio.model import Claim, Document, Element, Evidence

Ours = Mapping[str, str]
"""From the ids of the new document's sources to those of ours that they are versions of."""

TELLING = 8
"""Letters that words need to be told from others like them."""


def same_evidence(document: Document, new: Document, sources: Ours, gone: Iterable[Claim]) -> dict[str, str]:
    """For evidence of the new document that we have word for word the id of ours.

    What `gone` claims rest on is not the same, even where another row says the same word in the same cell now.
    """
    left = {key for claim in gone for element in _with_what_it_made(document, claim) for key in element.evidence}
    known = {
        _identity(evidence, evidence.source): key
        for key, evidence in document.evidence.items()
        if evidence.source in sources.values() and not evidence.lost and key not in left
    }
    found = ((key, known.get(_identity(one, sources.get(one.source or "")))) for key, one in new.evidence.items())
    return {key: own for key, own in found if own is not None}


def _with_what_it_made(document: Document, claim: Claim) -> list[Element]:
    return [claim, *(element for key in claim.made if (element := document.find(key)) is not None)]


def settle(draft: Draft, new: Document, sources: Ours, used: set[str]) -> None:
    """Move evidence of these sources that nothing new stands for to where the same words are now; else it is lost.

    `used` are the ids of evidence that the new reading gave or confirmed. What a claim rests on that is not made any
    more is lost, whatever else says the same words, and so are words too short to be known again. What nothing rests
    on any more, as all that rested on it has newer evidence, goes.
    """
    places = _unique_places(new, sources)
    kept = {key for claim in draft.all(Claim) for element in withdrawn_elements(claim) for key in element.evidence}
    for evidence in list(draft.all(Evidence)):
        if evidence.source not in sources.values() or evidence.id in used:
            continue
        if evidence.id not in kept and not draft.referrers(evidence.id):
            draft.remove(evidence.id)
            continue
        claimed = draft.referring(Claim, evidence.id, "evidence")
        now = None if claimed else places.get((evidence.source, *_words(evidence)))
        if now is None or len(evidence.quote) < TELLING:
            draft.replace(evidence, lost=True)
        else:
            draft.replace(evidence, sheet=now.sheet, cells=now.cells, lost=False)


def _unique_places(new: Document, sources: Ours) -> Mapping[tuple[object, ...], Evidence]:
    """The evidence that alone says its words in its source, by our source and the words."""
    words = [((sources.get(one.source or ""), *_words(one)), one) for one in new.evidence.values()]
    counts = Counter(said for said, _ in words)
    return {said: one for said, one in words if counts[said] == 1}


def _words(evidence: Evidence) -> tuple[object, ...]:
    return evidence.kind, evidence.status, evidence.quote


def _identity(evidence: Evidence, source: str | None) -> tuple[object, ...]:
    return (*_words(evidence), source, evidence.sheet, evidence.cells, evidence.said_by, evidence.said_on)
