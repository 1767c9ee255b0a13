"""What is inside a step is shown on a map of its own, and comes back as it was."""

from __future__ import annotations

import pytest

from tests.by_name import step_named
from tests.examples import purchase_map
from workflow_studio.analysis.checks import check_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.editing.commands import (
    AddElement,
    AddMap,
    AddNode,
    Delete,
    DissolveSubprocess,
    Duplicate,
    MakeSubprocess,
    SetFields,
    SplitStep,
)
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import Document, Flow, Pain, Process, Step, StepKind
from workflow_studio.model.views import (
    lanes_of,
    map_name,
    maps_around,
    maps_of,
    nodes_of,
    participant_of,
    top_maps_of,
)

GETTING_QUOTES = ("Ask for three quotes", "Send quote", "Compare quotes")


@pytest.fixture
def editor() -> Editor:
    return Editor(laid_out(purchase_map()), (keep_drawn,))


@pytest.fixture
def quotes(editor: Editor) -> Editor:
    """How quotes are got is inside a step."""
    assert isinstance(editor.execute(MakeSubprocess(_ids(editor, *GETTING_QUOTES), "Get quotes")), Changed)
    return editor


def test_one_step_gets_an_empty_map_with_its_performers_lane(editor):
    editor.execute(MakeSubprocess(_ids(editor, "Compare quotes")))
    step = step_named(editor.document, "Compare quotes")
    assert step.kind is StepKind.SUBPROCESS and step.details is not None
    assert not nodes_of(editor.document, step.details)
    assert _performers(editor.document, step.details) == ["Purchasing"]
    editor.execute(DissolveSubprocess(step.id))
    assert step_named(editor.document, "Compare quotes").kind is StepKind.TASK and len(editor.document.maps) == 1


def test_several_steps_move_with_their_lanes_flows_and_notes(quotes):
    document, step = quotes.document, step_named(quotes.document, "Get quotes")
    inside = step.details or ""
    assert [node.name for node in nodes_of(document, inside)] == list(GETTING_QUOTES)
    assert _performers(document, inside) == ["Purchasing", "Supplier"]
    assert _ways(document, inside) == [("Ask for three quotes", "Send quote"), ("Send quote", "Compare quotes")]
    assert {("Is the request complete?", "Get quotes"), ("Get quotes", "Decide on the purchase")} <= set(
        _ways(document, step.map)
    )
    assert all(any(shape.of == node.id for shape in document.shapes.values()) for node in nodes_of(document, inside))


def test_there_and_back_again_the_process_is_the_same(editor):
    before = _meaning(editor.document)
    editor.execute(MakeSubprocess(_ids(editor, *GETTING_QUOTES), "Get quotes"))
    editor.execute(DissolveSubprocess(step_named(editor.document, "Get quotes").id))
    assert _meaning(editor.document) == before
    assert len(editor.document.maps) == 1


def test_several_ways_out_come_back_to_where_they_began(editor):
    before = _meaning(editor.document)
    inner = ("Decide on the purchase", "Approved?", "Write purchase order")
    editor.execute(MakeSubprocess(_ids(editor, *inner), "Approve"))
    assert {("Approve", "Request is rejected"), ("Approve", "Deliver goods")} <= set(
        _ways(editor.document, step_named(editor.document, "Approve").map)
    )
    editor.execute(DissolveSubprocess(step_named(editor.document, "Approve").id))
    assert _meaning(editor.document) == before


def test_what_was_added_inside_and_noted_outside_comes_along(quotes):
    step = step_named(quotes.document, "Get quotes")
    lane = lanes_of(quotes.document, step.details or "")[0].id
    quotes.execute(AddNode(lane, name="File quotes", after=step_named(quotes.document, "Compare quotes").id))
    quotes.execute(AddElement(Pain, {"about": step.id, "text": "Takes weeks"}))
    assert isinstance(quotes.execute(DissolveSubprocess(step.id)), Changed)
    ways = _ways(quotes.document, step_named(quotes.document, "File quotes").map)
    assert ("Compare quotes", "File quotes") in ways and ("Compare quotes", "Decide on the purchase") in ways
    (pain,) = [p for p in quotes.document.pains.values() if p.text == "Takes weeks"]
    assert pain.about == step_named(quotes.document, "Ask for three quotes").id


def test_its_own_times_are_not_lost(quotes):
    step = step_named(quotes.document, "Get quotes")
    quotes.execute(SetFields(step.id, {"process_time": 60.0}))
    assert isinstance(quotes.execute(DissolveSubprocess(step.id)), Refused)


