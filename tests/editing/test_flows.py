"""What may be connected, what a deleted node leaves behind, and nodes put into flows."""

from __future__ import annotations

import pytest

from tests.by_name import node_named
from tests.examples import purchase_map
from workflow_studio.editing.commands import AddNode, Connect, Delete, Reconnect
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import DecisionKind, EventKind, Node, StepKind


def node(editor: Editor, name: str) -> Node:
    return node_named(editor.document, name)


def ways(editor: Editor) -> set[tuple[str, str, str]]:
    """Every flow as names: from, to, label."""
    document = editor.document
    return {(document.node(f.source).name, document.node(f.target).name, f.label) for f in document.flows.values()}


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("Check request", "Something is needed", "Nothing comes before a start event."),
        ("Invoice is paid", "Check request", "Nothing comes after an end event."),
        ("Check request", "Is the request complete?", "These two are connected already."),
        ("Approved?", "Approved?", "Only a step can lead back to itself."),
        ("Invoice is paid", "Invoice is paid", "Only a step can lead back to itself."),
    ],
)
def test_a_flow_that_makes_no_sense_is_refused(editor, source, target, reason):
    command = Connect(node(editor, source).id, node(editor, target).id)
    assert editor.may(command) == editor.execute(command) == Refused(reason)


def test_a_step_that_is_repeated_leads_back_to_itself(editor):
    step = node(editor, "Compare quotes").id
    assert isinstance(editor.execute(Connect(step, step, "again")), Changed)
    assert ("Compare quotes", "Compare quotes", "again") in ways(editor)


def test_an_end_of_a_flow_is_attached_elsewhere(editor):
    flow = next(f for f in editor.document.flows.values() if f.label == "No")
    editor.execute(Reconnect(flow.id, target=node(editor, "Check request").id))
    assert ("Is the request complete?", "Check request", "No") in ways(editor)
    assert editor.document.flows[flow.id].wait == flow.wait
    assert editor.execute(Reconnect(flow.id, source=node(editor, "Invoice is paid").id)) == Refused(
        "Nothing comes after an end event."
    )


def test_a_deleted_step_with_one_way_in_and_one_out_is_bridged_with_the_label_of_the_way_in(editor):
    editor.execute(Delete((node(editor, "Ask for three quotes").id,)))
    assert ("Is the request complete?", "Send quote", "Yes") in ways(editor)
    assert editor.undo_text == "Delete step"
    editor.undo()
    assert editor.document == purchase_map()


def test_several_steps_in_a_row_are_bridged_as_one(editor):
    names = ("Ask for three quotes", "Send quote", "Compare quotes")
    editor.execute(Delete(tuple(node(editor, name).id for name in names)))
    assert ("Is the request complete?", "Decide on the purchase", "Yes") in ways(editor)
    assert len(ways(editor)) == 12


def test_a_decision_is_not_bridged_as_nobody_knows_which_way(editor):
    before = ways(editor)
    editor.execute(Delete((node(editor, "Approved?").id,)))
    assert ways(editor) == {way for way in before if "Approved?" not in way[:2]}


def test_a_bridge_never_doubles_a_flow(editor):
    editor.execute(Connect(node(editor, "Write purchase order").id, node(editor, "Confirm receipt").id))
    editor.execute(Delete((node(editor, "Deliver goods").id,)))
    assert sum(way[:2] == ("Write purchase order", "Confirm receipt") for way in ways(editor)) == 1


def test_bridging_can_be_left_out(editor):
    editor.execute(Delete((node(editor, "Send quote").id,), bridge=False))
    assert not any("Send quote" in way for way in ways(editor))
    assert ("Ask for three quotes", "Compare quotes", "") not in ways(editor)


def test_a_flow_deleted_with_its_step_is_not_bridged(editor):
    step = node(editor, "Send quote")
    way_in = next(f for f in editor.document.flows.values() if f.target == step.id)
    editor.execute(Delete((way_in.id, step.id)))
    assert ("Ask for three quotes", "Compare quotes", "") not in ways(editor)


def test_a_step_added_after_another_follows_it(editor):
    before = node(editor, "Approved?")
    lane = next(iter(editor.document.lanes))
    editor.execute(AddNode(lane, name="Tell the requester", after=before.id, label="Later"))
    assert ("Approved?", "Tell the requester", "Later") in ways(editor)
    assert node(editor, "Tell the requester").lane == lane


def test_a_step_dropped_on_a_flow_stands_between(editor):
    flow = next(f for f in editor.document.flows.values() if f.label == "Yes")
    editor.execute(AddNode(next(iter(editor.document.lanes)), DecisionKind.CHOICE, "Urgent?", on_flow=flow.id))
    assert {
        ("Is the request complete?", "Urgent?", "Yes"),
        ("Urgent?", "Ask for three quotes", ""),
    } <= ways(editor)
    assert ("Is the request complete?", "Ask for three quotes", "Yes") not in ways(editor)


@pytest.mark.parametrize(
    ("kind", "place", "reason"),
    [
        (EventKind.START, "on_flow", "Nothing comes before a start event."),
        (EventKind.END, "on_flow", "Nothing comes after an end event."),
        (EventKind.START, "after", "Nothing comes before a start event."),
    ],
)
def test_an_event_is_not_put_where_it_makes_no_sense(editor, kind, place, reason):
    target = next(iter(editor.document.flows if place == "on_flow" else editor.document.steps))
    command = AddNode(next(iter(editor.document.lanes)), kind, **{place: target})
    assert editor.execute(command) == Refused(reason)


def test_nothing_is_added_after_an_end(editor):
    command = AddNode(next(iter(editor.document.lanes)), StepKind.TASK, after=node(editor, "Invoice is paid").id)
    assert editor.execute(command) == Refused("Nothing comes after an end event.")


def test_what_is_known_of_a_deleted_step_goes_with_it_but_not_what_it_used(editor):
    step = node(editor, "Write purchase order")
    outcome = editor.execute(Delete((step.id,)))
    assert isinstance(outcome, Changed)
    gone = sorted(type(e).__name__ for e in outcome.diff.removed.values())
    assert gone == ["Assessment", "Flow", "Pain", "Step"]
    assert editor.document.systems == purchase_map().systems
