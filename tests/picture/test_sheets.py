"""A map on pages: every node once, every cut flow twice with one letter, nothing too small or beside the paper."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import chain_map, purchase_map
from tests.generated_process import document_of, process_document
from tests.large_maps import large_map
from tests.layout.map_samples import a_process
from workflow_studio.app.importing import laid_out
from workflow_studio.model import Document, Note, Shape
from workflow_studio.model.views import nodes_of
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.folding import Mark
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.sheets import PAPERS, Sheet, SheetSetup, sheets_of
from workflow_studio.picture.sheets.sheets import SMALLEST_PT, WORDS_UNTIL

PT = 0.75


def sheets(document: Document, setup: SheetSetup) -> tuple[Sheet, ...]:
    return sheets_of(document, next(iter(document.maps)), setup)


def smallest_pt(pages: tuple[Sheet, ...]) -> float:
    return min(item.size for page in pages for item in page.picture.items if isinstance(item, TextLine)) * PT


def strewn(document: Document, seed: int) -> Document:
    """The map with its nodes moved to and fro, so that hardly a column has a gap beside it."""
    chosen = random.Random(seed)
    nodes = {node.id for node in nodes_of(document, next(iter(document.maps)))}
    shapes = {
        key: shape.model_copy(update={"x": shape.x + chosen.uniform(-80, 80)}) if shape.of in nodes else shape
        for key, shape in document.shapes.items()
    }
    return document.with_tables({"shapes": shapes})


def assert_inside_the_margins(pages: tuple[Sheet, ...], setup: SheetSetup) -> None:
    for page in pages:
        box, (wide, high) = bounds_of(page.picture.items), setup.size
        assert box.left >= setup.margin - 3 and box.top >= setup.margin - 3
        assert box.right <= wide - setup.margin + 3 and box.bottom <= high - setup.margin + 3


def marks_by_flow(pages: tuple[Sheet, ...]) -> dict[str, list[tuple[int, Mark]]]:
    found: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    for number, page in enumerate(pages, 1):
        for mark in page.marks:
            found[mark.flow].append((number, mark))
    return found


@settings(max_examples=15)
@given(
    steps=st.integers(2, 60),
    lanes=st.integers(1, 8),
    seed=st.integers(0, 10_000),
    paper=st.sampled_from([paper.name for paper in PAPERS]),
    landscape=st.booleans(),
)
def test_pages_hold_the_whole_map_and_can_be_read(
    steps: int, lanes: int, seed: int, paper: str, landscape: bool
) -> None:
    document = laid_out(process_document(steps, lanes, seed))
    setup = SheetSetup(paper, landscape)  # type: ignore[arg-type]
    pages = sheets(document, setup)
    drawn = Counter(of for page in pages for of in {item.of for item in page.picture.items})
    for node in nodes_of(document, next(iter(document.maps))):
        assert drawn[node.id] == 1, node.name
    for flow, marks in marks_by_flow(pages).items():
        assert len(marks) == 2, flow
        (first, out), (second, into) = sorted(marks, key=lambda mark: not mark[1].leaves)
        assert out.leaves and not into.leaves and out.letter == into.letter
        texts = [item.text for item in pages[first - 1].picture.items if item.of == flow and isinstance(item, TextLine)]
        assert out.letter in texts
        assert first == second or f"page {second}" in texts
    assert_inside_the_margins(pages, setup)
    assert smallest_pt(pages) >= SMALLEST_PT - 0.01


@settings(max_examples=5)
@given(seed=st.integers(0, 10_000), lanes=st.integers(1, 5), landscape=st.booleans())
def test_a_map_drawn_by_hand_without_columns_can_be_read_too(seed: int, lanes: int, landscape: bool) -> None:
    document = strewn(laid_out(process_document(40, lanes, seed)), seed)
    pages = sheets(document, SheetSetup(landscape=landscape))
    drawn = Counter(of for page in pages for of in {item.of for item in page.picture.items})
    assert all(drawn[node.id] == 1 for node in nodes_of(document, next(iter(document.maps))))
    assert all(len(marks) == 2 for marks in marks_by_flow(pages).values())
    assert_inside_the_margins(pages, SheetSetup(landscape=landscape))
    assert smallest_pt(pages) >= SMALLEST_PT - 0.01


def test_a_dense_map_takes_more_pages_and_not_smaller_letters() -> None:
    request = a_process(110, 6, 1)
    steps, chosen = [node.id for node in request.nodes if node.kind == "step"], random.Random(1)
    more = (replace(request.flows[0], id=f"more{n}", label="") for n in range(110))
    flows = tuple(replace(flow, source=ends[0], target=ends[1]) for flow in more if (ends := chosen.sample(steps, 2)))
    dense, setup = laid_out(document_of(replace(request, flows=(*request.flows, *flows)))), SheetSetup(landscape=False)
    pages = sheets(dense, setup)
    assert smallest_pt(pages) >= SMALLEST_PT - 0.01
    assert_inside_the_margins(pages, setup)


def test_a_flow_far_below_all_steps_makes_no_letters_smaller() -> None:
    # Given lanes that hardly a column fills, so that flows run down past many of them
    pages = sheets(laid_out(process_document(40, 14, 52)), SheetSetup())
    assert smallest_pt(pages) >= SMALLEST_PT - 0.01


def test_slides_are_filled_before_there_are_more_of_them() -> None:
    pages = sheets(laid_out(process_document(60, 6, 2)), SheetSetup("16:9"))
    assert len(pages) <= 10, "it was twelve, where columns too wide by a little were cut in two"


def test_a_note_far_from_every_step_is_on_a_page() -> None:
    document = laid_out(process_document(60, 8, 3))
    map_id = next(iter(document.maps))
    low = max(shape.y + shape.height for shape in document.shapes.values())
    note = Note(id="note1", map=map_id, text="Ask again")
    shape = Shape(id="shape999", of=note.id, x=20.0, y=low - 120, width=160, height=60)
    noted = document.with_tables({"notes": {note.id: note}, "shapes": {**document.shapes, shape.id: shape}})
    pages = sheets(noted, SheetSetup())
    assert sum(any(item.of == note.id for item in page.picture.items) for page in pages) == 1


def test_a_small_map_is_one_page_with_title_scope_legend_and_number() -> None:
    pages = sheets(laid_out(purchase_map()), SheetSetup("a3", date="2026-01-31"))
    texts = {item.text for item in pages[0].picture.items if isinstance(item, TextLine)}
    assert len(pages) == 1
    assert {"Purchase requests · As-is", "1 of 1", "31 Jan 2026", "Handoff"} <= texts
    assert any(text.startswith("From the first request") for text in texts)


def test_without_title_and_legend_the_map_is_named_below() -> None:
    pages = sheets(laid_out(purchase_map()), SheetSetup("a3", title=False, legend=False))
    texts = [item.text for item in pages[0].picture.items if isinstance(item, TextLine)]
    assert "Handoff" not in texts
    assert texts.count("Purchase requests · As-is") == 1


def test_one_page_is_one_page_however_long_the_map() -> None:
    setup = SheetSetup(one_page=True)
    pages = sheets(laid_out(chain_map(120)), setup)
    assert len(pages) == 1
    assert_inside_the_margins(pages, setup)


def test_on_one_page_lanes_and_phases_can_be_read_and_answers_are_there() -> None:
    # Given a long map that is drawn at about a third, with a phase and a note
    document = process_on_one_page()
    (page,) = sheets(document, SheetSetup("a3", one_page=True))
    texts = [item for item in page.picture.items if isinstance(item, TextLine)]
    assert page.scale < WORDS_UNTIL
    for name in ("Department 1", "Department 4", "From order to delivery"):
        (line,) = (item for item in texts if item.text == name)
        assert line.size * PT >= SMALLEST_PT and not line.upwards
    answers = {flow.label for flow in document.flows.values() if flow.label}
    assert answers and answers <= {item.text for item in texts}
    assert not any(item.of == "note1" for item in page.picture.items), "without its text it would be an empty box"
    assert_inside_the_margins((page,), SheetSetup("a3", one_page=True))


def process_on_one_page() -> Document:
    document = laid_out(process_document(40, 4, 1))
    map_id = next(iter(document.maps))
    note = Note(id="note1", map=map_id, text="Ask again")
    shape = Shape(id="shape999", of=note.id, x=400.0, y=20.0, width=160, height=60)
    phased = document.maps[map_id].model_copy(update={"phases": ("From order to delivery",)})
    return document.with_tables(
        {"maps": {map_id: phased}, "notes": {note.id: note}, "shapes": {**document.shapes, shape.id: shape}}
    )


def test_low_strips_share_a_page() -> None:
    pages = sheets(laid_out(chain_map(40, lanes=1)), SheetSetup())
    assert len(pages) == 2, "some eight strips of one lane, four on a page"


@pytest.mark.parametrize(("paper", "landscape", "most"), [("a4", True, 40), ("a4", False, 34), ("a3", True, 21)])
def test_pages_of_a_large_map_are_well_filled(paper: str, landscape: bool, most: int) -> None:
    # Given 300 steps, of which a page of A4 across holds at most a dozen at a size that can be read
    document = large_map(300)
    nodes = {node.id for node in nodes_of(document, next(iter(document.maps)))}
    pages = sheets(document, SheetSetup(paper, landscape))  # type: ignore[arg-type]
    held = [len(nodes & {item.of for item in page.picture.items}) for page in pages]
    assert len(pages) <= most
    assert sum(count <= 3 for count in held) <= 0.1 * len(pages)


@pytest.mark.parametrize("steps", [0, 1])
def test_a_map_with_hardly_anything_is_a_page(steps: int) -> None:
    assert len(sheets(laid_out(chain_map(steps)), SheetSetup())) == 1


def test_a_map_that_was_not_laid_out_is_an_empty_page() -> None:
    (page,) = sheets(purchase_map(), SheetSetup())
    assert "1 of 1" in {item.text for item in page.picture.items if isinstance(item, TextLine)}


def test_nobody_wants_the_pages_any_more() -> None:
    document = laid_out(chain_map(60))
    assert sheets_of(document, next(iter(document.maps)), SheetSetup(), lambda _share: False) == ()
