"""What a line would cost roughly is the price of the cheapest simple one, though not all are looked at closely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.map_samples import a_process
from workflow_studio.app import rough_lines
from workflow_studio.layout import Drawn, NodeBox, lay_out

FORTY = 40
PLACES = st.tuples(st.integers(100, 4000).map(float), st.integers(0, 900).map(float))


@pytest.fixture(scope="module")
def drawn() -> Drawn:
    request = a_process(FORTY, 4, 2)
    laid = lay_out(request)
    return Drawn.of(request, {box.id: box for box in laid.nodes}, laid.lanes, {path.id: path for path in laid.flows})


@given(PLACES, PLACES, st.integers(0, FORTY - 1), PLACES)
def test_no_line_is_cheaper_than_the_price(
    drawn: Drawn, start: tuple[float, float], end: tuple[float, float], other: int, at: tuple[float, float]
) -> None:
    # given two nodes anywhere among the others, one of which has moved
    one, two = (NodeBox(f"new{number}", *place, 128.0, 64.0) for number, place in enumerate((start, end)))
    there = list(drawn.boxes.values())[other]
    moved = {there.id: NodeBox(there.id, *at, there.width, there.height)}
    # then what is told is the price of the cheapest of all lines, and of that which runs back
    lines = [(line, rough_lines._price_alone(line)) for line in rough_lines._lines(one, two)]
    cheapest = min(rough_lines._price(drawn, moved, line, (one.id, two.id), alone) for line, alone in lines)
    back = end[0] < start[0] - rough_lines.ONE_COLUMN
    told = rough_lines.rough_price(drawn, moved, one, two)
    assert told == cheapest + (rough_lines._BACKWARD if back else 0.0)
    # and no more than what it costs at least is known beforehand
    assert rough_lines.least_price(one, two) <= told
