"""Steps go from map to map with all that belongs to them; what is no copy of ours is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import chain_map, purchase_map
from tests.strategies import documents
from workflow_studio.app.clipboard.exchange import LARGEST, as_bytes, as_text, copied, from_bytes
from workflow_studio.app.clipboard.pasting import looks_like_a_table, steps_in
from workflow_studio.app.clipboard.pictures import to_picture
from workflow_studio.app.importing import laid_out
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import AddMap, MakeSubprocess, Paste
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import (
    Document,
    DocumentBuilder,
    Lane,
    Participant,
    Process,
    ProcessMap,
    Step,
    broken_invariants,
)
from workflow_studio.model.views import nodes_of
from workflow_studio.storage.text import encode


@pytest.fixture(scope="module")
def purchase() -> Document:
    return laid_out(purchase_map())


def ids_of(document: Document, *names: str) -> list[str]:
    nodes = [*document.steps.values(), *document.decisions.values(), *document.events.values()]
    return [node.id for node in nodes if node.name in names]


def pasted(document: Document, part: Document, at: float | None = None) -> Document:
    editor = Editor(document, (keep_drawn,))
    outcome = editor.execute(Paste(part, next(iter(document.maps)), at))
    assert isinstance(outcome, Changed)
    return editor.document


def test_steps_go_into_another_document_with_what_belongs_to_them(purchase):
    part = copied(purchase, ids_of(purchase, "Write purchase order", "Deliver goods"))
    assert part is not None
    other = EditSession.blank("Buying", "Supplier").document
    after = pasted(other, from_bytes(as_bytes(part)))
    names = {one.name for one in after.participants.values()}
    assert names == {"Supplier", "Purchasing"}
    assert len(after.lanes) == 2
    assert {step.name for step in after.steps.values()} == {"Write purchase order", "Deliver goods"}
    assert [one.name for one in after.systems.values()] == ["SAP"]
    assert [one.text for one in after.pains.values()] == ["Every order is typed twice"]
    assert len(after.assessments) == len(after.flows) == 1
    assert not after.evidence
    assert len(after.shapes) == 4


def test_a_sub_process_goes_along_with_what_is_inside_it(purchase):
    editor = Editor(purchase, (keep_drawn,))
    editor.execute(MakeSubprocess(tuple(ids_of(purchase, "Ask for three quotes", "Send quote")), "Get quotes"))
    part = copied(editor.document, ids_of(editor.document, "Get quotes"))
    assert part is not None
    after = pasted(EditSession.blank("Buying", "Purchasing").document, from_bytes(as_bytes(part)))
    (step,) = (step for step in after.steps.values() if step.name == "Get quotes")
    inside = [node.name for node in nodes_of(after, step.details)]
    assert inside == ["Ask for three quotes", "Send quote"]
    assert step.details != step.map and len(after.maps) == 2 and len(after.processes) == 1
    assert [lane.map for lane in after.lanes.values()].count(step.details) == 2
    assert broken_invariants(after) == []


def test_copies_beside_their_originals_stand_on_nothing(purchase):
    part = copied(purchase, ids_of(purchase, "Check request", "Is the request complete?", "Ask for three quotes"))
    after = pasted(purchase, part, at=300)
    boxes = [shape for shape in after.shapes.values() if not shape.of.startswith("lane")]
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y
    assert len(after.participants) == len(purchase.participants)


def a_map_of(*performers: str, known: str = "") -> Document:
    """A step in each performer's lane; somebody may be known besides who takes no part."""
    builder = DocumentBuilder("Buying")
    map_id = builder.add(ProcessMap, process=builder.add(Process, name="Buying").id).id
    for position, name in enumerate(performers):
        who = builder.add(Participant, name=name).id
        lane = builder.add(Lane, map=map_id, participant=who, position=position).id
        builder.add(Step, map=map_id, lane=lane, name=f"Step {position}")
    if known:
        builder.add(Participant, name=known)
    return builder.build()


def test_two_lanes_of_one_name_that_is_known_here_become_one_lane():
    """GIVEN a participant here without a lane WHEN two lanes of that name are pasted THEN it gets one lane for both."""
    here, there = a_map_of("Supplier", known="Ana"), a_map_of("Ana", "Ana")
    after = pasted(here, copied(there, there.steps))
    assert broken_invariants(after) == []
    assert [after.participants[lane.participant].name for lane in after.lanes.values()] == ["Supplier", "Ana"]
    assert len(after.steps) == 3


@settings(max_examples=25)
@given(documents(largest=4), documents(largest=3))
def test_whatever_is_pasted_the_document_stays_sound(document, other):
    part = copied(other, [*other.steps, *other.decisions, *other.events])
    if part is None or not document.maps:
        return
    assert broken_invariants(part) == []
    assert from_bytes(as_bytes(part)) == part
    editor = Editor(document)
    editor.execute(Paste(part, next(iter(document.maps)), 7.0))
    assert broken_invariants(editor.document) == []


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
def test_bytes_from_elsewhere_are_nothing_to_paste(content):
    assert from_bytes(content) is None


def test_what_is_too_large_or_holds_more_than_steps_is_refused(purchase):
    assert from_bytes(b" " * (LARGEST + 1)) is None
    assert from_bytes(b"[" * 100_000) is None
    whole = from_bytes(encode(purchase).encode())
    outcome = Editor(purchase).execute(Paste(whole, next(iter(purchase.maps))))
    assert outcome == Refused("What should be pasted is damaged.")


def test_an_outline_from_anywhere_becomes_steps_of_the_lane_at_hand():
    part = steps_in("• Check\r\n• Pay [SAP]\nSales: Ship", "Finance")
    assert part is not None
    lanes = {step.name: part.participants[part.lanes[step.lane].participant].name for step in part.steps.values()}
    assert lanes == {"Check": "Finance", "Pay": "Finance", "Ship": "Sales"}
    assert steps_in("   \n", "Finance") is None


def test_what_was_copied_is_an_outline_as_text(purchase):
    part = copied(purchase, ids_of(purchase, "Deliver goods", "Confirm receipt"))
    assert part is not None
    assert as_text(part) == "Supplier:\n  Deliver goods\n\nRequester:\n  Confirm receipt [SAP] (5 min)\n"


@pytest.mark.parametrize(
    ("text", "table"), [("a\tb\nc\td", True), ("a\tb", False), ("\tCheck\n\tPay", False), ("Check\nPay", False)]
)
def test_rows_with_tabs_are_a_table(text, table):
    assert looks_like_a_table(text) is table


def test_the_picture_of_the_selection_shows_just_that(purchase):
    map_id = next(iter(purchase.maps))
    whole = to_picture(purchase, map_id, ())
    part = to_picture(purchase, map_id, ids_of(purchase, "Deliver goods", "Confirm receipt"))
    assert b"Deliver goods" in part.svg and b"Compare quotes" not in part.svg
    assert b"Compare quotes" in whole.svg
    assert broken_invariants(part.document) == broken_invariants(whole.document) == []


def test_of_a_very_large_map_the_picture_has_fewer_pixels():
    document = laid_out(chain_map(300))
    assert to_picture(document, next(iter(document.maps)), ()).pixels_per_px < 2


def test_the_picture_of_one_map_leaves_the_others_out(purchase):
    editor = Editor(purchase)
    process = next(iter(purchase.processes))
    editor.execute(AddMap(process, "To-be", copy_of=next(iter(purchase.maps))))
    assert len(to_picture(editor.document, next(iter(purchase.maps)), ()).document.maps) == 1
