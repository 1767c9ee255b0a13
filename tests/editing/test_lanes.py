"""Lanes: their order, their participants, and what is drawn in them."""

from __future__ import annotations

import pytest

from tests.by_name import lane_of
from tests.examples import purchase_map
from workflow_studio.editing.commands import (
    AddLane,
    AddMap,
    Arrange,
    Delete,
    Line,
    MoveLane,
    MoveNodes,
    MoveToLane,
    SetFields,
)
from workflow_studio.editing.editor import Editor, Refused
from workflow_studio.model import Document, Participant, ParticipantKind
from workflow_studio.model.views import lanes_of, nodes_of, participant_of


def lane_names(document: Document) -> list[str]:
    return [participant_of(document, lane.id).name for lane in lanes_of(document, "map2")]


def tops(document: Document) -> dict[str, float]:
    """The top of every lane and node that is drawn, by participant or node name."""
    return {
        participant_of(document, s.of).name if s.of in document.lanes else document.node(s.of).name: s.y
        for s in document.shapes.values()
    }


def drawn() -> Editor:
    """The purchase map with every lane 112 high and every node 24 below the top of its lane."""
    editor = Editor(purchase_map())
    document = editor.document
    rows = {lane.id: row * 112.0 for row, lane in enumerate(lanes_of(document, "map2"))}
    lanes = {lane: (0.0, y, 900.0, 112.0) for lane, y in rows.items()}
    nodes = {n.id: (40.0 + i * 150, rows[n.lane] + 24, 128.0, 64.0) for i, n in enumerate(nodes_of(document, "map2"))}
    lines = {flow: Line(((0, 0), (10, 0)), (5, 0)) for flow in document.flows}
    editor.execute(Arrange({**lanes, **nodes}, lines))
    return editor


def test_a_lane_is_added_at_its_place():
    editor = Editor(purchase_map())
    editor.execute(AddLane("map2", "Legal", ParticipantKind.TEAM, position=1))
    assert lane_names(editor.document) == ["Requester", "Legal", "Purchasing", "Budget owner", "Supplier"]
    assert [lane.position for lane in lanes_of(editor.document, "map2")] == [0, 1, 2, 3, 4]


def test_a_lane_without_a_position_is_added_at_the_bottom():
    editor = Editor(purchase_map())
    editor.execute(AddLane("map2", "Legal"))
    assert lane_names(editor.document)[-1] == "Legal"


def test_a_participant_who_has_no_lane_yet_gets_it_however_the_name_is_written():
    editor = Editor(purchase_map())
    editor.execute(AddLane("map2", " controller"))
    assert lane_names(editor.document)[-1] == "Controller"
    assert len(editor.document.participants) == len(purchase_map().participants)


def test_a_lane_of_the_same_name_is_of_another_participant():
    editor = Editor(purchase_map())
    editor.execute(AddLane("map2", "Purchasing"))
    assert lane_names(editor.document).count("Purchasing") == 2
    assert len(editor.document.participants) == len(purchase_map().participants) + 1


@pytest.mark.parametrize(
    ("position", "order"),
    [
        (0, ["Supplier", "Requester", "Purchasing", "Budget owner"]),
        (2, ["Requester", "Purchasing", "Supplier", "Budget owner"]),
        (99, ["Requester", "Purchasing", "Budget owner", "Supplier"]),
    ],
)
def test_a_lane_moves_among_the_others(position, order):
    editor = Editor(purchase_map())
    editor.execute(MoveLane(lane_of(editor.document, "Supplier"), position))
    assert lane_names(editor.document) == order


def test_a_lane_moves_with_its_content_and_the_others_close_up():
    editor = drawn()
    editor.execute(MoveLane(lane_of(editor.document, "Supplier"), 0))
    found = tops(editor.document)
    assert [found[n] for n in ("Supplier", "Requester", "Purchasing", "Budget owner")] == [0, 112, 224, 336]
    assert found["Send quote"] == 24
    assert found["Fill in request form"] == 112 + 24
    assert found["Decide on the purchase"] == 336 + 24


