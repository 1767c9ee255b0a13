"""What is a fact and what is only proposed."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    Document,
    DocumentBuilder,
    Evidence,
    EvidenceStatus,
    System,
)
from workflow_studio.model.standing import proposed_ids

OBSERVED, INFERRED = EvidenceStatus.OBSERVED, EvidenceStatus.INFERRED


def system(statuses: tuple[EvidenceStatus, ...], *claims: ClaimState) -> Document:
    """A document with one system, evidence of these statuses for it, and a claim in each of these states."""
    builder = DocumentBuilder()
    evidence = tuple(builder.add(Evidence, status=status).id for status in statuses)
    made = builder.add(System, name="SAP", evidence=evidence).id
    for state in claims:
        kept = () if state is ClaimState.REJECTED else (made,)
        builder.add(Claim, kind=ClaimKind.SYSTEM, says="SAP", state=state, made=kept, evidence=evidence)
    return builder.build()


@pytest.mark.parametrize(
    ("document", "is_proposed"),
    [
        (system(()), False),
        (system((OBSERVED,)), False),
        (system((OBSERVED, INFERRED)), False),
        (system((INFERRED,)), True),
        (system((INFERRED, INFERRED)), True),
        (system((OBSERVED,), ClaimState.OPEN), True),
        (system((OBSERVED,), ClaimState.ACCEPTED), False),
        (system((INFERRED,), ClaimState.ACCEPTED), False),
        (system((INFERRED,), ClaimState.OPEN), True),
        (system((OBSERVED,), ClaimState.OPEN, ClaimState.ACCEPTED), False),
        (system((OBSERVED,), ClaimState.REJECTED), False),
    ],
)
def test_what_is_undecided_or_only_inferred_is_proposed(document: Document, is_proposed: bool) -> None:
    assert proposed_ids(document) == (frozenset(document.systems) if is_proposed else frozenset())


def test_claims_and_evidence_are_never_proposed_themselves() -> None:
    document = system((INFERRED,), ClaimState.OPEN)
    assert not proposed_ids(document) & {*document.claims, *document.evidence}


def test_a_map_drawn_by_hand_is_a_fact_but_for_what_was_inferred() -> None:
    document = purchase_map()
    assert proposed_ids(document) == {
        flow.id
        for flow in document.flows.values()
        if flow.evidence and document.evidence[flow.evidence[0]].status is INFERRED
    }
