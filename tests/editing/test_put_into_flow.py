"""A step that stands alone can be put into the middle of a flow."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.editing.commands import AddNode, PutIntoFlow
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import EventKind, Flow, Node, StepKind


@pytest.fixture
def editor() -> Editor:
    return Editor(laid_out(purchase_map()))


def test_the_flow_leads_through_the_step_and_the_answer_stays_where_the_flow_begins(editor):
    flow, step = _yes(editor), _alone(editor)
    target, lane = flow.target, editor.document.node(flow.target).lane
    before = editor.document
    assert isinstance(editor.execute(PutIntoFlow(step.id, flow.id, lane)), Changed)
    first = editor.document.flows[flow.id]
    second = next(f for f in editor.document.flows.values() if f.source == step.id)
    assert (first.target, first.label, second.target, second.count) == (step.id, "Yes", target, flow.count)
    assert editor.document.node(step.id).lane == lane
    assert editor.undo_text == "Insert into flow"
    editor.undo()
    assert editor.document == before


def test_it_gives_up_its_place_for_the_layout_to_find_one(editor):
    step = _alone(editor)
    editor.execute(PutIntoFlow(step.id, _yes(editor).id))
    assert all(shape.of != step.id for shape in editor.document.shapes.values())


def test_what_is_connected_already_is_not_put_into_a_flow(editor):
    connected = next(iter(editor.document.steps))
    reason = "Only something that is not connected yet can be put into a flow."
    assert editor.execute(PutIntoFlow(connected, _yes(editor).id)) == Refused(reason)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (EventKind.START, "Nothing comes before a start event."),
        (EventKind.END, "Nothing comes after an end event."),
    ],
)
def test_a_start_or_an_end_is_not_put_into_a_flow(editor, kind, reason):
    assert editor.execute(PutIntoFlow(_alone(editor, kind).id, _yes(editor).id)) == Refused(reason)


def test_what_is_gone_is_not_put_anywhere(editor):
    assert isinstance(editor.execute(PutIntoFlow("step999", _yes(editor).id)), Refused)
    assert isinstance(editor.execute(PutIntoFlow(_alone(editor).id, "flow999")), Refused)


def _yes(editor: Editor) -> Flow:
    return next(flow for flow in editor.document.flows.values() if flow.label == "Yes")


def _alone(editor: Editor, kind: StepKind | EventKind = StepKind.TASK) -> Node:
    outcome = editor.execute(AddNode(next(iter(editor.document.lanes)), kind, name="Alone", at=(900.0, 20.0)))
    assert isinstance(outcome, Changed)
    return next(element for element in outcome.diff.added.values() if isinstance(element, Node))
