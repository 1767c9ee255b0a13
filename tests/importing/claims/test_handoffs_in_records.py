"""Registers that name two people for each record."""

from __future__ import annotations

from claims_books import said, seen, table

from workflow_studio.importing.claims.handoffs_in_records import find_handoffs_in_records
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE

DEFECTS = """
No.=case | Text=note | Reported by=performer | Approved by=performer | Done=attribute
1 | Button is grey | Ann | Ben | @2025-01-02
2 | Wrong total | Cleo | Ben | @2025-01-03
"""


def test_a_defect_goes_from_who_reports_it_to_who_approves_it() -> None:
    (found,) = find_handoffs_in_records(seen(table(Kind.REGISTER, DEFECTS)))
    assert found.says == "“Reporter” hands over to “Approver”: the rows of “Tracker” name both."
    assert found.confidence < SURE, "that the left one comes first is not said"
    assert {quote.text for quote in found.quotes} >= {"Reported by", "Ann", "Approved by", "Ben"}


def test_the_names_above_two_groups_of_columns_are_a_reason() -> None:
    text = "No=case | Review/Reviewer=performer | Answer/Author=performer | What=note\n1 | ○○ | ◇◇ | Title"
    (found,) = find_handoffs_in_records(seen(table(Kind.REGISTER, text)))
    assert any("“Review” and “Answer”" in reason for reason in found.reasons)


def test_a_list_of_people_with_their_teams_hands_nothing_over() -> None:
    text = "Name=participant | Team=performer | Role=performer\nAnn | North | Buyer\nBen | South | Clerk"
    assert said(find_handoffs_in_records, seen(table(Kind.REGISTER, text))) == []


def test_a_list_of_who_is_there_for_what_hands_nothing_over() -> None:
    text = "Cost centre=case | Budget owner=performer | Buyer=performer\nCC-1 | Ann | Ben\nCC-2 | Cleo | Ben"
    assert said(find_handoffs_in_records, seen(table(Kind.REGISTER, text))) == []


def test_a_table_that_is_on_a_map_says_it_there() -> None:
    made = table(Kind.CASE_TRACKER, DEFECTS)
    assert said(find_handoffs_in_records, seen(made, chosen=(made[1],))) == []
