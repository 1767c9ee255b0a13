"""A map and its text say the same: nothing changes by reading what was written, whatever the map is like."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import chain_map, purchase_map
from tests.strategies import documents
from workflow_studio.app.importing import claimed, open_workbook
from workflow_studio.app.outline_text.merging import merge
from workflow_studio.app.outline_text.reading import read
from workflow_studio.app.outline_text.taking_over import take_over
from workflow_studio.app.outline_text.writing import text_of, written
from workflow_studio.app.session import EditSession
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document, broken_invariants
from workflow_studio.model.views import flows_of, nodes_of, participant_of

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.xlsx"))
PIECES = st.sampled_from(
    ["Finance:", "Check", "Approve?", "Yes", "No:", "->", "→", "--", "---", "!", "?", "#", "[SAP]", "(5 min)",
     "{mixed}", "{odd}", "@Bo", '"', "\t", "  ", "\n", "\n    ", "\r\n", "•", "1.", "(start)", "End", ":", "(wait",
     "“x”", "\u2028"]
)  # fmt: skip
NOTES = st.lists(PIECES | st.text(max_size=4), max_size=40).map(" ".join) | st.text(max_size=80)


def said_flows(document: Document, map_id: str) -> set[tuple[str, str, str]]:
    return {(document.node(f.source).name, document.node(f.target).name, f.label) for f in flows_of(document, map_id)}


def read_flows(text: str) -> set[tuple[str, str, str]]:
    outline = read(text)
    return {(outline.entries[w.source].name, outline.entries[w.target].name, w.label) for w in outline.ways}


@settings(max_examples=40)
@given(documents())
def test_the_text_of_a_map_changes_nothing_in_it(document):
    for map_id in document.maps:
        own = written(document, map_id)
        assert merge(document, map_id, own, own.text).changes.is_empty


@settings(max_examples=40)
@given(documents(), NOTES, st.data())
def test_whatever_is_typed_the_map_stays_sound_and_says_what_the_text_says(document, notes, data):
    for map_id in document.maps:
        own = written(document, map_id)
        lines = own.text.split("\n")
        at = data.draw(st.integers(0, len(lines)))
        until = data.draw(st.integers(at, len(lines)))
        text = "\n".join([*lines[:at], notes, *lines[until:]])
        merged = merge(document, map_id, own, text)
        after = merged.changes.applied(document)
        assert broken_invariants(after) == []
        assert merge(after, map_id, merged.written, merged.written.text).changes.is_empty


@settings(max_examples=40)
@given(NOTES)
def test_what_cannot_be_read_is_kept_in_the_document(notes):
    document = EditSession.blank("Buying", "Requester").document
    map_id = next(iter(document.maps))
    merged = merge(document, map_id, written(document, map_id), notes)
    after = merged.changes.applied(document)
    kept = [jotting.text for jotting in after.jottings.values()]
    assert len(kept) == len([one for one in merged.written.outline.left_over if one.text.strip()])
    for text in kept:
        assert " ".join(text.split()) in " ".join(text_of(after, map_id).split())


@pytest.mark.parametrize("document", [purchase_map(), chain_map(30)], ids=["purchase", "chain"])
def test_a_map_is_read_again_as_it_was_written(document):
    map_id = next(iter(document.maps))
    text = text_of(document, map_id)
    assert read(text).mistakes == ()
    assert read_flows(text) == said_flows(document, map_id)
    performers = {(node.name, participant_of(document, node.id).name) for node in nodes_of(document, map_id)}
    assert {(entry.name, entry.lane) for entry in read(text).entries} == performers


def assert_says_the_same(path: Path) -> None:
    document = claimed(open_workbook(path))
    assert document.maps
    for map_id in document.maps:
        own = written(document, map_id)
        assert own.outline.mistakes == ()
        assert read_flows(own.text) == said_flows(document, map_id)
        assert take_over(document, map_id, own, own.text).command.changes.is_empty


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_say_the_same_as_text(path):
    assert_says_the_same(path)


@pytest.mark.parametrize("name", ["bug_to_release", "leave_request", "loan_application", "procure_to_pay"])
def test_the_reference_processes_say_the_same_as_text(shared, name):
    assert_says_the_same(shared / "layout" / f"{name}.csv")


def test_typing_a_whole_text_gives_its_map_and_its_text_again():
    session = EditSession.blank("Buying", "Requester")
    document = session.document
    map_id = next(iter(document.maps))
    source = purchase_map()
    text = text_of(source, next(iter(source.maps)))
    editor = Editor(document)
    outcome = editor.execute(take_over(document, map_id, written(document, map_id), text).command)
    assert isinstance(outcome, Changed)
    assert text_of(editor.document, map_id) == text
    session.close()
