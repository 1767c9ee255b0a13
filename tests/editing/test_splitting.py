"""Two steps of one, and one of several that follow each other."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.by_name import step_named
from tests.examples import purchase_map
from workflow_studio.editing.commands import (
    AddElement,
    Connect,
    MergeSteps,
    MoveToLane,
    SetFields,
    SetVerdict,
    SplitStep,
)
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import Assessment, Pain, Question, Step, Verdict


@dataclass
class Desk:
    """Steps are called by their names."""

    editor: Editor

    def step(self, name: str) -> Step:
        return step_named(self.editor.document, name)

    def ways(self) -> set[tuple[str, str, str]]:
        document = self.editor.document
        return {(document.node(f.source).name, document.node(f.target).name, f.label) for f in document.flows.values()}

    def merge(self, *names: str) -> Changed | Refused:
        return self.editor.execute(MergeSteps(tuple(self.step(name).id for name in names)))


@pytest.fixture
def desk() -> Desk:
    return Desk(Editor(purchase_map()))


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Compare quotes was split: what follows it is Choose one."""
    desk.editor.execute(SplitStep(desk.step("Compare quotes").id, "Choose one"))
    return desk


def test_what_is_known_stays_with_the_first_and_the_ways_out_leave_the_second(two):
    first, second = two.step("Compare quotes"), two.step("Choose one")
    assert (first.process_time, second.process_time) == (2700.0, None)
    assert first.lane == second.lane and first.inputs and not second.inputs
    assert {
        ("Send quote", "Compare quotes", ""),
        ("Compare quotes", "Choose one", ""),
        ("Choose one", "Decide on the purchase", ""),
    } <= two.ways()


def test_merging_unites_what_is_known(two):
    editor, second = two.editor, two.step("Choose one")
    editor.execute(SetFields(second.id, {"process_time": 300.0, "code": "5b"}))
    editor.execute(AddElement(Pain, {"about": second.id, "text": "No rule"}))
    editor.execute(AddElement(Question, {"about": second.id, "text": "Who decides?"}))
    assert isinstance(two.merge("Choose one", "Compare quotes"), Changed)
    merged = two.step("Compare quotes + Choose one")
    assert (merged.process_time, merged.code) == (3000.0, "5, 5b")
    about = {p.text: p.about for p in (*editor.document.pains.values(), *editor.document.questions.values())}
    assert about["No rule"] == about["Who decides?"] == merged.id
    assert {("Send quote", merged.name, ""), (merged.name, "Decide on the purchase", "")} <= two.ways()
    assert editor.undo_text == "Merge steps"


def test_split_and_merged_again_it_is_the_same_map(desk):
    before = desk.editor.document
    desk.editor.execute(SplitStep(desk.step("Compare quotes").id))
    desk.editor.execute(MergeSteps((desk.step("Compare quotes").id, desk.step("").id)))
    after = desk.editor.document
    assert after.steps == before.steps
    assert [(f.source, f.target, f.label) for f in after.flows.values()] == [
        (f.source, f.target, f.label) for f in before.flows.values()
    ]


def test_verdicts_that_agree_are_one(two):
    editor = two.editor
    both = two.step("Compare quotes").id, two.step("Choose one").id
    editor.execute(SetVerdict(both, Verdict.MIXED))
    editor.execute(SetVerdict(both[1:], Verdict.MIXED, "By feeling"))
    two.merge("Compare quotes", "Choose one")
    (verdict,) = [a for a in editor.document.assessments.values() if a.step == both[0]]
    assert isinstance(verdict, Assessment)
    assert verdict.reason == "Prices are compared by rule, service is weighed\nBy feeling"


def test_what_would_be_lost_is_said(two):
    editor, second = two.editor, two.step("Choose one")
    editor.execute(SetVerdict((second.id,), Verdict.JUDGMENT))
    assert two.merge("Compare quotes", "Choose one") == Refused(
        "They have different verdicts: give them the same one first."
    )
    editor.execute(SetVerdict((second.id,), None))
    between = next(f for f in editor.document.flows.values() if f.target == second.id)
    editor.execute(AddElement(Pain, {"about": between.id, "text": "Forgotten"}))
    assert "would be lost" in _reason(two.merge("Compare quotes", "Choose one"))
    editor.execute(MoveToLane((second.id,), two.step("Decide on the purchase").lane))
    assert _reason(two.merge("Compare quotes", "Choose one")).startswith("They are done by Purchasing and Budget")


def test_steps_apart_or_going_round_are_no_row(two):
    assert _reason(two.merge("Compare quotes", "Release invoice")).startswith("Only steps that follow each other")
    two.editor.execute(Connect(two.step("Choose one").id, two.step("Compare quotes").id))
    assert _reason(two.merge("Compare quotes", "Choose one")).startswith("Only steps that follow each other")


def test_two_flows_to_the_same_step_are_not_made_one(two):
    two.editor.execute(Connect(two.step("Compare quotes").id, two.step("Decide on the purchase").id))
    assert _reason(two.merge("Compare quotes", "Choose one")).startswith("“Decide on the purchase” is connected")


def _reason(outcome: Changed | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.reason
