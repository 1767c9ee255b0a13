"""A step that stands alone can be put into the middle of a flow."""

from __future__ import annotations

import pytest

from tests.by_name import step_named
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


def test_a_step_of_a_row_goes_elsewhere_and_the_row_closes_behind_it(editor):
    compare, write = step_named(editor.document, "Compare quotes"), step_named(editor.document, "Write purchase order")
    before, after = step_named(editor.document, "Send quote"), step_named(editor.document, "Decide on the purchase")
    flow = next(f for f in editor.document.flows.values() if f.source == write.id)
    assert isinstance(editor.execute(PutIntoFlow(compare.id, flow.id)), Changed)
    ways = {(f.source, f.target) for f in editor.document.flows.values()}
    assert (before.id, after.id) in ways
    assert {(write.id, compare.id), (compare.id, flow.target)} <= ways
    assert len([way for way in ways if compare.id in way]) == 2


def test_what_has_several_ways_in_or_out_stays_where_it_is(editor):
    fill = step_named(editor.document, "Fill in request form")
    reason = "Something with several ways in or out stays where it is: its flows would lead nowhere."
    assert editor.execute(PutIntoFlow(fill.id, _yes(editor).id)) == Refused(reason)


def test_a_step_is_not_put_into_its_own_flow(editor):
    step = step_named(editor.document, "Compare quotes")
    flow = next(f for f in editor.document.flows.values() if f.source == step.id)
    assert editor.execute(PutIntoFlow(step.id, flow.id)) == Refused("It is on this flow already.")


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

