"""A wide map in parts: nothing is cut or lost, and every cut flow can be followed by its letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import chain_map, purchase_map
from tests.picture.laid_out import laid_out_map
from workflow_studio.app.importing import laid_out
from workflow_studio.model import Document, Edge, Flow, table_of
from workflow_studio.model.document import new_id
from workflow_studio.model.views import flows_of, lanes_of, nodes_of
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.folding import folded
from workflow_studio.picture.folding_cuts import Gap, chosen_cuts, evened, gaps_between
from workflow_studio.picture.folding_ends import BESIDE_EDGE, CIRCLE, margin_for, spread
from workflow_studio.picture.folding_pieces import Grid, pieces_of
from workflow_studio.picture.items import Circle, Item, Picture, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.whole_map import map_picture

WIDE = 960.0


def items_by_element(picture: Picture) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in picture.items:
        found.setdefault(item.of, []).append(item)
    return found


def looks(items: Sequence[Item]) -> tuple[list[float], list[str]]:
    """How far to the right, how wide and how high something is drawn, and what stands in it."""
    box = bounds_of(items)
    texts = [item.text for item in items if isinstance(item, TextLine)]
    return [round(value, 2) for value in (box.left, box.width, box.height)], texts


def letters_in(picture: Picture) -> dict[str, str]:
    """The letter at each cut flow: a circle of the flow's own, followed by one line of text."""
    pairs = pairwise(picture.items)
    return {
        circle.of: text.text
        for circle, text in pairs
        if isinstance(circle, Circle) and isinstance(text, TextLine) and table_of(circle.of) == "flows"
    }


def test_a_narrow_map_stays_in_one_piece() -> None:
    document, map_id = laid_out_map()
    assert folded(document, map_id, 5_000) == (map_picture(document, map_id),)


def test_a_map_without_geometry_is_one_empty_picture() -> None:
    document = purchase_map()
    (part,) = folded(document, next(iter(document.maps)), WIDE)
    assert part.items == ()


def test_every_node_is_drawn_once_and_as_on_the_whole_map_apart_from_its_height() -> None:
    document, map_id = laid_out_map()
    whole = items_by_element(map_picture(document, map_id))
    parts = [items_by_element(part) for part in folded(document, map_id, WIDE)]
    assert len(parts) > 1
    for node in nodes_of(document, map_id):
        (drawn,) = [part[node.id] for part in parts if node.id in part]
        assert looks(drawn) == looks(whole[node.id])


def test_parts_are_narrow_enough_and_about_equally_wide() -> None:
    document = laid_out(chain_map(80))
    widths = [part.width for part in folded(document, next(iter(document.maps)), WIDE)]
    assert len(widths) > 3
    assert max(widths) <= WIDE
    assert min(widths) > 0.6 * max(widths)


def test_lane_headers_repeat_and_only_outer_lanes_are_left_out() -> None:
    document, map_id = laid_out_map()
    lanes = [lane.id for lane in lanes_of(document, map_id)]
    for part in folded(document, map_id, WIDE):
        drawn = items_by_element(part)
        shown = [position for position, lane in enumerate(lanes) if lane in drawn]
        assert shown == list(range(shown[0], shown[-1] + 1))
        names = {item.text for item in part.items if isinstance(item, TextLine) and item.of in lanes}
        assert len(names) >= len(shown)


def test_a_cut_flow_ends_and_goes_on_at_the_same_letter() -> None:
    document, map_id = laid_out_map()
    found = Counter(pair for part in folded(document, map_id, WIDE) for pair in letters_in(part).items())
    assert found
    assert set(found.values()) == {2}
    letters = [letter for _, letter in found]
    assert sorted(letters) == sorted(set(letters))
    assert sorted(letters)[0] == "A"


