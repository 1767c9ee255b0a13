"""Diffs: what they undo, what two of them are together, and what the index makes of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import purchase_map
from tests.strategies import commands
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.editor import Editor
from workflow_studio.editing.index import Index
from workflow_studio.model import Flow, Lane, Step, System


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(data=st.data(), number=st.integers(1, 5))
def test_several_changes_as_one_lead_to_the_same_document_and_back(data, number):
    editor = Editor(purchase_map())
    diffs: list[Diff] = []
    editor.subscribe(diffs.append)
    for _ in range(number):
        editor.execute(data.draw(commands(editor.document)))
    together = Diff()
    for diff in diffs:
        together = together.merged(diff)
    assert together.applied(purchase_map()) == editor.document
    assert together.inverted().applied(editor.document) == purchase_map()


def test_what_is_changed_and_changed_back_vanishes():
    draft = Draft(purchase_map())
    step = next(draft.all(Step))
    draft.replace(draft.replace(step, name="Other"), name=step.name)
    draft.remove(draft.add(System, name="Short-lived").id)
    assert draft.diff().is_empty


def test_a_draft_reads_what_was_written_and_leaves_the_document():
    document = purchase_map()
    draft = Draft(document)
    step = next(draft.all(Step))
    draft.replace(step, name="Other")
    flow = draft.add(Flow, map=step.map, source=step.id, target=step.id)
    assert draft.get(Step, step.id).name == "Other"
    assert draft.referring(Flow, step.id, "source")[-1] == flow
    draft.remove(flow.id)
    assert flow not in draft.referring(Flow, step.id, "source")
    assert document == purchase_map()


def test_the_document_after_a_draft_is_where_its_diff_leads_and_stays_so():
    # given a step that was renamed, one that was removed, a system that came, and a lane written as it was
    document = purchase_map()
    draft = Draft(document)
    step, other = list(document.steps.values())[:2]
    draft.replace(step, name="Other")
    draft.remove(other.id)
    draft.add(System, name="Orders")
    draft.replace(next(draft.all(Lane)))
    # when the document is asked for, and written on
    diff = draft.diff()
    after = draft.document_after(diff)
    draft.replace(draft.get(Step, step.id), name="Yet another")
    draft.add(System, name="Invoices")
    # then that is where the first changes lead, and what they do not touch is shared
    assert after == diff.applied(document)
    assert [*after.systems] == [*document.systems, *diff.added]
    assert after.lanes is document.lanes
    assert draft.document_after(draft.diff()) == draft.diff().applied(document)
    assert after.steps[step.id].name == "Other"
    assert document == purchase_map()


def test_what_is_taken_out_and_put_back_keeps_its_place():
    document = purchase_map()
    draft = Draft(document)
    first = next(iter(document.steps.values()))
    draft.remove(first.id)
    draft.add(Step, **{**vars(first), "name": "Other"})
    after = draft.document_after(draft.diff())
    assert [*after.steps] == [*document.steps]
    assert after.steps[first.id].name == "Other"


def test_a_number_is_given_once():
    document = purchase_map()
    draft = Draft(document)
    made = [draft.add(System, name=str(n)).id for n in range(3)]
    draft.remove(made[1])
    assert made == [f"system{document.next_number + n}" for n in range(3)]
    assert draft.diff().applied(document).next_number == document.next_number + 3


def test_who_refers_to_whom():
    document = purchase_map()
    index = Index.of(document)
    step = next(s for s in document.steps.values() if s.name == "Check request")
    assert {document.flows[key].target for key in index.referrers(step.id, "flows")} >= {step.id}
    assert len(index.referrers(step.id, "assessments")) == 1
    assert index.referrers(step.id, "shapes") == set()