def test_deleting_the_step_deletes_its_inside_and_what_is_inside_that(quotes):
    before = quotes.document
    quotes.execute(MakeSubprocess(_ids(quotes, "Compare quotes")))
    assert len(quotes.document.maps) == 3
    quotes.execute(Delete((step_named(quotes.document, "Get quotes").id,)))
    assert len(quotes.document.maps) == 1
    assert quotes.undo_text == "Delete step with its inside"
    quotes.undo()
    quotes.undo()
    assert quotes.document == before


def test_a_copy_has_an_inside_of_its_own(quotes):
    step = step_named(quotes.document, "Get quotes")
    quotes.execute(Duplicate((step.id,)))
    copies = [one for one in quotes.document.steps.values() if one.name == "Get quotes"]
    assert len({one.details for one in copies}) == 2
    quotes.execute(AddMap(next(iter(quotes.document.processes)), "To-be", copy_of=step.map))
    details = [one.details for one in quotes.document.steps.values() if one.details]
    assert len(details) == len(set(details)) == 4


def test_maps_are_listed_with_their_insides_and_named_after_them(quotes):
    document, step = quotes.document, step_named(quotes.document, "Get quotes")
    inside, process = step.details or "", next(iter(document.processes))
    assert [m.id for m in maps_of(document, process)] == [step.map, inside]
    assert [m.id for m in top_maps_of(document, process)] == [step.map]
    assert [m.id for m in maps_around(document, inside)] == [step.map, inside]
    assert map_name(document, inside) == "Inside “Get quotes”"


def test_an_inside_needs_no_start_and_no_end(quotes):
    inside = step_named(quotes.document, "Get quotes").details or ""
    assert [issue for issue in check_map(quotes.document, inside) if issue.level == "warning"] == []


def test_a_damaged_file_whose_maps_are_inside_each_other_is_still_listed(quotes):
    step = step_named(quotes.document, "Get quotes")
    looped = quotes.document.with_tables({"steps": {**quotes.document.steps, **_inside_itself(quotes.document, step)}})
    process: Process = next(iter(looped.processes.values()))
    assert {m.id for m in maps_of(looped, process.id)} == set(looped.maps)
    assert maps_around(looped, step.details or "")


@pytest.mark.parametrize(
    ("names", "begins"),
    [
        (("Compare quotes", "Release invoice"), "Only steps that are connected"),
        (("Approved?",), "Only a step becomes a sub-process"),
        (("Fill in request form", "Check request", "Ask for three quotes"), "Only steps that are connected"),
        (("Request is rejected",), "Only a step becomes"),
    ],
)
def test_what_makes_no_sub_process(editor, names, begins):
    outcome = editor.execute(MakeSubprocess(_ids(editor, *names)))
    assert isinstance(outcome, Refused) and outcome.reason.startswith(begins)


def test_a_sub_process_is_neither_split_nor_given_another_inside(quotes):
    step = step_named(quotes.document, "Get quotes")
    assert isinstance(quotes.execute(SplitStep(step.id)), Refused)
    assert isinstance(quotes.execute(MakeSubprocess((step.id,))), Refused)
    assert isinstance(quotes.execute(SetFields(step.id, {"details": None})), Refused)


def _inside_itself(document: Document, step: Step) -> dict[str, Step]:
    inner = next(one for one in document.steps.values() if one.map == step.details)
    return {inner.id: inner.model_copy(update={"details": step.map})}


def _meaning(document: Document) -> object:
    """Everything but where it is drawn, with performers instead of lanes."""
    nodes = {key: (node.name, node.map, participant_of(document, key).name) for key, node in _all(document).items()}
    flows = [flow.model_dump(exclude={"id"}) for flow in sorted(document.flows.values(), key=_place)]
    return nodes, flows, document.pains, document.questions, document.assessments, document.steps


def _place(flow: Flow) -> str:
    return flow.id


def _all(document: Document) -> dict[str, Step]:
    return {**document.steps, **document.decisions, **document.events}


def _ids(editor: Editor, *names: str) -> tuple[str, ...]:
    by_name = {node.name: key for key, node in _all(editor.document).items()}
    return tuple(by_name[name] for name in names)


def _performers(document: Document, map_id: str) -> list[str]:
    return [participant_of(document, lane.id).name for lane in lanes_of(document, map_id)]


def _ways(document: Document, map_id: str) -> list[tuple[str, str]]:
    flows = [flow for flow in document.flows.values() if flow.map == map_id]
    return [(document.node(f.source).name, document.node(f.target).name) for f in flows]
