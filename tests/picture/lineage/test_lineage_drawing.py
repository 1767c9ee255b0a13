"""What reads what as a drawing: where boxes stand, where arrows end, and what is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.model.lineage import LineageKind, LineageLink
from workflow_studio.picture.items import Curve, Path, Rect, TextLine
from workflow_studio.picture.lineage import LineageBox, LineageDrawing, draw_lineage, lineage_picture
from workflow_studio.picture.lineage.drawing import MOST_ARROWS

SHEETS = st.sampled_from([f"Sheet {number}" for number in range(12)])
LINKS = st.lists(
    st.builds(
        LineageLink,
        kind=st.sampled_from(LineageKind),
        book=st.sampled_from(["", "", "", "Budget.xlsx", "Rates.xlsx"]),
        sheet=SHEETS,
        target_sheet=SHEETS,
        formulas=st.integers(0, 5_000),
    ),
    max_size=40,
)


def link(sheet: str, target: str, formulas: int = 1, book: str = "", **fields: object) -> LineageLink:
    return LineageLink.model_validate(
        {"sheet": sheet, "target_sheet": target, "formulas": formulas, "book": book, **fields}
    )


def box(drawing: LineageDrawing, sheet: str, book: str = "") -> LineageBox:
    return next(one for one in drawing.boxes if (one.book, one.sheet) == (book, sheet))


@given(LINKS)
def test_boxes_stand_apart_and_within_the_drawing(links: list[LineageLink]) -> None:
    drawing = draw_lineage(links)
    for number, one in enumerate(drawing.boxes):
        assert one.x >= 0 and one.x + one.width <= drawing.width
        assert one.y >= 0 and one.y + one.height <= drawing.height
        for other in drawing.boxes[number + 1 :]:
            beside = one.x + one.width < other.x or other.x + other.width < one.x
            above = one.y + one.height < other.y or other.y + other.height < one.y
            assert beside or above


@given(LINKS)
def test_arrows_lead_from_the_edge_of_what_is_read_to_the_edge_of_what_reads_it(links: list[LineageLink]) -> None:
    drawing = draw_lineage(links)
    for arrow in drawing.arrows:
        read = box(drawing, arrow.links[0].sheet, arrow.links[0].book)
        reads = box(drawing, arrow.links[0].target_sheet)
        for (x, y), end in ((arrow.points[0], read), (arrow.points[-1], reads)):
            assert x in (end.x, end.x + end.width)
            assert end.y < y < end.y + end.height


@given(LINKS)
def test_no_arrow_passes_through_a_box(links: list[LineageLink]) -> None:
    """Between columns an arrow stays between its ends; over a column it runs straight, clear of the boxes there."""
    drawing = draw_lineage(links)
    for arrow in drawing.arrows:
        for (x, y), (to, _) in zip(arrow.points[1:-1:2], arrow.points[2:-1:2], strict=True):
            for one in drawing.boxes:
                assert one.x != min(x, to) or not one.y <= y <= one.y + one.height


@given(LINKS)
def test_every_link_between_two_sheets_is_in_one_arrow(links: list[LineageLink]) -> None:
    drawing = draw_lineage(links)
    drawn = [one for arrow in drawing.arrows for one in arrow.links]
    among = [one for one in links if (one.book, one.sheet) != ("", one.target_sheet)]
    assert sorted(map(repr, drawn)) == sorted(map(repr, among))
    ends = [(arrow.links[0].book, arrow.links[0].sheet, arrow.links[0].target_sheet) for arrow in drawing.arrows]
    assert len(ends) == len(set(ends))


def test_other_workbooks_stand_on_the_left_and_what_reads_on_the_right() -> None:
    drawing = draw_lineage(
        [link("Limits", "Tracker", 412), link("Tracker", "Summary", 9), link("Q1", "Limits", 3, "Budget.xlsx")]
    )
    left_to_right = sorted(drawing.boxes, key=lambda one: one.x)
    assert [one.book or one.sheet for one in left_to_right] == ["Budget.xlsx", "Limits", "Tracker", "Summary"]


def test_an_own_sheet_never_stands_among_the_other_workbooks() -> None:
    drawing = draw_lineage([link("Limits", "Tracker"), link("Q1", "Tracker", 3, "Budget.xlsx")])
    assert box(drawing, "Limits").x > box(drawing, "Q1", "Budget.xlsx").x


def test_arrows_that_could_go_straight_do_not_cross() -> None:
    drawing = draw_lineage([link("A", "Z"), link("B", "Y"), link("C", "X")])
    ends = [(arrow.points[0][1], arrow.points[-1][1]) for arrow in drawing.arrows]
    assert all((a < c) == (b < d) for a, b in ends for c, d in ends if (a, b) != (c, d))


def test_two_sheets_that_read_each_other_have_two_arrows() -> None:
    drawing = draw_lineage([link("A", "B", 5), link("B", "A", 2)])
    there, back = drawing.arrows
    assert there.points[0][0] < there.points[-1][0]
    assert back.points[0][0] > back.points[-1][0]


def test_another_workbook_is_marked_in_words_and_not_by_colour_alone() -> None:
    picture = lineage_picture(draw_lineage([link("Q1", "Tracker", 3, "Budget.xlsx")]), "Tracker.xlsx")
    words = [item.text for item in picture.items if isinstance(item, TextLine)]
    assert words == ["Budget.xlsx", "Other workbook · Q1", "Tracker", "Sheet", "3 formulas"]
    assert picture.description == "“Q1” of the workbook “Budget.xlsx” is read by “Tracker”: 3 formulas"


def pills(drawing: LineageDrawing) -> dict[str, Rect]:
    return {item.of: item for item in lineage_picture(drawing, "").items if isinstance(item, Rect) and item.of}


@given(LINKS)
def test_no_arrow_bends_where_the_pills_before_a_box_are(links: list[LineageLink]) -> None:
    drawing = draw_lineage(links)
    items, shown = lineage_picture(drawing, "").items, pills(drawing)
    before_heads: dict[float, list[tuple[str, float]]] = {}
    for number, arrow in enumerate(drawing.arrows):
        pill, (x, _) = shown[f"a{number}"], arrow.points[-1]
        leads_right = arrow.points[-2][0] < x
        if abs(x - (pill.x + pill.width if leads_right else pill.x)) < 20:
            before_heads.setdefault(x, []).append(
                (f"a{number}", abs(x - (pill.x if leads_right else pill.x + pill.width)))
            )
    for x, ends in before_heads.items():
        for of, _ in ends:
            line = next(item for item in items if isinstance(item, Path) and item.of == of)
            bend = [piece.to[0] for piece in line.segments if isinstance(piece, Curve)][-1]
            assert abs(x - bend) >= max(reach for _, reach in ends) - 0.01


def test_an_arrow_alone_between_two_columns_says_how_often_in_the_middle() -> None:
    drawing = draw_lineage([link("Limits", "Tracker", 412)])
    pill, (begin, end) = pills(drawing)["a0"], drawing.arrows[0].points
    assert pill.x + pill.width / 2 == pytest.approx((begin[0] + end[0]) / 2)


def test_a_chosen_arrow_stands_out() -> None:
    drawing = draw_lineage([link("A", "B"), link("A", "C")])
    lines = [item for item in lineage_picture(drawing, "", 1).items if isinstance(item, Path) and item.stroke]
    assert [(line.of, line.stroke.colour) for line in lines if line.stroke] == [("a0", "flow"), ("a1", "accent")]


def test_choices_and_formulas_between_two_sheets_are_told_together() -> None:
    links = [link("Limits", "Tracker", 412, kind="look-up"), link("Limits", "Tracker", 1, kind="choices")]
    picture = lineage_picture(draw_lineage(links), "")
    assert "412 formulas, choices" in [item.text for item in picture.items if isinstance(item, TextLine)]


def test_a_workbook_in_which_all_reads_all_stays_a_drawing() -> None:
    names = [f"S{number}" for number in range(40)]
    drawing = draw_lineage(link(one, other) for one in names for other in names)
    assert len(drawing.arrows) == MOST_ARROWS
    assert drawing.left_out == 40 * 39 - MOST_ARROWS


def test_without_links_there_is_nothing_to_draw() -> None:
    assert draw_lineage([]) == LineageDrawing()
    assert draw_lineage([link("A", "A")]).boxes == ()


def test_columns_stand_closer_where_there_is_little_room() -> None:
    links = [link("A", "B"), link("B", "C")]
    assert draw_lineage(links).width > 728
    narrow = draw_lineage(links, 728)
    assert narrow.width == pytest.approx(728)
    right = {box.sheet: box.x + box.width for box in narrow.boxes}
    left = {box.sheet: box.x for box in narrow.boxes}
    assert right["A"] + 100 < left["B"] and right["B"] + 100 < left["C"]
