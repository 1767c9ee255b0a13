"""Whom columns name, and when it is asked whether those are people or roles."""

from __future__ import annotations

import pytest
from claims_books import said, seen, table, the, tracker

from workflow_studio.importing.claims.people_in_columns import find_people_in_columns
from workflow_studio.importing.claims.people_looks import Looks, initials_of, looks_of
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE, ClaimKind

PURCHASES = """
No.=case | Buyer=performer | Ordered=milestone-date
PR-1 | Kim Olsen | @2025-01-03
PR-2 | Sara Brandt | @2025-01-04
PR-3 | Kim Olsen & Sara Brandt | @2025-01-05
"""


def test_a_column_of_people_is_said_to_name_them() -> None:
    found = the(find_people_in_columns, seen(tracker(PURCHASES)), "Buyer")
    assert found.kind is ClaimKind.PARTICIPANT
    assert found.says == "“Buyer” names 2 people: “Kim Olsen” and “Sara Brandt”."
    assert found.about == ("Kim Olsen", "Sara Brandt")
    assert found.confidence >= SURE
    assert [(quote.sheet, quote.area.a1 if quote.area else "", quote.text) for quote in found.quotes[:2]] == [
        ("Tracker", "B1", "Buyer"),
        ("Tracker", "B2", "Kim Olsen"),
    ]


def test_columns_of_monthly_copies_are_one() -> None:
    book = seen(tracker(PURCHASES, "January"), tracker(PURCHASES.replace("Sara Brandt", "Ann Lee"), "February"))
    assert said(find_people_in_columns, book) == ["“Buyer” names 3 people: “Kim Olsen”, “Ann Lee” and “Sara Brandt”."]


def test_a_column_of_another_table_that_names_nobody_new_is_not_said_again() -> None:
    other = tracker("Ref=case | Buyer=performer | Note=note\nA | Kim Olsen | x", "Other")
    assert len(said(find_people_in_columns, seen(tracker(PURCHASES), other))) == 1


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ("Procurement | Accounts payable | Warehouse team", "“Owner” names 3 roles"),
        ("Einkauf | Buchhaltung | Abteilungsleiter", "“Owner” names 3 roles"),
        ("経理部 | 営業課 | 品質管理室", "“Owner” names 3 roles"),
        ("佐藤 | 田中 健 | 高橋さん", "“Owner” names 3 people"),
        ("ann.lee@acme.org | bo.chen@acme.org | eva@acme.org", "“Owner” names 3 people"),
        ("KO | SB | T.A.", "“Owner” names 3 people"),
        ("Mike | Sue | Pete", "“Owner” names 3 people"),
    ],
)
def test_the_look_of_names_tells_people_from_roles(names: str, sentence: str) -> None:
    rows = "\n".join(f"{at} | {name}" for at, name in enumerate(names.split("|")))
    book = seen(tracker(f"No.=case | Owner=performer\n{rows}"))
    (finding,) = find_people_in_columns(book)
    assert sentence in finding.says


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("Kim Olsen | Procurement | Ann Lee | Warehouse team", "look like people"),
        ("Orion | Nimbus | Vega", "could be people as well as roles"),
    ],
)
def test_one_question_is_asked_where_they_could_be_both(names: str, reason: str) -> None:
    rows = "\n".join(f"{at} | {name}" for at, name in enumerate(names.split("|")))
    made = tracker(f"No.=case | Owner=performer\n{rows}")
    question = the(find_people_in_columns, seen(made), "?")
    assert question.kind is ClaimKind.QUESTION
    assert question.says == "Are the names in “Owner” people or roles?"
    assert question.options == ("People", "Roles or teams", "Both")
    assert reason in question.reasons[0]
    assert the(find_people_in_columns, seen(made), "“Owner” names").confidence < SURE


@pytest.mark.parametrize(
    ("header", "sentence"), [("Name", "3 people"), ("Role", "3 roles"), ("Abteilung", "3 roles"), ("氏名", "3 people")]
)
def test_the_header_settles_what_names_leave_open(header: str, sentence: str) -> None:
    book = seen(tracker(f"No.=case | {header}=performer\n1 | Orion\n2 | Nimbus\n3 | Vega"))
    (finding,) = find_people_in_columns(book)
    assert sentence in finding.says
    assert finding.reasons[0] == f"The header says so: “{header}”."


