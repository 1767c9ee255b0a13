"""A flow that has more to say gets the room for it, and what is pinned stays."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from tests.examples import purchase_map
from workflow_studio.app.arranging import arrange
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.keeping_labels import AIR, make_label_room
from workflow_studio.editing.commands import AddElement, Pin, PutInPhase, SetFields, SetPhases
from workflow_studio.editing.editor import Editor
from workflow_studio.layout import Drawn, FlowInput, FlowPath, LaneBox, LaneInput, NodeBox, NodeInput
from workflow_studio.model import Flow, Pain, Question
from workflow_studio.model.views import flows_of
from workflow_studio.picture.flow_labels import label_size

DAY = 86_400.0


@dataclass
class Map:
    editor: Editor

    @property
    def id(self) -> str:
        return next(iter(self.editor.document.maps))

    def length(self, flow: Flow) -> float:
        (start, _), (end, _) = self.line(flow)
        return end - start

    def line(self, flow: Flow) -> tuple[tuple[float, float], ...]:
        return next(edge.points for edge in self.editor.document.edges.values() if edge.of == flow.id)

    def x_of(self, node: str) -> float:
        return next(shape.x for shape in self.editor.document.shapes.values() if shape.of == node)

    def short_level_flow(self) -> Flow:
        """A flow straight to the right that has no room for a pill."""
        for flow in flows_of(self.editor.document, self.id):
            line = self.line(flow)
            if len(line) == 2 and line[0][1] == line[1][1] and 0 < line[1][0] - line[0][0] < 40 and not flow.label:
                return flow
        raise LookupError


@pytest.fixture
def drawn() -> Map:
    document = purchase_map()
    editor = Editor(document, (keep_drawn,))
    for flow in document.flows.values():
        editor.execute(SetFields(flow.id, {"wait": None, "count": None}))
    editor.execute(arrange(editor.document, next(iter(document.maps))))
    return Map(editor)


def test_a_wait_that_is_typed_in_has_room_between_the_steps(drawn: Map) -> None:
    flow = drawn.short_level_flow()
    before = drawn.length(flow)
    drawn.editor.execute(SetFields(flow.id, {"wait": 12.5 * DAY}))
    wide, _ = label_size(drawn.editor.document.flows[flow.id])
    assert before < wide < drawn.length(flow)


@pytest.mark.parametrize("kind", [Pain, Question])
def test_a_badge_has_room_beside_the_wait(drawn: Map, kind: type[Pain | Question]) -> None:
    flow = drawn.short_level_flow()
    drawn.editor.execute(SetFields(flow.id, {"wait": 12.5 * DAY}))
    before = drawn.length(flow)
    drawn.editor.execute(AddElement(kind, {"about": flow.id, "text": "Mails get lost"}))
    wide, _ = label_size(drawn.editor.document.flows[flow.id], badges=1)
    assert before < wide < drawn.length(flow)
    drawn.editor.undo()
    assert drawn.length(flow) == before


def test_an_answered_question_and_a_second_problem_move_nothing(drawn: Map) -> None:
    flow = drawn.short_level_flow()
    drawn.editor.execute(AddElement(Pain, {"about": flow.id, "text": "Mails get lost"}))
    before = drawn.editor.document.shapes
    drawn.editor.execute(AddElement(Pain, {"about": flow.id, "text": "Nobody answers"}))
    drawn.editor.execute(AddElement(Question, {"about": flow.id, "text": "Who?", "answer": "Dana"}))
    assert drawn.editor.document.shapes == before


def test_laying_out_anew_leaves_room_for_badges(drawn: Map) -> None:
    flow = drawn.short_level_flow()
    drawn.editor.execute(AddElement(Pain, {"about": flow.id, "text": "Mails get lost"}))
    drawn.editor.execute(AddElement(Question, {"about": flow.id, "text": "Who?"}))
    drawn.editor.execute(arrange(drawn.editor.document, drawn.id))
    (start, _), *_, (end, _) = drawn.line(flow)
    assert end - start > label_size(drawn.editor.document.flows[flow.id], badges=2)[0] == 2 * 22.0


def test_taking_the_change_back_takes_the_room_back(drawn: Map) -> None:
    flow, before = drawn.short_level_flow(), drawn.editor.document
    drawn.editor.execute(SetFields(flow.id, {"wait": 12.5 * DAY}))
    drawn.editor.undo()
    assert drawn.editor.document.shapes == before.shapes


def test_what_is_pinned_stays_where_it_is(drawn: Map) -> None:
    flow = drawn.short_level_flow()
    drawn.editor.execute(Pin((flow.target,), True))
    place = drawn.x_of(flow.target)
    drawn.editor.execute(SetFields(flow.id, {"wait": 12.5 * DAY}))
    assert drawn.x_of(flow.target) == place


def test_many_steps_put_into_phases_at_once_do_not_pile_up(drawn: Map) -> None:
    steps = tuple(drawn.editor.document.steps)
    drawn.editor.execute(SetPhases(drawn.id, ("Ask", "Buy")))
    drawn.editor.execute(PutInPhase(steps, "Buy"))
    heights = [s.height for s in drawn.editor.document.shapes.values() if s.of in drawn.editor.document.lanes]
    assert max(heights) < 500


def test_a_wait_has_room_beside_the_flow_that_joins_its_own() -> None:
    # Given a flow to the right with room for a pill, were it not for another one that joins it in the middle
    node, lane = NodeInput("from", "lane", "step", 128.0, 64.0), LaneInput("lane")
    drawn = Drawn()
    drawn.set_lanes([lane], [LaneBox("lane", 0.0, 0.0, 900.0, 400.0)])
    places = {"from": (40.0, 24.0), "to": (240.0, 24.0), "other": (40.0, 200.0)}
    for number, (name, corner) in enumerate(places.items()):
        drawn.enter_node(number, replace(node, id=name), NodeBox(name, *corner, 128.0, 64.0))
    straight = FlowPath("flow", ((168.0, 56.0), (240.0, 56.0)), None)
    drawn.enter_flow(0, FlowInput("flow", "from", "to", label_width=42.0), straight)
    joins = ((168.0, 232.0), (200.0, 232.0), (200.0, 56.0), (240.0, 56.0))
    drawn.enter_flow(1, FlowInput("joins", "other", "to"), FlowPath("joins", joins, None))
    # when it has something to say
    make_label_room(drawn, ["flow"])
    # then the pill has room beside the place where the other one joins
    (_, _), (end, _) = drawn.paths["flow"].points
    assert end - 200.0 == 42.0 + AIR
