"""Verdicts, lists filled by name, copies, maps, and documents taken in."""

from __future__ import annotations

import pytest

from tests.by_name import step_named
from tests.examples import chain_map, purchase_map
from tests.map_writer import MapWriter
from workflow_studio.editing.commands import (
    AddElement,
    AddMap,
    AddNode,
    AddProcess,
    Delete,
    Duplicate,
    Insert,
    Link,
    SetFields,
    SetVerdict,
)
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import (
    Disposition,
    Document,
    DocumentBuilder,
    Evidence,
    Lane,
    MapState,
    Pain,
    Participant,
    Process,
    ProcessMap,
    Question,
    Shape,
    Source,
    Step,
    System,
    Treatment,
    Verdict,
    broken_invariants,
)
from workflow_studio.model.views import assessments_by_step, flows_of, lanes_of, nodes_of


def test_steps_are_assessed_together_and_a_reason_is_kept(editor):
    check, fill = (step_named(editor.document, n).id for n in ("Check request", "Fill in request form"))
    editor.execute(SetVerdict((check, fill), Verdict.JUDGMENT))
    found = assessments_by_step(editor.document)
    assert (found[check].verdict, found[check].reason) == (Verdict.JUDGMENT, "Five fixed rules on the form's fields")
    assert (found[fill].verdict, found[fill].reason) == (Verdict.JUDGMENT, "")
    assert editor.undo_text == "Assess 2 steps"


def test_no_verdict_takes_the_assessment_away(editor):
    check = step_named(editor.document, "Check request").id
    editor.execute(SetVerdict((check,), None))
    assert check not in assessments_by_step(editor.document)


def test_only_steps_are_assessed(editor):
    decision = next(iter(editor.document.decisions))
    assert editor.execute(SetVerdict((decision,), Verdict.MIXED)) == Refused(
        "Only steps are assessed, not decisions or events."
    )


def test_a_system_is_linked_by_name_and_made_once(editor):
    check, fill = (step_named(editor.document, n).id for n in ("Check request", "Fill in request form"))
    for step, name in ((check, "sap"), (check, "SAP"), (check, "Jira"), (fill, "jira")):
        editor.execute(Link(step, "systems", name))
    systems = {s.name: s.id for s in editor.document.systems.values()}
    assert sorted(systems) == ["Jira", "Outlook", "SAP"]
    assert editor.document.steps[check].systems == (systems["SAP"], systems["Jira"])
    assert editor.document.steps[fill].systems == (systems["Jira"],)


def test_who_owns_a_failure_is_linked_by_name(editor):
    flow = next(iter(editor.document.flows))
    editor.execute(Link(flow, "failure_owner", "Night shift"))
    owner = editor.document.flows[flow].failure_owner
    assert editor.document.participants[owner].name == "Night shift"


@pytest.mark.parametrize("field", ["lane", "evidence", "name", "nonsense"])
def test_other_fields_take_nothing_by_name(editor, field):
    step = next(iter(editor.document.steps))
    outcome = editor.execute(Link(step, field, "x"))
    assert outcome == Refused(f"Nothing can be added by name to the {field} of a step.")


def test_what_is_deleted_is_forgotten_by_lists_and_optional_fields(editor):
    sap = next(s for s in editor.document.systems.values() if s.name == "SAP")
    controller = next(p for p in editor.document.participants.values() if p.name == "Controller")
    editor.execute(Delete((sap.id, controller.id)))
    document = editor.document
    assert not any(sap.id in step.systems for step in document.steps.values())
    assert {flow.failure_owner for flow in document.flows.values()} == {None}
    assert next(iter(document.datasets.values())).owner is None
    assert len(document.steps) == 10


@pytest.mark.parametrize(
    ("kind", "fields", "reason"),
    [
        (System, {"name": " "}, "A system needs a name."),
        (Pain, {"about": "step999", "text": "x"}, "The about must be something that is in the document."),
        (Question, {"about": "step21", "text": ""}, "A question needs a text."),
        (Step, {"name": "x"}, "A step cannot be added like this."),
        (System, {"name": "x", "id": "system1"}, "The id of a new element is given by the document."),
        (System, {}, "The name is needed."),
        (System, {"name": "x", "colour": 1}, "The colour is not something that can be set here."),
    ],
)
def test_elements_that_make_no_sense_are_refused(editor, kind, fields, reason):
    assert editor.execute(AddElement(kind, fields)) == Refused(reason)


def test_a_step_gets_one_treatment(editor):
    step = next(iter(editor.document.steps))
    command = AddElement(Disposition, {"step": step, "treatment": Treatment.ELIMINATE})
    assert isinstance(editor.execute(command), Changed)
    assert editor.execute(command) == Refused("This step has a treatment already; change that one.")