def test_what_stands_on_a_cut_flow_is_said_once() -> None:
    document, map_id = laid_out_map()
    document = laid_out(document)
    whole = Counter(
        item.text
        for item in map_picture(document, map_id).items
        if isinstance(item, TextLine) and table_of(item.of) == "flows"
    )
    parts = folded(document, map_id, WIDE)
    letters = {letter for part in parts for letter in letters_in(part).values()}
    said = Counter(
        item.text
        for part in parts
        for item in part.items
        if isinstance(item, TextLine) and table_of(item.of) == "flows" and item.text not in letters
    )
    assert said == whole


def test_a_pill_where_the_map_is_cut_moves_before_the_circle() -> None:
    # Given a level flow with its pill right on the cut, then neither half has room for it there
    flow = Flow(id="flow1", map="map1", source="step1", target="step2", count=408)
    line = ((0.0, 0.0), (66.0, 0.0))
    edge = Edge(id="edge1", of="flow1", points=line, label_at=(29.0, 0.0))
    pieces = pieces_of(flow, edge, line, Grid((29.0,)), Look(), handoff=False)
    assert [(piece.pill, piece.labelled) for piece in pieces.values()] == [(None, True), (None, False)]


@st.composite
def maps_with_loops(draw: st.DrawFn) -> Document:
    """A chain with flows added at random, forwards and back, of which some are long."""
    document = chain_map(draw(st.integers(8, 16)), draw(st.integers(1, 4)))
    steps = list(document.steps)
    map_id = next(iter(document.maps))
    places = st.tuples(st.sampled_from(steps), st.sampled_from(steps))
    flows = dict(document.flows)
    for source, target in draw(st.lists(places, max_size=6, unique=True)):
        key = new_id(Flow, document.next_number + len(flows))
        flows[key] = Flow(id=key, map=map_id, source=source, target=target, label=draw(st.sampled_from(("", "again"))))
    return laid_out(document.with_tables({"flows": flows}, next_number=document.next_number + len(flows) + 1))


@settings(max_examples=15)
@given(maps_with_loops(), st.sampled_from((500.0, 800.0)))
def test_whatever_the_flows_nothing_is_lost_and_all_lies_in_the_picture(document: Document, widest: float) -> None:
    map_id = next(iter(document.maps))
    parts = folded(document, map_id, widest)
    drawn = [set(items_by_element(part)) for part in parts]
    for node in nodes_of(document, map_id):
        assert sum(node.id in part for part in drawn) == 1
    found = Counter(flow for part in parts for flow in letters_in(part))
    for flow in flows_of(document, map_id):
        assert found[flow.id] in (0, 2)
        assert sum(flow.id in part for part in drawn) == max(found[flow.id], 1)
    for part in parts:
        lanes = bounds_of(item for item in part.items if table_of(item.of) == "lanes")
        box = bounds_of(part.items)
        assert lanes.left <= box.left + 1
        assert box.right <= lanes.right + 1


def test_a_cut_lies_where_the_fewest_flows_cross() -> None:
    # Two boxes 100 apart; one flow runs straight over the gap, another turns in it at 130.
    gaps = gaps_between([(0, 100), (200, 300)], [[(100, 5), (200, 5)], [(100, 9), (130, 9), (130, 50), (100, 50)]])
    assert [gap.crossings for gap in gaps] == [1]
    assert gaps[0].x > 130


def test_without_room_to_cut_a_part_stays_too_wide() -> None:
    assert chosen_cuts([], 0, 5_000, 900, 50) == []
    assert chosen_cuts([Gap(4_000, 0)], 0, 5_000, 900, 50) == [4_000]


def test_the_first_and_the_last_part_hold_more_since_they_have_one_margin() -> None:
    gaps = [Gap(float(x), 0) for x in range(10, 1_000, 10)]
    first, second = chosen_cuts(gaps, 0, 1_000, 440, 60, header=20)
    # The first part has its header and one margin, the second both margins and the header again
    needed = first + 60, second - first + 140, 1_000 - second + 80
    assert max(needed) <= 440
    assert max(needed) - min(needed) <= 10


