"""What a good moderator asks: given what a map says, these questions with these reasons, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.examples import purchase_map
from tests.strategies import documents
from workflow_studio.analysis.prompts import Prompt, prompts_of
from workflow_studio.model import (
    Artifact,
    Asked,
    Assessment,
    Decision,
    DecisionKind,
    Document,
    DocumentBuilder,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    Flow,
    Lane,
    Medium,
    Participant,
    ParticipantKind,
    Process,
    ProcessMap,
    Source,
    Step,
    System,
    Verdict,
)

HOUR = 3600.0
DAY = 24 * HOUR


class Room:
    """Builds a small map; what is not said is left open."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder("Returns")
        self.map = self.builder.add(ProcessMap, process=self.builder.add(Process, name="Returns").id).id

    def lane(self, name: str, kind: ParticipantKind = ParticipantKind.TEAM) -> str:
        who = self.builder.add(Participant, name=name, kind=kind)
        return self.builder.add(Lane, map=self.map, participant=who.id, position=len(name)).id

    def step(self, lane: str, name: str, **fields: object) -> str:
        return self.builder.add(Step, map=self.map, lane=lane, name=name, **fields).id

    def decision(self, lane: str, name: str, kind: DecisionKind = DecisionKind.CHOICE) -> str:
        return self.builder.add(Decision, map=self.map, lane=lane, name=name, kind=kind).id

    def event(self, lane: str, kind: EventKind, name: str = "") -> str:
        return self.builder.add(Event, map=self.map, lane=lane, kind=kind, name=name).id

    def flow(self, source: str, target: str, **fields: object) -> str:
        return self.builder.add(Flow, map=self.map, source=source, target=target, **fields).id

    def asked(self, rule: str) -> list[tuple[str, str]]:
        return [(one.asks, one.because) for one in self.prompts(rule)]

    def prompts(self, rule: str) -> list[Prompt]:
        return [one for one in prompts_of(self.builder.build(), self.map) if one.rule == rule]


@pytest.fixture
def room() -> Room:
    return Room()


def two_lanes(room: Room, taker: ParticipantKind = ParticipantKind.TEAM) -> tuple[str, str]:
    desk, stock = room.lane("Desk"), room.lane("Stock", taker)
    return room.step(desk, "Book the return"), room.step(stock, "Put it back")


def test_a_handoff_that_nobody_answers_for(room: Room) -> None:
    gives, takes = two_lanes(room)
    flow = room.flow(gives, takes)
    (prompt,) = room.prompts("nobody answers")
    assert prompt.asks == "What if Stock does not answer Desk?"
    assert prompt.because == "Desk hands over to Stock, and nobody is named who acts when that fails."
    assert prompt.about == prompt.at == flow


def test_a_machine_does_not_answer_by_being_down(room: Room) -> None:
    room.flow(*two_lanes(room, ParticipantKind.SYSTEM))
    assert [asks for asks, _ in room.asked("nobody answers")] == ["What if Stock is down?"]
    assert not room.asked("how told"), "a machine notices by itself"


def test_a_handoff_with_an_owner_is_not_asked_about(room: Room) -> None:
    owner = room.builder.add(Participant, name="Dana")
    room.flow(*two_lanes(room), failure_owner=owner.id, medium=Medium.MAIL)
    assert not room.asked("nobody answers") and not room.asked("how told")


def test_two_people_are_asked_once_however_many_arrows_lead_over(room: Room) -> None:
    gives, takes = two_lanes(room)
    other = room.step(room.builder.build().steps[takes].lane, "Throw it away")
    room.flow(gives, takes)
    room.flow(gives, other)
    assert len(room.asked("nobody answers")) == 1


def test_what_comes_back_wrong(room: Room) -> None:
    room.flow(*two_lanes(room), complete_and_accurate=0.7)
    assert room.asked("comes back") == [
        ("What is wrong with what comes from Desk, and who puts it right?", "Only 70 % of it can be used as received.")
    ]


