"""Whatever is done to a document, in whatever order, it stays sound, can be undone, and can be saved."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.examples import purchase_map
from tests.strategies import commands, documents
from workflow_studio.editing.commands import SetFields
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.editing.index import Index
from workflow_studio.model import broken_invariants, clean_name
from workflow_studio.storage.diffs import diff_json, diff_of
from workflow_studio.storage.records import from_json
from workflow_studio.storage.text import decode, encode


class RandomEditing(RuleBasedStateMachine):
    """Edits, undoes and redoes at random."""

    @initialize(document=st.builds(purchase_map) | documents())
    def open_document(self, document):
        self.start = document
        self.replayed = document
        self.editor = Editor(document)
        self.told = 0
        self.editor.subscribe(self._replay)

    def _replay(self, diff: Diff) -> None:
        self.told += 1
        record = from_json(diff_json(diff))
        self.replayed = diff_of(record, self.replayed).applied(self.replayed)

    @rule(data=st.data())
    def edit(self, data):
        self._edit(data)

    @rule(data=st.data())
    def edit_something_else(self, data):
        self._edit(data)

    @rule(data=st.data())
    def edit_once_more(self, data):
        self._edit(data)

    def _edit(self, data):
        before, told = self.editor.document, self.told
        revision = self.editor.revision
        command = data.draw(commands(before))
        refused = self.editor.may(command)
        outcome = self.editor.execute(command)
        if isinstance(outcome, Refused):
            assert outcome.reason.endswith(".")
            assert self.editor.document is before
            assert (self.told, self.editor.revision) == (told, revision)
        else:
            assert refused is None
            assert isinstance(outcome, Changed)
            assert outcome.diff.applied(before) == self.editor.document
            assert outcome.diff.inverted().applied(self.editor.document) == before
            assert self.told == told + (not outcome.diff.is_empty)

    @rule(name=st.text(max_size=3))
    def type_into_a_field(self, name):
        document = self.editor.document
        if document.steps:
            step = next(iter(document.steps))
            self.editor.execute(SetFields(step, {"name": name}, merge=True))
            assert self.editor.document.steps[step].name == clean_name(name)

    @rule()
    def undo(self):
        before, text = self.editor.document, self.editor.undo_text
        if self.editor.undo() is not None:
            assert text == self.editor.redo_text != ""
            self.editor.redo()
            assert self.editor.document == before
            self.editor.undo()

    @rule()
    def redo(self):
        self.editor.redo()

    @rule()
    def leave_field(self):
        self.editor.break_merge()

    @invariant()
    def document_is_sound(self):
        assert broken_invariants(self.editor.document) == []

    @invariant()
    def index_equals_the_rebuilt_one(self):
        assert self.editor.index == Index.of(self.editor.document)

    @invariant()
    def saving_and_loading_gives_the_same(self):
        text = encode(self.editor.document)
        assert decode(text) == (self.editor.document, ())
        assert encode(decode(text)[0]) == text

    @invariant()
    def journal_leads_to_the_same(self):
        assert self.replayed == self.editor.document

    def teardown(self):
        if not hasattr(self, "editor"):
            return
        end = self.editor.document
        undone = 0
        while self.editor.undo() is not None:
            undone += 1
        assert self.editor.document == self.start
        assert self.editor.revision == 0
        for _ in range(undone):
            self.editor.redo()
        assert self.editor.document == end


RandomEditing.TestCase.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, derandomize=True, database=None
)
TestRandomEditing = RandomEditing.TestCase
