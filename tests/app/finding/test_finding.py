"""Words are found wherever they stand, and replaced in one step."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from workflow_studio.app.finding.replacing import replace_all, replace_one
from workflow_studio.app.finding.searching import Query, find
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document


@pytest.fixture
def document() -> Document:
    return purchase_map()


def texts(document: Document, query: Query) -> list[str]:
    return [hit.place.text for hit in find(document, query, next(iter(document.maps)))]


def test_names_notes_and_systems_are_found_in_reading_order(document):
    assert texts(document, Query("order")) == [
        "Write purchase order", "Every order is typed twice", "Purchase order"
    ]  # fmt: skip

    assert texts(document, Query("sap")) == ["SAP"]
    assert texts(document, Query("above 5,000?")) == ["Who approves above 5,000?"]


def test_case_and_whole_words_can_be_asked_for(document):
    assert texts(document, Query("REQUEST", case=True)) == []
    assert "Requester" in texts(document, Query("request"))
    assert "Requester" not in texts(document, Query("request", whole=True))


def test_nothing_is_a_sign_in_what_is_looked_for(document):
    assert texts(document, Query(".*")) == []
    assert texts(document, Query("")) == []


def test_all_are_replaced_in_one_step(document):
    editor = Editor(document)
    query = Query("request")
    hits = find(document, query, next(iter(document.maps)))
    assert isinstance(editor.execute(replace_all(document, hits, query, r"\1 demand")), Changed)
    assert r"Check \1 demand" in {step.name for step in editor.document.steps.values()}
    assert not find(editor.document, query, next(iter(document.maps)))
    editor.undo()
    assert editor.document == document


def test_one_is_replaced_where_it_stands(document):
    editor = Editor(document)
    query = Query("e")
    hit = [hit for hit in find(document, query, next(iter(document.maps))) if hit.place.text == "Deliver goods"][1]
    editor.execute(replace_one(hit, query, "E"))
    assert "DelivEr goods" in {step.name for step in editor.document.steps.values()}
