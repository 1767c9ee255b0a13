"""Claims and questions that two names are one: what they make one, and how it becomes two again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.map_writer import MapWriter
from tests.strategies import documents
from tests.two_names import Desk
from workflow_studio.editing.commands import (
    AnswerClaim,
    Command,
    DecideClaims,
    Delete,
    MoveToLane,
    SetFields,
)
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    Document,
    DocumentBuilder,
    Participant,
    Step,
    System,
    broken_invariants,
)
from workflow_studio.model.claims import THE_SAME
from workflow_studio.model.views import is_handoff, lanes_of
from workflow_studio.storage.text import decode, encode

ACCEPTED, OPEN, REJECTED = ClaimState.ACCEPTED, ClaimState.OPEN, ClaimState.REJECTED


def does(editor: Editor, command: Command) -> Document:
    assert isinstance(editor.execute(command), Changed)
    assert broken_invariants(editor.document) == []
    return editor.document


def lanes(document: Document, desk: Desk) -> list[tuple[str, list[str]]]:
    """Who has a lane, top to bottom, with the steps in it."""
    found = lanes_of(document, desk.map)
    assert [lane.position for lane in found] == list(range(len(found)))
    return [
        (
            document.participants[lane.participant].name,
            [step.name for step in document.steps.values() if step.lane == lane.id],
        )
        for lane in found
    ]


BEFORE = [("Ana", ["Ask"]), ("D. Ruiz", ["Check"]), ("Dana Ruiz", ["Sign"]), ("Bo", ["File"])]
AFTER = [("Ana", ["Ask"]), ("Dana Ruiz", ["Check", "Sign"]), ("Bo", ["File"])]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_accepting_that_two_names_are_one_makes_one_lane_of_both(desk: Desk) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    document = does(editor, DecideClaims((claim,), ACCEPTED))
    assert lanes(document, desk) == AFTER
    dana, bo = desk.people["Dana Ruiz"], desk.people["Bo"]
    assert document.steps[desk.steps["Sign"]].consulted == (dana, bo)
    assert document.steps[desk.steps["File"]].accountable == (dana,)
    assert document.participants[dana].note == "Also called “D. Ruiz”."
    cells = [document.evidence[key].cells for key in document.participants[dana].evidence]
    assert cells == ["B4", "B3"]
    assert [is_handoff(document, document.flows[flow]) for flow in desk.flows] == [True, False, True]
    assert editor.undo_text == "Accept claim"
    editor.undo()
    assert lanes(editor.document, desk) == BEFORE


@pytest.mark.parametrize("state", [REJECTED, OPEN])
def test_what_was_accepted_becomes_two_again_as_it_was(desk: Desk, state: ClaimState) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    start = editor.document
    joined = does(editor, DecideClaims((claim,), ACCEPTED))
    apart = does(editor, DecideClaims((claim,), state))
    if state is OPEN:
        assert apart == start
    assert lanes(apart, desk) == BEFORE
    assert does(editor, DecideClaims((claim,), ACCEPTED)) == joined


def test_answering_that_they_are_the_same_makes_them_one(desk: Desk) -> None:
    question = desk.asks("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    assert lanes(does(editor, AnswerClaim(question, THE_SAME)), desk) == AFTER
    assert lanes(does(editor, AnswerClaim(question, "No, two people")), desk) == BEFORE
    assert lanes(does(editor, AnswerClaim(question, THE_SAME)), desk) == AFTER
    assert lanes(does(editor, AnswerClaim(question, "")), desk) == BEFORE
    assert lanes(does(editor, AnswerClaim(question, "Ask Ana")), desk) == BEFORE


def test_the_answer_says_which_of_several_it_is(desk: Desk) -> None:
    question = desk.asks("D. Ruiz", "Dana Ruiz", "Bo", options=("Dana Ruiz", "Bo", "Somebody else"))
    editor = desk.editor()
    assert lanes(does(editor, AnswerClaim(question, "Dana Ruiz")), desk) == AFTER
    document = does(editor, AnswerClaim(question, "Bo"))
    assert lanes(document, desk) == [("Ana", ["Ask"]), ("Dana Ruiz", ["Sign"]), ("Bo", ["Check", "File"])]
    assert lanes(does(editor, AnswerClaim(question, "Somebody else")), desk) == BEFORE


def test_what_people_did_since_stays_when_two_become_two_again(desk: Desk) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz", state=OPEN)
    editor = desk.editor()
    does(editor, DecideClaims((claim,), ACCEPTED))
    does(editor, MoveToLane((desk.steps["Check"],), desk.lanes["Bo"]))
    does(editor, SetFields(desk.people["Dana Ruiz"], {"name": "Dana"}))
    document = does(editor, DecideClaims((claim,), REJECTED))
    expected = [("Ana", ["Ask"]), ("D. Ruiz", []), ("Dana", ["Sign"]), ("Bo", ["Check", "File"])]
    assert lanes(document, desk) == expected
    assert document.participants[desk.people["Dana Ruiz"]].note == ""


def test_what_was_joined_first_can_be_rejected_first(desk: Desk) -> None:
    first, second = desk.says_one("Dana Ruiz", "D. Ruiz"), desk.says_one("Ana", "Dana Ruiz")
    editor = desk.editor()
    does(editor, DecideClaims((first,), ACCEPTED))
    document = does(editor, DecideClaims((second,), ACCEPTED))
    assert lanes(document, desk) == [("Ana", ["Ask", "Check", "Sign"]), ("Bo", ["File"])]
    document = does(editor, DecideClaims((first,), REJECTED))
    assert lanes(document, desk) == [("Ana", ["Ask", "Sign"]), ("D. Ruiz", ["Check"]), ("Bo", ["File"])]
    document = does(editor, DecideClaims((second,), REJECTED))
    assert lanes(document, desk) == BEFORE


def test_three_spellings_are_one(desk: Desk) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz", "Ana")
    editor = desk.editor()
    start = editor.document
    document = does(editor, DecideClaims((claim,), ACCEPTED))
    assert lanes(document, desk) == [("Dana Ruiz", ["Ask", "Check", "Sign"]), ("Bo", ["File"])]
    assert does(editor, DecideClaims((claim,), OPEN)) == start


def test_who_has_no_lane_on_a_map_gets_that_of_the_other(desk: Desk) -> None:
    desk.people["Cleo"] = desk.builder.add(Participant, name="Cleo").id
    claim = desk.says_one("Cleo", "D. Ruiz")
    editor = desk.editor()
    document = does(editor, DecideClaims((claim,), ACCEPTED))
    assert lanes(document, desk) == [("Ana", ["Ask"]), ("Cleo", ["Check"]), ("Dana Ruiz", ["Sign"]), ("Bo", ["File"])]
    assert lanes(does(editor, DecideClaims((claim,), REJECTED)), desk) == BEFORE


def test_a_claim_that_the_other_takes_part_is_about_the_one_who_stays(desk: Desk) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    document = does(editor, DecideClaims((claim,), ACCEPTED))
    other = document.claims[desk.takes_part["D. Ruiz"]]
    assert (other.made, set(other.about)) == ((), {desk.people["Dana Ruiz"], desk.lanes["Dana Ruiz"]})
    document = does(editor, DecideClaims((other.id,), REJECTED))
    assert lanes(document, desk) == AFTER


def test_what_comes_back_after_joining_finds_its_place(desk: Desk) -> None:
    joining = desk.says_one("Dana Ruiz", "D. Ruiz")
    says = desk.builder.add(
        Claim, kind=ClaimKind.STEP, says="They check.", state=ACCEPTED, made=(desk.steps["Check"],)
    ).id
    editor = desk.editor()
    does(editor, DecideClaims((says,), REJECTED))
    does(editor, DecideClaims((joining,), ACCEPTED))
    document = does(editor, DecideClaims((says,), ACCEPTED))
    assert sorted(lanes(document, desk)[1][1]) == ["Check", "Sign"]
    assert sorted(lanes(does(editor, DecideClaims((joining,), REJECTED)), desk)) == sorted(BEFORE)


def test_systems_are_joined_where_steps_use_them(desk: Desk) -> None:
    sap, erp = (desk.builder.add(System, name=name).id for name in ("SAP", "SAP ERP"))
    step = desk.builder.add(Step, map=desk.map, lane=desk.lanes["Ana"], name="Book", systems=(erp, sap)).id
    claim = desk.builder.add(Claim, kind=ClaimKind.SYSTEM, says="“SAP ERP” is “SAP”.", joins=(sap, erp)).id
    editor = desk.editor()
    start = editor.document
    document = does(editor, DecideClaims((claim,), ACCEPTED))
    assert set(document.systems) == {sap}
    assert document.steps[step].systems == (sap,)
    assert does(editor, DecideClaims((claim,), OPEN)) == start


def test_when_the_one_who_stayed_is_deleted_the_other_can_still_come_back(desk: Desk) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    does(editor, DecideClaims((claim,), ACCEPTED))
    does(editor, Delete((desk.lanes["Dana Ruiz"],)))
    document = does(editor, DecideClaims((claim,), REJECTED))
    assert ("D. Ruiz", []) in lanes(document, desk)


def test_two_who_are_named_in_one_list_come_apart_in_its_order_whoever_comes_first(desk: Desk) -> None:
    signs, ruiz, dana, ana, bo = desk.steps["Sign"], *(desk.people[n] for n in ("D. Ruiz", "Dana Ruiz", "Ana", "Bo"))
    ruiz_is_dana, ana_is_bo = desk.says_one("Dana Ruiz", "D. Ruiz"), desk.says_one("Bo", "Ana")
    editor = desk.editor()
    does(editor, SetFields(signs, {"consulted": (ruiz, ana, bo)}))
    for claim in (ruiz_is_dana, ana_is_bo):
        does(editor, DecideClaims((claim,), ACCEPTED))
    assert editor.document.steps[signs].consulted == (dana, bo)
    assert does(editor, DecideClaims((ruiz_is_dana,), REJECTED)).steps[signs].consulted == (ruiz, bo)
    assert does(editor, DecideClaims((ana_is_bo,), REJECTED)).steps[signs].consulted == (ruiz, ana, bo)


def test_what_was_added_to_a_list_since_stays_where_it_was_put(desk: Desk) -> None:
    signs, ruiz, dana, ana, bo = desk.steps["Sign"], *(desk.people[n] for n in ("D. Ruiz", "Dana Ruiz", "Ana", "Bo"))
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    assert does(editor, DecideClaims((claim,), ACCEPTED)).steps[signs].consulted == (dana, bo)
    does(editor, SetFields(signs, {"consulted": (dana, ana, bo)}))
    assert does(editor, DecideClaims((claim,), REJECTED)).steps[signs].consulted == (ruiz, ana, bo)


def test_what_is_joined_survives_saving(desk: Desk) -> None:
    claim = desk.says_one("Dana Ruiz", "D. Ruiz")
    editor = desk.editor()
    start = editor.document
    joined = does(editor, DecideClaims((claim,), ACCEPTED))
    opened, issues = decode(encode(joined))
    assert (opened, issues) == (joined, ())
    assert does(Editor(opened), DecideClaims((claim,), OPEN)) == start


@st.composite
def claimed_documents(draw: st.DrawFn) -> tuple[Document, tuple[str, ...]]:
    """A sound document with claims that pairs of its participants and systems are one."""
    document = draw(documents())
    plain = {key: one.model_copy(update={"joins": (), "joined": ()}) for key, one in document.claims.items()}
    builder = DocumentBuilder.of(document.with_tables({"claims": plain}))
    claims = []
    for table in ("participants", "participants", "systems"):
        ids = list(document.table(table))
        if len(ids) > 1:
            joins = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=3, unique=True).map(tuple))
            claims.append(builder.add(Claim, kind=ClaimKind.PARTICIPANT, says="They are one.", joins=joins).id)
    return builder.build(), tuple(claims)


def meant(document: Document) -> Document:
    """The document without its geometry, as what comes back gets a new place."""
    return document.with_tables({"shapes": {}, "edges": {}}, next_number=1)


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(claimed_documents(), st.data())
def test_whatever_is_joined_comes_apart_as_it_was_and_together_again(
    claimed: tuple[Document, tuple[str, ...]], data: st.DataObject
) -> None:
    start, claims = claimed
    editor = Editor(start)
    for claim in data.draw(st.permutations(claims)):
        does_if_it_changes(editor, DecideClaims((claim,), ACCEPTED))
        assert len(editor.document.steps) == len(start.steps)
    for claim in data.draw(st.permutations(claims)):
        does_if_it_changes(editor, DecideClaims((claim,), REJECTED))
        does_if_it_changes(editor, DecideClaims((claim,), ACCEPTED))
    for claim in data.draw(st.permutations(claims)):
        does_if_it_changes(editor, DecideClaims((claim,), REJECTED))
    assert editor.document.steps == start.steps


@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(claimed_documents())
def test_accepting_rejecting_and_accepting_again_gives_the_same(claimed: tuple[Document, tuple[str, ...]]) -> None:
    start, claims = claimed
    for claim in claims:
        editor = Editor(start)
        does_if_it_changes(editor, DecideClaims((claim,), ACCEPTED))
        once = editor.document
        does_if_it_changes(editor, DecideClaims((claim,), REJECTED))
        does_if_it_changes(editor, DecideClaims((claim,), ACCEPTED))
        assert meant(editor.document) == meant(once)


def does_if_it_changes(editor: Editor, command: Command) -> None:
    editor.execute(command)
    assert broken_invariants(editor.document) == []
    for map_id in editor.document.maps:
        found = lanes_of(editor.document, map_id)
        assert [lane.position for lane in found] == list(range(len(found)))


PEOPLE = 6


@st.composite
def consulted_by_many(draw: st.DrawFn) -> tuple[Document, tuple[str, ...]]:
    """Steps whose lists name several of the same people, and claims that some of these are one."""
    writer = MapWriter("Consulted")
    builder = writer.builder
    lanes = [writer.lane(f"Person {number}") for number in range(PEOPLE)]
    people = [lane.participant for lane in lanes]
    for number in range(2):
        writer.step(lanes[number], consulted=tuple(draw(st.lists(st.sampled_from(people), unique=True))))
    pairs = draw(st.lists(st.permutations(people).map(lambda order: order[:2]), min_size=2, max_size=4))
    claims = [
        builder.add(Claim, kind=ClaimKind.PARTICIPANT, says="They are one.", joins=tuple(pair)).id for pair in pairs
    ]
    return builder.build(), tuple(claims)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(consulted_by_many(), st.data())
def test_lists_come_back_in_their_order_however_claims_meet_in_them(
    claimed: tuple[Document, tuple[str, ...]], data: st.DataObject
) -> None:
    start, claims = claimed
    editor = Editor(start)
    decisions = st.tuples(st.sampled_from(claims), st.sampled_from((ACCEPTED, REJECTED, OPEN)))
    for claim, state in data.draw(st.lists(decisions, max_size=8)):
        does_if_it_changes(editor, DecideClaims((claim,), state))
    for claim in data.draw(st.permutations(claims)):
        does_if_it_changes(editor, DecideClaims((claim,), REJECTED))
    assert editor.document.steps == start.steps
