"""How long it takes to read a real log of 8,577 events as a map, and to redraw it while the slider moves."""

from __future__ import annotations

from itertools import cycle

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.analysis.eventlog.logs import real_events
from workflow_studio.analysis.eventlog import DiscoveredMap, EventLog, discover, prepare

pytestmark = pytest.mark.benchmark


def test_from_events_to_a_map(benchmark: BenchmarkFixture) -> None:
    events = real_events("receipt")
    found = benchmark(lambda: discover(prepare(EventLog(events))))
    assert found.coverage.cases == 1434
    assert benchmark.stats.stats.min < 0.2


def test_moving_the_slider(benchmark: BenchmarkFixture) -> None:
    graph = prepare(EventLog(real_events("receipt")))
    details = cycle(step / 20 for step in range(21))

    def move() -> DiscoveredMap:
        return discover(graph, next(details))

    benchmark.pedantic(move, rounds=84, warmup_rounds=21)
    assert benchmark.stats.stats.median < 0.02
