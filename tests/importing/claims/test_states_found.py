"""Which states there are, which spellings are slips, and which words have to be asked about."""

from __future__ import annotations

import pytest
from claims_books import choices, said, seen, table, the

from workflow_studio.importing.claims.states_found import find_states
from workflow_studio.importing.claims.states_value_lists import find_value_lists
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE, ClaimKind


def status(*values: str, header: str = "Status", role: str = "status", kind: Kind = Kind.CASE_TRACKER):
    rows = "\n".join(f"{at} | {value or '_'}" for at, value in enumerate(values, 1))
    return table(kind, f"No.=case | {header}={role}\n{rows}")


def test_the_list_of_allowed_values_comes_first_and_in_its_order() -> None:
    made = status("Closed", "Closed", "On Hold", "Proposed")
    allowed = choices("B2:B500", "Proposed", "In progress", "On Hold", "Closed")
    found = the(find_states, seen(made, validations=(allowed,)), "Status")
    assert found.kind is ClaimKind.STATE
    assert found.says == "“Status” is one of “Proposed”, “In progress”, “On Hold” and “Closed”."
    assert found.about == ("Proposed", "In progress", "On Hold", "Closed")
    assert found.confidence >= SURE
    assert "The order of the list may be the order of the states; it proves nothing." in found.reasons
    assert "No cell says “In progress”." in found.reasons
    assert found.quotes[1].kind == "validation"


def test_without_a_list_the_values_in_use_are_the_states() -> None:
    made = status(*["Open"] * 5, *["Paid"] * 4, *["Rejected"] * 3)
    found = the(find_states, seen(made), "Status")
    assert found.says == "“Status” is one of “Open”, “Paid” and “Rejected”."
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Bearbeitungsstand", ("Offen", "In Arbeit", "Erledigt")),
        ("状態", ("未着手", "進行中", "完了")),
        ("Statut", ("À faire", "En cours", "Terminé")),
        ("Estado", ("Pendiente", "En curso", "Cerrado")),
    ],
)
def test_states_in_other_languages(header: str, values: tuple[str, ...]) -> None:
    found = the(find_states, seen(status(*values * 4, header=header)), header)
    assert found.about == values and found.confidence >= SURE


def test_words_of_a_list_make_a_status_where_the_header_does_not() -> None:
    made = status("open", "closed", header="Ampel", role="attribute")
    found = the(find_states, seen(made, validations=(choices("B2:B9", "open", "in progress", "closed"),)), "Ampel")
    assert found.confidence < SURE
    assert "Most values of the list are words for states." in found.reasons


def test_spellings_of_a_state_are_counted_together() -> None:
    made = status(*["Approved"] * 6, "approved ", "APPROVED.", *["On hold"] * 3, "on-hold")
    found = the(find_states, seen(made), "Status")
    assert found.about == ("Approved", "On hold")
    assert any("counted as “Approved”" in reason for reason in found.reasons)


def test_a_slip_is_suggested_and_left_out() -> None:
    book = seen(status(*["Approved"] * 8, "Aproved", *["Rejected"] * 8))
    slip = the(find_states, book, "spelling")
    assert slip.says == "“Aproved” is a spelling of “Approved”."
    assert slip.confidence < SURE and slip.inferred
    assert the(find_states, book, "one of").about == ("Approved", "Rejected")


@pytest.mark.parametrize("pair", [("Phase 1", "Phase 2"), ("Paid", "Said"), ("Opened", "Opener")])
def test_short_numbered_and_frequent_words_are_no_slips(pair: tuple[str, str]) -> None:
    book = seen(status(*[pair[0]] * 4, *[pair[1]] * 3))
    assert [one for one in said(find_states, book) if "spelling" in one] == []


def test_a_word_outside_the_list_is_asked_about() -> None:
    made = status(*["Open"] * 5, *["parked"] * 17)
    found = the(find_states, seen(made, validations=(choices("B2:B99", "Open", "Closed"),)), "parked")
    assert found.kind is ClaimKind.QUESTION
    assert found.says == (
        "“parked” is used 17 times in “Status” and is not in the list of allowed values: what does it mean?"
    )
    assert len(found.options) == 3


def test_many_words_outside_the_list_are_one_question() -> None:
    made = status("Open", "alpha", "bravo", "gamma", "delta", "omega")
    book = seen(made, validations=(choices("B2:B99", "Open", "Closed"),))
    assert len([one for one in find_states(book) if one.kind is ClaimKind.QUESTION]) == 1


@pytest.mark.parametrize(
    "values", [("yes", "no"), ("Ja", "Nein"), ("はい", "いいえ"), ("0.25", "0.5"), ("Kim Olsen", "Ann Lee", "Eva Hahn")]
)
def test_yes_and_no_percentages_and_people_are_no_states(values: tuple[str, ...]) -> None:
    assert said(find_states, seen(status(*values * 3))) == []


def test_remarks_are_asked_about_instead_of_taken_for_states() -> None:
    remarks = [f"mailed the vendor on {day}.1., waiting for answer {day}" for day in range(3, 21)]
    (found,) = find_states(seen(status(*[remark[:36] for remark in remarks])))
    assert found.kind is ClaimKind.QUESTION
    assert "is filled with remarks" in found.says


def test_a_state_of_the_union_is_not_claimed_as_sure() -> None:
    assert the(find_states, seen(status(*["Texas", "Ohio", "Utah"] * 5, header="State")), "State").confidence < SURE


def test_other_lists_are_data() -> None:
    made = status("CC-1", "CC-9", header="Cost centre", role="attribute")
    book = seen(made, validations=(choices("B2:B99", "CC-1", "CC-2", "CC-3"),))
    (found,) = find_value_lists(book)
    assert found.kind is ClaimKind.DATASET
    assert found.says == "“Cost centre” is one of 3 values: “CC-1”, “CC-2” and “CC-3”."
    assert found.confidence < SURE
    assert found.reasons[1] == "Not of the list: “CC-9” (once)."
    assert said(find_states, book) == []


@pytest.mark.parametrize(
    "values", [("Yes", "No", "N/A"), ("Kim Olsen", "Ann Lee", "Eva Hahn"), ("Open", "On hold", "Closed"), ("A",)]
)
def test_lists_of_states_people_and_yes_and_no_are_no_data(values: tuple[str, ...]) -> None:
    made = status(values[0], header="Thing", role="attribute")
    assert said(find_value_lists, seen(made, validations=(choices("B2:B99", *values),))) == []
