"""A map whose drawing is kept from edit to edit is drawn as one that is read anew for each."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.drawn_processes import document_of
from tests.app.test_random_drawing import an_edit
from tests.examples import purchase_map
from tests.layout.map_samples import a_process
from tests.strategies import commands, documents
from workflow_studio.app import drawn_maps
from workflow_studio.app.importing import laid_out
from workflow_studio.app.keeping import KEEPING, KeptDrawings
from workflow_studio.editing.commands import ChangeTogether, ResizeLane
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document
from workflow_studio.model.views import lanes_of


def edit_both(kept: Editor, anew: Editor, chance: random.Random) -> None:
    """Take a step back, do one again, or nothing, in both."""
    for _ in range(chance.choice((0, 0, 0, 1, 3))):
        assert (kept.undo() is None) == (anew.undo() is None)
    for _ in range(chance.choice((0, 0, 0, 0, 1))):
        assert (kept.redo() is None) == (anew.redo() is None)


# what was worked out for the very document of one editor is refused by the other, so no ChangeTogether
@settings(max_examples=40)
@given(st.builds(purchase_map).map(laid_out) | documents(), st.data())
def test_whatever_is_done_to_a_document_it_is_drawn_the_same(document: Document, data: st.DataObject) -> None:
    kept, anew = KeptDrawings(document).editor, Editor(document, KEEPING)
    chance = random.Random(data.draw(st.integers(0, 1000)))
    for _ in range(6):
        command = data.draw(commands(kept.document).filter(lambda one: not isinstance(one, ChangeTogether)))
        assert type(kept.execute(command)) is type(anew.execute(command))
        edit_both(kept, anew, chance)
        assert kept.document == anew.document


@pytest.mark.parametrize(("steps", "seed", "edits"), [(40, 1, 120), (150, 2, 40)])
def test_a_map_that_is_worked_on_for_long_is_drawn_the_same(steps: int, seed: int, edits: int) -> None:
    document = document_of(a_process(steps, 5, seed))
    kept, anew, chance = KeptDrawings(document).editor, Editor(document, KEEPING), random.Random(seed)
    for _ in range(edits):
        command = an_edit(kept.document, next(iter(document.maps)), chance)
        kept.execute(command)
        anew.execute(command)
        edit_both(kept, anew, chance)
        assert kept.document == anew.document


def test_a_map_is_drawn_the_same_where_large_changes_are_looked_at_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn_maps, "MANY", 2)
    test_a_map_that_is_worked_on_for_long_is_drawn_the_same(40, 3, 60)


def test_after_a_large_change_was_undone_it_is_known_how_all_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn_maps, "MANY", 2)
    kept = KeptDrawings(document_of(a_process(30, 3, 4)))
    topmost = min(kept.editor.document.lanes.values(), key=lambda lane: lane.position)
    kept.editor.execute(ResizeLane(topmost.id, 2000.0))
    assert kept.known
    kept.editor.undo()
    assert kept.known


def test_changes_that_came_by_another_way_are_seen() -> None:
    document = document_of(a_process(30, 3, 4))
    kept, anew = KeptDrawings(document).editor, Editor(document, KEEPING)
    other = Editor(document, KEEPING)
    chance, map_id = random.Random(4), next(iter(document.maps))
    assert len(lanes_of(document, map_id)) == 3
    for _ in range(20):
        other.execute(an_edit(other.document, map_id, chance))
        if (step := other.undo()) is not None:
            other.redo()
            for editor in (kept, anew):
                editor.replay(step.inverted())
        command = an_edit(kept.document, map_id, chance)
        for editor in (kept, anew, other):
            editor.execute(command)
        assert kept.document == anew.document
