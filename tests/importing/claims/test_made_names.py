"""Lanes of a tracker that are called what no cell says."""

from __future__ import annotations

import pytest
from claimed_maps import chosen, claimed, of_kind

from workflow_studio.importing.recognition import Kind
from workflow_studio.model import ClaimKind, ClaimState

HEADERS = "No.=case | {}=performer | Approved=milestone-date | Payer=performer | Paid=milestone-date\n"
ROWS = "\n".join(f"{at} | Ann | @2025-01-0{at} | Bo | @2025-02-0{at}" for at in range(1, 6))


@pytest.mark.parametrize(
    ("header", "name", "state"),
    [
        ("Approver", "Approver", ClaimState.ACCEPTED),
        ("Approved by", "Approver", ClaimState.OPEN),
        ("Invoice matched by", "Invoice matched by", ClaimState.OPEN),
    ],
)
def test_a_name_that_was_made_of_a_header_is_left_to_the_user(header: str, name: str, state: ClaimState) -> None:
    document = claimed(chosen(Kind.CASE_TRACKER, HEADERS.format(header) + ROWS))
    claims = {claim.says: claim for claim in of_kind(document, ClaimKind.PARTICIPANT)}
    claim = claims[f"“{name}” takes part."]
    assert claim.state is state
    assert (state is ClaimState.OPEN) == (f"“{name}”" in claim.reasons[0])
