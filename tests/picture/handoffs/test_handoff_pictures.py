"""Matrix and network: everything said once, nothing over anything else, the same each time."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.handed_over import Given, handed_over, only_map
from tests.picture.test_tokens import THEMES, luminance
from workflow_studio.model import Flow
from workflow_studio.model.frequency import Frequency, Period
from workflow_studio.model.handoffs import handoffs_of
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.colours import Theme
from workflow_studio.picture.handoffs import (
    NetworkDrawing,
    Show,
    draw_matrix,
    draw_network,
    matrix_names,
    matrix_picture,
    network_picture,
    wait_step,
)
from workflow_studio.picture.handoffs.bends import head_box, inside, overlaps, passed
from workflow_studio.picture.handoffs.matrix import LEVEL_HEADERS, header_lines
from workflow_studio.picture.handoffs.ring import ring_order
from workflow_studio.picture.items import Icon, Path, Rect, Stroke, TextLine

ROOM = (520.0, 380.0)
LONG = ("The department with the longest name in the whole organisation chart of the group",) * 12


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Given], int]:
    lanes = draw(st.integers(2, 12))
    ends = st.tuples(st.integers(0, lanes - 1), st.integers(0, lanes - 1)).filter(lambda pair: pair[0] != pair[1])
    waits = st.none() | st.floats(0, 60)
    given = st.tuples(ends, waits, st.none() | st.integers(0, 900)).map(lambda g: (*g[0], g[1], g[2], None))
    return draw(st.lists(given, min_size=1, max_size=2 * lanes)), lanes


def drawn(given: list[Given], lanes: int, names: tuple[str, ...] = ()) -> NetworkDrawing:
    document = handed_over(given, lanes, names)
    return draw_network(document, handoffs_of(document, only_map(document)), ROOM)


@settings(max_examples=40, deadline=None)
@given(networks(), st.sampled_from([(), LONG]))
def test_in_a_network_nothing_lies_on_a_box_or_a_figure(
    network: tuple[list[Given], int], names: tuple[str, ...]
) -> None:
    drawing = drawn(*network, names)
    pills = [arrow.pill for arrow in drawing.arrows if arrow.pill]
    boxes = [box.box for box in drawing.boxes]
    assert not any(overlaps(one, other, 4.0) for one, other in combinations([*pills, *boxes], 2))
    assert all(passed(arrow.arc, [arrow.pill], 0.0) for arrow in drawing.arrows if arrow.pill)
    assert all(x >= 0 and x + w <= drawing.width and y >= 0 and y + h <= drawing.height for x, y, w, h in pills + boxes)
    heads = [head_box(arrow.arc, arrow.width) for arrow in drawing.arrows]
    assert not any(overlaps(pill, head) for pill in pills for head in heads), "a head says which way its arrow goes"
    assert drawn(*network, names) == drawing


def test_between_neighbours_that_hand_there_and_back_each_arrow_shows_its_head_and_its_wait() -> None:
    drawing = drawn([(n, m % 6, 1.0, 5, None) for n in range(6) for m in (n + 1, n + 5)], 6)
    heads = [head_box(arrow.arc, arrow.width) for arrow in drawing.arrows]
    assert [arrow.pill for arrow in drawing.arrows if arrow.pill and any(overlaps(arrow.pill, h) for h in heads)] == []
    assert len(drawing.arrows) == 12 and drawing.unsaid == 0
    assert drawing.width < ROOM[0] * 1.1, "in about the room that there is"


def test_arrows_of_different_pairs_leave_and_arrive_apart() -> None:
    pairs = ((0, 2), (1, 2), (2, 1), (2, 3), (3, 4), (4, 2), (4, 5), (5, 4))
    drawing = drawn([(giver, taker, None, 9, None) for giver, taker in pairs], 6)
    ends = [point for arrow in drawing.arrows for point in (arrow.arc.start, arrow.arc.end)]
    for box in drawing.boxes:
        here = [end for end in ends if inside(end, box.box, 6.0)]
        assert all(math.dist(one, other) > 12 for one, other in combinations(here, 2))


def test_every_wait_of_a_usual_process_is_written_on_its_arrow() -> None:
    document = handed_over()
    drawing = draw_network(document, handoffs_of(document, only_map(document)), ROOM)
    assert drawing.unsaid == 0
    assert {arrow.words for arrow in drawing.arrows} == {"2.3 d", "12.0 h", "14.4 h", "4.8 h", "6.0 d", "3.4 d"}


def test_arrows_there_and_back_bend_apart() -> None:
    drawing = drawn([(0, 1, 1.0, 5, None), (1, 0, 2.0, 5, None)], 2)
    there, back = (arrow.arc.at(0.5)[1] for arrow in drawing.arrows)
    assert abs(there - back) > 40


RING_OF_TWELVE = [(n, (n + 1) % 12, 0.5 + n, 5, None) for n in range(12)] + [
    (n, (n + 5) % 12, 0.25 + n, 9, None) for n in range(12)
]


def test_among_twelve_participants_no_arrow_passes_a_box_or_the_legend_and_few_a_figure() -> None:
    drawing = drawn(RING_OF_TWELVE, 12, LONG)
    boxes = {box.lane.id: box.box for box in drawing.boxes}
    for arrow in drawing.arrows:
        ends = (arrow.passage.giver, arrow.passage.taker)
        assert passed(arrow.arc, [box for lane, box in boxes.items() if lane not in ends], 0.0) == 0
        assert max(y for _, y in arrow.arc.points()) < drawing.height - 28
    pills = [(arrow, arrow.pill) for arrow in drawing.arrows if arrow.pill]
    covered = [pill for own, pill in pills for one in drawing.arrows if one is not own and passed(one.arc, [pill], 0.0)]
    assert len(pills) == 24 and len(covered) <= 4


def test_a_long_name_stands_in_two_lines_in_its_box() -> None:
    drawing = drawn([(0, 1, 1.0, 5, None)], 2, ("Accounts payable", "Quality assurance of the group"))
    document = handed_over([(0, 1, 1.0, 5, None)], 2, ("Accounts payable", "Quality assurance of the group"))
    for box in drawing.boxes:
        assert len(box.lines) == 2
        left, top, wide, high = box.box
        lines = [item for item in network_picture(document, drawing).items if isinstance(item, TextLine)]
        around = bounds_of([line for line in lines if line.of == box.lane.id])
        assert left < around.left and around.right < left + wide and top < around.top and around.bottom < top + high


def test_in_a_crowd_what_is_not_chosen_goes_pale() -> None:
    given = [*RING_OF_TWELVE, (0, 3, 2.0, 1, None)]
    document = handed_over(given, 12)
    drawing = draw_network(document, handoffs_of(document, only_map(document)), ROOM)
    chosen = drawing.arrows[0].passage.ids[:1]
    lines = [item for item in network_picture(document, drawing, chosen).items if isinstance(item, Path) and item.of]
    strokes = [line.stroke.colour for line in lines if line.stroke]
    assert strokes.count("accent") == 1 and set(strokes) == {"accent", "line"}


def test_the_most_frequent_arrow_is_the_thickest() -> None:
    drawing = drawn([(0, 1, 1.0, 10, None), (1, 2, 1.0, 400, None), (2, 0, 1.0, None, None)], 3)
    assert max(drawing.arrows, key=lambda arrow: arrow.width).passage.cases == 400
    assert drawing.thickness == "the number of cases"


def test_without_counts_the_number_of_handoffs_makes_an_arrow_thick() -> None:
    assert drawn([(0, 1, 1.0, None, None)], 2).thickness == "the number of handoffs"


def test_a_ring_keeps_neighbours_together() -> None:
    order = ring_order(6, frozenset({(0, 3), (3, 1), (1, 5), (5, 2), (2, 4), (4, 0)}))
    places = {number: at for at, number in enumerate(order)}
    for one, other in ((0, 3), (1, 3), (1, 5), (2, 5), (2, 4), (0, 4)):
        assert abs(places[one] - places[other]) in (1, 5)


@pytest.mark.parametrize("lanes", [1, 2, 5, 12, 25])
def test_a_matrix_has_a_cell_for_every_pair_and_hatches_what_stays(lanes: int) -> None:
    document = handed_over([(0, lanes - 1, 2.0, 7, 0.5)] if lanes > 1 else [], lanes)
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.COUNT_AND_WAIT, ROOM)
    picture = matrix_picture(document, drawing)
    assert len(drawing.cells) == lanes * lanes
    hatched = [item.stroke for item in picture.items if isinstance(item, Path)]
    assert hatched == [Stroke("line2", 0.5)] * lanes, "a colour that is seen in every theme"
    box = bounds_of(picture.items)
    assert box.left >= 0 and box.left + box.width <= drawing.width
    assert box.top >= 0 and box.top + box.height <= drawing.height


def test_names_over_narrow_columns_are_written_out_and_bounded() -> None:
    names = ("Head of procurement", "Accounts payable", *LONG[:1])
    document = handed_over([(0, 1, 2.0, 7, None)], 8, names)
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.COUNT, ROOM)
    upright = [item for item in matrix_picture(document, drawing).items if isinstance(item, TextLine) and item.upwards]
    assert {"Head of procurement", "Accounts payable"} <= {line.text for line in upright}
    assert all(line.width <= drawing.top for line in upright) and drawing.top < ROOM[1] / 2


def test_names_written_upwards_take_two_lines_before_they_cost_rows() -> None:
    names = ("Category management", "Pricing desk", "Finance control", "Commercial office", "Store operations", "Legal")
    document = handed_over([(0, 1, 2.0, 7, None)], 6, names)
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.COUNT_AND_WAIT, (532.0, 403.0))
    upright = [item for item in matrix_picture(document, drawing).items if isinstance(item, TextLine) and item.upwards]
    assert [line.text for line in upright[:3]] == ["Category", "management", "Pricing desk"]
    assert drawing.height <= 403.0, "six rows with their totals and the legend are seen whole at 1280 x 800"


def test_names_that_wide_columns_would_cut_off_are_written_upwards_where_that_says_more_of_them() -> None:
    names = ("Category management", "Master data management", "Internal audit", "Goods receipt and warehouse", "Legal")
    document = handed_over([(0, 1, 2.0, 7, None)], len(names), names)
    handoffs = handoffs_of(document, only_map(document))
    drawing = draw_matrix(document, handoffs, Show.COUNT, (560.0, 403.0))
    assert drawing.cell_width >= LEVEL_HEADERS and drawing.upright
    upright = [item for item in matrix_picture(document, drawing).items if isinstance(item, TextLine) and item.upwards]
    assert not [line.text for line in upright if "…" in line.text]
    assert not draw_matrix(document, handoffs, Show.COUNT, (900.0, 403.0)).upright, "all fit in wider columns"
    low = draw_matrix(document, handoffs, Show.COUNT, (560.0, 320.0))
    assert not low.upright and low.height <= 320.0, "all rows stay in sight"


def test_icons_over_columns_stand_at_one_height_however_many_lines_their_names_have() -> None:
    names = ("Customer", "Service desk", "Returns warehouse", "Finance")
    document = handed_over([(0, 1, 2.0, 7, None)], 4, names)
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.COUNT, (440.0, 400.0))
    takers, _givers, _corner = matrix_names(document, drawing)
    assert len(takers) > 2 * len(names), "some names have two lines"
    assert len({icon.y for icon in takers if isinstance(icon, Icon)}) == 1


def test_a_name_as_wide_as_its_column_is_not_cut_off() -> None:
    assert header_lines("Procurement", 62.4, 10.0) == ("Procurement",)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Regional sales management north", ("Regional", "sales mana…")),
        ("Verwaltungsgerichtshof", ("Verwaltung…",)),
        ("Telecommunication operations – indirect spend", ("Telecommu…", "operations…")),
    ],
)
def test_a_name_that_is_cut_off_uses_both_lines_and_no_word_is_torn(name: str, lines: tuple[str, ...]) -> None:
    assert header_lines(name, 67.0, 10.0) == lines


def test_all_names_over_columns_have_one_size() -> None:
    names = ("Supplier", "Head of division", "Procurement operations – indirect spend", "Legal")
    document = handed_over([(0, 1, 2.0, 7, None)], 4, names)
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.COUNT, (510.0, 400.0))
    takers, _givers, _corner = matrix_names(document, drawing)
    assert not drawing.upright
    assert {item.size for item in takers if isinstance(item, TextLine)} == {10.0}


@pytest.mark.parametrize(
    ("show", "lines"),
    [
        (Show.COUNT_AND_WAIT, ("2", "2.3 d")), (Show.COUNT, ("2",)), (Show.WAIT, ("2.3 d",)), (Show.OFTEN, ("473×",)),
        (Show.ACCURACY, ("85 %",)),
    ],
)  # fmt: skip
def test_cells_tell_what_they_are_asked(show: Show, lines: tuple[str, ...]) -> None:
    document = handed_over()
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), show, ROOM)
    assert drawing.cells[1].lines == lines


def test_how_often_a_handoff_happens_is_not_cut_off_in_a_narrow_cell() -> None:
    document = handed_over()
    flows = {key: replace_often(flow) for key, flow in document.flows.items()}
    document = document.with_tables({"flows": flows})
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.OFTEN, (300.0, 300.0))
    said = [item.text for item in matrix_picture(document, drawing).items if isinstance(item, TextLine)]
    assert drawing.cell_width < 50 and "160.8" in said and "a month" in said


def test_figures_of_one_kind_have_one_size_however_wide_they_are() -> None:
    document = handed_over([(0, 1, 1.0, 90, None), (1, 2, 1.0, 11_183, None), (2, 0, 1.0, 1_240, None)], 12)
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.OFTEN, ROOM)
    figures = [i for i in matrix_picture(document, drawing).items if isinstance(i, TextLine) and "×" in i.text]
    assert [figure.text for figure in figures] == ["90×", "11,183×", "1,240×"]
    assert len({figure.size for figure in figures}) == 1


@THEMES
def test_a_short_wait_stands_out_more_than_a_cell_without_a_handoff(theme: Theme) -> None:
    document = handed_over()
    drawing = draw_matrix(document, handoffs_of(document, only_map(document)), Show.WAIT, ROOM)
    fills = {i.of: i.fill for i in matrix_picture(document, drawing).items if isinstance(i, Rect) and i.of and i.fill}
    said = {fills[f"{cell.giver}-{cell.taker}"]: cell.lines for cell in drawing.cells if not cell.stays}
    (empty,) = (fill for fill, lines in said.items() if not lines)
    (short,) = (fill for fill, lines in said.items() if lines in (("4.8 h",), ("14.4 h",), ("12.0 h",)))
    panel = luminance(theme.panel)
    assert abs(luminance(theme.colour(short)) - panel) > abs(luminance(theme.colour(empty)) - panel)


def replace_often(flow: Flow) -> Flow:
    often = Frequency(times=160.8, per=Period.MONTH)
    return Flow.model_validate({**dict(flow), "frequency": often, "count": None})


def test_both_pictures_say_every_passage_in_words() -> None:
    document = handed_over()
    handoffs = handoffs_of(document, only_map(document))
    for picture in (
        matrix_picture(document, draw_matrix(document, handoffs, Show.COUNT, ROOM)),
        network_picture(document, draw_network(document, handoffs, ROOM), says_width=True),
    ):
        assert "Vendor to Requester: 1 handoff, wait 6.0 d, 351×, %C&A 72 %" in picture.description
        assert {"under 1 d", "1 to 3 d", "3 to 5 d", "over 5 d"} <= {
            item.text for item in picture.items if isinstance(item, TextLine)
        }


def test_waits_have_four_steps() -> None:
    days = (0, 0.99, 1, 2.9, 3, 4.9, 5, 5.1, 500)
    assert [wait_step(day * 86400.0) for day in days] == [0, 0, 1, 1, 2, 2, 2, 3, 3], "5 d are not over 5 d"
    assert wait_step(None) is None
