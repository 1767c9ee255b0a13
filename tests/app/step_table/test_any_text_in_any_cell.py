"""Whatever is typed into whichever cell, the map stays sound and one undo takes it back; or it is refused in words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import documents, texts
from workflow_studio.analysis.graph import reading_order
from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.changing import CellEdit, changing
from workflow_studio.app.step_table.columns import COLUMNS, KIND_WORDS, Column
from workflow_studio.app.step_table.naming import CannotBeRead
from workflow_studio.editing.editor import Editor, Refused
from workflow_studio.editing.index import Index
from workflow_studio.model import broken_invariants

typed = texts | st.sampled_from(
    ["1", "2; 1", "1, 2", "Ana; Bo", "SAP\nsap", "5 min", "1e9 d", "Mixed", "a;;b", ";", *KIND_WORDS.values()]
)


@settings(max_examples=150)
@given(documents(), st.data())
def test_it_is_done_and_undone_or_refused_with_a_sentence(document, data):
    editor = Editor(document)
    for map_id in document.maps:
        order = reading_order(document, map_id)
        if not order:
            continue
        cells = Cells(document, Index.of(document), {node: at for at, node in enumerate(order, 1)})
        edit = st.builds(CellEdit, st.sampled_from(order), st.sampled_from(COLUMNS), typed)
        try:
            command = changing(cells, data.draw(st.lists(edit, min_size=1, max_size=3)))
        except CannotBeRead as refused:
            assert str(refused).endswith(".")
            continue
        outcome = editor.execute(command) if command is not None else None
        if isinstance(outcome, Refused):
            assert outcome.reason.endswith(".")
            continue
        assert not broken_invariants(editor.document)
        if editor.can_undo:
            editor.undo()
        assert editor.document == document
        assert all(cells.text(node, column) is not None for node in order for column in Column)
