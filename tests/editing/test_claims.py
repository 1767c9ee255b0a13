"""Deciding on claims: what a rejection takes out, what comes back, and what is refused."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.map_writer import MapWriter
from tests.strategies import documents
from workflow_studio.editing.commands import (
    AddLane,
    AnswerClaim,
    AskInWorkshop,
    Connect,
    DecideClaims,
    Delete,
    EditClaim,
    Insert,
    SetFields,
)
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import (
    Assessment,
    Claim,
    ClaimKind,
    ClaimState,
    Document,
    DocumentBuilder,
    Lane,
    Pain,
    Participant,
    ProcessMap,
    Step,
    System,
    Verdict,
    broken_invariants,
)
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import lanes_of

ACCEPTED, OPEN, REJECTED = ClaimState.ACCEPTED, ClaimState.OPEN, ClaimState.REJECTED


class Office:
    """Ana asks, Bo signs in SAP, Ana files; everything is claimed. Elements and claims by name."""

    def __init__(self) -> None:
        writer = MapWriter("Office", "Requests")
        self.builder, self.map = writer.builder, writer.map
        lanes = {name: writer.lane(name) for name in ("Ana", "Bo")}
        self.lanes = {name: lane.id for name, lane in lanes.items()}
        self.sap = self.builder.add(System, name="SAP").id
        steps = [
            writer.step(lanes[who], name, systems=(self.sap,))
            for name, who in (("Ask", "Ana"), ("Sign", "Bo"), ("File", "Ana"))
        ]
        self.steps = {step.name: step.id for step in steps}
        self.flows = {
            f"{source.name}-{target.name}": writer.flow(source, target, "then").id
            for source, target in pairwise(steps)
        }
        self.builder.add(Assessment, step=self.steps["Sign"], verdict=Verdict.JUDGMENT, reason="Weighs the budget")
        self.builder.add(Pain, about=self.flows["Ask-Sign"], text="Forms come back")
        self.claims = {
            **{name: self._claim(ClaimKind.STEP, name, key) for name, key in self.steps.items()},
            **{name: self._claim(ClaimKind.ORDER, name, key) for name, key in self.flows.items()},
            **{
                name: self._claim(ClaimKind.PARTICIPANT, name, lane.participant, lane.id)
                for name, lane in lanes.items()
            },
            "SAP": self._claim(ClaimKind.SYSTEM, "SAP", self.sap),
        }

    def _claim(self, kind: ClaimKind, says: str, *made: str) -> str:
        return self.builder.add(Claim, kind=kind, says=says, made=made, state=ACCEPTED).id

    def editor(self) -> Editor:
        """An editor of the document."""
        return Editor(self.builder.build())


@pytest.fixture
def office() -> Office:
    return Office()


def decide(editor: Editor, state: ClaimState, *claims: str) -> None:
    """Decide on claims, which nothing refuses."""
    outcome = editor.execute(DecideClaims(claims, state))
    assert isinstance(outcome, Changed), outcome
    assert broken_invariants(editor.document) == []


def without_claims(document: Document) -> Document:
    """The rest of the document."""
    return document.with_tables({"claims": {}})


def test_rejecting_a_step_takes_it_out_with_its_flows_and_what_was_said_of_them(office: Office) -> None:
    editor = office.editor()
    decide(editor, REJECTED, office.claims["Sign"])
    document = editor.document
    assert [step.name for step in document.steps.values()] == ["Ask", "File"]
    assert not document.flows
    assert not document.pains
    assert not document.assessments
    claim = document.claims[office.claims["Sign"]]
    assert (claim.state, claim.made) == (REJECTED, ())
    assert document.claims[office.claims["Ask-Sign"]].made == ()


@pytest.mark.parametrize("state", [ACCEPTED, OPEN])
@pytest.mark.parametrize("names", [("Sign",), ("SAP",), ("Ask-Sign",), ("Sign", "Bo"), ("Ask", "File", "Ana")])
def test_deciding_otherwise_puts_back_everything(office: Office, names: tuple[str, ...], state: ClaimState) -> None:
    editor = office.editor()
    before = editor.document
    claims = tuple(office.claims[name] for name in names)
    decide(editor, REJECTED, *claims)
    decide(editor, state, *claims)
    assert without_claims(editor.document) == without_claims(before)
    for key, claim in before.claims.items():
        now = editor.document.claims[key]
        assert now.made == claim.made
        assert now.withdrawn == ()
        assert now.state is (state if key in claims else claim.state)


@pytest.mark.parametrize("again", list(permutations(("Scan", "SAP", "Mail"))))
def test_a_list_has_its_order_again_whatever_comes_back_first(office: Office, again: tuple[str, ...]) -> None:
    """Rejected one after the other, each knows what stood before it, also what was out already."""
    systems = [office.sap, *(office.builder.add(System, name=name).id for name in ("Scan", "Mail"))]
    names = {key: office.builder.get(System, key).name for key in systems}
    for key in systems[1:]:
        office.claims[names[key]] = office.builder.add(Claim, kind=ClaimKind.SYSTEM, says="", made=(key,)).id
    step = office.builder.replace(office.builder.get(Step, office.steps["Sign"]), systems=tuple(systems))
    editor = office.editor()
    for name in ("SAP", "Scan", "Mail"):
        decide(editor, REJECTED, office.claims[name])
    assert editor.document.steps[step.id].systems == ()
    for name in again:
        decide(editor, OPEN, office.claims[name])
    assert editor.document.steps[step.id] == step


def test_what_is_inside_a_step_comes_back_with_it(office: Office) -> None:
    inside = office.builder.add(ProcessMap, process=office.builder.get(ProcessMap, office.map).process)
    office.builder.replace(office.builder.get(Step, office.steps["Sign"]), details=inside.id)
    someone = office.builder.add(Participant, name="Cy")
    lane = office.builder.add(Lane, map=inside.id, participant=someone.id)
    office.builder.add(Step, map=inside.id, lane=lane.id, name="Read the form")
    editor = office.editor()
    before = editor.document
    decide(editor, REJECTED, office.claims["Sign"])
    assert inside.id not in editor.document.maps
    decide(editor, ACCEPTED, office.claims["Sign"])
    assert editor.document == before


def test_a_lane_comes_back_between_the_others(office: Office) -> None:
    editor = office.editor()
    before = editor.document
    decide(editor, REJECTED, office.claims["Ana"], office.claims["Ask"], office.claims["File"])
    editor.execute(AddLane(office.map, "Cy", position=0))
    decide(editor, ACCEPTED, office.claims["Ask"], office.claims["File"], office.claims["Ana"])
    names = [editor.document.participants[lane.participant].name for lane in lanes_of(editor.document, office.map)]
    assert names == ["Ana", "Cy", "Bo"]
    assert before.lanes.keys() < editor.document.lanes.keys()


@given(documents(), st.data())
@settings(max_examples=25)
def test_rejecting_and_putting_back_leaves_the_document_as_it_was(document: Document, data: st.DataObject) -> None:
    plain = {"withdrawn": (), "joined": (), "joins": (), "state": OPEN}
    claims = {key: claim.model_copy(update=plain) for key, claim in document.claims.items()}
    before = document.with_tables({"claims": claims})
    assume(before.claims)
    groups = data.draw(st.lists(st.lists(st.sampled_from([*before.claims]), min_size=1, unique=True), max_size=3))
    editor, rejected = Editor(before), list[list[str]]()
    for group in groups:
        waiting = tuple(key for key in group if editor.document.claims[key].state is OPEN)
        if waiting and isinstance(editor.execute(DecideClaims(waiting, REJECTED)), Changed):
            rejected.append([*waiting])
    while rejected:
        assert isinstance(editor.execute(DecideClaims(tuple(rejected.pop()), OPEN)), Changed)
    assert drawn_nowhere(editor.document) == drawn_nowhere(before)


def drawn_nowhere(document: Document) -> Document:
    """The document without geometry: what comes back gets a place, with new ids, where the map has room then."""
    return document.with_tables({"shapes": {}, "edges": {}}, next_number=1)


def test_undo_takes_a_rejection_back(office: Office) -> None:
    editor = office.editor()
    before = editor.document
    decide(editor, REJECTED, office.claims["Sign"])
    assert editor.undo_text == "Reject claim"
    editor.undo()
    assert editor.document == before


def test_a_flow_rejected_before_its_step_comes_back_only_with_its_own_claim(office: Office) -> None:
    editor = office.editor()
    order, step = office.claims["Ask-Sign"], office.claims["Sign"]
    decide(editor, REJECTED, order)
    decide(editor, REJECTED, step)
    decide(editor, ACCEPTED, step)
    assert set(editor.document.flows) == {office.flows["Sign-File"]}
    decide(editor, ACCEPTED, order)
    assert set(editor.document.flows) == set(office.flows.values())


def test_a_flow_whose_claim_is_rejected_while_its_step_is_out_stays_out_with_it(office: Office) -> None:
    editor = office.editor()
    order, step = office.claims["Ask-Sign"], office.claims["Sign"]
    decide(editor, REJECTED, step)
    decide(editor, REJECTED, order)
    decide(editor, ACCEPTED, step)
    assert set(editor.document.flows) == {office.flows["Sign-File"]}
    decide(editor, ACCEPTED, order)
    assert editor.document.claims[order].made == (office.flows["Ask-Sign"],)
    assert [pain.text for pain in editor.document.pains.values()] == ["Forms come back"]


def test_a_flow_accepted_while_its_step_is_out_comes_back_with_the_step(office: Office) -> None:
    editor = office.editor()
    order, step = office.claims["Ask-Sign"], office.claims["Sign"]
    decide(editor, REJECTED, order, step)
    decide(editor, ACCEPTED, order)
    assert not editor.document.flows
    decide(editor, OPEN, step)
    assert set(editor.document.flows) == set(office.flows.values())


def test_what_was_connected_by_hand_in_the_meantime_is_not_connected_twice(office: Office) -> None:
    editor = office.editor()
    order = office.claims["Ask-Sign"]
    decide(editor, REJECTED, order)
    editor.execute(Connect(office.steps["Ask"], office.steps["Sign"]))
    decide(editor, ACCEPTED, order)
    ends = [(flow.source, flow.target) for flow in editor.document.flows.values()]
    assert len(ends) == len(set(ends)) == 2


def test_what_cannot_stand_any_more_stays_out_and_known(office: Office) -> None:
    editor = office.editor()
    decide(editor, REJECTED, office.claims["Sign"])
    editor.execute(Delete((office.lanes["Bo"],)))
    decide(editor, ACCEPTED, office.claims["Sign"])
    assert office.steps["Sign"] not in editor.document.steps
    assert editor.document.claims[office.claims["Sign"]].withdrawn


def test_nobody_goes_who_still_has_work_on_the_map(office: Office) -> None:
    editor = office.editor()
    outcome = editor.execute(DecideClaims((office.claims["Ana"],), REJECTED))
    assert isinstance(outcome, Refused)
    assert outcome.reason == (
        "“Ana” still has 2 steps and decisions on the map. Move that to another lane, or reject it too."
    )
    outcome = editor.execute(DecideClaims((office.claims["Bo"],), REJECTED))
    assert isinstance(outcome, Refused)
    assert "“Bo” still has “Sign” on the map" in outcome.reason


def test_somebody_whose_steps_are_rejected_too_can_go(office: Office) -> None:
    editor = office.editor()
    decide(editor, REJECTED, office.claims["Bo"], office.claims["Sign"])
    assert set(editor.document.lanes) == {office.lanes["Ana"]}
    assert [one.name for one in editor.document.participants.values()] == ["Ana"]


def test_deleting_by_hand_leaves_the_claim_known(office: Office) -> None:
    editor = office.editor()
    editor.execute(Delete((office.steps["Sign"],)))
    claim = editor.document.claims[office.claims["Sign"]]
    assert (claim.state, claim.made, claim.withdrawn) == (ACCEPTED, (), ())
    decide(editor, REJECTED, claim.id)
    decide(editor, ACCEPTED, claim.id)
    assert office.steps["Sign"] not in editor.document.steps


def test_an_accepted_problem_stands_on_the_map_and_goes_when_it_is_rejected(office: Office) -> None:
    problem = office.builder.add(
        Claim, kind=ClaimKind.PROBLEM, says="Typed twice.", about=(office.sap, office.steps["File"])
    ).id
    editor = office.editor()
    decide(editor, ACCEPTED, problem)
    (pain,) = (pain for pain in editor.document.pains.values() if pain.text == "Typed twice.")
    assert pain.about == office.steps["File"]
    assert editor.document.claims[problem].made == (pain.id,)
    decide(editor, REJECTED, problem)
    assert pain.id not in editor.document.pains
    decide(editor, ACCEPTED, problem)
    assert editor.document.pains[pain.id] == pain


def test_a_problem_on_the_map_follows_the_words_of_its_claim(office: Office) -> None:
    problem = office.builder.add(Claim, kind=ClaimKind.PROBLEM, says="Typed twice.", about=(office.steps["File"],)).id
    editor = office.editor()
    decide(editor, ACCEPTED, problem)
    editor.execute(EditClaim(problem, "Typed twice, once by hand."))
    assert "Typed twice, once by hand." in [pain.text for pain in editor.document.pains.values()]


def test_a_problem_of_nothing_on_the_map_is_accepted_all_the_same(office: Office) -> None:
    problem = office.builder.add(Claim, kind=ClaimKind.PROBLEM, says="Blank dates.", about=(office.sap,)).id
    editor = office.editor()
    decide(editor, ACCEPTED, problem)
    assert editor.document.claims[problem].made == ()


def question_about(office: Office, *about: str) -> str:
    """An open question."""
    return office.builder.add(Claim, kind=ClaimKind.QUESTION, says="Who signs?", about=about, confidence=0.5).id


def test_a_question_is_answered_and_not_accepted(office: Office) -> None:
    question = question_about(office)
    editor = office.editor()
    assert editor.execute(DecideClaims((question,), ACCEPTED)) == Refused("A question is answered, not accepted.")
    editor.execute(AnswerClaim(question, " Bo does. "))
    claim = editor.document.claims[question]
    assert (claim.answer, claim.state) == ("Bo does.", ACCEPTED)
    editor.execute(AnswerClaim(question, " "))
    claim = editor.document.claims[question]
    assert (claim.answer, claim.state) == ("", OPEN)


def test_a_question_asked_in_the_workshop_stands_at_its_step_and_learns_the_answer(office: Office) -> None:
    question = question_about(office, office.sap, office.steps["Sign"])
    editor = office.editor()
    editor.execute(AskInWorkshop(question))
    (asked,) = editor.document.questions.values()
    assert (asked.about, asked.text) == (office.steps["Sign"], "Who signs?")
    assert editor.execute(AskInWorkshop(question)) == Refused("This is among the questions already.")
    editor.execute(AnswerClaim(question, "Bo"))
    assert editor.document.questions[asked.id].answer == "Bo"


def test_what_is_about_nothing_on_the_map_cannot_be_asked_there(office: Office) -> None:
    question = question_about(office, office.sap)
    outcome = office.editor().execute(AskInWorkshop(question))
    assert isinstance(outcome, Refused)
    assert "no place on the map" in outcome.reason


def test_the_first_words_stay_beside_an_edited_claim(office: Office) -> None:
    editor = office.editor()
    claim = office.claims["Sign"]
    editor.execute(EditClaim(claim, "Bo signs"))
    editor.execute(EditClaim(claim, "Bo signs it"))
    now = editor.document.claims[claim]
    assert (now.says, now.read_as) == ("Bo signs it", "Sign")
    assert isinstance(editor.execute(EditClaim(claim, " ")), Refused)


def test_a_claim_is_changed_by_its_own_commands_alone(office: Office) -> None:
    outcome = office.editor().execute(SetFields(office.claims["Sign"], {"state": "rejected"}))
    assert isinstance(outcome, Refused)


def test_what_was_rejected_comes_back_in_the_map_it_was_taken_over_into(office: Office) -> None:
    source = office.editor()
    decide(source, REJECTED, office.claims["Bo"], office.claims["Sign"])
    host = Office().editor()
    host.execute(Insert(source.document))
    rejected = tuple(claim.id for claim in host.document.claims.values() if claim.state is REJECTED)
    decide(host, ACCEPTED, *rejected)
    (inserted,) = (one for one in host.document.maps if one != office.map)
    document = host.document
    steps = {step.name for step in document.steps.values() if step.map == inserted}
    assert steps == {"Ask", "Sign", "File"}
    assert len([flow for flow in document.flows.values() if flow.map == inserted]) == 2
    assert len([lane for lane in document.lanes.values() if lane.map == inserted]) == 2
    own = [step for step in document.steps.values() if step.map == office.map]
    assert len(own) == 3


def test_who_is_known_already_is_not_made_by_a_claim_that_is_taken_over(office: Office) -> None:
    builder = DocumentBuilder.of(office.builder.build())
    incoming = builder.build()
    undecided = {key: one.model_copy(update={"state": OPEN}) for key, one in incoming.claims.items()}
    host = Editor(Office().builder.build().with_tables({"claims": {}}))
    host.execute(Insert(incoming.with_tables({"claims": undecided})))
    document = host.document
    assert not proposed_ids(document) & {*document.participants, *document.systems}
    claim = next(one for one in document.claims.values() if one.kind is ClaimKind.SYSTEM)
    assert (claim.made, claim.about) == ((), (office.sap,))
