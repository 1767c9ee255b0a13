"""What is claimed about a map: a sentence for everything that was drawn, how sure it is, and why."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from tests.importing.claims.claimed_maps import STEPS, chosen, claimed, of_kind, said
from workflow_studio.importing.claims.map_claims import map_claims
from workflow_studio.importing.mapping import MappingOptions, map_tables
from workflow_studio.importing.recognition import Kind, Role
from workflow_studio.model import ClaimKind, ClaimState, EvidenceStatus, broken_invariants

LOG = """
Case=case | Activity=activity | When=timestamp | Who=performer
1 | Request | @2025-01-01 | Ana
1 | Approve | @2025-01-02 | Bo
2 | Request | @2025-01-03 | Ana
2 | Approve | @2025-01-05 | Bo
"""


def test_there_is_a_claim_for_everything_that_was_drawn() -> None:
    document = claimed(chosen(Kind.STEP_LIST, STEPS))
    assert said(document, ClaimKind.PARTICIPANT) == ["“Sales” takes part.", "“Lead” takes part."]
    assert said(document, ClaimKind.STEP) == [
        "“Sales” does “Request”.",
        "“Lead” does “Approve”.",
        "“Sales” does “Book it”.",
    ]
    assert said(document, ClaimKind.HANDOFF, ClaimKind.ORDER) == [
        "“Sales” hands over to “Lead” after “Request”.",
        "“Lead” hands over to “Sales” after “Approve”.",
    ]
    assert said(document, ClaimKind.SYSTEM) == ["Work is done in “Outlook”.", "Work is done in “SAP”."]
    assert said(document, ClaimKind.ARTIFACT) == ["“Request form” is passed on or filled in."]
    assert broken_invariants(document) == []


def test_what_the_claims_made_is_the_whole_map() -> None:
    document = claimed(chosen(Kind.STEP_LIST, STEPS))
    made = {key for claim in document.claims.values() for key in claim.made}
    tables = ("participants", "lanes", "steps", "flows", "systems", "artifacts")
    assert made == {key for table in tables for key in document.table(table)}


def test_cells_that_say_so_are_enough_and_the_order_of_rows_is_not() -> None:
    document = claimed(chosen(Kind.STEP_LIST, STEPS))
    assert {claim.state for claim in of_kind(document, ClaimKind.STEP)} == {ClaimState.ACCEPTED}
    for claim in of_kind(document, ClaimKind.HANDOFF):
        assert claim.state is ClaimState.OPEN
        assert claim.confidence == 0.6
        assert claim.reasons[0] == "The order of the rows is all that says so."
        assert {document.evidence[key].status for key in claim.evidence} == {EvidenceStatus.INFERRED}


def test_an_order_that_a_column_states_is_as_sure_as_the_column() -> None:
    text = "No=step-id|Step=step-name|Who=performer|Next=next-step\n1|Ask|Ana|2\n2|Sign|Ana|_"
    document = claimed(chosen(Kind.STEP_LIST, text, kind_sure=0.97, roles_sure={Role.NEXT_STEP: 0.8}))
    (order,) = of_kind(document, ClaimKind.ORDER)
    assert (order.says, order.confidence, order.state) == ("“Sign” follows “Ask”.", 0.8, ClaimState.OPEN)
    assert "“Next” says what comes next (80 % sure)." in order.reasons


@pytest.mark.parametrize("unsure", [{Role.PERFORMER: 0.7}, {Role.STEP_NAME: 0.7}])
def test_who_does_what_is_as_sure_as_the_less_sure_of_the_two_columns(unsure: dict[Role, float]) -> None:
    document = claimed(chosen(Kind.STEP_LIST, STEPS, roles_sure=unsure))
    assert {claim.confidence for claim in of_kind(document, ClaimKind.STEP)} == {0.7}


def test_no_claim_is_surer_than_the_kind_of_its_table() -> None:
    document = claimed(chosen(Kind.STEP_LIST, STEPS, kind_sure=0.75))
    assert max(claim.confidence for claim in document.claims.values()) == 0.75
    assert {claim.state for claim in document.claims.values()} == {ClaimState.OPEN}


def test_a_log_says_how_often() -> None:
    document = claimed(chosen(Kind.EVENT_LOG, LOG, roles_sure={Role.TIMESTAMP: 0.85}))
    often = "“Ana” hands over to “Bo” after “Request”, 2 times in 2 cases, and 1.5 days pass (median)."
    assert often in said(document, ClaimKind.HANDOFF)
    assert {claim.confidence for claim in of_kind(document, ClaimKind.HANDOFF)} == {0.85}
    assert {claim.confidence for claim in of_kind(document, ClaimKind.STEP)} == {1.0}


def test_a_handoff_says_what_is_handed_over_and_how() -> None:
    handoffs = [claim.says for claim in map_claims(purchase_map(), ()) if claim.kind is ClaimKind.HANDOFF]
    handed = "“Requester” hands over “Request form” by form to “Purchasing” after “Fill in request form”"
    assert f"{handed}, and 4 hours pass (median)." in handoffs


def test_a_choice_says_where_the_ways_go() -> None:
    text = (
        "No=step-id|Step=step-name|Who=performer|Next=next-step|Label=label\n"
        "1|In budget?|Ana|2, 3|Yes, No\n2|Order|Ana|_|_\n3|Refuse|Ana|_|_"
    )
    document = claimed(chosen(Kind.STEP_LIST, text))
    assert said(document, ClaimKind.DECISION) == ["At “In budget?” the way splits: “Yes” or “No”."]
    assert "“Order” follows “In budget?” on “Yes”." in said(document, ClaimKind.ORDER)


def test_nobody_is_no_participant() -> None:
    document = claimed(chosen(Kind.STEP_LIST, "Step=step-name\nAsk\nSign"))
    assert said(document, ClaimKind.PARTICIPANT) == []
    assert said(document, ClaimKind.STEP)[0] == "“Ask” is a step; nobody is named who does it."


@pytest.mark.parametrize(("one", "other"), [("Anna Berg", "Anne Berg"), ("Lena Brandt", "L. Brandt")])
def test_names_that_differ_by_a_slip_of_the_pen_are_asked_about_once(one: str, other: str) -> None:
    rows = f"Step=step-name|Who=performer\nAsk|{one}\nSign|{other}\nFile|{one.upper()}"
    (question,) = of_kind(claimed(chosen(Kind.STEP_LIST, rows)), ClaimKind.QUESTION)
    assert question.says == f"Are “{one}” and “{other}” the same?"
    assert question.options == ("Yes, the same", "No, two people")
    assert question.state is ClaimState.OPEN
    assert len(question.about) == 2


def test_keys_do_not_depend_on_rows_columns_or_the_name_of_the_sheet() -> None:
    moved = """
