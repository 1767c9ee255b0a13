"""How long an edit takes with everything that keeps the map drawn, and what of it is routing."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.drawn_processes import document_of
from tests.layout.map_samples import a_process
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.editing.commands import MoveNodes
from workflow_studio.editing.editor import Editor
from workflow_studio.layout import lay_out, route

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize(("steps", "limit"), [(300, 0.08), (2000, 0.8)])
def test_move_a_step_of_a_drawn_map(benchmark: BenchmarkFixture, steps: int, limit: float) -> None:
    editor = Editor(document_of(a_process(steps, 8, 1)), (keep_drawn,))
    moves = cycle(list(editor.document.steps)[10 :: max(1, steps // 20)])

    def move() -> None:
        step = next(moves)
        shape = next(shape for shape in editor.document.shapes.values() if shape.of == step)
        editor.execute(MoveNodes({step: (shape.x + 16, shape.y)}))

    benchmark.pedantic(move, rounds=12, warmup_rounds=1)
    assert benchmark.stats.stats.median < limit


@pytest.mark.parametrize("steps", [300, 2000])
def test_routing_what_an_edit_touched_takes_a_fraction_of_routing_all(benchmark: BenchmarkFixture, steps: int) -> None:
    request = a_process(steps, 8, 1)
    drawn = lay_out(request)
    moved = drawn.nodes[steps // 2]
    placed = {box.id: box for box in drawn.nodes} | {moved.id: replace(moved, x=moved.x + 16)}
    paths = {path.id: path for path in drawn.flows}
    start = perf_counter()
    route(request, placed, drawn.lanes)
    everything = perf_counter() - start
    benchmark.pedantic(route, args=(request, placed, drawn.lanes, paths, {moved.id}), rounds=8, warmup_rounds=1)
    assert benchmark.stats.stats.median < everything / 4
