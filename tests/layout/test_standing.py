"""Laying out a map that is drawn already leaves it as people know it, unless it can be drawn much better."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.layout.faults import faults
from tests.layout.map_samples import a_map, a_process
from tests.layout.test_layout_soundness import maps
from tests.layout.test_phases import in_phases, out_of_phase
from workflow_studio.layout import FlowInput, LayoutRequest, LayoutResult, NodeInput, lay_out


def drawn_as(request: LayoutRequest, result: LayoutResult) -> LayoutRequest:
    """The request for a map that stands where this result puts it; nodes that it does not have are not drawn yet."""
    at = {box.id: (box.x, box.y) for box in result.nodes}
    return replace(request, nodes=tuple(replace(node, drawn=at.get(node.id)) for node in request.nodes))


def without(request: LayoutRequest, number: int) -> LayoutRequest:
    """The map without this node; what led to it leads on to what follows it."""
    gone = request.nodes[number].id
    onward = next((flow.target for flow in request.flows if flow.source == gone and flow.target != gone), None)
    flows = [
        replace(flow, target=onward) if flow.target == gone and onward else flow
        for flow in request.flows
        if flow.source != gone and (flow.target != gone or onward not in (None, flow.source))
    ]
    return replace(request, nodes=tuple(n for n in request.nodes if n.id != gone), flows=tuple(flows))


@pytest.mark.parametrize("seed", range(6))
def test_a_map_that_has_not_changed_stays_where_it_is(seed: int) -> None:
    request = a_process(20 + 9 * seed, 1 + seed, 60 + seed)
    first = lay_out(request)
    assert lay_out(drawn_as(request, first)) == first


@pytest.mark.parametrize("steps", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_a_map_in_phases_that_has_not_changed_stays_where_it_is(steps: int) -> None:
    request = in_phases(a_process(steps, 5, 8), 4)
    first = lay_out(request)
    assert lay_out(drawn_as(request, first)) == first


@settings(max_examples=40, deadline=None, derandomize=True)
@given(maps())
def test_any_map_stays_where_it_is_when_it_is_laid_out_once_more_after_a_change(
    request: LayoutRequest,
) -> None:
    # Given a map in which a step was moved far away by hand
    first = lay_out(request)
    moved = drawn_as(request, first)
    last = moved.nodes[-1]
    assert last.drawn is not None
    moved = replace(moved, nodes=(*moved.nodes[:-1], replace(last, drawn=(last.drawn[0] + 330, last.drawn[1]))))
    # when it is laid out, and once more
    second = lay_out(moved)
    assert faults(request, second) == []
    assert lay_out(drawn_as(request, second)) == second


@pytest.mark.parametrize("seed", range(4))
def test_a_map_with_pins_that_has_not_changed_stays_where_it_is(seed: int) -> None:
    request = a_process(24, 3, seed)
    free = lay_out(request)
    pin = free.nodes[9].x + 70, free.nodes[9].y
    pinned = replace(
        request, nodes=tuple(replace(n, pinned=pin if k == 9 else None) for k, n in enumerate(request.nodes))
    )
    first = lay_out(drawn_as(pinned, free))
    second = lay_out(drawn_as(pinned, first))
    assert [(box.x, box.y) for box in second.nodes] == [(box.x, box.y) for box in first.nodes]


@pytest.mark.parametrize("seed", range(5))
def test_a_step_that_is_new_goes_beside_what_leads_to_it_and_the_rest_keeps_its_order(seed: int) -> None:
    # Given a map without one of its steps, drawn
    request = a_process(36, 4, 30 + seed)
    number = next(k for k in range(12, 36) if request.nodes[k].kind == "step")
    before = lay_out(without(request, number))
    # when it is laid out with the step
    after = lay_out(drawn_as(request, before))
    # then nearly all others keep their order in their lane and along the map
    assert faults(request, after) == []
    old = {box.id: box for box in before.nodes}
    new = {box.id: box for box in after.nodes}
    keys = sorted(old, key=lambda key: old[key].x)
    swapped = {
        key
        for one, key in enumerate(keys)
        for other in keys[:one]
        if old[other].x + 60 < old[key].x and new[other].x > new[key].x + 60
    }
    assert len(swapped) <= 0.15 * len(keys)


def test_a_map_in_disorder_is_drawn_as_if_from_nothing() -> None:
    request = a_process(40, 4, 12)
    fresh = lay_out(request)
    places = [(box.x, box.y) for box in fresh.nodes]
    chance = random.Random(3)
    mixed = [(chance.choice(places)[0], y) for _, y in places]
    nodes = tuple(replace(node, drawn=at) for node, at in zip(request.nodes, mixed, strict=True))
    assert lay_out(replace(request, nodes=nodes)) == fresh


def test_steps_that_stand_on_one_another_get_places_of_their_own() -> None:
    request = a_map(2, [(k % 2, "step") for k in range(8)], [(k, k + 1) for k in range(7)])
    heap = replace(request, nodes=tuple(replace(node, drawn=(100.0, 20.0)) for node in request.nodes))
    assert faults(request, lay_out(heap)) == []


def test_new_steps_go_into_their_phase() -> None:
    request = in_phases(a_process(30, 3, 4), 3)
    some = replace(request, nodes=request.nodes[:-1], flows=tuple(f for f in request.flows if "n29" not in ends(f)))
    drawn = drawn_as(request, lay_out(some))
    extra = NodeInput("loose", "L1", "step", 128, 64, phase=1)
    drawn = replace(drawn, nodes=(*drawn.nodes, extra))
    result = lay_out(drawn)
    assert faults(drawn, result) == []
    assert out_of_phase(drawn, result) == []


def ends(flow: FlowInput) -> tuple[str, str]:
    return flow.source, flow.target
