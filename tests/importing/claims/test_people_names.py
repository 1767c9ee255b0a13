"""Spellings, initials and first names: which are one person, which may be, and which have to be asked for."""

from __future__ import annotations

import pytest
from claims_books import said, seen, table, the, tracker

from workflow_studio.importing.claims.people_short_names import find_short_names
from workflow_studio.importing.claims.people_spellings import find_spellings_of_people
from workflow_studio.importing.reading.markings import Comment
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE, ClaimKind


def owners(*names: str, header: str = "Owner", sheet: str = "Tracker"):
    rows = "\n".join(f"{at} | {name}" for at, name in enumerate(names, 1))
    return tracker(f"No.=case | {header}=performer\n{rows}", sheet)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A.S. De Silva", "A S De Silva"),
        ("Kim Olsen", "KIM OLSEN"),
        ("Budget owner", "budget-owner"),
        ("田中 健", "田中健"),
        ("Olsen Kim", "Kim Olsen"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    (found,) = find_spellings_of_people(seen(owners(one, one, other)))
    assert f"“{one}”" in found.says and f"“{other}”" in found.says and "are one" in found.says
    assert found.confidence >= SURE
    assert set(found.about) == {one, other}


def test_mike_and_myke_are_only_suggested() -> None:
    (found,) = find_spellings_of_people(seen(owners("Mike", "Mike", "Myke")))
    assert found.says == "“Mike” and “Myke” may be one person."
    assert found.confidence < SURE and found.inferred
    assert found.joins == ("Mike", "Myke")


def test_roles_that_sound_alike_are_two() -> None:
    assert said(find_spellings_of_people, seen(owners("AP clerk", "AR clerk", "Team 1", "Team 2"))) == []


def test_a_single_word_may_be_a_login() -> None:
    (found,) = find_spellings_of_people(seen(owners("orion", "Orion", "Nimbus")))
    assert found.confidence < SURE


def test_the_order_of_rows_does_not_matter() -> None:
    names = ["Kim Olsen", "kim olsen", "Kim Olson", "Mike", "Myke", "A.S. De Silva", "A S De Silva"]
    forth, back = (
        {(one.key, one.says, one.confidence) for one in find_spellings_of_people(seen(owners(*order)))}
        for order in (names, names[::-1])
    )
    assert forth == back


def test_initials_are_matched_to_the_only_name_they_can_stand_for() -> None:
    book = seen(owners("KO", "KO", header="Buyer"), owners("Kim Olsen", "Ann Lee", sheet="Old"))
    found = the(find_short_names, book, "KO")
    assert found.says == "“KO” is “Kim Olsen”."
    assert found.confidence < SURE and found.inferred
    assert found.joins == ("Kim Olsen", "KO")


def test_initials_of_two_names_are_asked_for() -> None:
    book = seen(owners("KO"), owners("Kim Olsen", "Karl Otto", sheet="Old"))
    found = the(find_short_names, book, "KO")
    assert found.kind is ClaimKind.QUESTION
    assert found.says == "Is “KO” “Karl Otto” or “Kim Olsen”?"
    assert found.options == ("Karl Otto", "Kim Olsen", "Somebody else")
    assert found.joins == ("KO", "Karl Otto", "Kim Olsen")


def test_initials_that_nothing_explains_are_asked_for_once() -> None:
    assert said(find_short_names, seen(owners("KO", "SB", "KO", header="Initials"))) == [
        "Who are “KO” and “SB” in “Initials”?"
    ]


def test_a_list_with_initials_beside_names_settles_them() -> None:
    staff = table(Kind.REGISTER, "Init.=attribute | Name=attribute\nKO | Kim Olsen\nSB | Sara Brandt", "Staff")
    found = the(find_short_names, seen(owners("KO", header="Buyer"), staff), "KO")
    assert found.says == "“KO” is “Kim Olsen”."
    assert found.confidence >= SURE
    assert found.quotes[0].text == "KO: Kim Olsen"


@pytest.mark.parametrize("short", ["KO", "Kim", "K. Olsen"])
def test_authors_of_comments_explain_short_names(short: str) -> None:
    book = seen(owners(short, "Ann Lee"), comments=(Comment(1, 1, "Sent again", "Kim Olsen", "2025-01-04"),))
    assert the(find_short_names, book, short).says == f"“{short}” is “Kim Olsen”."


def test_departments_are_no_initials() -> None:
    assert said(find_short_names, seen(owners("HR", "IT", "QA"))) == []