@pytest.mark.parametrize(("wait", "asked"), [(DAY, 1), (23 * HOUR, 0)])
def test_what_lies_for_a_day_or_longer(room: Room, wait: float, asked: int) -> None:
    gives, takes = two_lanes(room)
    room.flow(gives, takes, wait=wait)
    room.step(room.lane("Clerk"), "Wait for the post", wait_time=wait)
    assert len(room.asked("lies on the way")) == len(room.asked("lies before")) == asked


def test_a_decision_with_one_way_out(room: Room) -> None:
    lane = room.lane("Desk")
    asks = room.decision(lane, "Is it damaged?")
    room.flow(asks, room.step(lane, "Refuse it"))
    assert room.asked("one answer") == [
        ("What happens when the answer to “Is it damaged?” is another one?", "Only one way leads out of this decision.")
    ]
    assert not room.asked("a third answer")


def test_a_decision_with_two_answers_may_have_a_third(room: Room) -> None:
    lane = room.lane("Desk")
    asks = room.decision(lane, "Is it damaged?")
    for name in ("Refuse it", "Take it"):
        room.flow(asks, room.step(lane, name))
    assert not room.asked("one answer")
    assert room.asked("a third answer") == [
        ("Is there a third answer to “Is it damaged?”: unclear, later, in part?", "The map knows two answers.")
    ]


def test_a_step_that_always_goes_well(room: Room) -> None:
    lane = room.lane("Desk")
    slip = room.builder.add(Artifact, name="return slip")
    steps = (
        room.step(lane, "Pay the refund"),
        room.step(lane, "Check the slip", inputs=(slip.id,)),
        room.step(lane, "Call the customer"),
        room.step(lane, "Archive"),
    )
    for source, target in pairwise(steps):
        room.flow(source, target)
    assert [asks for asks, _ in room.asked("goes wrong")] == [
        "What happens when the amount is wrong in “Pay the refund”?",
        "What happens when the return slip is incomplete or wrong?",
    ]
    (last,) = room.asked("cannot be done")
    assert last[0] == "What happens when “Call the customer” cannot be done?"


def test_a_step_before_a_decision_has_its_other_way(room: Room) -> None:
    lane = room.lane("Desk")
    room.flow(room.step(lane, "Pay the refund"), room.decision(lane, "Did it go through?"))
    assert not room.asked("goes wrong")


def test_one_person_goes_on_leave(room: Room) -> None:
    kim = room.lane("Kim", ParticipantKind.PERSON)
    first = room.step(kim, "Sign")
    room.step(kim, "Send")
    (prompt,) = room.prompts("on leave")
    assert (prompt.asks, prompt.because) == (
        "Who does this when Kim is on leave?",
        "Kim is one person, with 2 steps here.",
    )
    assert (prompt.about, prompt.at) == (kim, first), "asked of the lane, noted at its first step"


def test_a_step_without_system_and_artifact(room: Room) -> None:
    lane = room.lane("Desk")
    room.step(lane, "Decide")
    room.step(lane, "Book", systems=(room.builder.add(System, name="SAP").id,))
    room.step(room.lane("Robot", ParticipantKind.SYSTEM), "Send mail")
    assert [asks for asks, _ in room.asked("noted nowhere")] == [
        "What do you have in front of you in “Decide”: a system, a sheet, paper?"
    ]


def test_what_no_file_shows_and_what_files_do_not_show(room: Room) -> None:
    lane = room.lane("Desk")
    room.step(lane, "Call the customer")
    assert not room.asked("seen by nobody") and not room.asked("in no file"), "no workbook was read"
    source = room.builder.add(Source, name="returns.xlsx", fingerprint="0" * 64, read_on="2025-01-02")
    cell = room.builder.add(Evidence, source=source.id, kind=EvidenceKind.CELL, sheet="Log", cells="A2", quote="Book")
    room.step(lane, "Book", evidence=(cell.id,))
    assert room.asked("seen by nobody") == [
        ("Who does “Call the customer”, and where could we see it?", "No cell of a workbook shows this step.")
    ]
    (prompt,) = room.prompts("in no file")
    assert prompt.asks == "What is done here that is in no file?"
    assert prompt.because.startswith("1 of 2 steps come from files")
    assert prompt.about == room.map


