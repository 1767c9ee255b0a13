"""Decisions about claims that outlive the document they were made in."""

from __future__ import annotations

from tests.desktop.claims.claimed import AWAY, SENDS, claim_saying, claimed_purchase
from workflow_studio.app.claim_decisions import ClaimDecision, decision_of, with_decisions
from workflow_studio.model import ClaimState


def test_decisions_are_made_again_in_another_document() -> None:
    document = claimed_purchase()
    decisions = {
        SENDS: ClaimDecision(ClaimState.ACCEPTED, "Orders go by mail."),
        AWAY: ClaimDecision(ClaimState.ACCEPTED, answer="A deputy"),
        "Orders are written in SAP.": ClaimDecision(ClaimState.OPEN),
    }
    after = {claim.key: claim for claim in with_decisions(document, decisions).claims.values()}
    assert {key: decision_of(after[key]) for key in decisions} == decisions
    assert after[SENDS].read_as == SENDS


def test_a_rejection_takes_out_what_the_claim_made_and_keeps_the_map_drawn() -> None:
    document = claimed_purchase()
    made = claim_saying(document, SENDS).made
    after = with_decisions(document, {SENDS: ClaimDecision(ClaimState.REJECTED)})
    assert made[0] not in after.flows
    assert not any(edge.of in made for edge in after.edges.values())


def test_deciding_the_same_again_changes_nothing() -> None:
    rejected = {SENDS: ClaimDecision(ClaimState.REJECTED), AWAY: ClaimDecision(ClaimState.ACCEPTED, answer="A deputy")}
    once = with_decisions(claimed_purchase(), rejected)
    assert with_decisions(once, rejected) is once


def test_a_claim_that_is_not_there_any_more_is_passed_over() -> None:
    document = claimed_purchase()
    assert with_decisions(document, {"gone": ClaimDecision(ClaimState.ACCEPTED)}) == document


def test_what_nobody_decided_stays_as_it_was_read() -> None:
    document = claimed_purchase()
    kept = {claim.key: decision_of(claim) for claim in document.claims.values()}
    assert with_decisions(document, kept) == document
