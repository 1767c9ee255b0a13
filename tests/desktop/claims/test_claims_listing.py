"""What is listed where: the four lists, kinds, sheets, the surest first."""

from __future__ import annotations

from tests.desktop.claims.claimed import LIMITS, TRACKER
from workflow_studio.app.claim_decisions import ClaimDecision, with_decisions
from workflow_studio.desktop.claims.how_known import bars
from workflow_studio.desktop.claims.listing import Heading, View, Wanted, first_view, listing_of, sure_enough
from workflow_studio.model import ClaimKind, ClaimState, Document


def says(document: Document, wanted: Wanted) -> list[str]:
    return [document.claims[row].says for row in listing_of(document, wanted).rows if isinstance(row, str)]


def test_each_claim_is_counted_in_one_list(claimed: Document) -> None:
    views = listing_of(claimed, Wanted()).views
    assert views == {View.TO_DECIDE: 9, View.QUESTIONS: 3, View.ACCEPTED: 2, View.REJECTED: 1}


def test_claims_are_grouped_by_kind_with_open_questions_last(claimed: Document) -> None:
    headings = [row for row in listing_of(claimed, Wanted()).rows if isinstance(row, Heading)]
    assert [(heading.kind, heading.count) for heading in headings] == [
        (ClaimKind.PARTICIPANT, 2),
        (ClaimKind.STEP, 2),
        (ClaimKind.HANDOFF, 3),
        (ClaimKind.RULE, 2),
        (ClaimKind.QUESTION, 3),
    ]


def test_the_surest_claim_of_a_kind_comes_first(claimed: Document) -> None:
    handoffs = says(claimed, Wanted(kind=ClaimKind.HANDOFF))
    confidence = {claim.says: claim.confidence for claim in claimed.claims.values()}
    assert [confidence[sentence] for sentence in handoffs] == [0.94, 0.84, 0.58]


def test_a_sheet_that_is_not_ticked_is_left_out_but_still_counted(claimed: Document) -> None:
    listing = listing_of(claimed, Wanted(left_out=frozenset({LIMITS})))
    assert listing.sheets == {TRACKER: 11, LIMITS: 1}
    assert listing.kinds[ClaimKind.PARTICIPANT] == 1


def test_a_kind_of_which_nothing_is_left_shows_all(claimed: Document) -> None:
    assert len(says(claimed, Wanted(view=View.ACCEPTED, kind=ClaimKind.RULE))) == 2


def test_only_undecided_statements_are_accepted_together(claimed: Document) -> None:
    listing = listing_of(claimed, Wanted())
    assert len(sure_enough(claimed, listing, 0.9)) == 4
    assert len(sure_enough(claimed, listing, 0.0)) == 9
    assert sure_enough(claimed, listing_of(claimed, Wanted(view=View.ACCEPTED)), 0.5) == ()


def test_where_nothing_is_to_decide_the_accepted_ones_come_first(claimed: Document) -> None:
    assert first_view(claimed) is View.TO_DECIDE
    everything = {claim.key: ClaimDecision(ClaimState.ACCEPTED, answer="So") for claim in claimed.claims.values()}
    assert first_view(with_decisions(claimed, everything)) is View.ACCEPTED


def test_bars_rise_with_the_confidence() -> None:
    assert [bars(confidence) for confidence in (0.0, 0.5, 0.7, 0.9, 1.0)] == [1, 2, 3, 4, 4]


def test_where_only_a_question_waits_the_questions_come_first(claimed: Document) -> None:
    said = [claim for claim in claimed.claims.values() if claim.kind is not ClaimKind.QUESTION]
    decided = {claim.key: ClaimDecision(ClaimState.ACCEPTED) for claim in said}
    assert first_view(with_decisions(claimed, decided)) is View.QUESTIONS
