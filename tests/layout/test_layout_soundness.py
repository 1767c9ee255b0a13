"""No picture may have flows on one line, flows through steps, steps on one another or outside their lane."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.faults import faults
from tests.layout.map_samples import a_map, a_process, a_tangle
from workflow_studio.layout import LayoutRequest, lay_out


@pytest.mark.parametrize("seed", range(12))
def test_realistic_processes_are_drawn_soundly(seed: int) -> None:
    request = a_process(10 + 4 * seed, 1 + seed % 7, seed)
    assert faults(request, lay_out(request)) == []


def test_three_hundred_steps_are_drawn_soundly() -> None:
    request = a_process(300, 6, 1)
    assert faults(request, lay_out(request)) == []


def test_two_thousand_steps_are_drawn_soundly() -> None:
    request = a_process(2000, 8, 0)
    assert faults(request, lay_out(request)) == []


@pytest.mark.parametrize("lanes", [1, 4])
def test_a_directly_follows_graph_with_99_flows_between_27_steps_is_drawn_soundly(lanes: int) -> None:
    request = a_tangle(27, 99, lanes, lanes)
    assert faults(request, lay_out(request)) == []


HUB = [(0, k, "x") for k in range(1, 13)] + [(k, 0, "") for k in range(1, 13)]
ODD_MAPS = {
    "nothing at all": a_map(0, [], []),
    "empty lanes": a_map(3, [], []),
    "one step": a_map(1, [(0, "step")], []),
    "steps without flows": a_map(2, [(k % 2, "step") for k in range(30)], []),
    "a step that follows itself": a_map(1, [(0, "step")], [(0, 0), (0, 0), (0, 0)]),
    "two steps, to and fro": a_map(2, [(0, "step"), (1, "step")], [(0, 1), (1, 0)]),
    "many flows between two steps": a_map(2, [(0, "step"), (1, "step")], [(0, 1)] * 7 + [(1, 0)] * 7 + [(1, 1)] * 3),
    "many flows between two events": a_map(1, [(0, "event"), (0, "event")], [(0, 1)] * 4 + [(1, 0)] * 4),
    "twelve exits and entries": a_map(3, [(k % 3, "decision" if not k else "step") for k in range(13)], HUB),
    "twelve exits in one lane": a_map(1, [(0, "decision" if not k else "step") for k in range(13)], HUB),
    "forty lanes": a_tangle(60, 90, 40, 5),
    "parts without connection": a_map(2, [(k % 2, "step") for k in range(24)], [(k, k + 1) for k in range(0, 24, 3)]),
    "only starts and ends": a_map(2, [(0, "start"), (1, "start"), (0, "end"), (1, "end")], [(0, 3), (1, 2)]),
    "a ring": a_map(3, [(k % 3, "step") for k in range(12)], [(k, (k + 1) % 12) for k in range(12)]),
}


@pytest.mark.parametrize("name", ODD_MAPS)
def test_odd_maps_are_drawn_soundly(name: str) -> None:
    request = ODD_MAPS[name]
    assert faults(request, lay_out(request)) == []


@st.composite
def maps(draw: st.DrawFn) -> LayoutRequest:
    lanes = draw(st.integers(1, 5))
    kinds = st.sampled_from(["step", "step", "decision", "start", "end", "event"])
    nodes = draw(st.lists(st.tuples(st.integers(0, lanes - 1), kinds), min_size=1, max_size=10))
    ends = st.integers(0, len(nodes) - 1)
    labels = st.sampled_from(["", "Yes", "No", "2.3 d"])
    flows = draw(st.lists(st.tuples(ends, ends, labels), max_size=22))
    return a_map(lanes, nodes, flows)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(maps())
def test_any_map_is_drawn_soundly(request: LayoutRequest) -> None:
    assert faults(request, lay_out(request)) == []
