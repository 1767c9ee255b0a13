"""A line writes a step, its lane, its notes and the steps that follow, as one undo step."""

from __future__ import annotations

import pytest

from tests.by_name import node_named
from workflow_studio.editing.commands import AddLane, AddNode, AddProcess, SplitStep, WriteSteps
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.editing.names import NOBODY_YET
from workflow_studio.editing.step_line import read_line
from workflow_studio.model import Decision, Document, Node
from workflow_studio.model.views import lanes_of, participant_of


@pytest.fixture
def blank() -> Editor:
    editor = Editor(Document())
    editor.execute(AddProcess("Buying"))
    editor.execute(AddLane(next(iter(editor.document.maps)), NOBODY_YET))
    return Editor(editor.document)


def test_a_step_moves_to_the_lane_it_names(editor):
    pay = _named(editor, "Release invoice")
    editor.execute(WriteSteps(pay.id, read_line("@budget OWNER")))
    assert _performer(editor, "Release invoice") == "Budget owner"


def test_one_undo_takes_the_whole_line_back(editor):
    before, pay = editor.document, _named(editor, "Release invoice")
    line = "Pay invoice @Controller !late ?who signs -> File it -> Really filed?"
    assert isinstance(editor.execute(WriteSteps(pay.id, read_line(line), ("Controller",))), Changed)
    assert {"Pay invoice", "File it", "Really filed?"} <= {n.name for n in _nodes(editor)}
    assert isinstance(_named(editor, "Really filed?"), Decision)
    assert editor.undo_text == "Write 3 steps"
    editor.undo()
    assert editor.document == before


def test_what_follows_goes_into_the_only_way_out(editor):
    editor.execute(WriteSteps(_named(editor, "Release invoice").id, read_line("-> File it")))
    assert ("File it", "Invoice is paid") in _ways(editor) and ("Release invoice", "File it") in _ways(editor)


def test_what_follows_a_decision_gets_the_next_answer(blank):
    _write(blank, "Ask -> Good? -> Take it")
    _write_on(blank, "Good?", "-> Leave it")
    labels = {(_name(blank, f.source), f.label, _name(blank, f.target)) for f in blank.document.flows.values()}
    assert labels == {("Ask", "", "Good?"), ("Good?", "Yes", "Take it"), ("Good?", "No", "Leave it")}


def test_an_arrow_to_a_step_that_is_there_leads_back_to_it(blank):
    _write(blank, "Ask -> Check -> Good? -> Pay")
    _write_on(blank, "Good?", "-> Correct -> check")
    assert ("Correct", "Check") in _ways(blank)
    assert len(blank.document.steps) == 4


def test_the_same_step_of_another_performer_is_another_step(blank):
    _write(blank, "Sign @Ana -> Check -> Sign @Bo", "Ana", "Bo")
    assert [step.name for step in blank.document.steps.values()] == ["Sign", "Check", "Sign"]


def test_the_first_performer_takes_over_the_lane_that_is_nobodys(blank):
    _write(blank, "Ask for goods @Requester", "Requester")
    assert _lanes(blank) == ["Requester"]
    _write_on(blank, "Ask for goods", "-> Check @Finance", "Finance")
    assert _lanes(blank) == ["Requester", "Finance"]


def test_a_participant_who_is_known_gets_the_lane(editor):
    known = len(editor.document.participants)
    _write_on(editor, "Release invoice", "@controller", "controller")
    assert len(editor.document.participants) == known
    assert _performer(editor, "Release invoice") == "Controller"


def test_nobody_gets_a_lane_unasked(editor):
    pay = _named(editor, "Release invoice")
    refused = editor.execute(WriteSteps(pay.id, read_line("Pay @Finnance")))
    assert refused == Refused("There is no lane “Finnance” on this map.")


def test_nothing_follows_an_end(editor):
    end = _named(editor, "Invoice is paid")
    assert editor.execute(WriteSteps(end.id, read_line("-> More"))) == Refused("Nothing comes after an end event.")


def test_a_step_is_split_and_named_by_one_line(editor):
    compare = _named(editor, "Compare quotes")
    editor.execute(WriteSteps(SplitStep(compare.id), read_line("Choose one !never documented")))
    assert {("Compare quotes", "Choose one"), ("Choose one", "Decide on the purchase")} <= _ways(editor)
    assert editor.undo_text == "Split step"


def _write(editor: Editor, line: str, *new: str) -> None:
    lane = next(iter(editor.document.lanes))
    assert isinstance(editor.execute(WriteSteps(AddNode(lane), read_line(line), new)), Changed)


def _write_on(editor: Editor, name: str, line: str, *new: str) -> None:
    assert isinstance(editor.execute(WriteSteps(_named(editor, name).id, read_line(line), new)), Changed)


def _nodes(editor: Editor) -> list[Node]:
    document = editor.document
    return [*document.steps.values(), *document.decisions.values(), *document.events.values()]


def _named(editor: Editor, name: str) -> Node:
    return node_named(editor.document, name)


def _name(editor: Editor, key: str) -> str:
    return editor.document.node(key).name


def _ways(editor: Editor) -> set[tuple[str, str]]:
    return {(_name(editor, f.source), _name(editor, f.target)) for f in editor.document.flows.values()}


def _performer(editor: Editor, name: str) -> str:
    return participant_of(editor.document, _named(editor, name).id).name


def _lanes(editor: Editor) -> list[str]:
    document = editor.document
    return [participant_of(document, lane.id).name for lane in lanes_of(document, next(iter(document.maps)))]
