"""Badges of a flow: never on its answer, and never on the tip of its arrow."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.model import Edge, Flow
from workflow_studio.picture.bounds import Box, bounds_of
from workflow_studio.picture.flow_badges import HALF, beside_pill
from workflow_studio.picture.flow_labels import flow_label_items, pill_text
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.items import Item, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH, PILL_HEIGHT

Points = tuple[tuple[float, float], ...]
lengths = st.floats(40, 400)


def badges_and_rest(flow: Flow, points: Points, problems: int, questions: int) -> tuple[Box, tuple[Item, ...]]:
    edge = Edge(id="edge1", of="flow1", points=points)
    bare = flow_label_items(flow, edge, Look(), handoff=True)
    badged = flow_label_items(flow, edge, Look(), handoff=True, problems=problems, questions=questions)
    assert badged[: len(bare)] == bare
    return bounds_of(badged[len(bare) :]), bare


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 1 and down > 1  # the rim of a badge may touch


@given(lengths, st.sampled_from([(1, 0), (0, 1), (1, 1)]), st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1)]))
def test_on_the_way_out_of_a_decision_the_answer_can_be_read(
    length: float, badges: tuple[int, int], way: tuple[int, int]
) -> None:
    answer = Flow(id="flow1", map="map1", source="decision1", target="step1", label="Yes", count=511)
    points = ((0.0, 0.0), (way[0] * length, way[1] * length))
    badged, texts = badges_and_rest(answer, points, *badges)
    assert texts and not any(overlap(badged, bounds_of([text])) for text in texts)


@pytest.mark.parametrize("badges", [(1, 0), (0, 1), (1, 1)])
@pytest.mark.parametrize("length", [76.0, 90.0, 120.0, 300.0])
def test_between_two_steps_the_arrow_can_be_seen(length: float, badges: tuple[int, int]) -> None:
    flow = Flow(id="flow1", map="map1", source="step1", target="step2", count=2296)
    badged, pill = badges_and_rest(flow, ((0.0, 0.0), (length, 0.0)), *badges)
    tip = Box(length - ARROW_LENGTH, -ARROW_WIDTH / 2, length, ARROW_WIDTH / 2)
    assert not overlap(badged, tip)
    words = [item for item in pill if isinstance(item, TextLine)]
    assert words and not any(overlap(badged, bounds_of([word])) for word in words)


def test_where_there_is_room_badges_stand_right_of_the_pill_in_one_row() -> None:
    flow = Flow(id="flow1", map="map1", source="step1", target="step2", count=2296)
    badged, pill = badges_and_rest(flow, ((0.0, 0.0), (300.0, 0.0)), 1, 1)
    assert badged.left > bounds_of(pill).right - 1  # their rims may touch
    assert badged.top + badged.bottom == pytest.approx(0.0)


def test_lines_with_corners_have_their_badges_too() -> None:
    flow = Flow(id="flow1", map="map1", source="decision1", target="step1", label="No")
    points = ((0.0, 0.0), (40.0, 0.0), (40.0, -200.0), (300.0, -200.0))
    badged, texts = badges_and_rest(flow, points, 1, 0)
    assert any(abs((badged.top + badged.bottom) / 2 - y) < 1 for (_, y), (_, other) in pairwise(points) if y == other)
    assert not overlap(badged, bounds_of(texts))


def test_an_overlay_that_tells_of_errors_says_them_once() -> None:
    handoff = Flow(id="flow1", map="map1", source="step1", target="step2", complete_and_accurate=0.62)
    assert pill_text(handoff, Look(), handoff=True) == "62 % C&A"
    assert pill_text(handoff, Look(), handoff=True, mark=FlowMark("62 %")) == "62 %"
    assert pill_text(handoff, Look(), handoff=True, mark=FlowMark()) == "62 % C&A"


def test_the_badge_of_a_pill_that_leans_left_stands_left_of_it() -> None:
    down = [(374.0, 88.0), (374.0, 160.0)]
    (left, _), step = beside_pill((334.0, 110.0), 116.0, 1, down)
    (right, _), _ = beside_pill((374.0, 110.0), 116.0, 1, down)
    assert left < 334.0 - 58.0 and step < 0
    assert right > 374.0 + 58.0


def test_a_badge_above_a_pill_leaves_its_border_whole() -> None:
    # Given a flow so short that the badge stands above the pill's right end
    (_, y), _ = beside_pill((38.0, 0.0), 52.0, 1, ((0.0, 0.0), (76.0, 0.0)))
    assert y + HALF < -PILL_HEIGHT / 2 - 0.5
