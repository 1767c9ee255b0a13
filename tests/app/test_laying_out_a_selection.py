"""Laying a selection out once more changes nothing, whatever is selected and wherever it stood."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.test_moves_little import SAMPLES
from workflow_studio.app.arranging_selection import arrange_selection
from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.present import node_boxes
from workflow_studio.editing.commands import MoveNodes
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document
from workflow_studio.model.views import nodes_of


@cache
def _sample(stem: str) -> Document:
    path = next(path for path in SAMPLES if path.stem == stem)
    return build([open_workbook(path).choose()]).document


@pytest.mark.parametrize("stem", ["complaint_handling", "staff_onboarding"])
@settings(max_examples=10, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_selection_that_was_laid_out_stays_where_it_is(stem: str, data: st.DataObject) -> None:
    # Given a map in which some steps were put elsewhere by hand
    document = _sample(stem)
    map_id = next(iter(document.maps))
    ids = [node.id for node in nodes_of(document, map_id)]
    places = node_boxes(document, map_id)
    editor = Editor(document, (keep_drawn,))
    by = st.tuples(st.integers(-300, 300), st.integers(-40, 40))
    moved = data.draw(st.dictionaries(st.sampled_from(ids), by, min_size=1, max_size=3))
    editor.execute(MoveNodes({key: (places[key].x + x, places[key].y + y) for key, (x, y) in moved.items()}))
    # when any of its steps are laid out, and once more
    chosen = data.draw(st.sets(st.sampled_from(ids), min_size=2, max_size=9))
    editor.execute(arrange_selection(editor.document, map_id, chosen))
    once = node_boxes(editor.document, map_id)
    editor.execute(arrange_selection(editor.document, map_id, chosen))
    # then the second time nothing moves
    assert node_boxes(editor.document, map_id) == once
