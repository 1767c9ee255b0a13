"""The editor: one place that changes a document, one undo step and one signal for each user action."""

from __future__ import annotations

import pytest

import workflow_studio.editing.commands as command_module
from tests.examples import purchase_map
from workflow_studio.editing.commands import AddNode, Command, Connect, Delete, MoveNodes, RenameDocument, SetFields
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.editing.handlers import HANDLERS
from workflow_studio.editing.labels import label_of
from workflow_studio.editing.rules import RULES
from workflow_studio.model import Document, Element, Pain, StepKind


def named(document: Document, name: str) -> Element:
    return next(e for e in document.elements() if getattr(e, "name", None) == name)


def test_every_command_has_a_handler_and_a_rule():
    commands = {c for c in vars(command_module).values() if isinstance(c, type) and issubclass(c, Command)} - {Command}
    assert commands == set(HANDLERS) == set(RULES)


def test_an_edit_gives_a_new_document_and_leaves_the_old_one_alone(editor):
    before = editor.document
    step = named(before, "Check request")
    outcome = editor.execute(SetFields(step.id, {"name": "Look the request over"}))
    assert isinstance(outcome, Changed)
    assert before == purchase_map()
    assert editor.document.steps[step.id].name == "Look the request over"
    assert editor.document.flows is before.flows, "tables that are not touched are shared"


def test_an_edit_that_changes_nothing_is_no_undo_step_and_no_signal(editor):
    step, told = named(editor.document, "Check request"), []
    editor.subscribe(told.append)
    outcome = editor.execute(SetFields(step.id, {"name": " Check  request "}))
    assert isinstance(outcome, Changed) and outcome.diff.is_empty
    assert (editor.can_undo, editor.undo_text, editor.revision, told) == (False, "", 0, [])


def test_undo_and_redo_say_what_they_do(editor):
    step = named(editor.document, "Check request")
    editor.execute(SetFields(step.id, {"name": "Check"}))
    assert (editor.undo_text, editor.redo_text) == ("Rename step", "")
    editor.undo()
    assert (editor.undo_text, editor.redo_text) == ("", "Rename step")
    assert editor.redo() is not None
    assert (editor.undo(), editor.undo()) != (None, None)
    assert editor.undo() is None


def test_a_new_edit_after_undo_ends_what_could_be_redone(editor):
    editor.execute(RenameDocument("One"))
    editor.undo()
    editor.execute(RenameDocument("Two"))
    assert not editor.can_redo
    assert editor.redo() is None
    assert editor.document.title == "Two"


def test_the_revision_names_the_content(editor):
    editor.execute(RenameDocument("One"))
    first = editor.revision
    editor.execute(RenameDocument("Two"))
    editor.undo()
    assert editor.revision == first
    editor.execute(RenameDocument("Three"))
    assert editor.revision not in (0, first)


def test_typing_into_one_field_is_one_undo_step(editor):
    step = named(editor.document, "Check request")
    for text in ("C", "Ch", "Che"):
        editor.execute(SetFields(step.id, {"name": text}, merge=True))
    editor.undo()
    assert editor.document == purchase_map()
    assert not editor.can_undo


def test_typing_back_what_was_there_leaves_no_undo_step(editor):
    step = named(editor.document, "Check request")
    editor.execute(SetFields(step.id, {"name": "Check"}, merge=True))
    editor.execute(SetFields(step.id, {"name": "Check request"}, merge=True))
    assert (editor.can_undo, editor.revision) == (False, 0)


@pytest.mark.parametrize("between", ["another field", "focus moved", "undo and redo", "another command"])
def test_typing_is_a_step_of_its_own_after(editor, between):
    step = named(editor.document, "Check request")
    editor.execute(SetFields(step.id, {"name": "C"}, merge=True))
    if between == "another field":
        editor.execute(SetFields(step.id, {"description": "x"}, merge=True))
    elif between == "focus moved":
        editor.break_merge()
    elif between == "undo and redo":
        editor.undo()
        editor.redo()
    else:
        editor.execute(RenameDocument("Other"))
    editor.execute(SetFields(step.id, {"name": "Ch"}, merge=True))
    editor.undo()
    assert editor.document.steps[step.id].name == "C"


