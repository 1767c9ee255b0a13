"""What is only proposed looks different from facts, and not by its colour alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    Decision,
    Document,
    DocumentBuilder,
    Edge,
    Event,
    Flow,
    Lane,
    Shape,
    Step,
    Verdict,
)
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.flows import flow_items
from workflow_studio.picture.items import Icon, Item, Path, Rect, TextLine
from workflow_studio.picture.lanes import lane_header_items
from workflow_studio.picture.legend import legend
from workflow_studio.picture.look import LOOKS, Look
from workflow_studio.picture.nodes import node_badge_items, node_items
from workflow_studio.picture.whole_map import picture_of

STEP = Step(id="step1", map="map1", lane="lane1", name="Check")
DECISION = Decision(id="decision1", map="map1", lane="lane1", name="Works in a store?")
EVENT = Event(id="event1", map="map1", lane="lane1", name="Start")
BOX = Shape(id="shape1", of="step1", x=100, y=50, width=128, height=64)
FLOW = Flow(id="flow1", map="map1", source="step1", target="step2")
LINE = Edge(id="edge1", of="flow1", points=((0, 0), (100, 0)))


def signs(items: tuple[Item, ...]) -> int:
    """How many pencils there are."""
    return sum(isinstance(item, Icon) and item.name == "pencil" for item in items)


def with_claim(state: ClaimState) -> Document:
    """The purchase map, drawn, with a claim that made everything on it."""
    document = laid_out(purchase_map())
    builder = DocumentBuilder.of(document.with_tables({"evidence": {}, **_without_evidence(document)}))
    made = (*document.participants, *document.lanes, *document.steps, *document.decisions, *document.flows)
    builder.add(Claim, kind=ClaimKind.STEP, says="All of it", made=made, state=state)
    return builder.build()


def _without_evidence(document: Document) -> dict[str, dict[str, object]]:
    tables = ("steps", "flows", "pains", "questions")
    return {
        name: {key: one.model_copy(update={"evidence": ()}) for key, one in document.table(name).items()}
        for name in tables
    }


@pytest.mark.parametrize("handoff", [False, True])
def test_a_proposed_flow_is_dashed_with_an_open_head(handoff: bool) -> None:
    (line, head), (fact, filled) = (flow_items(FLOW, LINE, handoff=handoff, proposed=p) for p in (True, False))
    assert isinstance(line, Path) and isinstance(head, Path) and isinstance(fact, Path) and isinstance(filled, Path)
    assert line.stroke and line.stroke.dash and head.stroke and head.fill == "lane"
    assert fact.stroke and not fact.stroke.dash and not filled.stroke
    assert (line.segments, head.segments) == (fact.segments, filled.segments)


@pytest.mark.parametrize("verdict", [*Verdict, None])
def test_a_proposed_step_keeps_its_border_and_is_hollow(verdict: Verdict | None) -> None:
    hollow, fact = (node_items(STEP, BOX, Look(), verdict=verdict, proposed=p)[0] for p in (True, False))
    assert isinstance(hollow, Rect) and isinstance(fact, Rect)
    assert hollow.fill == "lane" != fact.fill
    assert replace(hollow, fill=fact.fill) == fact


def test_a_small_proposed_step_is_an_outline() -> None:
    (block,) = node_items(STEP, BOX, LOOKS["blocks"], proposed=True)
    assert isinstance(block, Rect)
    assert block.stroke and block.fill == "lane"
    assert bounds_of([block]).width == BOX.width


@pytest.mark.parametrize("node", [DECISION, EVENT])
def test_a_proposed_decision_or_event_is_dashed(node: Decision | Event) -> None:
    outline = node_items(node, BOX, Look(), proposed=True)[0]
    assert getattr(outline, "stroke").dash  # noqa: B009 - paths and circles both have one


@pytest.mark.parametrize("node", [STEP, DECISION, EVENT])
def test_the_sign_is_at_the_left_and_badges_are_at_the_right(node: Step | Decision | Event) -> None:
    sign = node_badge_items(node, BOX, Look(), problems=0, questions=0, proposed=True)
    badges = node_badge_items(node, BOX, Look(), problems=1, questions=1)
    assert signs(sign) == 1
    assert bounds_of(sign).right < bounds_of(badges).left
    assert node_badge_items(node, BOX, LOOKS["blocks"], problems=0, questions=0, proposed=True) == ()


def test_the_sign_does_not_cover_a_question() -> None:
    box = BOX.model_copy(update={"width": 112.0, "height": 72.0})
    sign = bounds_of(node_badge_items(DECISION, box, Look(), problems=0, questions=0, proposed=True))
    for item in node_items(DECISION, box, Look(), proposed=True):
        if isinstance(item, TextLine):
            text = bounds_of([item])
            assert sign.right <= text.left + 0.5 or sign.bottom <= text.top + 0.5, item.text


def test_a_proposed_participant_has_the_sign_above_the_name() -> None:
    lane = Lane(id="lane1", map="map1", participant="participant1")
    shape = Shape(id="shape1", of="lane1", x=0, y=0, width=900, height=112)
    items = lane_header_items(lane, shape, "Procurement", Look(), proposed=True)
    assert signs(items) == 1
    (name,) = [item for item in items if isinstance(item, TextLine)]
    (sign,) = [item for item in items if isinstance(item, Icon)]
    assert bounds_of([sign]).bottom <= bounds_of([name]).top


def test_the_legend_explains_it_only_where_it_is_used() -> None:
    shown = legend([], handoffs=False, proposed=True)
    assert [item.text for item in shown.items if isinstance(item, TextLine)] == ["Proposed, not confirmed"]
    assert signs(shown.items) == 1
    assert bounds_of(shown.items).right <= shown.width + 0.5


def test_a_map_of_open_claims_is_drawn_as_proposed_and_one_of_accepted_claims_is_not() -> None:
    pictures = {}
    for state in (ClaimState.OPEN, ClaimState.ACCEPTED):
        document = with_claim(state)
        pictures[state] = picture_of(document, next(iter(document.maps)))
    nodes_and_lanes = 10 + 2 + 4
    assert signs(pictures[ClaimState.OPEN].items) == nodes_and_lanes + 1
    assert "proposed and not confirmed" in pictures[ClaimState.OPEN].description
    assert signs(pictures[ClaimState.ACCEPTED].items) == 0
    assert "proposed" not in pictures[ClaimState.ACCEPTED].description
