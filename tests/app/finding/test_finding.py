"""Words are found wherever they stand, and replaced in one step."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from tests.map_writer import MapWriter
from workflow_studio.app.finding.places import FIELDS
from workflow_studio.app.finding.replacing import replace_all, replace_one
from workflow_studio.app.finding.searching import Query, find
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import (
    TABLES,
    AgendaItem,
    Artifact,
    Asked,
    Backdrop,
    Claim,
    Dataset,
    Disagreement,
    Disposition,
    Document,
    Evidence,
    Jotting,
    Note,
    Pain,
    Parked,
    Participant,
    ProcessMap,
    Question,
    Source,
    System,
    Treatment,
    Verdict,
    Vote,
    table_of,
)
from workflow_studio.model.references import reference_fields


@pytest.fixture
def document() -> Document:
    return purchase_map()


@pytest.fixture
def workshop() -> Document:
    """Words in every place that has some, each with the word for where it is shown."""
    writer = MapWriter("Title zebra", process="Process zebra", scope="Scope zebra", name="Map zebra")
    lane = writer.lane("Lane zebra", note="Remark zebra")
    auditor = writer.builder.add(Participant, name="Auditor zebra")
    system = writer.builder.add(System, name="System zebra")
    sheet = writer.builder.add(Artifact, name="Artifact zebra")
    writer.builder.replace(writer.builder.get(ProcessMap, writer.map), phases=("Band zebra",))
    writer.step(lane, "Sign", phase="Band zebra")
    step = writer.step(
        lane, "Step zebra", code="zebra-1", phase="Phase zebra", systems=(system.id,), informed=(auditor.id,)
    )
    choice = writer.decision(lane, "Decision zebra")
    flow = writer.flow(step, choice, label="Label zebra", artifacts=(sheet.id,))
    writer.verdict(step, Verdict.JUDGMENT, "Reason zebra")
    add, shown = writer.builder.add, writer.map
    add(Pain, about=flow.id, text="Problem zebra", frequency="every zebra")
    add(Question, about=choice.id, text="Question zebra", answer="Answer zebra")
    add(Disagreement, about=step.id, said_by="Zebra sayer", text="Otherwise zebra")
    add(Vote, about=step.id, voter="Zebra voter")
    add(Note, map=shown, about=step.id, text="Note of a step zebra")
    add(Note, map=shown, text="Note zebra")
    add(Jotting, map=shown, text="Jotting zebra")
    add(Disposition, step=step.id, treatment=Treatment.KEEP, reason="Kept for zebra")
    add(AgendaItem, title="Agenda zebra")
    add(Parked, text="Topic zebra", said_by="Zebra asker")
    return writer.build()


def texts(document: Document, query: Query) -> list[str]:
    return [hit.place.text for hit in find(document, query, next(iter(document.maps)))]


def test_names_notes_and_systems_are_found_in_reading_order(document):
    assert texts(document, Query("order")) == [
        "Write purchase order", "Every order is typed twice", "per order", "Purchase order"
    ]  # fmt: skip

    assert texts(document, Query("sap")) == ["Copies fields from the tracker into SAP", "SAP"]
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


def test_every_word_that_somebody_typed_is_found_and_is_shown_somewhere(workshop):
    shown = [(hit.place.text, hit.place.shown_at) for hit in find(workshop, Query("zebra"), next(iter(workshop.maps)))]
    kinds = [(text, table_of(key) if key else "") for text, key in shown]
    assert kinds == [
        *((text, "") for text in ("Title zebra", "Process zebra", "Scope zebra", "Map zebra")),
        ("Band zebra", "steps"),
        *((text, "lanes") for text in ("Lane zebra", "Remark zebra")),
        *((text, "steps") for text in ("Step zebra", "zebra-1")),
        ("Note of a step zebra", "notes"),
        *((text, "steps") for text in ("Reason zebra", "Kept for zebra", "Zebra sayer", "Otherwise zebra")),
        *((text, "steps") for text in ("Zebra voter", "Phase zebra", "System zebra", "Auditor zebra")),
        *((text, "flows") for text in ("Label zebra", "Problem zebra", "every zebra", "Artifact zebra")),
        *((text, "decisions") for text in ("Decision zebra", "Question zebra", "Answer zebra")),
        ("Note zebra", "notes"),
        ("Jotting zebra", ""),
        ("Agenda zebra", "agenda"),
        *((text, "parked") for text in ("Topic zebra", "Zebra asker")),
    ]


def test_every_word_can_be_replaced_and_all_of_them_in_one_step(workshop):
    editor, query, first = Editor(workshop), Query("zebra"), next(iter(workshop.maps))
    for hit in find(workshop, query, first):
        assert isinstance(Editor(workshop).execute(replace_one(hit, query, "gnu")), Changed), hit
    editor.execute(replace_all(workshop, find(workshop, query, first), query, "gnu"))
    after = editor.document
    assert not find(after, query, first)
    assert after.title == "Title gnu"
    assert after.maps[first].phases[0] == "Band gnu"
    assert [step.phase for step in after.steps.values()] == ["Band gnu", "Phase gnu"]
    editor.undo()
    assert editor.document == workshop


def test_no_field_with_words_is_forgotten():
    read_elsewhere = {Claim, Source, Evidence, Dataset, Asked, Backdrop}  # not typed, and shown with what they back
    not_words = {"id", "phase", "read_on", "fingerprint"}  # a phase is found with its map
    for kind in set(TABLES.values()) - read_elsewhere:
        worded = {name for name, field in kind.model_fields.items() if field.annotation is str}
        refer = {field.name for field in reference_fields(kind)}
        assert worded - refer - not_words == set(FIELDS.get(kind, ())), kind
