"""Dots and disagreements of a workshop on the map: counted, beside what they are about, on nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.editing.commands import AddElement
from workflow_studio.editing.editor import Editor
from workflow_studio.model import (
    Decision,
    Disagreement,
    Document,
    Edge,
    Event,
    EventKind,
    Flow,
    Node,
    Shape,
    Step,
    Vote,
)
from workflow_studio.picture.bounds import Box, bounds_of
from workflow_studio.picture.flow_labels import flow_label_items
from workflow_studio.picture.items import Circle, Icon, Item, TextLine
from workflow_studio.picture.look import LOOKS, Look
from workflow_studio.picture.nodes import node_badge_items, node_items
from workflow_studio.picture.voices import Heard
from workflow_studio.picture.whole_map import map_picture, picture_of

STEP = Step(id="step1", map="map1", lane="lane1", name="Check the invoice against the order", process_time=720)
DECISION = Decision(id="decision1", map="map1", lane="lane1", name="Within budget?")
EVENT = Event(id="event1", map="map1", lane="lane1", kind=EventKind.END, name="Invoice is paid and filed")
BOXES = {
    "step1": Shape(id="shape1", of="step1", x=100, y=50, width=128, height=64),
    "decision1": Shape(id="shape2", of="decision1", x=100, y=50, width=112, height=72),
    "event1": Shape(id="shape3", of="event1", x=100, y=50, width=22, height=22),
}
BOTH = Heard(dots=12, disagreements=3)


def marks_of(node: Node, heard: Heard, look: Look | None = None) -> tuple[Item, ...]:
    return node_badge_items(node, BOXES[node.id], look or Look(), problems=0, questions=0, heard=heard)


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0 and down > 0


@pytest.mark.parametrize("node", [STEP, DECISION, EVENT], ids=["step", "decision", "event"])
def test_the_marks_lie_on_no_text_badge_or_sign_of_their_own_node(node: Node) -> None:
    box = BOXES[node.id]
    marks = bounds_of(marks_of(node, BOTH))
    texts = [item for item in node_items(node, box, Look()) if isinstance(item, TextLine)]
    badges = node_badge_items(node, box, Look(), problems=2, questions=1, proposed=True)
    assert not any(overlap(marks, bounds_of([item])) for item in (*texts, *badges))


@pytest.mark.parametrize("node", [STEP, DECISION], ids=["step", "decision"])
def test_the_marks_give_way_to_what_stands_on_a_flow_of_their_node(node: Node) -> None:
    box = BOXES[node.id]
    pill = Box(box.x + box.width * 0.6, box.y + box.height * 0.7, box.x + box.width + 60, box.y + box.height + 24)
    marks = node_badge_items(node, box, Look(), problems=0, questions=0, proposed=True, heard=BOTH, taken=[pill])
    sign, around = bounds_of(marks[:3]), bounds_of(marks[3:])
    texts = [item for item in node_items(node, box, Look()) if isinstance(item, TextLine)]
    assert not overlap(around, pill) and not overlap(around, sign)
    assert not any(overlap(around, bounds_of([item])) for item in texts)


@pytest.mark.parametrize("node", [STEP, DECISION], ids=["step", "decision"])
def test_the_marks_keep_off_the_middles_where_arrows_begin_and_end(node: Node) -> None:
    box = BOXES[node.id]
    marks = bounds_of(marks_of(node, Heard(dots=9, disagreements=2)))
    assert marks.left > box.x + box.width / 2
    assert marks.top > box.y + box.height / 2


@pytest.mark.parametrize("proposed", [False, True])
def test_a_wide_row_of_marks_goes_beyond_the_corner_rather_than_on_an_arrow(proposed: bool) -> None:
    # given the longest row, and a wait right below the step
    box = BOXES["step1"]
    middle = box.x + box.width / 2
    pill = Box(middle - 25, box.y + box.height + 6, middle + 25, box.y + box.height + 24)
    signs = node_badge_items(STEP, box, Look(), problems=0, questions=0, proposed=proposed)
    for taken in ((), (pill,)):
        items = node_badge_items(
            STEP, box, Look(), problems=0, questions=0, proposed=proposed, heard=Heard(99, 99), taken=taken
        )
        # then it covers neither middle, where arrows end, nor the sign of what is proposed
        marks = bounds_of(items[len(signs) :])
        assert marks.right < middle - 4 or marks.left > middle + 4
        assert not signs or not overlap(marks, bounds_of(signs)) or taken


def test_each_mark_says_its_number_and_disagreement_has_a_sign_of_its_own() -> None:
    items = marks_of(STEP, BOTH)
    assert [item.text for item in items if isinstance(item, TextLine)] == ["3", "12"]
    assert [item.name for item in items if isinstance(item, Icon)] == ["circle-slash"]
    assert marks_of(STEP, Heard()) == ()


def test_where_numbers_cannot_be_read_there_are_only_signs() -> None:
    items = marks_of(STEP, BOTH, replace(Look(), voice_numbers=False))
    assert not [item for item in items if isinstance(item, TextLine)]
    assert any(isinstance(item, Circle) and item.fill == "accent" for item in items)
    whole, small = bounds_of(marks_of(STEP, BOTH)), bounds_of(items)
    assert whole.left <= small.left and small.right <= whole.right


@pytest.mark.parametrize("look", [replace(Look(), voices=False), LOOKS["blocks"]], ids=["switched off", "from afar"])
def test_marks_that_are_not_wanted_are_not_drawn(look: Look) -> None:
    assert marks_of(STEP, BOTH, look) == ()


def test_dots_on_a_flow_lie_off_its_pill_and_its_badges() -> None:
    flow = Flow(id="flow1", map="map1", source="step1", target="step2", wait=3600)
    edge = Edge(id="edge1", of="flow1", points=((0, 0), (300, 0)))
    pill = flow_label_items(flow, edge, Look(), handoff=True, problems=1, questions=1)
    with_dots = flow_label_items(flow, edge, Look(), handoff=True, problems=1, questions=1, heard=BOTH)
    assert with_dots[: len(pill)] == pill
    assert not overlap(bounds_of(with_dots[len(pill) :]), bounds_of(pill))
    texts = [item for item in pill if isinstance(item, TextLine)]
    assert not overlap(bounds_of(texts[:1]), bounds_of(texts[1:]))  # the wait, and the question mark


LINES = {
    "a short way to the right": ((222.0, 60.0), (254.0, 60.0)),
    "a short way down": ((150.0, 114.0), (150.0, 150.0)),
    "a long way down": ((150.0, 114.0), (150.0, 290.0)),
    "round a corner": ((150.0, 114.0), (150.0, 200.0), (300.0, 200.0)),
}


@pytest.mark.parametrize("points", LINES.values(), ids=LINES)
@pytest.mark.parametrize("wait", [None, 3600.0], ids=["bare", "with a wait"])
def test_the_marks_of_a_flow_cover_neither_its_arrow_nor_the_steps_nor_its_words(
    points: tuple[tuple[float, float], ...], wait: float | None
) -> None:
    room = (40.0, 0.0) if wait and points[0][1] == points[-1][1] else (0.0, 0.0)  # as the layout gives it
    points = (*points[:-1], (points[-1][0] + room[0], points[-1][1]))
    flow = Flow(id="flow1", map="map1", source="step1", target="step2", wait=wait)
    edge = Edge(id="edge1", of="flow1", points=points)
    words = flow_label_items(flow, edge, Look(), handoff=True)
    marks = flow_label_items(flow, edge, Look(), handoff=True, heard=Heard(1, 1))[len(words) :]
    (x, y), level = points[-1], points[-1][1] == points[-2][1]
    head = Box(x - 8, y - 4, x, y + 4) if level else Box(x - 4, y - 8, x + 4, y)
    target = Box(x, y - 32, x + 128, y + 32) if level else Box(x - 64, y, x + 64, y + 64)
    for mark in marks:
        assert not any(overlap(bounds_of([mark]), other) for other in (head, target, *(bounds_of([w]) for w in words)))


def test_the_marks_of_a_short_flow_stand_over_the_name_of_the_event_it_leaves() -> None:
    flow = Flow(id="flow1", map="map1", source="event1", target="step1")
    edge = Edge(id="edge1", of="flow1", points=((90.0, 60.0), (122.0, 60.0)))
    marks = bounds_of(flow_label_items(flow, edge, Look(), handoff=False, heard=Heard(1, 1)))
    assert marks.bottom <= 60.0 - 4.0


def test_the_marks_of_a_decision_keep_away_from_the_answer_beside_them() -> None:
    answer = bounds_of(marks_of(DECISION, BOTH))
    beside = Box(answer.right + 1, answer.top, answer.right + 30, answer.bottom)
    moved = bounds_of(node_badge_items(
        DECISION, BOXES["decision1"], Look(), problems=0, questions=0, heard=BOTH, taken=[beside]
    ))  # fmt: skip
    assert moved.right + 2 <= beside.left and moved != answer


def voted() -> tuple[Document, str]:
    editor = Editor(laid_out(purchase_map()))
    step = next(key for key, one in editor.document.steps.items() if one.name == "Check request")
    for voter in ("Dana", "Kim", "Dana"):
        editor.execute(AddElement(Vote, {"about": step, "voter": voter}))
    editor.execute(AddElement(Disagreement, {"about": step, "said_by": "Lee", "text": "nobody checks"}))
    return editor.document, step


def test_a_whole_map_shows_what_was_said_and_its_legend_explains_it() -> None:
    document, step = voted()
    (map_id,) = document.maps
    drawn = map_picture(document, map_id).items
    on_map = [item.text for item in drawn if isinstance(item, TextLine) and item.of == step]
    assert {"3", "1"} <= set(on_map)
    words = [item.text for item in picture_of(document, map_id).items if isinstance(item, TextLine)]
    assert {"Dots of the workshop", "Somebody disagrees"} <= set(words)
    assert not {"Dana", "Kim", "Lee"} & set(words)
