"""Lists of people, who keeps the workbook, and whose initials stand beside an approval."""

from __future__ import annotations

import pytest
from claims_books import said, seen, table, the, tracker, with_text

from workflow_studio.importing.claims.people_approvers import find_unclear_approvers
from workflow_studio.importing.claims.people_keepers import find_keepers
from workflow_studio.importing.claims.people_labels import find_labelled_people
from workflow_studio.importing.claims.people_rosters import find_rosters
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import Comment
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE, ClaimKind

CASES = tracker("No.=case | Status=status | Approved=milestone-date\n1 | Open | @2025-01-03\n2 | Done | @2025-01-04")


def test_a_list_of_people_tells_their_roles() -> None:
    staff = table(
        Kind.REGISTER,
        "Name=attribute | Role=attribute | Department=attribute\n"
        "Kim Olsen | Buyer | Procurement\nSara Brandt | Buyer | Procurement\nClara Poole | Clerk | Accounts payable",
        "Staff",
    )
    assert said(find_rosters, seen(staff)) == [
        "“Kim Olsen” and “Sara Brandt” have the role “Buyer” (Procurement).",
        "“Clara Poole” has the role “Clerk” (Accounts payable).",
    ]
    assert the(find_rosters, seen(staff), "Kim").confidence >= SURE


def test_a_japanese_list_of_people() -> None:
    staff = table(Kind.REGISTER, "氏名=attribute | 役割=attribute\n佐藤 一郎 | 承認者\n田中 花子 | 担当者", "名簿")
    assert said(find_rosters, seen(staff)) == [
        "“佐藤 一郎” has the role “承認者”.",
        "“田中 花子” has the role “担当者”.",
    ]


def test_a_tracker_is_no_list_of_people() -> None:
    assert (
        said(find_rosters, seen(tracker("Name=performer | Role=attribute\nKim Olsen | Buyer\nAnn Lee | Clerk"))) == []
    )


@pytest.mark.parametrize(
    ("creator", "saved", "names", "confidence"),
    [
        ("Ines Park", "Ines Park", ("Ines Park",), 0.7),
        ("Ines Park", "Tom Adeyemi", ("Tom Adeyemi", "Ines Park"), 0.5),
        ("openpyxl", "Tom Adeyemi", ("Tom Adeyemi",), 0.5),
        ("Ines Park", "", ("Ines Park",), 0.4),
    ],
)
def test_who_saved_the_file_may_keep_it(creator: str, saved: str, names: tuple[str, ...], confidence: float) -> None:
    (found,) = find_keepers(seen(CASES, creator=creator, last_modified_by=saved, modified="2025-02-03T10:00:00Z"))
    assert found.says == f"“{names[0]}” keeps this workbook."
    assert found.about == names
    assert found.confidence == confidence and found.inferred


@pytest.mark.parametrize(
    "name", ["", "openpyxl", "Administrator", "Microsoft Office User", "Windows User", "python-docx"]
)
def test_programs_and_default_accounts_keep_nothing(name: str) -> None:
    assert said(find_keepers, seen(CASES, creator=name, last_modified_by=name)) == []


def test_authors_of_comments_take_part() -> None:
    comments = (Comment(1, 1, "PO sent again", "Ana Diaz", "2025-01-02"), Comment(2, 1, "ok", "ana diaz", "2025-03-01"))
    (found,) = find_keepers(seen(CASES, comments=comments))
    assert found.says == "“Ana Diaz” takes part: wrote 2 comments on “Tracker”."
    assert found.reasons[1] == "The first is of 2025-01-02, the last of 2025-03-01."
    assert (found.quotes[0].text, found.quotes[0].author) == ("PO sent again", "Ana Diaz")


