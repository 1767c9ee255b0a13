"""Labels can be read: they cover no step, no name, no other label and no line but their own."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.faults import faults
from tests.layout.map_samples import SHARED, a_map, a_process, visio_process
from workflow_studio.layout import (
    FlowInput,
    FlowPath,
    LaneInput,
    LayoutRequest,
    LayoutResult,
    NodeInput,
    labels,
    lay_out,
    route,
)
from workflow_studio.layout.graph import build_graph
from workflow_studio.layout.labels import label_points
from workflow_studio.layout.metrics import STANDARD
from workflow_studio.layout.values import NodeBox
from workflow_studio.layout.windows import Window

Frame = tuple[float, float, float, float]
ANSWER, PILL = 10, 18  # heights in px


def label_frames(request: LayoutRequest, result: LayoutResult) -> list[tuple[int, Frame]]:
    """Where the labels are, by the number of their flow."""
    decisions = {node.id for node in request.nodes if node.kind == "decision"}
    found = []
    for index, (flow, path) in enumerate(zip(request.flows, result.flows, strict=True)):
        if path.label_at is not None:
            (x, y), half = path.label_at, flow.label_width / 2
            high = (ANSWER if flow.source in decisions and flow.label else PILL) / 2
            found.append((index, (x - half, y - high, x + half, y + high)))
    return found


def overlap(one: Frame, other: Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def segments(path: FlowPath) -> list[Frame]:
    return [(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)) for (x1, y1), (x2, y2) in pairwise(path.points)]


def covered(request: LayoutRequest, result: LayoutResult) -> list[str]:
    """What labels cover, as sentences. Diamonds count as far as their corners are filled: at their middle lines."""
    frames = label_frames(request, result)
    faults = []
    for index, frame in frames:
        name = request.flows[index].id
        for node, box in zip(request.nodes, result.nodes, strict=True):
            middle, right, bottom = box.x + box.width / 2, box.x + box.width, box.y + box.height
            level = box.y + box.height / 2
            body = (box.x, box.y, right, bottom)
            if node.kind == "decision" and not overlap(frame, (box.x, level, right, level)):
                body = (middle, box.y, middle, bottom)
            if overlap(frame, body):
                faults.append(f"{name} lies on {node.id}")
            half = node.label_width / 2
            if half and overlap(frame, (middle - half, bottom, middle + half, bottom + node.label_height)):
                faults.append(f"{name} lies on the name of {node.id}")
        for other, path in enumerate(result.flows):
            if other != index and any(overlap(frame, segment) for segment in segments(path)):
                faults.append(f"{name} lies on the line of {path.id}")
        faults += [
            f"{name} lies on the label of {request.flows[other].id}"
            for other, its in frames
            if other > index and overlap(frame, its)
        ]
    return faults


@pytest.mark.parametrize("seed", range(12))
def test_labels_of_a_realistic_process_cover_nothing(seed: int) -> None:
    request = a_process(12 + 2 * seed, 1 + seed % 6, 40 + seed)
    assert covered(request, lay_out(request)) == []


def on_something(request: LayoutRequest, result: LayoutResult) -> list[str]:
    """What labels cover, lines aside."""
    return [fault for fault in covered(request, result) if " lies on the line " not in fault]


def with_many_labels(request: LayoutRequest, seed: int) -> LayoutRequest:
    """The same process with labels on half of its flows, and second flows with labels between the same two nodes."""
    chance = random.Random(seed)
    flows = []
    for flow in request.flows:
        if chance.random() < 0.5:
            flow = replace(flow, label=flow.label or "e-mail", label_width=chance.choice([60.0, 90.0, 120.0]))
        flows.append(flow)
        if chance.random() < 0.12:
            flows.append(replace(flow, id=f"{flow.id}b", label="Other", label_width=55.0))
    return replace(request, flows=tuple(flows))


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.integers(12, 40), st.integers(1, 6), st.integers(0, 10_000))
def test_many_labels_lie_on_no_step_and_on_no_other_label(steps: int, lanes: int, seed: int) -> None:
    request = with_many_labels(a_process(steps, lanes, seed), seed)
    assert on_something(request, lay_out(request)) == []


@pytest.mark.parametrize("lanes", [1, 2])
@pytest.mark.parametrize("kind", ["step", "decision", "event"])
def test_two_outcomes_that_lead_to_one_step_have_labels_of_their_own(kind: str, lanes: int) -> None:
    nodes = [(0, "step"), (0, kind), (lanes - 1, "step"), (lanes - 1, "step")]
    flows = [(0, 1, ""), (1, 2, "Approved in full"), (1, 2, "Approved in part"), (2, 3, "by e-mail"), (2, 3, "by form")]
    request = a_map(lanes, nodes, flows)
    result = lay_out(request)
    assert on_something(request, result) == []
    assert faults(request, result) == []


def test_an_answer_stands_beside_the_tip_it_leaves_from() -> None:
    nodes = [(1, "decision"), (1, "step"), (0, "step"), (2, "step"), (1, "step")]
    result = lay_out(a_map(3, nodes, [(4, 0, ""), (0, 1, "Yes"), (0, 2, "No"), (0, 3, "Unclear")]))
    request = a_map(3, nodes, [(4, 0, ""), (0, 1, "Yes"), (0, 2, "No"), (0, 3, "Unclear")])
    for index, (left, top, right, bottom) in label_frames(request, result):
        x, y = result.flows[index].points[0]
        across, along = max(left - x, x - right, 0), max(top - y, y - bottom, 0)
        assert 6 <= max(across, along) <= 8


def test_an_answer_with_a_free_place_does_not_make_others_go(monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = [(1, "decision"), (1, "step"), (0, "step"), (2, "step"), (1, "step")]
    moved: list[int] = []
    monkeypatch.setattr(labels, "_make_way", lambda _desk, label, _movable: moved.append(label.flow))
    lay_out(a_map(3, nodes, [(4, 0, ""), (0, 1, "Yes"), (0, 2, "No"), (0, 3, "Unclear")]))
    assert moved == []


def test_exits_that_share_a_tip_have_their_answers_beside_their_own_branches() -> None:
    # Given six exits, so that some share a tip
    nodes = [(1, "step"), (1, "decision"), *[(k % 3, "step") for k in range(6)]]
    request = a_map(3, nodes, [(0, 1, ""), *[(1, k, f"{k} %") for k in range(2, 8)]])
    result = lay_out(request)
    # then no answer is beside a piece that two of them run along
    for index, frame in label_frames(request, result):
        near = (frame[0] - 8, frame[1] - 8, frame[2] + 8, frame[3] + 8)
        mine = [s for s in segments(result.flows[index]) if overlap(near, s)]
        assert mine
        own = [
            s for s in mine
            if not any(s in segments(path) for other, path in enumerate(result.flows) if other != index)
        ]  # fmt: skip
        assert own, request.flows[index].id


def test_a_gap_is_as_wide_as_a_pill_and_the_flow_that_crosses_beside_it() -> None:
    # Given a flow with a pill that another flow has to cross
    nodes = [(0, "step"), (0, "step"), (0, "step"), (1, "step"), (1, "step"), (1, "step"), (2, "step")]
    flows = [(0, 1, "12.5 d"), (1, 2, "12.5 d"), (3, 4, "12.5 d"), (4, 5, "12.5 d"), (0, 6, ""), (6, 2, ""), (6, 1, "")]
    request = a_map(3, nodes, flows)
    assert covered(request, lay_out(request)) == []


def test_a_pill_keeps_eight_px_from_steps() -> None:
    request = a_map(2, [(0, "step"), (0, "step"), (1, "step")], [(0, 1, "140×"), (1, 2, "2.0 d")])
    result = lay_out(request)
    for _, (left, top, right, bottom) in label_frames(request, result):
        near = (left - 7.5, top - 7.5, right + 7.5, bottom + 7.5)
        assert not any(overlap(near, (b.x, b.y, b.x + b.width, b.y + b.height)) for b in result.nodes)


def test_labels_keep_clear_of_the_names_below_events() -> None:
    nodes = [(0, "start"), (0, "decision"), (0, "end"), (1, "step")]
    request = a_map(2, nodes, [(0, 1, "12×"), (1, 2, "Yes"), (1, 3, "No"), (3, 2, "12×")])
    wide = tuple(replace(node, label_width=80.0) if node.label_height else node for node in request.nodes)
    request = replace(request, nodes=wide)
    assert covered(request, lay_out(request)) == []


def test_labels_are_placed_anew_when_steps_move() -> None:
    request = a_process(30, 4, 6)
    before = lay_out(request)
    placed = {box.id: replace(box, x=box.x * 1.2) for box in before.nodes}
    assert covered(request, route(request, placed)) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared processes are not here")
@pytest.mark.parametrize("name", ["leave_request", "procure_to_pay", "bug_to_release", "loan_application"])
def test_every_answer_has_room_beside_its_tip_even_where_flows_pass(name: str) -> None:
    request = visio_process(SHARED / f"{name}.csv")
    result = lay_out(request)
    assert covered(request, result) == []
    for index, (left, top, right, bottom) in label_frames(request, result):
        x, y = result.flows[index].points[0]
        assert max(left - x, x - right, top - y, y - bottom) <= 8, request.flows[index].id


def test_a_flow_does_not_run_through_the_name_below_an_event() -> None:
    # Given ends with wide names, one above the other
    nodes = [(0, "step"), (0, "end"), (1, "step"), (1, "end"), (2, "step")]
    request = a_map(3, nodes, [(0, 1, ""), (0, 2, ""), (2, 3, ""), (2, 4, ""), (4, 1, ""), (4, 3, "")])
    named = tuple(replace(n, label_width=80.0, label_height=43.0) if n.kind == "end" else n for n in request.nodes)
    request = replace(request, nodes=named)
    result = lay_out(request)
    for node, box in zip(request.nodes, result.nodes, strict=True):
        middle, bottom = box.x + box.width / 2, box.y + box.height
        name = (middle - node.label_width / 2, bottom + 1, middle + node.label_width / 2, bottom + node.label_height)
        for path in result.flows:
            assert not (node.label_width and any(overlap(name, s) for s in segments(path))), (node.id, path.id)


def test_a_label_stays_rather_than_go_where_nobody_knows_what_lies() -> None:
    """GIVEN a pill that two other flows pass under, on a line that leads out of the room that changed
    WHEN labels are placed there THEN it does not go to its free place outside, where another label may be."""
    places = {"far": (0.0, 0.0), "near": (400.0, 0.0), "above": (430.0, 200.0), "below": (430.0, -200.0)}
    lane, size = LaneInput("lane"), (60.0, 40.0)
    request = LayoutRequest(
        (lane,),
        tuple(NodeInput(name, "lane", "step", *size) for name in places),
        (
            FlowInput("own", "near", "far", label_width=100.0),
            FlowInput("passes", "below", "above"),
            FlowInput("too", "below", "above"),
        ),
    )
    boxes = [NodeBox(name, *corner, *size) for name, corner in places.items()]
    own = [(430.0, 40.0), (430.0, 90.0), (30.0, 90.0), (30.0, 40.0)]
    lines = [own, [(440.0, -160.0), (440.0, 200.0)], [(420.0, -160.0), (420.0, 200.0)]]
    stands, changed = {0: (430.0, 65.0)}, Window(350.0, -200.0, 600.0, 300.0)

    assert label_points(build_graph(request), boxes, lines, STANDARD, stands, (), changed)[0] == stands[0]
    assert label_points(build_graph(request), boxes, lines, STANDARD, stands)[0] != stands[0]


def crowded_gap() -> tuple[LayoutRequest, list[NodeBox], list[list[tuple[float, float]]]]:
    """Two handoffs down to one step with pills and a badge each, and a flow up right beside the second one."""
    places = {"fill": (154.0, 24.0), "supply": (338.0, 24.0), "check": (154.0, 159.0), "complete": (346.0, 155.0)}
    kinds = {"complete": "decision"}
    request = LayoutRequest(
        (LaneInput("lane"),),
        tuple(NodeInput(name, "lane", kinds.get(name, "step"), 128.0, 64.0) for name in places),  # type: ignore[arg-type]
        (
            FlowInput("sends", "fill", "check", label_width=117.0),
            FlowInput("resends", "supply", "check", label_width=160.0, label_beside=22.0),
            FlowInput("asks", "complete", "supply", label="No", label_width=60.0),
        ),
    )
    boxes = [NodeBox(name, *corner, 128.0, 64.0) for name, corner in places.items()]
    lines = [
        [(218.0, 88.0), (218.0, 159.0)],
        [(374.0, 88.0), (374.0, 123.0), (218.0, 123.0), (218.0, 159.0)],
        [(402.0, 155.0), (402.0, 88.0)],
    ]
    return request, boxes, lines


def test_a_pill_leans_away_from_the_flow_beside_its_own_and_another_one_makes_way() -> None:
    request, boxes, lines = crowded_gap()
    first, second, _ = label_points(build_graph(request), boxes, lines, STANDARD)
    assert first and second
    # its badge stands left of it, so it takes nothing beyond its right end, which is left of the other flow
    assert second[0] + 160.0 / 2 - 22.0 < 402.0
    assert second[0] - 160.0 / 2 > first[0] + 117.0 / 2 or second[1] - first[1] >= 18.0


def test_a_pill_with_a_place_makes_way_only_where_the_user_has_not_put_it() -> None:
    request, boxes, lines = crowded_gap()
    stands = {0: (218.0, 111.0)}
    freed = label_points(build_graph(request), boxes, lines, STANDARD, stands)
    kept = label_points(build_graph(request), boxes, lines, STANDARD, stands, fixed=(0,))
    assert freed[0] != stands[0]
    assert kept[0] == stands[0]
