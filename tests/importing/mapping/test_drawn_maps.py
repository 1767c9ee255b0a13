"""A flowchart that is drawn with shapes and lines becomes a map."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.importing.mapping.mapping_tables import flows, lanes, node, performer, quotes, texts
from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.reading import Sheet, Workbook
from workflow_studio.importing.reading.markings import BookMarkings, Connector, Markings, Shape
from workflow_studio.importing.recognition import Kind, find_tables
from workflow_studio.model import Decision, Event, EventKind, Step, StepKind, broken_invariants

INCH = 914_400.0


def box(
    name: str, text: str, at: tuple[float, float], outline: str = "rect", size: tuple[float, float] = (1.5, 0.6)
) -> Shape:
    """A shape whose upper left corner is `at` (inches from the left, from the top)."""
    left, top = at
    place = (left * INCH, top * INCH, (left + size[0]) * INCH, (top + size[1]) * INCH)
    return Shape(name, text, outline, *place, row=int(top * 5), column=int(left))


def line(
    source: Shape, target: Shape, text: str = "", glued: bool = True, head: bool = True, tail: bool = False
) -> Connector:
    """A line from the right side of one shape to the left side of another."""
    start = (source.right, (source.top + source.bottom) / 2)
    end = (target.left, (target.top + target.bottom) / 2)
    ids = (source.id, target.id) if glued else ("", "")
    return Connector(*ids, start, end, text, head, tail)


START = box("1", "Start", (2, 1), "flowChartTerminator")
CHECK = box("2", "Check the order", (4, 1))
COMPLETE = box("3", "Complete?", (6, 1), "flowChartDecision")
CALL = box("4", "Call the customer", (8, 3))
REPORT = box("5", "Order report", (8, 1), "flowChartDocument")
END = box("6", "Done", (10, 1), "flowChartTerminator")
SHAPES = (START, CHECK, COMPLETE, CALL, REPORT, END)
LINES = (
    line(START, CHECK), line(CHECK, COMPLETE), line(COMPLETE, REPORT, "yes"), line(COMPLETE, CALL, "no"),
    line(CALL, CHECK), line(REPORT, END),
)  # fmt: skip


def drawn(
    shapes: tuple[Shape, ...], lines: tuple[Connector, ...], rows: tuple[tuple[str | None, ...], ...] = ()
) -> Workbook:
    sheet = Sheet("Flow", "visible", rows, shapes=len(shapes), connectors=len(lines))
    markings = BookMarkings(sheets={"Flow": Markings(shapes=shapes, connectors=lines)})
    return Workbook("orders.xlsx", "f" * 64, 1, "xlsx", (sheet,), markings=markings)


def mapped(workbook: Workbook) -> Mapped:
    found = find_tables(workbook)
    chosen = tuple(table for table in found if table.gives_a_map)
    return map_tables([ChosenTables(workbook, chosen, found)], MappingOptions(read_on="2025-11-21"))


def test_boxes_diamonds_and_lines_become_steps_decisions_and_flows() -> None:
    document = mapped(drawn(SHAPES, LINES)).document
    assert flows(document) == {
        ("Start", "Check the order", ""), ("Check the order", "Complete?", ""), ("Complete?", "Order report", "yes"),
        ("Complete?", "Call the customer", "no"), ("Call the customer", "Check the order", ""),
        ("Order report", "Done", ""),
    }  # fmt: skip
    assert isinstance(node(document, "Complete?"), Decision)
    start, end, report = node(document, "Start"), node(document, "Done"), node(document, "Order report")
    assert isinstance(start, Event) and start.kind is EventKind.START
    assert isinstance(end, Event) and end.kind is EventKind.END
    assert isinstance(report, Step) and report.kind is StepKind.DOCUMENT


def test_every_node_cites_the_cell_under_its_shape() -> None:
    document = mapped(drawn(SHAPES, LINES)).document
    assert quotes(document, node(document, "Check the order").evidence) == {"E6": "Check the order"}


def test_lines_that_are_not_glued_reach_the_nearest_shape() -> None:
    near = tuple(replace(one, source="", target="") for one in LINES)
    assert flows(mapped(drawn(SHAPES, near)).document) == flows(mapped(drawn(SHAPES, LINES)).document)


def test_a_line_that_ends_in_nothing_is_told() -> None:
    stray = Connector("2", "", (5.5 * INCH, 1.3 * INCH), (5.5 * INCH, 9 * INCH), head=True)
    result = mapped(drawn(SHAPES, (*LINES, stray)))
    assert "1 line does not lead from one shape to another; left out." in texts(result)


def test_the_arrow_decides_the_direction() -> None:
    back = line(CHECK, START, head=False, tail=True)
    assert ("Start", "Check the order", "") in flows(mapped(drawn(SHAPES, (back, *LINES[1:]))).document)


def test_lines_without_arrows_are_inferred() -> None:
    bare = tuple(replace(one, head=False) for one in LINES)
    result = mapped(drawn(SHAPES, bare))
    assert "6 lines have no arrow; read as drawn." in texts(result)
    statuses = {result.document.evidence[one].status for f in result.document.flows.values() for one in f.evidence}
    assert statuses == {"inferred"}


def test_a_text_at_the_middle_of_a_line_is_its_label() -> None:
    label = box("9", "if urgent", (3.6, 0.7), size=(0.3, 0.2))
    assert ("Start", "Check the order", "if urgent") in flows(mapped(drawn((*SHAPES, label), LINES)).document)


def test_a_text_far_from_everything_is_no_step() -> None:
    note = box("9", "Draft of March", (2, 8))
    result = mapped(drawn((*SHAPES, note), LINES))
    assert "“Draft of March” is connected with nothing; it was left out of the map." in texts(result)
    assert "Draft of March" not in {step.name for step in result.document.steps.values()}


def test_large_boxes_around_shapes_are_lanes() -> None:
    sales = box("7", "Sales", (1.5, 0.5), size=(10.5, 1.8))
    office = box("8", "Office", (1.5, 2.5), size=(10.5, 1.8))
    document = mapped(drawn((sales, office, *SHAPES), LINES)).document
    assert lanes(document) == ["Sales", "Office"]
    assert performer(document, "Call the customer") == "Office"


def test_titles_at_the_edge_are_lanes() -> None:
    sales = box("7", "Sales", (0.5, 0.5), size=(0.4, 1.8))
    office = box("8", "Office", (0.5, 2.5), size=(0.4, 1.8))
    document = mapped(drawn((sales, office, *SHAPES), LINES)).document
    assert lanes(document) == ["Sales", "Office"]


def test_without_lanes_the_map_asks_who_does_the_steps() -> None:
    result = mapped(drawn(SHAPES, LINES))
    assert lanes(result.document) == ["Not known"]
    assert [question.text for question in result.document.questions.values()] == [
        "The drawing has no lanes. Who does these steps?"
    ]


def test_a_drawing_beside_cells_is_recognised_too() -> None:
    rows = tuple(("Order", f"note {at}", "more") for at in range(40))
    kinds = [table.kind.kind for table in find_tables(drawn(SHAPES, LINES, rows))]
    assert kinds[0] is Kind.DRAWN_FLOWCHART and len(kinds) > 1


def test_arrows_that_point_at_cells_make_no_flowchart() -> None:
    stray = [Connector("", "", (n * INCH, 9 * INCH), (n * INCH, 10 * INCH), head=True) for n in range(4)]
    kinds = {table.kind.kind for table in find_tables(drawn(SHAPES[:2], tuple(stray), (("A", "B"), ("1", "2"))))}
    assert Kind.DRAWN_FLOWCHART not in kinds


def test_a_drawing_that_was_only_counted_gives_no_map_and_says_so() -> None:
    sheet = Sheet("Flow", "visible", (), shapes=22, connectors=28)
    result = mapped(Workbook("a.xls", "f" * 64, 1, "xls", (sheet,)))
    assert not result.document.maps
    assert "What is drawn on the sheet could not be read, so it gives no map." in texts(result)


PLACES = st.floats(0, 12)
SOME_SHAPES = st.lists(
    st.builds(
        box, st.sampled_from("abcdef"), st.sampled_from(["", "Check", "ok?", "Sales"]), st.tuples(PLACES, PLACES),
        st.sampled_from(["rect", "diamond", "ellipse", ""]), st.tuples(st.floats(0, 9), st.floats(0, 9)),
    ),
    min_size=2, max_size=8, unique_by=lambda shape: shape.id,
)  # fmt: skip


@given(SOME_SHAPES, st.data())
def test_any_drawing_gives_a_sound_document(shapes: list[Shape], data: st.DataObject) -> None:
    pairs = st.tuples(st.sampled_from(shapes), st.sampled_from(shapes), st.booleans(), st.booleans(), st.booleans())
    lines = [line(a, b, "", g, h, t) for a, b, g, h, t in data.draw(st.lists(pairs, max_size=8))]
    result = mapped(drawn(tuple(shapes), tuple(lines)))
    assert broken_invariants(result.document) == []
    for name in ("steps", "decisions", "events", "flows", "lanes"):
        assert all(one.evidence for one in result.document.table(name).values())