def test_an_event_with_flows_into_it_cannot_become_a_start(editor):
    end = next(e for e in editor.document.events.values() if e.name == "Invoice is paid")
    assert editor.execute(SetFields(end.id, {"kind": "start"})) == Refused("Nothing comes before a start event.")


def test_a_copy_has_the_flows_between_the_copied_and_their_assessments(editor):
    before = editor.document
    names = ("Check request", "Ask for three quotes")
    ids = [step_named(before, name).id for name in names]
    between = next(d.id for d in before.decisions.values() if d.name == "Is the request complete?")
    outcome = editor.execute(Duplicate((ids[0], between, ids[1])))
    made = [type(e).__name__ for e in outcome.diff.added.values()]
    assert made == ["Step", "Decision", "Step", "Flow", "Flow", "Assessment", "Assessment"]
    copy = next(e for e in outcome.diff.added.values() if isinstance(e, Step))
    assert copy.inputs == before.steps[ids[0]].inputs
    assert not outcome.diff.updated


def test_a_copy_is_drawn_below_the_original():
    writer = MapWriter("P")
    lane = writer.lane("Ana")
    editor = Editor(writer.build())
    made = editor.execute(AddNode(lane.id, name="Ask", at=(100.0, 20.0)))
    step = next(iter(made.diff.added))
    copied = editor.execute(Duplicate((step,)))
    shape = next(e for e in copied.diff.added.values() if isinstance(e, Shape))
    assert (shape.x, shape.y, shape.width, shape.height) == (100, 20 + 64 + 24, 128, 64)


def test_a_to_be_map_starts_as_a_copy_of_the_as_is_map(editor):
    editor.execute(AddMap("process1", "With a portal", copy_of="map2"))
    document = editor.document
    copy = next(m for m in document.maps.values() if m.name == "With a portal")
    assert copy.state is MapState.TO_BE
    assert [n.name for n in nodes_of(document, copy.id)] == [n.name for n in nodes_of(document, "map2")]
    assert len(lanes_of(document, copy.id)) == 4
    ends = [(document.node(f.source).map, document.node(f.target).map) for f in flows_of(document, copy.id)]
    assert ends == [(copy.id, copy.id)] * 15
    assert len(document.participants) == len(purchase_map().participants)


def test_a_process_has_one_as_is_map(editor):
    refused = Refused("This process has an as-is map already; add a to-be map instead.")
    assert editor.execute(AddMap("process1", "Again", state=MapState.AS_IS)) == refused


def test_a_new_process_comes_after_the_others_with_an_empty_as_is_map(editor):
    outcome = editor.execute(AddProcess("Returns"))
    process, its_map = outcome.diff.added.values()
    assert (process.name, process.position) == ("Returns", 1)
    assert (its_map.process, its_map.state) == (process.id, MapState.AS_IS)


def test_a_deleted_process_takes_its_maps_along(editor):
    editor.execute(Delete(("process1",)))
    document = editor.document
    left = {type(e).__name__ for e in document.elements()}
    assert left == {"Participant", "Artifact", "System", "Dataset", "Source", "Evidence"}


def test_a_document_taken_in_shares_people_and_systems_of_the_same_name(editor):
    builder = DocumentBuilder("Other")
    source = builder.add(Source, name="list.csv")
    evidence = builder.add(Evidence, source=source.id, cells="A2", quote="purchasing")
    process = builder.add(Process, name="Returns")
    the_map = builder.add(ProcessMap, process=process.id)
    team = builder.add(Participant, name="purchasing", evidence=(evidence.id,))
    namesake = builder.add(Participant, name="Purchasing ")
    lanes = [builder.add(Lane, map=the_map.id, participant=p.id, position=i) for i, p in enumerate((team, namesake))]
    system = builder.add(System, name="sap")
    builder.add(Step, map=the_map.id, lane=lanes[0].id, name="Book", systems=(system.id,))
    editor.execute(Insert(builder.build()))
    document = editor.document
    assert len([p for p in document.participants.values() if p.name.casefold() == "purchasing"]) == 2
    shared = next(p for p in document.participants.values() if p.name == "Purchasing" and p.evidence)
    assert document.evidence[shared.evidence[0]].quote == "purchasing"
    booked = step_named(document, "Book")
    assert [document.systems[s].name for s in booked.systems] == ["SAP"]
    assert max(document.processes.values(), key=lambda p: p.position).name == "Returns"
    assert broken_invariants(document) == []


def test_a_document_taken_into_an_empty_one_is_all_there():
    editor = Editor(Document())
    editor.execute(Insert(purchase_map()))
    assert len(list(editor.document.elements())) == len(list(purchase_map().elements()))
    editor.execute(Insert(chain_map(30)))
    assert broken_invariants(editor.document) == []
    assert len(editor.document.maps) == 2