System=system | Output=output | Step=step-name | Owner=performer
SAP | _ | Book it | sales
Outlook | Request form | REQUEST | Sales
_ | _ | Approve | Lead
"""
    kinds = (ClaimKind.PARTICIPANT, ClaimKind.STEP, ClaimKind.SYSTEM, ClaimKind.ARTIFACT)
    before, after = claimed(chosen(Kind.STEP_LIST, STEPS)), claimed(chosen(Kind.STEP_LIST, moved))
    for kind in kinds:
        assert {claim.key for claim in of_kind(before, kind)} == {claim.key for claim in of_kind(after, kind)}


def test_two_steps_of_one_name_have_different_keys() -> None:
    document = claimed(chosen(Kind.STEP_LIST, "No=step-id|Step=step-name|Who=performer\n1|Check|Ana\n2|Check|Bo"))
    keys = [claim.key for claim in document.claims.values()]
    assert len(keys) == len(set(keys))
    assert sum(key.startswith("step/") for key in keys) == 2


def test_claims_of_a_map_without_its_workbooks_are_as_sure_as_they_can_be() -> None:
    document = map_tables([chosen(Kind.STEP_LIST, STEPS)], MappingOptions()).document
    confidences = {claim.confidence for claim in map_claims(document, ())}
    assert confidences == {1.0, 0.6}


TRACKER = """
#=case | Requested by=performer | Requested=milestone-date | Paid by=performer | Paid=milestone-date
R1 | Ann Lee | @2025-01-01 | Bo Larsen | @2025-01-02
R2 | Ann Lee | @2025-01-02 | Bo Larsen | @2025-01-05
"""


def test_a_name_that_was_made_of_a_header_is_put_to_the_user() -> None:
    document = claimed(chosen(Kind.CASE_TRACKER, TRACKER))
    assert said(document, ClaimKind.PARTICIPANT) == [
        "Whoever is named in “Requested by” is called “Requester” here.",
        "Whoever is named in “Paid by” is called “Whoever paid” here.",
    ]
    assert {claim.state for claim in of_kind(document, ClaimKind.PARTICIPANT)} == {ClaimState.OPEN}


def test_a_role_that_a_header_names_is_no_made_name() -> None:
    document = claimed(chosen(Kind.CASE_TRACKER, TRACKER.replace("Requested by", "Requester")))
    assert "“Requester” takes part." in said(document, ClaimKind.PARTICIPANT)


def test_a_way_that_few_cases_of_a_tracker_went_is_not_sure() -> None:
    rows = [f"R{number} | @2025-01-01 | @2025-01-02 | @2025-01-05" for number in range(1, 21)]
    rows[7] = "R8 | @2025-01-01 | _ | @2025-01-05"
    text = "\n".join(["#=case | Requested=milestone-date | Approved=milestone-date | Paid=milestone-date", *rows])
    document = claimed(chosen(Kind.CASE_TRACKER, text))
    rare = [claim for claim in document.claims.values() if "Only 1 of 20 cases" in " ".join(claim.reasons)]
    assert {claim.state for claim in rare} <= {ClaimState.OPEN}
    common = [claim for claim in document.claims.values() if "“Approved” follows" in claim.says]
    assert {claim.state for claim in common} == {ClaimState.ACCEPTED}


def test_nobody_hands_over_where_nobody_is_named() -> None:
    document = claimed(chosen(Kind.EVENT_LOG, LOG.replace("| Bo", "| _")))
    assert said(document, ClaimKind.HANDOFF) == []
    assert "“Approve” follows “Request”, 2 times in 2 cases." in said(document, ClaimKind.ORDER)
