"""A drawn map that is kept finds what is where, and knows what was drawn otherwise."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.map_samples import a_process
from workflow_studio.layout import Drawn, NodeBox, lay_out
from workflow_studio.layout.by_place import ByPlace, Reach
from workflow_studio.layout.windows import Window, around_box, around_line

PIXELS = st.integers(-3000, 3000).map(float)
FAR = PIXELS | st.sampled_from([40_000.0, -2e7])
LENGTHS = st.sampled_from([0.0, 24.0, 128.0, 700.0, 40_000.0, 2e7])


@st.composite
def windows(draw: st.DrawFn) -> Window:
    left, top = draw(PIXELS), draw(PIXELS)
    return Window(left, top, left + draw(LENGTHS), top + draw(LENGTHS))


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.lists(st.tuples(FAR, FAR), max_size=4)), max_size=12), windows()
)
def test_what_comes_into_a_window_is_near_it_wherever_it_was_before(
    puts: list[tuple[str, list[tuple[float, float]]]], window: Window
) -> None:
    index = ByPlace()
    for key, corners in puts:
        index.put(key, corners)
    now = {key: [around_line(ends) for ends in pairwise(corners)] for key, corners in puts}
    there = {key for key, rooms in now.items() if any(window.touches(room) for room in rooms)}
    assert there <= index.near(window) <= {key for key, rooms in now.items() if rooms}


@given(windows(), st.lists(st.tuples(PIXELS, PIXELS), max_size=6))
def test_a_line_comes_into_a_window_where_a_piece_of_it_has_anything_in_common_with_it(
    window: Window, line: list[tuple[float, float]]
) -> None:
    pieces = (around_line([start, end]) for start, end in pairwise(line))
    assert window.meets(line) == any(window.touches(piece) for piece in pieces)


@given(st.lists(st.tuples(PIXELS, LENGTHS), max_size=8), st.data())
def test_the_reach_is_that_of_what_is_still_there(things: list[tuple[float, float]], data: st.DataObject) -> None:
    spans = [(low, low + length) for low, length in things]
    left = data.draw(st.lists(st.sampled_from(range(len(spans))), unique=True) if spans else st.just([]))
    reach = Reach()
    for span in spans:
        reach.change(None, span)
    for index in left:
        reach.change(spans[index], None)
    still = [span for index, span in enumerate(spans) if index not in left]
    assert reach.span == ((min(low for low, _ in still), max(high for _, high in still)) if still else None)


def test_moved_nodes_and_redrawn_flows_are_found_where_they_are_now() -> None:
    request = a_process(60, 4, 2)
    laid = lay_out(request)
    drawn = Drawn.of(request, {box.id: box for box in laid.nodes}, laid.lanes, {path.id: path for path in laid.flows})
    for box in laid.nodes[::3]:
        drawn.put(replace(box, x=box.x + 900, y=box.y - 300))
    for path in laid.flows[::4]:
        drawn.draw(replace(path, points=tuple((x - 500, y + 200) for x, y in path.points)))
    for path in laid.flows[1::4]:
        drawn.erase(path.id)
    for x in range(0, 9000, 700):
        window = Window(x, -200, x + 650, 260)
        assert set(drawn.nodes_in(window)) == {k for k, box in drawn.boxes.items() if window.touches(around_box(box))}
        assert set(drawn.flows_in(window)) == {k for k, path in drawn.paths.items() if window.meets(path.points)}


def test_what_came_back_to_its_place_is_not_drawn_otherwise() -> None:
    request = a_process(12, 2, 2)
    laid = lay_out(request)
    drawn = Drawn.of(request, {box.id: box for box in laid.nodes}, laid.lanes, {path.id: path for path in laid.flows})
    there, back, lifted = laid.nodes[2], laid.nodes[3], laid.nodes[4]
    drawn.put(NodeBox(there.id, 0, 0, there.width, there.height))
    drawn.put(replace(back, x=back.x + 10))
    drawn.put(back)
    drawn.lift(lifted.id)
    assert drawn.put_elsewhere() == {there.id, lifted.id}
    assert drawn.unplaced == {lifted.id}
    drawn.settle()
    assert drawn.put_elsewhere() == set()
