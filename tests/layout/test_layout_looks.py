"""What a consultant would draw: the habits of a good swimlane map, one by one."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.layout.map_samples import a_map, a_process
from workflow_studio.layout import LayoutCancelled, LayoutResult, NodeBox, lay_out


def _middle(box: NodeBox) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _box(result: LayoutResult, index: int) -> NodeBox:
    return result.nodes[index]


def _tips(box: NodeBox) -> set[tuple[float, float]]:
    x, y = _middle(box)
    return {(box.x, y), (box.x + box.width, y), (x, box.y), (x, box.y + box.height)}


def test_a_chain_in_one_lane_stays_on_one_row_and_its_flows_are_straight() -> None:
    result = lay_out(a_map(1, [(0, "start"), *[(0, "step")] * 6, (0, "end")], [(k, k + 1) for k in range(7)]))
    assert len({_middle(box)[1] for box in result.nodes}) == 1
    assert all(len(path.points) == 2 for path in result.flows)
    xs = [box.x for box in result.nodes]
    assert xs == sorted(xs)


def test_sizes_follow_the_design() -> None:
    # Given a start event before two steps, when laid out
    result = lay_out(a_map(1, [(0, "start"), (0, "step"), (0, "step")], [(0, 1), (1, 2)]))
    # then the lane has one row's height, the first step stands 76 px right of the header, columns repeat at 160
    assert result.lanes[0].height == 112
    assert _box(result, 1).x == 36 + 76
    assert _box(result, 2).x - _box(result, 1).x == 160


def test_a_handoff_drops_straight_into_the_next_lane() -> None:
    result = lay_out(a_map(2, [(0, "start"), (0, "step"), (1, "step"), (1, "step")], [(0, 1), (1, 2), (2, 3)]))
    assert _middle(_box(result, 1))[0] == _middle(_box(result, 2))[0]
    assert len(result.flows[1].points) == 2


def test_a_rework_loop_runs_over_or_under_the_row() -> None:
    nodes = [(0, "step"), (0, "step"), (0, "decision"), (0, "step")]
    result = lay_out(a_map(1, nodes, [(0, 1), (1, 2), (2, 3, "Yes"), (2, 1, "No")]))
    row = _middle(_box(result, 1))[1]
    assert all(_middle(box)[1] == row for box in result.nodes)
    back = result.flows[3].points
    assert len(back) == 4
    assert abs(back[1][1] - row) > 36  # clear of the diamond, the tallest node of the row


def test_the_exits_of_a_decision_leave_from_different_tips() -> None:
    nodes = [(1, "decision"), (1, "step"), (0, "step"), (2, "step")]
    result = lay_out(a_map(3, nodes, [(0, 1, "Yes"), (0, 2, "No"), (0, 3, "Unclear")]))
    starts = {path.points[0] for path in result.flows}
    assert len(starts) == 3
    assert starts <= _tips(_box(result, 0))


def test_a_decision_is_entered_and_left_at_different_tips_even_when_that_takes_merging() -> None:
    # Given three entries and three exits, when laid out
    nodes = [(1, "decision"), (1, "step"), (0, "step"), (2, "step"), (0, "step"), (2, "step"), (1, "step")]
    flows = [(4, 0, ""), (5, 0, ""), (6, 0, ""), (0, 1, "Yes"), (0, 2, "No"), (0, 3, "Unclear")]
    result = lay_out(a_map(3, nodes, flows))
    # then every exit has a tip to itself and the entries share the fourth
    starts = {path.points[0] for path in result.flows[3:]}
    assert len(starts) == 3
    assert starts <= _tips(_box(result, 0))
    assert {path.points[-1] for path in result.flows[:3]} == _tips(_box(result, 0)) - starts


@pytest.mark.parametrize("seed", range(12))
def test_flows_meet_decisions_at_their_tips(seed: int) -> None:
    request = a_process(14 + 2 * seed, 2 + seed % 6, 100 + seed)
    result = lay_out(request)
    boxes = {node.id: box for node, box in zip(request.nodes, result.nodes, strict=True) if node.kind == "decision"}
    left: dict[str, set[tuple[float, float]]] = defaultdict(set)
    entered: dict[str, set[tuple[float, float]]] = defaultdict(set)
    for flow, path in zip(request.flows, result.flows, strict=True):
        for node, point, used in ((flow.source, path.points[0], left), (flow.target, path.points[-1], entered)):
            if node in boxes:
                assert point in _tips(boxes[node]), flow.id
                used[node].add(point)
    assert not any(left[node] & entered[node] for node in boxes)


def test_a_decision_with_more_exits_than_tips_starts_them_all_at_tips() -> None:
    nodes = [(1, "step"), (1, "decision"), *[(k % 3, "step") for k in range(6)]]
    flows = [(0, 1, ""), *[(1, k, f"{k} %") for k in range(2, 8)]]
    result = lay_out(a_map(3, nodes, flows))
    assert {path.points[0] for path in result.flows[1:]} <= _tips(_box(result, 1))


def test_the_last_piece_leaves_room_for_the_arrow_head() -> None:
    request = a_process(40, 5, 3)
    for path in lay_out(request).flows:
        (x1, y1), (x2, y2) = path.points[-2:]
        assert abs(x1 - x2) + abs(y1 - y2) >= 10, path.id


def test_labels_cover_no_node() -> None:
    request = a_process(40, 5, 3)
    result = lay_out(request)
    for flow, path in zip(request.flows, result.flows, strict=True):
        if path.label_at is None:
            continue
        x, y = path.label_at
        for box in result.nodes:
            clear = (
                x + flow.label_width / 2 <= box.x or box.x + box.width <= x - flow.label_width / 2
                or y + 7 <= box.y or box.y + box.height <= y - 7
            )  # fmt: skip
            assert clear, (flow.id, box.id)


def test_the_same_map_is_always_drawn_the_same() -> None:
    assert lay_out(a_process(60, 5, 9)) == lay_out(a_process(60, 5, 9))


def test_progress_rises_to_one_and_can_cancel() -> None:
    seen: list[float] = []
    lay_out(a_process(30, 4, 2), lambda share: not seen.append(share))  # type: ignore[func-returns-value]
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    with pytest.raises(LayoutCancelled):
        lay_out(a_process(30, 4, 2), lambda share: share < 0.3)
