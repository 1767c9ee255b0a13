"""What becomes of the map when two names are taken to be one, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.editing.joining.records import gone_in, joining_of
from workflow_studio.model import Claim, ClaimKind, Document, Element, Lane, Participant, System
from workflow_studio.model.claims import THE_SAME

Named = Participant | System


def what_joining_does(document: Document, claim: Claim) -> tuple[str, str] | None:
    """A heading, and what accepting a claim or answering a question makes one, or has made one; none for others."""
    question = claim.kind is ClaimKind.QUESTION
    joining = joining_of(claim)
    if joining is not None:
        kept, gone = document.find(joining.kept), gone_in(claim)
        others = [one for one in gone if isinstance(one, Participant | System)]
        if not isinstance(kept, Participant | System) or not others:
            return None
        lanes = [lane for lane in gone if isinstance(lane, Lane)]
        back = "Another answer" if question else "Rejecting this"
        return "What it did to the map", f"{_has_joined(kept, others, lanes)} {back} makes them two again."
    named = [one for key in claim.joins if isinstance(one := document.find(key), Participant | System)]
    if len(named) < 2:
        return None
    if question and THE_SAME not in claim.options:
        return "What your answer does", f"The steps of “{named[0].name}” go to the lane of the one you choose."
    heading = f"What “{THE_SAME}” does" if question else "What accepting does"
    return heading, " ".join(_would_join(document, named[0], other) for other in named[1:])


def _would_join(document: Document, kept: Named, other: Named) -> str:
    if isinstance(other, System):
        return f"Steps done in “{other.name}” are done in “{kept.name}”."
    own, theirs = _maps(document, kept), _maps(document, other)
    if kept.name == other.name:
        return f"Both “{kept.name}” become one{', with one lane' if own & theirs else ''}."
    if own & theirs:
        return f"The steps of “{other.name}” go to the lane of “{kept.name}”."
    if theirs:
        return f"The lane of “{other.name}” becomes that of “{kept.name}”."
    return f"What names “{other.name}” names “{kept.name}”."


def _has_joined(kept: Named, others: Sequence[Named], lanes: Sequence[Lane]) -> str:
    sentences = []
    for other in others:
        if isinstance(other, System):
            sentences.append(f"Steps done in “{other.name}” are done in “{kept.name}” now.")
        elif other.name == kept.name:
            sentences.append(f"Both “{kept.name}” are one now.")
        elif any(lane.participant == other.id for lane in lanes):
            sentences.append(f"The steps of “{other.name}” are in the lane of “{kept.name}” now.")
        else:
            sentences.append(f"“{other.name}” is called “{kept.name}” on the map now.")
    return " ".join(sentences)


def _maps(document: Document, element: Element) -> set[str]:
    return {lane.map for lane in document.lanes.values() if lane.participant == element.id}
