"""Steps that columns speak of while no map shows them."""

from __future__ import annotations

from claims_books import said, seen, table, the, tracker

from workflow_studio.importing.claims.steps_said import find_steps_said
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE

CASES = tracker(
    "No.=case | Requested=milestone-date | Approved=milestone-date | Status=status\n"
    + "\n".join(f"{at} | @2025-01-03 | @2025-01-05 | {'Paid' if at % 2 else 'Approved'}" for at in range(1, 9))
)


def test_dates_of_stages_are_steps() -> None:
    found = the(find_steps_said, seen(CASES), "Requested")
    assert found.says == "“Requested” is the date of a step: 8 of 8 rows have one."
    assert found.confidence < SURE


def test_what_a_map_shows_is_not_said_again() -> None:
    assert said(find_steps_said, seen(CASES, chosen=(CASES[1],))) == [
        "“Pay” is a step: “Paid” is one of the states in “Status”."
    ]


def test_a_state_that_something_was_done_for_suggests_a_step() -> None:
    found = the(find_steps_said, seen(CASES, chosen=(CASES[1],)), "Pay")
    assert found.confidence <= 0.5 and found.inferred


def test_an_older_copy_adds_only_what_the_map_lacks() -> None:
    old = tracker(
        "No.=case | Request date=milestone-date | Archive date=milestone-date\n1 | @2024-01-03 | @2024-02-03", "Old"
    )
    assert said(find_steps_said, seen(CASES, old, chosen=(CASES[1],)))[0] == (
        "“Archive date” is the date of a step: 1 of 1 row have one."
    )


def test_states_of_tasks_are_no_steps() -> None:
    made = table(Kind.STEP_LIST, "Step=step-name | Status=status\nOrder | Approved\nPay | Approved\nSend | Approved")
    assert said(find_steps_said, seen(made)) == []


def test_a_checklist_tells_who_does_and_who_checks() -> None:
    made = table(
        Kind.CHECKLIST, "Task=step-name | Done by=performer | Checked by=performer\nLock door | AL | BC", "Daily"
    )
    assert said(find_steps_said, seen(made)) == ["What “Done by” does in “Daily” is checked by “Checked by”."]
    made = table(Kind.CHECKLIST, "作業=step-name | 作業者=performer | 確認者=performer\n施錠 | 佐藤 | 田中", "手順")
    assert said(find_steps_said, seen(made)) == ["What “作業者” does in “手順” is checked by “確認者”."]
