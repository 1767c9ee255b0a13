"""Lanes of a tracker that are called what no cell says."""

from __future__ import annotations

import pytest
from claimed_maps import chosen, claimed, of_kind

from workflow_studio.importing.recognition import Kind
from workflow_studio.model import ClaimKind, ClaimState

HEADERS = "No.=case | {}=performer | Approved=milestone-date | Payer=performer | Paid=milestone-date\n"
ROWS = "\n".join(f"{at} | Ann | @2025-01-0{at} | Bo | @2025-02-0{at}" for at in range(1, 6))


@pytest.mark.parametrize(
    ("header", "says", "state"),
    [
        ("Approver", "“Approver” takes part.", ClaimState.ACCEPTED),
        ("Approved by", "Whoever is named in “Approved by” is called “Approver” here.", ClaimState.OPEN),
        (
            "Invoice matched by",
            "Whoever is named in “Invoice matched by” is called “Whoever matched the invoice” here.",
            ClaimState.OPEN,
        ),
    ],
)
def test_a_name_that_was_made_of_a_header_is_left_to_the_user(header: str, says: str, state: ClaimState) -> None:
    document = claimed(chosen(Kind.CASE_TRACKER, HEADERS.format(header) + ROWS))
    states = {claim.says: claim.state for claim in of_kind(document, ClaimKind.PARTICIPANT)}
    assert states[says] is state
