"""The outline changes only the rows that an edit is about, and says the same as one that is made anew."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import purchase_map
from tests.strategies import commands, documents
from workflow_studio.analysis.graph import reading_order
from workflow_studio.desktop.outline.tree_content import Entry, changed_rows, outline_of
from workflow_studio.editing.commands import SetFields, SetVerdict
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document, Verdict


def rows_of(document: Document, map_id: str) -> dict[str, Entry]:
    lanes = outline_of(document, map_id, reading_order(document, map_id))
    return {entry.id: entry for lane in lanes for entry in (lane.lane, *lane.entries)}


@given(document=st.builds(purchase_map) | documents(), data=st.data())
@settings(max_examples=60, deadline=None)
def test_rows_that_changed_make_the_old_outline_the_new_one(document: Document, data: st.DataObject) -> None:
    if not document.maps:
        return
    map_id, editor = next(iter(document.maps)), Editor(document)
    shown = rows_of(document, map_id)
    diffs: list[Diff] = []
    editor.subscribe(diffs.append)
    for _ in range(3):
        editor.execute(data.draw(commands(editor.document)))
    editor.undo()
    if map_id not in editor.document.maps or not diffs:
        return
    # The rows are asked for after the last of several changes, as when edits come fast.
    changed = changed_rows(editor.document, editor.index, Diff.between(document, editor.document), shown)
    if changed is not None:
        assert shown | {entry.id: entry for entry in changed} == rows_of(editor.document, map_id)


def test_a_verdict_changes_one_row() -> None:
    editor = Editor(document := purchase_map())
    map_id, step = next(iter(document.maps)), next(iter(document.steps))
    diffs: list[Diff] = []
    editor.subscribe(diffs.append)
    editor.execute(SetVerdict((step,), Verdict.JUDGMENT))
    changed = changed_rows(editor.document, editor.index, diffs[0], rows_of(document, map_id))
    assert changed is not None and [(row.id, row.verdict) for row in changed] == [(step, Verdict.JUDGMENT)]


def test_a_lane_with_another_name_is_no_matter_of_single_rows() -> None:
    editor = Editor(document := purchase_map())
    map_id, participant = next(iter(document.maps)), next(iter(document.participants))
    diffs: list[Diff] = []
    editor.subscribe(diffs.append)
    editor.execute(SetFields(participant, {"name": "Somebody else"}))
    assert changed_rows(editor.document, editor.index, diffs[0], rows_of(document, map_id)) is None
