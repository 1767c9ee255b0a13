"""Names: one person in several spellings, two people with like names, several names in a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.names import folded, likeness, may_be_one, nearest, split_names
from workflow_studio.importing.mapping.people import UNKNOWN, People
from workflow_studio.importing.mapping.role_names import is_made, role_behind
from workflow_studio.model import DocumentBuilder, ParticipantKind


def people_named(*names: str) -> list[str]:
    """The participants made of these names."""
    people = People(DocumentBuilder())
    made = {people.participant(name).id: people.participant(name).name for name in names}
    return list(made.values())


@pytest.mark.parametrize(
    "spellings",
    [
        ("Lena Brandt", "lena brandt", "LENA  BRANDT", "Brandt, Lena"),
        ("A.P. clerk", "AP clerk", "AP-Clerk"),
        ("Accounts payable", "Account payable"),
        ("Jürgen Groß", "Ju\u0308rgen GROSS"),
    ],
)
def test_spellings_of_one_name_are_one_participant(spellings: tuple[str, ...]) -> None:
    assert people_named(*spellings) == [spellings[0]]


@pytest.mark.parametrize(
    ("one", "other"), [("Anna Berg", "Anne Berg"), ("Requester", "Requestor"), ("Lena Brandt", "L. Brandt")]
)
def test_a_likely_misspelling_is_kept_apart(one: str, other: str) -> None:
    assert people_named(one, other, one.upper(), other.upper(), other) == [one, other]
    assert may_be_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Head of procurement", "Procurement"),
        ("AP clerk", "AR clerk"),
        ("Team 1", "Team 2"),
        ("Sales manager", "Sales"),
        ("Store manager", "Stock manager 2"),
    ],
)
def test_names_that_are_chosen_and_not_mistyped_are_two(one: str, other: str) -> None:
    assert people_named(one, other) == [one, other]
    assert not may_be_one(one, other)


def test_the_nearest_of_several_like_names_is_the_one() -> None:
    names = people_named("Procurement team", "Procurement", "Procurement.")
    assert names == ["Procurement team", "Procurement"]


@pytest.mark.parametrize("nothing", ["", " ", "-", "–", "n/a", "TBD", "???", "\x00"])
def test_words_for_nobody_are_nobody(nothing: str) -> None:
    assert people_named(nothing) == [UNKNOWN]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Customer", ParticipantKind.EXTERNAL),
        ("Key customers", ParticipantKind.EXTERNAL),
        ("Vendor (Nordlicht GmbH)", ParticipantKind.EXTERNAL),
        ("Lieferant", ParticipantKind.EXTERNAL),
        ("Customer service", ParticipantKind.ROLE),
        ("Vendor management", ParticipantKind.ROLE),
        ("SAP", ParticipantKind.SYSTEM),
        ("HR system", ParticipantKind.SYSTEM),
        ("Supplier portal", ParticipantKind.SYSTEM),
        ("System administrator", ParticipantKind.ROLE),
        ("Pricing team", ParticipantKind.TEAM),
        ("Buyer", ParticipantKind.ROLE),
    ],
)
def test_what_a_participant_is_stands_at_the_end_of_its_name(name: str, kind: ParticipantKind) -> None:
    assert People(DocumentBuilder()).participant(name).kind is kind


def test_commas_separate_names_and_an_ampersand_only_beside_names_that_are_known() -> None:
    assert split_names("Arun, Bex; Cy / Di\nEd", ()) == ("Arun", "Bex", "Cy", "Di", "Ed")
    assert split_names("Sales & Marketing", ()) == ("Sales & Marketing",)
    assert split_names("Sales & Finance", {"finance"}) == ("Sales", "Finance")
    assert split_names("Anna und Ben", {"ben"}) == ("Anna", "Ben")


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Requested by", "Requester"),
        ("Submitted by", "Submitter"),
        ("Processed by", "Processor"),
        ("Created by", "Creator"),
        ("Buyer", "Buyer"),
        ("Buyer initials", "Buyer"),
        ("Approver (name)", "Approver"),
        ("Ordered by", "Whoever ordered"),
        ("Invoice matched by", "Whoever matched the invoice"),
        ("PO sent by", "Whoever sent the PO"),
        ("Documents complete by", "Whoever is named in “Documents complete by”"),
        ("Last updated by", "Whoever is named in “Last updated by”"),
        ("Validé par", "Whoever is named in “Validé par”"),
    ],
)
def test_a_column_of_people_is_named_after_their_role(header: str, role: str) -> None:
    assert role_behind(header) == role


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_full_for_the_same_name(one: str, other: str) -> None:
    assert likeness(one, one) == 100
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0 <= likeness(one, other) <= 100
    assert may_be_one(one, other) in (True, False)


@given(st.text(min_size=1))
def test_folding_changes_nothing_the_second_time_and_leaves_something(name: str) -> None:
    assert folded(folded(name)) == folded(name)
    assert folded(name) or not name.strip()


@given(st.text(alphabet="ab ,;/&\n", max_size=30), st.frozensets(st.sampled_from(["a", "b", "ab"])))
def test_splitting_loses_no_letter(text: str, alone: frozenset[str]) -> None:
    parts = split_names(text, alone)
    assert "".join(parts).replace(" ", "").replace("&", "") == "".join(c for c in text if c in "ab")
    assert all(part.strip() for part in parts)


@given(st.text(alphabet="abcd 12", max_size=8), st.lists(st.text(alphabet="abcd 12", max_size=8), max_size=12))
def test_the_nearest_names_are_as_alike_as_they_say(name: str, known: list[str]) -> None:
    for place, ratio in nearest(name, known, 70):
        assert ratio == likeness(name, known[place]) >= 70


@given(st.lists(st.text(max_size=12), max_size=12))
def test_every_name_has_a_participant_of_its_own_or_of_a_like_name(names: list[str]) -> None:
    people = People(DocumentBuilder())
    made = [people.participant(name) for name in names]
    again = [people.participant(name) for name in names]
    assert [one.id for one in made] == [one.id for one in again]
    assert all(one.name == UNKNOWN for name, one in zip(names, made, strict=True) if says_nothing(name))


def test_a_role_that_stands_in_the_header_is_not_made() -> None:
    assert is_made("Approved by")
    assert is_made("Geprüft von")
    assert not is_made("Approver")
    assert not is_made("Standby")