def test_a_header_is_not_believed_against_its_cells() -> None:
    book = seen(tracker("No.=case | Name=performer\n1 | Finance team\n2 | Legal department\n3 | Quality team"))
    assert "3 roles" in the(find_people_in_columns, book, "Name").says


def test_columns_of_one_name_settle_each_other() -> None:
    text = "No.=case | Intake/Owner=performer | Approval/Owner=performer\n1 | Ann Lee | Cem\n2 | Bo Chen | Cem"
    book = seen(tracker(text))
    assert the(find_people_in_columns, book, "Cem").says == "“Approval / Owner” names 1 person: “Cem”."
    assert "?" not in "".join(said(find_people_in_columns, book))


def test_a_column_of_two_letters_each_holds_initials() -> None:
    book = seen(tracker("No.=case | Handler=performer\n1 | jd\n2 | kl\n3 | jd"))
    assert said(find_people_in_columns, book) == ["“Handler” names 2 people: “jd” and “kl”."]


def test_a_comma_between_last_and_first_name_separates_nobody() -> None:
    book = seen(tracker("No.=case | Owner=performer\n1 | Olsen, Kim\n2 | Brandt, Sara\n3 | Lee, Ann"))
    assert the(find_people_in_columns, book, "Owner").about == ("Brandt, Sara", "Lee, Ann", "Olsen, Kim")


def test_vendors_and_systems_are_no_people() -> None:
    text = "No.=case | Vendor=performer | Agent=performer\n1 | Atrium Retail | System\n2 | Cold Chain Ltd | Ann Lee"
    assert said(find_people_in_columns, seen(tracker(text))) == ["“Agent” names 1 person: “Ann Lee”."]


@pytest.mark.parametrize("header", ["Product group", "Item group", "Warengruppe"])
def test_groups_of_things_are_no_roles(header: str) -> None:
    text = f"No.=case | {header}=performer | Owner=performer\n1 | Garden | Ann Lee\n2 | Storage | Kim Olsen"
    assert said(find_people_in_columns, seen(tracker(text))) == ["“Owner” names 2 people: “Ann Lee” and “Kim Olsen”."]


@pytest.mark.parametrize("names", ["System | SAP | Web portal", "- | n/a | tbd", "yes | no | yes", "_ | _ | _"])
def test_columns_without_anybody_name_nobody(names: str) -> None:
    rows = "\n".join(f"{at} | {name}" for at, name in enumerate(names.split("|")))
    assert said(find_people_in_columns, seen(tracker(f"No.=case | Owner=performer\n{rows}"))) == []


def test_names_that_the_map_draws_as_lanes_are_not_said_again() -> None:
    made = table(Kind.STEP_LIST, "Step=step-name | Who=performer\nOrder | Buyer\nPay | Accountant")
    assert said(find_people_in_columns, seen(made, chosen=(made[1],))) == []
    assert said(find_people_in_columns, seen(made)) == ["“Who” names 2 roles: “Accountant” and “Buyer”."]


def test_people_behind_the_teams_of_a_log_are_said() -> None:
    made = table(
        Kind.EVENT_LOG,
        "Case=case | Activity=activity | Time=timestamp | User=performer | Team=lane\n"
        "1 | Open | @2025-01-01 | Ann Lee | Service desk\n1 | Close | @2025-01-02 | Bo Chen | Finance",
    )
    assert said(find_people_in_columns, seen(made, chosen=(made[1],))) == [
        "“User” names 2 people: “Ann Lee” and “Bo Chen”."
    ]


@pytest.mark.parametrize(
    ("name", "looks"),
    [
        ("Kim Olsen", Looks.PERSON), ("A.S. De Silva", Looks.PERSON), ("Dr. Vogt", Looks.PERSON), ("HR", Looks.ROLE),
        ("KO", Looks.INITIALS), ("Budget owner", Looks.ROLE), ("Quality Engineer", Looks.ROLE), ("", Looks.EITHER),
        ("x" * 400, Looks.EITHER), ("=1+1", Looks.EITHER), ("SAP", Looks.SYSTEM), ("Service desk", Looks.ROLE),
    ],
)  # fmt: skip
def test_what_a_single_name_looks_like(name: str, looks: Looks) -> None:
    assert looks_of(name) is looks


def test_initials_leave_small_words_out_or_not() -> None:
    assert initials_of("Ana de Silva") == {"ads", "as"}
