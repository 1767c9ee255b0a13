"""Maps with phases: what is done in one phase stands left of all that is done in the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.faults import faults
from tests.layout.map_samples import SHARED, a_map, a_process, visio_process
from workflow_studio.layout import STANDARD, LaneInput, LayoutRequest, LayoutResult, kept_in_phases, lay_out, route


def in_phases(request: LayoutRequest, phases: int) -> LayoutRequest:
    """The same map with its nodes shared out over phases, in their order."""
    each = -(-len(request.nodes) // phases)
    nodes = tuple(replace(node, phase=number // each) for number, node in enumerate(request.nodes))
    return replace(request, nodes=nodes, phases=phases)


def out_of_phase(request: LayoutRequest, result: LayoutResult) -> list[str]:
    """The nodes that do not stand right of all nodes of the phases before theirs."""
    ends = [0.0] * (request.phases + 1)
    for node, box in zip(request.nodes, result.nodes, strict=True):
        ends[node.phase] = max(ends[node.phase], box.x + box.width)
    return [
        node.id
        for node, box in zip(request.nodes, result.nodes, strict=True)
        if node.phase and box.x <= max(ends[: node.phase])
    ]


@pytest.mark.parametrize("seed", range(6))
def test_a_map_with_phases_is_drawn_soundly_with_each_phase_in_its_band(seed: int) -> None:
    request = in_phases(a_process(40, 4, seed), 3 + seed % 3)
    result = lay_out(request)
    assert faults(request, result) == []
    assert out_of_phase(request, result) == []


@pytest.mark.parametrize(("steps", "phases"), [(300, 5), pytest.param(2_000, 8, marks=pytest.mark.slow)])
def test_large_maps_with_phases_have_no_overlap_and_no_flow_through_a_step(steps: int, phases: int) -> None:
    request = in_phases(a_process(steps, 8, 7), phases)
    result = lay_out(request)
    assert faults(request, result) == []
    assert out_of_phase(request, result) == []


def test_flows_back_into_an_earlier_phase_are_drawn() -> None:
    request = a_map(2, [(0, "start"), (0, "step"), (1, "step"), (0, "end")], [(0, 1), (1, 2), (2, 1, "No"), (2, 3)])
    phase = [2, 0, 1, 0]  # the start in the last phase, the end in the first
    nodes = tuple(replace(node, phase=number) for node, number in zip(request.nodes, phase, strict=True))
    request = replace(request, nodes=nodes, phases=3)
    result = lay_out(request)
    assert faults(request, result) == []
    assert out_of_phase(request, result) == []


def test_phases_with_nothing_in_them_have_room() -> None:
    request = a_map(1, [(0, "step"), (0, "step")], [(0, 1)])
    first, second = request.nodes
    request = replace(request, nodes=(replace(first, phase=1), replace(second, phase=3)), phases=6)
    result = lay_out(request)
    one, other = result.nodes
    assert one.x >= STANDARD.lane_header + STANDARD.phase_width
    assert other.x - (one.x + one.width) >= STANDARD.phase_width
    assert result.width - (other.x + other.width) >= 2 * STANDARD.phase_width


def test_a_map_without_phases_is_drawn_as_ever() -> None:
    request = a_process(60, 5, 3)
    one_phase = replace(request, phases=1)
    assert [box.y for box in lay_out(one_phase).nodes] == [box.y for box in lay_out(request).nodes]


def test_a_step_that_changes_its_phase_goes_into_the_band_and_the_rest_stays_in_order() -> None:
    request = in_phases(a_process(40, 4, 5), 4)
    drawn = lay_out(request)
    nodes = tuple(replace(node, phase=2) if node.id == "n3" else node for node in request.nodes)
    changed = replace(request, nodes=nodes)
    boxes = kept_in_phases(changed, {box.id: box for box in drawn.nodes}, {"n3"}, STANDARD)
    moved = [box.id for box in drawn.nodes if boxes[box.id].x != box.x]
    assert moved == ["n3"]
    assert out_of_phase(changed, replace(drawn, nodes=tuple(boxes.values()))) == []


def test_a_lane_that_was_made_high_stays_so() -> None:
    request = a_map(2, [(0, "step"), (1, "step")], [(0, 1)])
    request = replace(request, lanes=(LaneInput("L0", 300.0), LaneInput("L1", 40.0)))
    result = lay_out(request)
    assert [lane.height for lane in result.lanes] == [300.0, 112.0]
    assert faults(request, result) == []
    again = route(request, {box.id: box for box in result.nodes}, result.lanes)
    assert [lane.height for lane in again.lanes] == [300.0, 112.0]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared processes are not here")
def test_the_sample_processes_in_three_phases_are_sound() -> None:
    for name in ("procure_to_pay", "loan_application"):
        request = in_phases(visio_process(SHARED / f"{name}.csv"), 3)
        result = lay_out(request)
        assert faults(request, result) == []
        assert out_of_phase(request, result) == []


@pytest.mark.parametrize("kind", ["end", "start"])
def test_a_name_below_an_event_at_the_edge_of_a_phase_stays_in_its_band(kind: str) -> None:
    # Given an event with a long name that is the last of its phase, or the first of the next one
    request = a_map(1, [(0, "step"), (0, "event"), (0, "event"), (0, "step")], [(0, 1), (1, 2), (2, 3)])
    phases = (0, 0, 1, 1) if kind == "end" else (0, 1, 1, 1)
    nodes = tuple(
        replace(node, phase=phase, label_width=110.0 if node.kind == "event" else 0.0)
        for node, phase in zip(request.nodes, phases, strict=True)
    )
    # when the map is laid out, and kept in its phases afterwards
    request = replace(request, nodes=nodes, phases=2)
    result = lay_out(request)
    kept = kept_in_phases(request, {box.id: box for box in result.nodes}, (), STANDARD)
    # then the names of the two phases do not reach into one another, and the kept map is the same
    named = [
        (phase, box.x + box.width / 2, max(node.label_width, node.width) / 2)
        for phase, node, box in zip(phases, nodes, result.nodes, strict=True)
    ]
    end = max(middle + half for phase, middle, half in named if not phase)
    begin = min(middle - half for phase, middle, half in named if phase)
    assert end + STANDARD.label_gap <= begin
    assert list(kept.values()) == list(result.nodes)
