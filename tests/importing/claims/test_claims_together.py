"""Which claims of a workbook one answer decides, and in which words that is asked."""

from __future__ import annotations

import pytest

from tests.importing.claims.claimed_maps import STEPS, chosen, claimed, of_kind
from tests.importing.claims.test_claim_writing import finding, written
from workflow_studio.importing.recognition import Kind, Role
from workflow_studio.model import ClaimKind, Document

FOUR = """
Step=step-name | Owner=performer
Request | Sales
Approve | Lead
Book it | Sales
File it | Sales
"""


def together(document: Document, *kinds: ClaimKind) -> set[str]:
    return {claim.together for kind in kinds for claim in of_kind(document, kind)}


def test_an_order_that_only_rows_suggest_is_asked_once_with_its_handoffs() -> None:
    document = claimed(chosen(Kind.STEP_LIST, FOUR))
    assert together(document, ClaimKind.ORDER, ClaimKind.HANDOFF) == {
        "The steps of “Sheet1” come in the order of its rows."
    }


def test_steps_that_nobody_is_named_for_are_asked_apart_from_those_that_somebody_does() -> None:
    rows = "\n".join(f"Step {number} | {'_' if number % 2 else 'Sales'}" for number in range(8))
    document = claimed(chosen(Kind.STEP_LIST, f"\nStep=step-name | Owner=performer\n{rows}\n"))
    assert together(document, ClaimKind.STEP) == {
        "“Sheet1” names steps, and who does them.",
        "“Sheet1” names steps, but not who does them.",
    }


def test_few_of_a_kind_are_decided_alone() -> None:
    assert together(claimed(chosen(Kind.STEP_LIST, STEPS)), ClaimKind.ORDER, ClaimKind.HANDOFF) == {""}


@pytest.mark.parametrize("sure", [0.4, 0.71])
def test_the_sentence_is_the_same_however_sure_it_is(sure: float) -> None:
    unsure = claimed(chosen(Kind.STEP_LIST, FOUR, kind_sure=sure, roles_sure={Role.STEP_NAME: sure}))
    assert together(unsure, ClaimKind.STEP) == together(claimed(chosen(Kind.STEP_LIST, FOUR)), ClaimKind.STEP)


def test_findings_keep_their_sentence_where_there_are_enough() -> None:
    many = [finding(key=f"k{number}", says=f"{number} is so.", together="All are so.") for number in range(3)]
    lone = finding(key="lone", says="This, too.", together="These, too.")
    assert together(written(*many, lone), ClaimKind.STATE) == {"All are so.", ""}
