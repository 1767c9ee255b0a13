"""How long a layout takes, and a reroute while a step is being dragged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.layout.map_samples import a_process
from workflow_studio.layout import lay_out, route

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize(("steps", "limit"), [(34, 2.0), (300, 2.0), (2000, 8.0)])
def test_layout_of_a_process(benchmark: BenchmarkFixture, steps: int, limit: float) -> None:
    request = a_process(steps, 8, 0)
    benchmark.pedantic(lay_out, args=(request,), rounds=2)
    assert benchmark.stats.stats.min < limit


@pytest.mark.parametrize(("steps", "limit"), [(50, 0.05), (300, 0.2)])
def test_rerouting_while_a_step_is_dragged(benchmark: BenchmarkFixture, steps: int, limit: float) -> None:
    request = a_process(steps, 6, 1)
    drawn = lay_out(request)
    placed = {box.id: box for box in drawn.nodes}
    dragged = drawn.nodes[steps // 2]
    placed[dragged.id] = replace(dragged, x=dragged.x + 30)
    paths = {path.id: path for path in drawn.flows}
    benchmark.pedantic(route, args=(request, placed, drawn.lanes, paths), rounds=5)
    assert benchmark.stats.stats.min < limit