def test_a_part_that_is_a_little_too_wide_gives_to_the_next_one_that_has_room() -> None:
    places = [float(x) for x in range(0, 3_001, 100)]
    assert evened([0, 1_000, 1_700, 2_300], [990, 990, 690], places) == [0, 900, 1_700, 2_300]
    # The last has nothing after it; the one before it has no room for all of that and gives to the first
    assert evened([0, 700, 1_300, 2_000], [900, 690, 690], places) == [0, 800, 1_400, 2_000]


def test_what_nobody_has_room_for_stays_where_it_is() -> None:
    places = [float(x) for x in range(0, 3_001, 100)]
    assert evened([0, 1_000, 2_000], [990, 1_000], places) == [0, 1_000, 2_000]


@given(
    spans=st.lists(st.integers(1, 12), min_size=1, max_size=12),
    room=st.lists(st.integers(1, 12), min_size=12, max_size=12),
)
def test_evened_parts_keep_their_number_and_order_and_none_gets_too_wide(spans: list[int], room: list[int]) -> None:
    edges = [float(x) for x in accumulate(spans, initial=0)]
    found = evened(edges, [float(x) for x in room[: len(spans)]], [float(x) for x in range(200)])
    assert (found[0], found[-1], len(found)) == (edges[0], edges[-1], len(edges))
    for before, after, most in zip(pairwise(edges), pairwise(found), room, strict=False):
        assert after[1] > after[0]
        assert after[1] - after[0] <= max(most, before[1] - before[0])


@given(st.lists(st.floats(0, 1_000), max_size=30), st.floats(1, 40))
def test_rows_keep_their_order_and_distance(values: list[float], pitch: float) -> None:
    rows = spread(sorted(values), pitch, 0, 5_000)
    assert all(after - before >= pitch - 1e-6 for before, after in pairwise(rows))


def test_flows_far_enough_apart_go_straight_to_their_letters() -> None:
    margin = margin_for([("flow1", 50.0), ("flow2", 150.0)], [], 0, 300)
    assert dict(margin.turns) == {"flow1": None, "flow2": None}
    assert dict(margin.rows) == {"flow1": 50.0, "flow2": 150.0}


@pytest.mark.parametrize("height", [10.0, 19.5, 290.0])
def test_a_flow_along_the_edge_of_a_lane_goes_straight_to_its_letter(height: float) -> None:
    margin = margin_for([("flow1", height)], [], 0, 300, inside=BESIDE_EDGE)
    assert (margin.rows["flow1"], margin.turns["flow1"], margin.circle) == (height, None, CIRCLE)


def test_a_flow_never_turns_by_hardly_anything() -> None:
    # Circles of 30 px at 100 and 131 do not overlap, so that neither flow makes way
    margin = margin_for([("upper", 100.0), ("lower", 131.0)], [], 0, 300)
    assert dict(margin.turns) == {"upper": None, "lower": None}
    assert dict(margin.rows) == {"upper": 100.0, "lower": 131.0}


def test_flows_close_together_turn_one_after_the_other_without_crossing() -> None:
    margin = margin_for([("upper", 100.0), ("lower", 106.0)], [], 0, 300)
    assert margin.rows["lower"] - margin.rows["upper"] >= margin.circle
    assert margin.rows["upper"] < 100 < 106 < margin.rows["lower"]


def test_circles_shrink_where_many_flows_cross() -> None:
    many = [(f"flow{number}", 10.0 * number) for number in range(12)]
    margin = margin_for(many, [], 0, 200)
    assert margin.circle < 30
    assert all(0 < row < 200 for row in margin.rows.values())


def test_the_letters_go_on_after_z() -> None:
    document = laid_out(chain_map(40, 1))
    parts = folded(document, next(iter(document.maps)), 300)
    letters = [letter for part in parts for letter in letters_in(part).values()]
    assert letters[0] == "A"
    assert {"Z", "AA", "AB"} <= set(letters)


def test_each_part_says_which_one_it_is() -> None:
    document, map_id = laid_out_map()
    parts = folded(document, map_id, WIDE)
    assert parts[0].description.endswith(f"Part 1 of {len(parts)}.")