def test_a_deleted_lane_takes_its_steps_and_leaves_its_participant():
    editor = drawn()
    editor.execute(Delete((lane_of(editor.document, "Requester"),)))
    found = tops(editor.document)
    assert [found[n] for n in ("Purchasing", "Budget owner", "Supplier")] == [0, 112, 224]
    assert found["Check request"] == 24
    assert "Fill in request form" not in {s.name for s in editor.document.steps.values()}
    assert "Requester" in {p.name for p in editor.document.participants.values()}
    assert [lane.position for lane in lanes_of(editor.document, "map2")] == [0, 1, 2]


def test_flows_through_a_deleted_lane_are_bridged():
    editor = drawn()
    editor.execute(Delete((lane_of(editor.document, "Supplier"),)))
    document = editor.document
    ways = {(document.node(f.source).name, document.node(f.target).name) for f in document.flows.values()}
    assert {("Ask for three quotes", "Compare quotes"), ("Write purchase order", "Confirm receipt")} <= ways


def test_a_new_lane_in_a_drawn_map_is_drawn_at_once():
    editor = drawn()
    editor.execute(AddLane("map2", "Legal", position=1))
    found = tops(editor.document)
    assert [found[n] for n in ("Requester", "Legal", "Purchasing")] == [0, 112, 224]
    assert found["Check request"] == 224 + 24


def test_a_step_that_changes_lanes_is_drawn_at_the_same_height_of_the_new_one():
    editor = drawn()
    step = next(s for s in editor.document.steps.values() if s.name == "Check request")
    editor.execute(MoveToLane((step.id,), lane_of(editor.document, "Supplier")))
    assert participant_of(editor.document, step.id).name == "Supplier"
    assert tops(editor.document)["Check request"] == 3 * 112 + 24
    assert editor.undo_text == "Move step to lane"


def test_steps_are_dropped_in_another_lane_where_the_hand_puts_them():
    editor = drawn()
    step = next(s for s in editor.document.steps.values() if s.name == "Check request")
    editor.execute(MoveNodes({step.id: (7.0, 350.0)}, {step.id: lane_of(editor.document, "Supplier")}))
    assert participant_of(editor.document, step.id).name == "Supplier"
    assert tops(editor.document)["Check request"] == 350


def test_no_step_goes_to_a_lane_of_another_map():
    editor = Editor(purchase_map())
    editor.execute(SetFields("map2", {"name": "Today"}))
    editor.execute(AddMap("process1", "Better"))
    other = max(editor.document.maps, key=lambda key: int(key[3:]))
    editor.execute(AddLane(other, "Robot"))
    step = next(iter(editor.document.steps))
    lane = lane_of(editor.document, "Robot")
    refused = Refused("That lane is in another map.")
    assert editor.execute(MoveToLane((step,), lane)) == refused
    assert editor.execute(MoveNodes({}, {step: lane})) == refused


def test_laying_out_anew_keeps_ids_and_pins_and_what_does_not_move():
    editor = drawn()
    before = editor.document
    shape = next(s for s in before.shapes.values() if s.of in before.steps)
    editor.execute(SetFields(shape.id, {"pinned": True}))
    boxes = {s.of: (s.x, s.y, s.width, s.height) for s in before.shapes.values()}
    outcome = editor.execute(Arrange({**boxes, shape.of: (1.0, 2.0, 3.0, 4.0)}, {}))
    assert outcome.diff.touched == {shape.id}
    assert editor.document.shapes[shape.id].pinned


def test_a_layout_of_a_map_that_has_changed_since_is_refused():
    editor = drawn()
    step = next(iter(editor.document.steps))
    editor.execute(Delete((step,)))
    outcome = editor.execute(Arrange({step: (0, 0, 1, 1)}, {}))
    assert outcome == Refused("The map has changed since it was laid out. Lay it out again.")


def test_a_participant_takes_its_lanes_along():
    editor = drawn()
    who = next(p for p in editor.document.participants.values() if p.name == "Supplier")
    assert isinstance(who, Participant)
    editor.execute(Delete((who.id,)))
    assert lane_names(editor.document) == ["Requester", "Purchasing", "Budget owner"]