def test_one_signal_for_each_action_after_it_was_made(editor):
    seen: list[tuple[Diff, str]] = []
    end = editor.subscribe(lambda diff: seen.append((diff, editor.document.title)))
    editor.execute(RenameDocument("One"))
    editor.undo()
    editor.redo()
    end()
    editor.execute(RenameDocument("Two"))
    assert [title for _, title in seen] == ["One", "Purchase requests", "One"]
    assert seen[0][0].fields == {"title": ("Purchase requests", "One")}
    assert seen[1][0] == seen[0][0].inverted()


def test_the_work_of_further_behaviors_is_part_of_the_same_step(editor):
    def note_problem(draft: Draft, command: Command) -> None:
        if isinstance(command, Connect):
            draft.add(Pain, about=command.source, text="One more way out")

    editor = Editor(purchase_map(), behaviors=[note_problem])
    ends = named(editor.document, "Fill in request form").id, named(editor.document, "Send quote").id
    outcome = editor.execute(Connect(*ends))
    assert isinstance(outcome, Changed)
    assert [type(e).__name__ for e in outcome.diff.added.values()] == ["Flow", "Pain"]
    editor.undo()
    assert editor.document == purchase_map()


def test_a_behavior_that_fails_leaves_the_document_as_it_was():
    def fail(draft: Draft, _: Command) -> None:
        raise ZeroDivisionError

    editor = Editor(purchase_map(), behaviors=[fail])
    before = editor.document
    with pytest.raises(ZeroDivisionError):
        editor.execute(RenameDocument("Other"))
    assert editor.document is before
    assert not editor.can_undo


def test_a_listener_that_fails_does_not_keep_the_others_from_being_told(editor):
    told: list[Diff] = []

    def fail(_: Diff) -> None:
        raise ZeroDivisionError

    editor.subscribe(fail)
    editor.subscribe(told.append)
    with pytest.raises(ZeroDivisionError):
        editor.execute(RenameDocument("Other"))
    assert len(told) == 1
    assert editor.document.title == "Other"


def test_a_listener_must_not_edit(editor):
    editor.subscribe(lambda _: editor.undo() and None)
    with pytest.raises(RuntimeError, match="listener"):
        editor.execute(RenameDocument("Other"))
    assert editor.document.title == "Other"


def test_a_recorded_change_can_be_made_again_and_undone(editor):
    diffs: list[Diff] = []
    editor.subscribe(diffs.append)
    editor.execute(Delete((named(editor.document, "Send quote").id,)))
    recovered = Editor(purchase_map())
    recovered.replay(diffs[0])
    assert recovered.document == editor.document
    assert recovered.undo_text == "Recovered change"
    recovered.undo()
    assert recovered.document == purchase_map()


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"process_time": -1}, "The process time cannot be less than 0."),
        ({"process_time": "soon"}, "The process time must be a number."),
        ({"process_time": float("nan")}, "The process time must be a number."),
        ({"kind": "dance"}, "The kind must be task, subprocess, document or data."),
        ({"cases": 1.5}, "The cases must be a whole number."),
        ({"name": 7}, "The name must be text."),
        ({"lane": "lane1"}, "The lane of a step cannot be set."),
        ({"id": "step1"}, "The id of a step cannot be set."),
        ({"colour": "red"}, "The colour of a step cannot be set."),
        ({"systems": ("system999",)}, "The systems must be something that is in the document."),
    ],
)
def test_values_that_do_not_fit_are_refused_in_plain_words(editor, values, reason):
    step = named(editor.document, "Check request")
    assert editor.execute(SetFields(step.id, values)) == Refused(reason)
    assert editor.document == purchase_map()


def test_labels_count_what_they_are_about():
    document = purchase_map()
    steps = list(document.steps)
    flow = next(iter(document.flows))
    assert label_of(document, Delete(tuple(steps[:3]))) == "Delete 3 steps"
    assert label_of(document, Delete((steps[0], flow))) == "Delete 2 elements"
    assert label_of(document, Delete((next(iter(document.pains)),))) == "Delete problem"
    assert label_of(document, MoveNodes({steps[0]: (0, 0)})) == "Move step"
    assert label_of(document, SetFields(steps[0], {"process_time": 1})) == "Change process time"
    assert label_of(document, AddNode("lane1", StepKind.DATA)) == "Add step"
