"""In the small map beside a claim, steps that stand far apart are near enough to be read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import chain_map
from workflow_studio.app.importing import laid_out
from workflow_studio.desktop.claims.concerned import MOST_BETWEEN, neighbourhood
from workflow_studio.desktop.claims.nearer import closed_up
from workflow_studio.editing.commands import Connect, PutInPhase, SetPhases
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document
from workflow_studio.picture.whole_map import map_picture

places = st.integers(-2_000, 2_000)
spans = st.lists(st.tuples(places, st.integers(1, 300)).map(lambda one: (one[0], one[0] + one[1])), min_size=1)


def test_two_steps_at_the_ends_of_a_map_are_as_large_as_two_neighbours() -> None:
    steps = list((whole := laid_out(chain_map(40, lanes=5))).steps)
    first, last = steps[0], steps[-1]
    editor = Editor(whole)
    editor.execute(Connect(first, last))
    flow = next(key for key, one in editor.document.flows.items() if (one.source, one.target) == (first, last))
    part = neighbourhood(laid_out(editor.document), (flow,))
    assert part is not None
    boxes = {shape.of: shape for shape in part[0].shapes.values()}
    assert set(boxes) & set(steps) == {first, last}
    assert boxes[last].x - (boxes[first].x + boxes[first].width) <= MOST_BETWEEN
    assert {boxes[key].width for key in (first, last)} == {whole_width(whole, key) for key in (first, last)}
    assert map_picture(*part).width < 700


def test_only_the_phases_that_the_shown_steps_stand_in_are_drawn() -> None:
    editor = Editor(laid_out(chain_map(9, lanes=2)))
    steps, map_id = list(editor.document.steps), next(iter(editor.document.maps))
    editor.execute(SetPhases(map_id, ("Ask", "Decide", "Buy")))
    for number, phase in enumerate(("Ask", "Decide", "Buy")):
        editor.execute(PutInPhase(tuple(steps[number * 3 : number * 3 + 3]), phase))
    part = neighbourhood(editor.document, (steps[4],))
    assert part is not None and part[0].maps[map_id].phases == ("Decide",)
    at_a_border = neighbourhood(editor.document, (steps[2],))
    assert at_a_border is not None and at_a_border[0].maps[map_id].phases == ("Ask", "Decide")


def whole_width(whole: Document, step: str) -> float:
    return next(shape.width for shape in whole.shapes.values() if shape.of == step)


@given(spans, st.lists(places, min_size=2))
def test_nothing_changes_places_and_what_is_looked_at_keeps_its_size(
    looked_at: list[tuple[int, int]], others: list[int]
) -> None:
    moved = closed_up(looked_at, MOST_BETWEEN)
    drawn = [moved(at) for at in sorted(others)]
    assert drawn == sorted(drawn)
    for start, end in looked_at:
        assert moved(end) - moved(start) == end - start
    first, last = min(start for start, _ in looked_at), max(end for _, end in looked_at)
    room = sum(end - start for start, end in looked_at) + MOST_BETWEEN * (len(looked_at) - 1)
    assert moved(last) - moved(first) <= room
