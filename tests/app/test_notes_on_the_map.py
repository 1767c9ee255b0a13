"""Notes get a free place, follow what they are about, and are copied with their map."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from workflow_studio.app.arranging import arrange
from workflow_studio.app.free_places import free_place_beside
from workflow_studio.app.keeping import KEEPING
from workflow_studio.editing import commands as c
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document, Note, Shape, broken_invariants
from workflow_studio.picture.whole_map import map_picture

LONG = "Ana does this on Mondays only, as the supplier's list comes on Sunday evening and nobody else can open it"


@pytest.fixture
def editor() -> Editor:
    document = purchase_map()
    editor = Editor(document, KEEPING)
    does(editor, arrange(document, shown(editor)))
    return editor


def does(editor: Editor, command: c.Command) -> Document:
    outcome = editor.execute(command)
    assert isinstance(outcome, Changed), outcome
    assert broken_invariants(editor.document) == []
    return editor.document


def shown(editor: Editor) -> str:
    return next(iter(editor.document.maps))


def box_of(document: Document, element: str) -> Shape:
    return next(shape for shape in document.shapes.values() if shape.of == element)


def only_note(document: Document) -> Note:
    (note,) = document.notes.values()
    return note


def test_a_note_about_any_step_or_flow_lies_on_no_step_and_no_other_note(editor: Editor) -> None:
    for about in [*editor.document.steps, *editor.document.decisions, *editor.document.flows]:
        does(editor, c.AddNote(shown(editor), LONG, about))
    document = editor.document
    nodes = [*document.steps, *document.decisions, *document.events]
    boxes = [box_of(document, key) for key in (*nodes, *document.notes)]
    for note in document.notes:
        own = box_of(document, note)
        assert [other.of for other in boxes if other.of != note and _meet(own, other)] == []


def _meet(one: Shape, other: Shape) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def test_a_note_lies_beside_its_step_rather_than_on_the_flow_above_it() -> None:
    step, above = (300.0, 200.0, 128.0, 64.0), ((364.0, 40.0), (364.0, 200.0))
    x, y = free_place_beside(step, (168.0, 53.0), [step], [above], (0.0, 600.0))
    assert not (x < 364 < x + 168 and y < 200)


def test_a_note_goes_farther_away_rather_than_on_or_right_beside_a_flow() -> None:
    # Given a step with flows on all sides, the nearest free place being some way off
    step = (300.0, 200.0, 128.0, 64.0)
    flows = [((0.0, y), (900.0, y)) for y in (150.0, 290.0)] + [((x, 0.0), (x, 600.0)) for x in (290.0, 460.0, 620.0)]
    x, y = free_place_beside(step, (168.0, 53.0), [step], flows, (0.0, 600.0))
    assert not any(start[1] == end[1] and y - 10 < start[1] < y + 63 for start, end in flows)
    assert not any(start[0] == end[0] and x - 10 < start[0] < x + 178 for start, end in flows)


def test_a_note_follows_its_step_and_is_taken_back_with_it(editor: Editor) -> None:
    step = list(editor.document.steps)[1]  # with room beside it
    note = only_note(does(editor, c.AddNote(shown(editor), "Only on Mondays", step)))
    before, was = box_of(editor.document, note.id), box_of(editor.document, step)
    document = does(editor, c.MoveNodes({step: (was.x + 24, was.y)}))
    assert box_of(document, note.id).x - before.x == box_of(document, step).x - was.x
    editor.undo()
    assert box_of(editor.document, note.id) == before


def test_notes_lie_on_no_step_after_the_map_was_laid_out_anew(editor: Editor) -> None:
    for step in list(editor.document.steps)[:6]:
        does(editor, c.AddNote(shown(editor), LONG, step))
    steps = list(editor.document.steps)
    for phase, some in (("Buy", steps[:5]), ("Ask", steps[5:])):
        does(editor, c.PutInPhase(tuple(some), phase))
    document = does(editor, c.SetPhases(shown(editor), ("Ask", "Buy")))
    nodes = [box_of(document, key) for key in (*document.steps, *document.decisions, *document.events)]
    assert [key for key in document.notes if any(_meet(box_of(document, key), node) for node in nodes)] == []


def test_a_note_stays_when_its_step_is_deleted(editor: Editor) -> None:
    step = next(iter(editor.document.steps))
    does(editor, c.AddNote(shown(editor), "Only on Mondays", step))
    note = only_note(does(editor, c.Delete((step,))))
    assert note.about is None


def test_a_note_grows_with_its_text_unless_it_has_a_size_of_its_own(editor: Editor) -> None:
    note = only_note(does(editor, c.AddNote(shown(editor), "Short", at=(600, 40))))
    low = box_of(editor.document, note.id)
    document = does(editor, c.SetFields(note.id, {"text": LONG}))
    assert box_of(document, note.id).height > low.height
    document = does(editor, c.SetFields(note.id, {"text": "Short"}))
    assert box_of(document, note.id).height == low.height
    does(editor, c.PlaceNote(note.id, (600, 40, 300, 200)))
    document = does(editor, c.SetFields(note.id, {"text": "Shorter"}))
    assert box_of(document, note.id).height == 200


def test_a_copied_map_has_its_notes_about_its_own_steps_and_its_phases(editor: Editor) -> None:
    step = next(iter(editor.document.steps))
    does(editor, c.AddNote(shown(editor), "Only on Mondays", step))
    does(editor, c.SetPhases(shown(editor), ("Ask", "Buy")))
    process = next(iter(editor.document.processes))
    document = does(editor, c.AddMap(process, "To-be", copy_of=shown(editor)))
    first, second = document.notes.values()
    assert first.about != second.about
    assert document.find(second.about or "").map == second.map != first.map  # type: ignore[union-attr]
    assert document.maps[second.map].phases == ("Ask", "Buy")


def test_a_note_is_in_the_picture_with_a_line_to_what_it_is_about(editor: Editor) -> None:
    flow = next(iter(editor.document.flows))
    note = only_note(does(editor, c.AddNote(shown(editor), "Twice a week\nby bike", flow)))
    items = [item for item in map_picture(editor.document, shown(editor)).items if item.of == note.id]
    assert [text for item in items if (text := getattr(item, "text", ""))] == ["Twice a week", "by bike"]
    assert any(hasattr(item, "segments") for item in items)