def test_the_comments_of_the_keeper_are_told_with_the_keeper() -> None:
    comments = (Comment(1, 1, "PO sent again", "ines park"), Comment(2, 1, "ok", "Tom Adeyemi"))
    book = seen(CASES, creator="Ines Park", last_modified_by="Ines Park", comments=comments)
    assert said(find_keepers, book) == [
        "“Ines Park” keeps this workbook.",
        "“Tom Adeyemi” takes part: wrote 1 comment on “Tracker”.",
    ]
    keeper = the(find_keepers, book, "Ines")
    assert keeper.reasons[-1] == "Ines Park wrote 1 comment on “Tracker”."
    assert keeper.quotes[-1].text == "PO sent again"


def test_what_is_locked_only_the_keeper_can_change() -> None:
    book = seen(CASES, protected=True, unlocked=(Range.parse("A2:A50"), Range.parse("C2:C50")))
    assert said(find_keepers, book) == ["Only the keeper of the workbook can change “Status” in “Tracker”."]
    assert said(find_keepers, seen(CASES, protected=True)) == [
        "Only the keeper of the workbook can change anything in “Tracker”."
    ]


@pytest.mark.parametrize(
    ("date", "who"), [("Approved", "Initials"), ("Genehmigt am", "Kürzel"), ("承認日", "検印"), ("Sign-off", "By")]
)
def test_initials_beside_an_approval_are_asked_about(date: str, who: str) -> None:
    text = f"No.=case | {date}=milestone-date | {who}=performer\n1 | @2025-01-03 | KO\n2 | @2025-01-04 | SB\n3 | _ | KO"
    (found,) = find_unclear_approvers(seen(tracker(text)))
    assert found.kind is ClaimKind.QUESTION
    assert found.says == "Is “KO” the approver or the person who records the approval?"
    assert len(found.options) == 2


@pytest.mark.parametrize(("date", "who"), [("Approved", "Approver"), ("Ordered", "Initials"), ("Approved", "Buyer")])
def test_a_header_that_says_who_is_believed(date: str, who: str) -> None:
    text = f"No.=case | {date}=milestone-date | {who}=performer\n1 | @2025-01-03 | KO\n2 | @2025-01-04 | SB"
    assert said(find_unclear_approvers, seen(tracker(text))) == []


def test_a_label_above_a_table_names_who_takes_part() -> None:
    made = with_text(with_text(CASES, "F1", "Owner: Procurement"), "F2", "Prepared by")
    book = seen(with_text(made, "G2", "Kim Olsen"))
    assert said(find_labelled_people, book) == [
        "“Procurement” takes part: “Owner” of “Tracker”.",
        "“Kim Olsen” takes part: “Prepared by” of “Tracker”.",
    ]
    assert the(find_labelled_people, book, "Kim").confidence < SURE


@pytest.mark.parametrize(
    "text", ["Owner:", "Owner: -", "Note: ask Kim", "Owner: please fill in every day", "12:30", "Who: 12"]
)
def test_labels_that_name_nobody(text: str) -> None:
    assert said(find_labelled_people, seen(with_text(CASES, "F1", text))) == []


def test_a_form_names_who_takes_part() -> None:
    form = table(Kind.FORM, "不具合管理票=attribute | _=attribute\n発見者 | 佐藤\n対応者 | 田中", "票")
    assert said(find_labelled_people, seen(form)) == [
        "“佐藤” takes part: “発見者” of “票”.",
        "“田中” takes part: “対応者” of “票”.",
    ]


def test_a_form_that_was_filled_in_often_names_everybody_once_whatever_the_order_of_its_sheets() -> None:
    rows = "Request=attribute | 1=attribute\nRequested by | {}\nPaid by | Kim Olsen"
    people = [f"Ann {chr(65 + at // 26)}{chr(97 + at % 26)}son" for at in range(80)]
    forms = [table(Kind.FORM, rows.format(name), f"Form {at}") for at, name in enumerate(people)]
    there, back = (said(find_labelled_people, seen(*order)) for order in (forms, forms[::-1]))
    assert "“Kim Olsen” takes part: “Paid by”." in there
    assert sorted(there) == sorted(back)
    assert len(there) == 60
