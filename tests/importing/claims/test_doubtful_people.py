"""Who is not taken for a participant without being asked: numbers, headings that say what is done; and who is found."""

from __future__ import annotations

from tests.importing.claims.claimed_maps import chosen, claimed, of_kind, said
from tests.importing.claims.claims_books import said as found
from tests.importing.claims.claims_books import seen, table, tracker
from workflow_studio.importing.claims.people_labels import find_labelled_people
from workflow_studio.importing.claims.people_numbers import find_numbered_people
from workflow_studio.importing.claims.states_found import find_states
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE, ClaimKind

LOG = """
Job=case | Operation=activity | When=timestamp | Employee no.=performer
J1 | Cut | @2025-03-01 | 10411
J1 | Weld | @2025-03-02 | 10412
J2 | Cut | @2025-03-03 | 10411
J2 | Weld | @2025-03-04 | 10412
"""


def test_a_number_is_no_sure_participant() -> None:
    people = of_kind(claimed(chosen(Kind.EVENT_LOG, LOG)), ClaimKind.PARTICIPANT)
    assert {claim.says for claim in people} == {"“10411” takes part.", "“10412” takes part."}
    assert all(claim.confidence < SURE and "no cell says for whom" in claim.reasons[0] for claim in people)


def test_whom_numbers_stand_for_is_asked_once() -> None:
    assert found(find_numbered_people, seen(table(Kind.EVENT_LOG, LOG))) == [
        "Whom do the numbers in “Employee no.” stand for, for example “10411” and “10412”?"
    ]


def test_a_heading_that_says_what_is_done_gives_no_lane_where_a_column_says_who() -> None:
    text = """
    /No=case | Review/Lawyer=performer | Review/Returned=milestone-date | Signature/Signed=milestone-date
    C1 | Ben Ott | @2025-01-09 | @2025-01-10
    C2 | Ben Ott | @2025-01-08 | @2025-01-11
    """
    assert said(claimed(chosen(Kind.CASE_TRACKER, text)), ClaimKind.PARTICIPANT) == ["“Lawyer” takes part."]


def test_roles_listed_in_a_cell_are_apart_and_a_unit_of_several_words_is_one() -> None:
    steps = """
    Step=step-name | {}=lane
    Estimate | Developer, Tester
    Accept | Product owner
    """
    roles = said(claimed(chosen(Kind.STEP_LIST, steps.format("Role"))), ClaimKind.PARTICIPANT)
    units = said(claimed(chosen(Kind.STEP_LIST, steps.format("Department"))), ClaimKind.PARTICIPANT)
    assert roles == ["“Developer” takes part.", "“Tester” takes part.", "“Product owner” takes part."]
    assert units == ["“Developer, Tester” takes part.", "“Product owner” takes part."]


def test_labels_that_ask_by_whom_name_people() -> None:
    form = table(Kind.FORM, "=attribute | =attribute\nCR number | CR-11\nImplemented by | Juan Diaz", "CR-11")
    assert found(find_labelled_people, seen(form)) == ["“Juan Diaz” takes part: “Implemented by” of “CR-11”."]


def test_states_are_known_by_their_words_whatever_the_header_is() -> None:
    rows = "\n".join(f"Card {at} | {('Backlog', 'Doing', 'Done')[at % 3]} | @2025-01-0{at}" for at in range(1, 8))
    book = seen(tracker(f"Card=case | List=attribute | Made=milestone-date\n{rows}"))
    assert found(find_states, book) == ["“List” is one of “Doing”, “Done” and “Backlog”."]
