"""Flows are routed anew between steps that stay where the user has put them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.faults import faults
from tests.layout.map_samples import a_process
from workflow_studio.layout import LayoutResult, NodeBox, lay_out, route


def _placed(result: LayoutResult) -> dict[str, NodeBox]:
    return {box.id: box for box in result.nodes}


def test_nodes_keep_their_boxes_and_flows_are_sound() -> None:
    request = a_process(40, 5, 4)
    laid_out = lay_out(request)
    routed = route(request, _placed(laid_out))
    assert routed.nodes == laid_out.nodes
    assert faults(request, routed) == []


def test_flows_whose_ends_stay_keep_their_paths() -> None:
    request = a_process(40, 5, 4)
    before = lay_out(request)
    after = route(request, _placed(before), before.lanes, {path.id: path for path in before.flows})
    assert after.flows == before.flows
    assert after.lanes == before.lanes


@pytest.mark.parametrize(("across", "down"), [(20, 0), (60, 10), (0, 30), (-90, 0), (150, 90)])
def test_a_dragged_step_takes_its_flows_along(across: float, down: float) -> None:
    request = a_process(36, 4, 6)
    before = lay_out(request)
    paths = {path.id: path for path in before.flows}
    for box in before.nodes[3::7]:
        placed = _placed(before)
        placed[box.id] = replace(box, x=max(44.0, box.x + across), y=box.y + down)
        after = route(request, placed, before.lanes, paths)
        # only what the user did himself may be wrong: the dragged step can lie on another one
        own = [fault for fault in faults(request, after) if not fault.endswith("overlap")]
        assert [fault for fault in own if f" {box.id}" not in fault] == []


def test_a_lane_grows_for_a_step_dragged_below_it_and_lower_lanes_move_down() -> None:
    request = a_process(24, 3, 1)
    before = lay_out(request)
    first = next(n for n, node in enumerate(request.nodes) if node.lane == "L0" and node.kind == "step")
    placed = _placed(before)
    box = before.nodes[first]
    placed[box.id] = replace(box, y=box.y + 200)
    after = route(request, placed, before.lanes, {path.id: path for path in before.flows})
    assert after.lanes[0].height > before.lanes[0].height
    assert after.nodes[first].y == box.y + 200
    grown = after.lanes[0].height - before.lanes[0].height
    for node, old, new in zip(request.nodes, before.nodes, after.nodes, strict=True):
        if node.lane != "L0":
            assert new.y == pytest.approx(old.y + grown)


def test_a_pinned_step_stays_and_others_step_aside() -> None:
    request = a_process(24, 3, 5)
    free = lay_out(request)
    neighbour = next(n for n, node in enumerate(request.nodes) if node.kind == "step" and n > 4)
    pin = (free.nodes[neighbour].x + 70, free.nodes[neighbour].y)
    nodes = tuple(replace(node, pinned=pin if n == neighbour else None) for n, node in enumerate(request.nodes))
    pinned = replace(request, nodes=nodes)
    result = lay_out(pinned)
    assert (result.nodes[neighbour].x, result.nodes[neighbour].y) == pin
    assert faults(pinned, result) == []


def test_a_pin_outside_its_lane_gives_way_to_the_lane() -> None:
    request = a_process(20, 3, 5)
    nodes = tuple(replace(node, pinned=(300.0, -500.0) if n == 5 else None) for n, node in enumerate(request.nodes))
    pinned = replace(request, nodes=nodes)
    result = lay_out(pinned)
    assert result.nodes[5].x == 300
    assert faults(pinned, result) == []


@pytest.mark.parametrize(("across", "down"), [(20, 0), (60, 10), (0, 30), (0, 250), (150, 90)])
def test_looking_at_what_changed_alone_gives_what_looking_at_everything_gives(across: float, down: float) -> None:
    request = a_process(80, 5, 3)
    before = lay_out(request)
    paths = {path.id: path for path in before.flows}
    for box in before.nodes[3::11]:
        placed = _placed(before)
        placed[box.id] = replace(box, x=max(44.0, box.x + across), y=box.y + down)
        everything = route(request, placed, before.lanes, paths, {box.id})
        assert route(request, placed, before.lanes, paths, {box.id}, {box.id}) == everything


def test_a_kept_line_that_is_none_is_routed_even_where_nothing_changed() -> None:
    request = a_process(24, 3, 1)
    before = lay_out(request)
    paths = {path.id: path for path in before.flows}
    broken = before.flows[4]
    for points in ((), (broken.points[0],), (broken.points[0], (broken.points[0][0] + 7, broken.points[0][1] + 9))):
        paths[broken.id] = replace(broken, points=points)
        after = route(request, _placed(before), before.lanes, paths, (), ())
        assert faults(request, after) == []