def test_judgment_without_a_reason(room: Room) -> None:
    step = room.step(room.lane("Desk"), "Grant an exception")
    room.builder.add(Assessment, step=step, verdict=Verdict.JUDGMENT)
    assert room.asked("what decides") == [
        ("What do you look at to decide in “Grant an exception”?", "It takes judgment, and no reason is written.")
    ]


def test_ways_back_waiting_and_joining(room: Room) -> None:
    lane = room.lane("Desk")
    check = room.step(lane, "Check")
    wait = room.event(lane, EventKind.INTERMEDIATE, "Goods arrive")
    join = room.decision(lane, "", DecisionKind.PARALLEL)
    room.flow(check, wait)
    room.flow(wait, join)
    room.flow(check, join)
    room.flow(wait, check)
    assert [asks for asks, _ in room.asked("never happens")] == ["What if “Goods arrive” never happens?"]
    assert [because for _, because in room.asked("one is late")] == ["All of 2 ways must arrive here."]
    assert [asks for asks, _ in room.asked("goes back")] == [
        "How often does it come back to “Check”, and when does somebody give up?"
    ]


def test_days_that_are_unlike_others(room: Room) -> None:
    lane = room.lane("Desk")
    start, end = room.event(lane, EventKind.START), room.event(lane, EventKind.END)
    room.flow(start, end)
    for rule in ("given up", "other beginnings", "in a hurry", "other days", "asked or told"):
        assert len(room.asked(rule)) == 1, rule
    room.step(lane, "Close the month")
    room.flow(start, room.step(lane, "Send urgent cases first"))
    room.event(lane, EventKind.END)
    for rule in ("given up", "in a hurry", "other days"):
        assert not room.asked(rule), rule


def test_what_was_dealt_with_is_not_asked_again(room: Room) -> None:
    room.flow(*two_lanes(room))
    (prompt,) = room.prompts("nobody answers")
    room.builder.add(Asked, rule=prompt.rule, about=prompt.about)
    assert not room.prompts("nobody answers")
    assert room.prompts("how told"), "another question about the same arrow is still asked"


def test_inside_a_step_nothing_is_asked_of_the_whole_process(room: Room) -> None:
    outer = room.map
    lane = room.lane("Desk")
    process = room.builder.build().maps[outer].process
    room.map = inner = room.builder.add(ProcessMap, process=process).id
    room.step(room.lane("Clerk"), "Look it up")
    room.map = outer
    room.step(lane, "Check", details=inner)
    room.map = inner
    assert not room.asked("in a hurry") and room.asked("noted nowhere")


def test_an_empty_map_is_not_asked_about(room: Room) -> None:
    assert prompts_of(room.builder.build(), room.map) == ()


def test_the_sharpest_come_first() -> None:
    document = purchase_map()
    rules = list(dict.fromkeys(prompt.rule for prompt in prompts_of(document, next(iter(document.maps)))))
    assert rules[:3] == ["in no file", "comes back", "nobody answers"] and rules[-1] == "cannot be done"


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(documents())
def test_prompts_of_any_document_have_a_reason_a_place_and_a_name_of_their_own(document: Document) -> None:
    for prompts in _of_all_maps(document):
        assert len({(one.rule, one.about) for one in prompts}) == len(prompts)
        for prompt in prompts:
            assert prompt.asks.endswith("?") and prompt.because.endswith(".")
            assert document.find(prompt.about) is not None
            assert prompt.at.startswith(("step", "decision", "event", "flow"))


def _of_all_maps(document: Document) -> Iterator[tuple[Prompt, ...]]:
    return (prompts_of(document, map_id) for map_id in document.maps)
