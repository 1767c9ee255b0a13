"""What the inbox says that making two names one does to the map."""

from __future__ import annotations

from tests.two_names import Desk
from workflow_studio.desktop.claims.joining import what_joining_does
from workflow_studio.editing.commands import DecideClaims
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, Participant, System


def told(document: Document, claim: str) -> tuple[str, str] | None:
    return what_joining_does(document, document.claims[claim])


def accepted(document: Document, claim: str) -> Document:
    editor = Editor(document)
    editor.execute(DecideClaims((claim,), ClaimState.ACCEPTED))
    return editor.document


def test_steps_go_to_the_lane_of_who_stays() -> None:
    desk = Desk()
    claim, question = desk.says_one("Dana Ruiz", "D. Ruiz"), desk.asks("Dana Ruiz", "D. Ruiz")
    document = desk.builder.build()
    going = "The steps of “D. Ruiz” go to the lane of “Dana Ruiz”."
    assert told(document, claim) == ("What accepting does", going)
    assert told(document, question) == ("What “Yes, the same” does", going)
    assert told(document, desk.takes_part["Ana"]) is None
    assert told(accepted(document, claim), claim) == (
        "What it did to the map",
        "The steps of “D. Ruiz” are in the lane of “Dana Ruiz” now. Rejecting this makes them two again.",
    )


def test_a_question_which_of_several_leaves_it_to_the_answer() -> None:
    desk = Desk()
    question = desk.asks("D. Ruiz", "Dana Ruiz", "Bo", options=("Dana Ruiz", "Bo", "Somebody else"))
    going = "The steps of “D. Ruiz” go to the lane of the one you choose."
    assert told(desk.builder.build(), question) == ("What your answer does", going)


def test_a_lane_changes_hands_where_who_stays_has_none() -> None:
    desk = Desk()
    desk.people["Cleo"] = desk.builder.add(Participant, name="Cleo").id
    forth, back = desk.says_one("Cleo", "Bo"), desk.says_one("Bo", "Cleo")
    document = desk.builder.build()
    assert told(document, forth) == ("What accepting does", "The lane of “Bo” becomes that of “Cleo”.")
    assert told(document, back) == ("What accepting does", "What names “Cleo” names “Bo”.")
    told_after = told(accepted(document, forth), forth)
    assert told_after is not None and told_after[1].startswith("“Bo” is called “Cleo” on the map now.")


def test_two_of_one_name_become_one() -> None:
    desk = Desk()
    desk.people["other Ana"] = desk.builder.add(Participant, name="Ana").id
    claim = desk.says_one("Ana", "other Ana")
    document = desk.builder.build()
    assert told(document, claim) == ("What accepting does", "Both “Ana” become one.")
    told_after = told(accepted(document, claim), claim)
    assert told_after is not None and told_after[1].startswith("Both “Ana” are one now.")


def test_systems_are_where_steps_are_done() -> None:
    desk = Desk()
    joins = tuple(desk.builder.add(System, name=name).id for name in ("SAP", "SAP ERP"))
    claim = desk.builder.add(Claim, kind=ClaimKind.SYSTEM, says="They are one.", joins=joins).id
    document = desk.builder.build()
    assert told(document, claim) == ("What accepting does", "Steps done in “SAP ERP” are done in “SAP”.")
    told_after = told(accepted(document, claim), claim)
    assert told_after is not None and "are done in “SAP” now." in told_after[1]
