"""How single elements are drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.model import (
    Decision,
    DecisionKind,
    Edge,
    Event,
    EventKind,
    Flow,
    Lane,
    Shape,
    Step,
    StepKind,
    Verdict,
    clean_name,
)
from workflow_studio.picture.bounds import bounds_of, item_bounds
from workflow_studio.picture.flow_labels import flow_label_items, label_size, pill_width
from workflow_studio.picture.flows import flow_items
from workflow_studio.picture.items import Circle, Icon, Item, Path, Rect, TextLine
from workflow_studio.picture.lanes import lane_header_items, lane_items
from workflow_studio.picture.legend import chip_width, legend
from workflow_studio.picture.look import LOOKS, Look
from workflow_studio.picture.nodes import node_badge_items, node_items
from workflow_studio.picture.room import event_label_height, node_size
from workflow_studio.picture.text_items import CAP_HEIGHT
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.picture.voices import meets

FULL = Look()
STEP = Step(id="step1", map="map1", lane="lane1", name="Check against budget", process_time=720)
BOX = Shape(id="shape1", of="step1", x=100, y=50, width=128, height=64)
QUESTION = Decision(id="decision1", map="map1", lane="lane1", name="Within budget?")
DIAMOND = Shape(id="shape2", of="decision1", x=100, y=50, width=112, height=72)


def texts(items: tuple[Item, ...]) -> list[str]:
    return [item.text for item in items if isinstance(item, TextLine)]


def icons(items: tuple[Item, ...]) -> list[str]:
    return [item.name for item in items if isinstance(item, Icon)]


def flow(**fields: object) -> Flow:
    return Flow(id="flow1", map="map1", **{"source": "step1", "target": "step2", **fields})


def edge(*points: tuple[float, float], label_at: tuple[float, float] | None = None) -> Edge:
    return Edge(id="edge1", of="flow1", points=points, label_at=label_at)


def test_a_step_has_its_tag_name_and_time_where_the_design_puts_them() -> None:
    items = node_items(STEP, BOX, FULL, verdict=Verdict.AUTOMATABLE)
    lines = {item.text: item for item in items if isinstance(item, TextLine)}
    assert {text: (line.x, line.y) for text, line in lines.items()} == {
        "Automatable": (126, 68),
        "Check against": (110, 87),
        "budget": (110, 103),
        "12 min": (218, 103),
    }
    assert lines["12 min"].anchor == "end"
    assert icons(items) == ["settings"]


@pytest.mark.parametrize("verdict", [*Verdict, None])
def test_a_verdict_shows_in_fill_border_icon_and_word(verdict: Verdict | None) -> None:
    items = node_items(STEP, BOX, FULL, verdict=verdict)
    style = VERDICT_STYLES[verdict]
    boxes = [item for item in items if isinstance(item, Rect)]
    assert boxes[0].fill == f"{style.token}.fill"
    assert len(boxes) == (2 if verdict is Verdict.JUDGMENT else 1)
    assert all(box.stroke and box.stroke.dash == style.dash for box in boxes)
    assert style.word in texts(items) and style.icon in icons(items)


def test_a_double_border_is_two_lines_with_a_gap() -> None:
    outer, inner = [i for i in node_items(STEP, BOX, FULL, verdict=Verdict.JUDGMENT) if isinstance(i, Rect)]
    assert outer.stroke is not None and inner.stroke is not None
    assert inner.x - outer.x - outer.stroke.width == pytest.approx(1.75)


def test_a_name_that_needs_two_full_lines_sends_the_time_up_to_the_tag() -> None:
    long = STEP.model_copy(update={"name": "Create purchase order entries", "process_time": 5400})
    judged = {
        item.text: item for item in node_items(long, BOX, FULL, verdict=Verdict.JUDGMENT) if isinstance(item, TextLine)
    }
    assert list(judged) == ["1.5 h", "Judgment", "Create purchase", "order entries"]
    assert judged["1.5 h"].y == judged["Judgment"].y == 68
    # And where tag and time do not fit side by side, the icon says it alone
    minutes = long.model_copy(update={"process_time": 2700})
    assert texts(node_items(minutes, BOX, FULL)) == ["45 min", "Create purchase", "order entries"]


def test_a_name_too_long_for_two_lines_is_cut() -> None:
    long = STEP.model_copy(update={"name": "Create purchase order entries for every line of the request"})
    assert texts(node_items(long, BOX, FULL))[-1].endswith("…")


@pytest.mark.parametrize(
    ("kind", "icon"), [(StepKind.SUBPROCESS, "workflow"), (StepKind.DOCUMENT, "file-text"), (StepKind.DATA, "database")]
)
def test_special_steps_carry_a_mark(kind: StepKind, icon: str) -> None:
    assert icon in icons(node_items(STEP.model_copy(update={"kind": kind}), BOX, FULL))


def test_less_detail_drops_the_time_then_the_word_then_the_text() -> None:
    assert texts(node_items(STEP, BOX, LOOKS["names"])) == ["Not assessed", "Check against", "budget"]
    large = node_items(STEP, BOX, LOOKS["names-large"])
    assert texts(large) == ["Check against", "budget"]
    assert all(item.size == 15 and item.anchor == "middle" for item in large if isinstance(item, TextLine))
    assert icons(large) == ["circle-question-mark"]
    (block,) = node_items(STEP, BOX, LOOKS["blocks"], verdict=Verdict.MIXED)
    assert isinstance(block, Rect) and block.fill == "mixed.border"


@pytest.mark.parametrize(
    ("question", "lines", "size"),
    [
        ("Sale found?", ["Sale found?"], 12),
        ("Within budget?", ["Within", "budget?"], 12),
        ("Is the request complete?", ["Is the request", "complete?"], 10),
        ("Did the buyer answer within three days?", ["Did the", "buyer answer", "within thr…"], 10),
    ],
)
def test_a_question_is_set_in_at_most_two_lines_or_in_smaller_ones(
    question: str, lines: list[str], size: float
) -> None:
    asked = QUESTION.model_copy(update={"name": question})
    drawn = [item for item in node_items(asked, DIAMOND, FULL) if isinstance(item, TextLine)]
    assert [line.text for line in drawn] == lines
    assert {line.size for line in drawn} == {size}


@given(st.text(st.sampled_from("abc d. W"), max_size=80).map(clean_name))
def test_no_question_crosses_its_diamond(question: str) -> None:
    asked = QUESTION.model_copy(update={"name": question})
    middle_x, middle_y = DIAMOND.x + DIAMOND.width / 2, DIAMOND.y + DIAMOND.height / 2
    for item in node_items(asked, DIAMOND, FULL):
        if isinstance(item, TextLine):
            top, bottom = item.y - item.size * 0.7275, item.y
            for x, y in ((item.x - item.width / 2, top), (item.x - item.width / 2, bottom)):
                outward = abs(x - middle_x) / (DIAMOND.width / 2) + abs(y - middle_y) / (DIAMOND.height / 2)
                assert outward <= 1


def test_a_parallel_split_carries_a_plus() -> None:
    items = node_items(QUESTION.model_copy(update={"kind": DecisionKind.PARALLEL}), DIAMOND, FULL)
    assert texts(items) == []
    assert [type(item) for item in items] == [Path, Path, Path]


@pytest.mark.parametrize(("kind", "circles"), [(EventKind.START, 1), (EventKind.INTERMEDIATE, 2), (EventKind.END, 1)])
def test_an_event_is_a_circle_with_its_name_below(kind: EventKind, circles: int) -> None:
    event = Event(id="event1", map="map1", lane="lane1", name="Need arises", kind=kind)
    size = node_size(event)
    shape = Shape(id="shape3", of="event1", x=50, y=50, width=size[0], height=size[1])
    items = node_items(event, shape, FULL)
    assert sum(isinstance(item, Circle) for item in items) == circles
    assert " ".join(texts(items)) == "Need arises"
    # The name stays within the room that the layout was asked for
    assert bounds_of(items).bottom <= 50 + size[1] + event_label_height(event)
    assert event_label_height(event.model_copy(update={"name": ""})) == 0


def test_problems_and_questions_differ_in_shape() -> None:
    both = node_badge_items(STEP, BOX, FULL, problems=2, questions=1)
    assert icons(both) == ["triangle-alert"] and texts(both) == ["?"]
    assert any(isinstance(item, Circle) for item in both) and any(isinstance(item, Rect) for item in both)
    assert node_badge_items(STEP, BOX, FULL, problems=0, questions=0) == ()
    assert node_badge_items(STEP, BOX, LOOKS["blocks"], problems=1, questions=1) == ()


def test_a_problem_and_a_question_leave_the_time_beside_the_tag_free() -> None:
    step = STEP.model_copy(update={"name": "Check whether the requested amount is within the annual budget"})
    time = next(item for item in node_items(step, BOX, FULL) if isinstance(item, TextLine) and item.text == "12 min")
    badges = bounds_of(node_badge_items(step, BOX, FULL, problems=1, questions=1))
    assert badges.left < time.x and badges.bottom <= time.y - time.size * CAP_HEIGHT


def test_a_handoff_is_wider_and_darker() -> None:
    line = edge((0, 0), (100, 0))
    (own, _), (handed, _) = (flow_items(flow(), line, handoff=handoff) for handoff in (False, True))
    assert isinstance(own, Path) and own.stroke and (own.stroke.colour, own.stroke.width) == ("flow", 1.5)
    assert (
        isinstance(handed, Path) and handed.stroke and (handed.stroke.colour, handed.stroke.width) == ("handoff", 1.75)
    )


def test_an_arrow_ends_with_its_tip_on_the_border() -> None:
    _, head = flow_items(flow(), edge((0, 0), (50, 0), (50, 80)), handoff=False)
    assert isinstance(head, Path) and head.segments[0].to == (50, 80)
    assert bounds_of([head]).width == pytest.approx(8.4) and bounds_of([head]).height == pytest.approx(8)


@pytest.mark.parametrize("points", [(), ((1, 1),), ((1, 1), (1, 1))])
def test_a_connector_without_length_is_not_drawn(points: tuple[tuple[float, float], ...]) -> None:
    assert flow_items(flow(), edge(*points), handoff=True) == ()
    assert flow_label_items(flow(wait=60), edge(*points), FULL, handoff=True) == ()


def test_a_wait_stands_in_a_pill_on_the_longest_piece() -> None:
    items = flow_label_items(flow(wait=86_400 * 2.3), edge((0, 0), (20, 0), (20, 200)), FULL, handoff=True)
    pill, text = items
    assert isinstance(pill, Rect) and (pill.y + pill.height / 2, pill.height, pill.radius) == (100, 18, 9)
    assert isinstance(text, TextLine) and text.text == "2.3 d" and text.x == 20


def test_the_layout_decides_where_a_pill_stands() -> None:
    items = flow_label_items(flow(count=268), edge((0, 0), (200, 0), label_at=(40, 0)), FULL, handoff=False)
    assert texts(items) == ["268×"]
    assert bounds_of(items).left + bounds_of(items).width / 2 == pytest.approx(40)


def test_waits_and_counts_can_be_switched_off() -> None:
    both, line = flow(wait=3600, count=5), edge((0, 0), (200, 0))
    assert texts(flow_label_items(both, line, FULL, handoff=True)) == ["1.0 h"]
    assert texts(flow_label_items(both, line, FULL, handoff=False)) == ["5×"]
    assert texts(flow_label_items(both, line, replace(FULL, waits=False), handoff=True)) == ["5×"]
    assert flow_label_items(both, line, replace(FULL, waits=False, counts=False), handoff=True) == ()


def test_an_answer_stands_above_a_level_exit_and_right_of_an_upright_one() -> None:
    yes = flow(source="decision1", label="Yes")
    (level,) = flow_label_items(yes, edge((100, 50), (140, 50)), FULL, handoff=False)
    (upright,) = flow_label_items(yes, edge((100, 50), (100, 10)), FULL, handoff=False)
    (backward,) = flow_label_items(yes, edge((100, 50), (60, 50)), FULL, handoff=False)
    assert isinstance(level, TextLine) and level.y == 43 and 100 < level.x < 140 - level.width
    assert isinstance(upright, TextLine) and upright.x == 107 and 10 < upright.y < 50
    assert isinstance(backward, TextLine) and backward.anchor == "end" and backward.x < 100


def test_an_answer_stands_where_the_layout_has_left_room_with_its_end_towards_the_line() -> None:
    yes = flow(source="decision1", label="Yes", count=294)
    wide, _ = label_size(yes)
    # Given room right of the line, then the text begins there; given room left of it, then it ends there
    (right,) = flow_label_items(yes, edge((0, 0), (0, 40), label_at=(7 + wide / 2, 12)), FULL, handoff=False)
    (left,) = flow_label_items(yes, edge((0, 0), (0, 40), label_at=(-7 - wide / 2, 12)), FULL, handoff=False)
    assert isinstance(right, TextLine) and (right.text, right.x, right.anchor) == ("Yes · 294×", 7, "start")
    assert isinstance(left, TextLine) and (left.text, left.x, left.anchor) == ("Yes · 294×", -7, "end")
    # Given less to say than the layout left room for, then it stays at the line
    quiet = replace(FULL, counts=False)
    (alone,) = flow_label_items(yes, edge((0, 0), (0, 40), label_at=(7 + wide / 2, 12)), quiet, handoff=False)
    assert isinstance(alone, TextLine) and (alone.text, alone.x) == ("Yes", 7)


def test_a_long_answer_is_elided_so_that_its_figure_stays() -> None:
    long = flow(source="decision1", label="Approved by the committee of the department", wait=3600)
    (text,) = flow_label_items(long, edge((0, 0), (0, 90), label_at=(70, 12)), FULL, handoff=True)
    assert isinstance(text, TextLine) and text.text.endswith("… · 1.0 h")
    assert text.width <= label_size(long)[0] <= 120


def test_a_figure_joins_an_answer_without_a_place_where_there_is_room() -> None:
    yes = flow(source="decision1", label="Yes", count=294)
    room = label_size(yes)[0] + 16
    assert texts(flow_label_items(yes, edge((0, 0), (room, 0)), FULL, handoff=False)) == ["Yes · 294×"]
    assert texts(flow_label_items(yes, edge((0, 0), (40, 0)), FULL, handoff=False)) == ["Yes"]


def test_an_exit_without_an_answer_has_a_pill_like_any_other_flow() -> None:
    exit_ = flow(source="decision1", count=294)
    pill, text = flow_label_items(exit_, edge((0, 0), (200, 0)), FULL, handoff=False)
    assert isinstance(pill, Rect) and isinstance(text, TextLine) and text.text == "294×"
    assert label_size(exit_) == (pill_width("294×"), 18)


def test_a_label_on_a_plain_flow_joins_the_pill() -> None:
    labelled = flow(label="by e-mail", wait=86_400)
    assert texts(flow_label_items(labelled, edge((0, 0), (300, 0)), FULL, handoff=True)) == ["by e-mail · 1.0 d"]
    assert label_size(labelled) == (pill_width("by e-mail · 1.0 d"), 18)
    assert label_size(flow()) == (0, 0)


def test_a_problem_with_a_flow_stands_beside_its_pill() -> None:
    items = flow_label_items(flow(wait=3600), edge((0, 0), (300, 0)), FULL, handoff=True, problems=1)
    pill, badge = (item for item in items if isinstance(item, Rect) and item.fill in ("panel", "danger"))
    assert badge.x >= pill.x + pill.width


def test_a_lane_has_its_name_turned_upwards_and_wrapped() -> None:
    lane = Lane(id="lane1", map="map1", participant="participant1")
    shape = Shape(id="shape1", of="lane1", x=0, y=0, width=900, height=112)
    names = [item for item in lane_header_items(lane, shape, "Accounts payable", FULL) if isinstance(item, TextLine)]
    assert [name.text for name in names] == ["Accounts", "payable"]
    assert all(name.upwards and name.y == 56 and 0 < name.x < 36 for name in names)
    assert bounds_of(lane_items(lane, shape)).width == 901  # with the hairline along its right edge


def test_the_legend_wraps_and_names_only_what_is_used() -> None:
    one = legend([Verdict.MIXED], handoffs=False)
    assert texts(one.items) == ["Mixed"] and (one.width, one.height) == (chip_width(Verdict.MIXED), 20)
    wide = legend([*Verdict, None], handoffs=True)
    assert texts(wide.items) == ["Automatable", "Judgment", "Coordination", "Mixed", "Not assessed", "Handoff"]
    narrow = legend([*Verdict, None], handoffs=True, room=250)
    assert narrow.width <= 250 and narrow.height > wide.height
    assert bounds_of(narrow.items).bottom <= narrow.height
    assert legend([], handoffs=False).height == 0


def test_a_step_with_a_name_of_one_line_says_what_it_is_done_in() -> None:
    shape = Shape(id="shape1", of="step1", x=0, y=0, width=128, height=64)
    short = Step(id="step1", map="map1", lane="lane1", name="Check request", process_time=900)
    words = {item.text: item for item in _done_in(short, shape, Look()) if isinstance(item, TextLine)}
    system, time = words["SAP +1"], words["15 min"]
    assert system.y == time.y
    assert system.x + system.width < time.x - time.width
    long = short.model_copy(update={"name": "Check request for completeness"})
    for step, look in ((long, Look()), (short, replace(Look(), process_times=False))):
        assert not any(isinstance(item, Icon) and item.name == "server" for item in _done_in(step, shape, look))


def _done_in(step: Step, shape: Shape, look: Look) -> tuple[Item, ...]:
    return node_items(step, shape, look, systems=("SAP", "Excel"))


def test_the_badges_of_a_decision_leave_its_question_and_its_answers_free() -> None:
    badges = bounds_of(node_badge_items(QUESTION, DIAMOND, FULL, problems=0, questions=1))
    right, top = (DIAMOND.x + DIAMOND.width, DIAMOND.y + 36), (DIAMOND.x + 56, DIAMOND.y)
    yes, no = flow(source="decision1", label="Yes · 1.6 d"), flow(source="decision1", label="No")
    texts_there = (
        flow_label_items(yes, edge(right, (right[0] + 90, right[1])), FULL, handoff=False),
        flow_label_items(no, edge(top, (top[0], top[1] - 60)), FULL, handoff=False),
        tuple(item for item in node_items(QUESTION, DIAMOND, FULL) if isinstance(item, TextLine)),
    )
    for words in map(bounds_of, texts_there):
        across = badges.left < words.right and words.left < badges.right
        assert not (across and badges.top < words.bottom and words.top < badges.bottom)


@pytest.mark.parametrize(
    "end", [(0.0, -50.0), (0.0, 50.0), (50.0, 0.0), (-50.0, 0.0)], ids=["up", "down", "right", "left"]
)
def test_badges_of_a_short_exit_do_not_lie_on_its_answer(end: tuple[float, float]) -> None:
    yes = flow(source="decision1", label="Yes")
    line = edge((0.0, 0.0), end)
    answer = flow_label_items(yes, line, Look(), handoff=False)
    badges = flow_label_items(yes, line, Look(), handoff=False, problems=1, questions=1)[len(answer) :]
    assert answer and badges
    assert not any(meets(item_bounds(badge), item_bounds(words)) for badge in badges for words in answer)
