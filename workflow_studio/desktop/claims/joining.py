"""What becomes of the map when two names are taken to be one, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.desktop.words import claim_details as words
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
        return words.JOINED, words.two_again((_has_joined(kept, other, lanes) for other in others), question)
    named = [one for key in claim.joins if isinstance(one := document.find(key), Participant | System)]
    if len(named) < 2:
        return None
    if question and THE_SAME not in claim.options:
        return words.ANSWER_JOINS, words.steps_go_where_you_choose(named[0].name)
    heading = words.answer_does(THE_SAME) if question else words.ACCEPTING_JOINS
    return heading, " ".join(_would_join(document, named[0], other) for other in named[1:])


def _would_join(document: Document, kept: Named, other: Named) -> str:
    if isinstance(other, System):
        return words.steps_done_in(other.name, kept.name, done=False)
    own, theirs = _maps(document, kept), _maps(document, other)
    if kept.name == other.name:
        return words.both_become_one(kept.name, one_lane=bool(own & theirs))
    if own & theirs:
        return words.steps_go_to_lane(other.name, kept.name)
    if theirs:
        return words.lane_becomes(other.name, kept.name)
    return words.names(other.name, kept.name)


def _has_joined(kept: Named, other: Named, lanes: Sequence[Lane]) -> str:
    if isinstance(other, System):
        return words.steps_done_in(other.name, kept.name, done=True)
    if other.name == kept.name:
        return words.both_are_one(kept.name)
    if any(lane.participant == other.id for lane in lanes):
        return words.steps_are_in_lane(other.name, kept.name)
    return words.is_called(other.name, kept.name)


def _maps(document: Document, element: Element) -> set[str]:
    return {lane.map for lane in document.lanes.values() if lane.participant == element.id}
