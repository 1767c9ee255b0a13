"""The one place that changes a document: rules, handler, behaviors, diff, history, one signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pydantic import ValidationError

from workflow_studio.editing.behaviors import STANDARD_BEHAVIORS
from workflow_studio.editing.commands import Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers import handler_of
from workflow_studio.editing.history import History, MergeKey, merge_key_of
from workflow_studio.editing.index import Index
from workflow_studio.editing.labels import label_of
from workflow_studio.editing.outcome import Changed, Outcome, Refused
from workflow_studio.editing.rules import may
from workflow_studio.editing.unfit_values import reason_for
from workflow_studio.model import Document

__all__ = ["Behavior", "Changed", "Editor", "Listener", "Outcome", "Refused"]

Behavior = Callable[[Draft, Command], None]
Listener = Callable[[Diff], None]


class Editor:
    """A document being edited, with undo. The only thing in the core that changes; the documents it gives out do not.

    `behaviors` run after the standard ones and write into the same draft, so their work is part of the same step.
    """

    def __init__(self, document: Document, behaviors: Sequence[Behavior] = ()) -> None:
        self._document = document
        self._index = Index.of(document)
        self._behaviors: tuple[Behavior, ...] = (*STANDARD_BEHAVIORS, *behaviors)
        self._history = History()
        self._listeners: list[Listener] = []
        self._telling = False

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    @property
    def index(self) -> Index:
        """Who refers to whom in the document as it is now."""
        return self._index

    @property
    def revision(self) -> int:
        """A number for the content: new after every step, and the old one again after undo. Equal means equal."""
        return self._history.revision

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._history.next_undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return self._history.next_redo is not None

    @property
    def undo_text(self) -> str:
        """What undo takes back, for example "Move 3 steps"; empty where there is nothing."""
        return self._history.next_undo.label if self._history.next_undo else ""

    @property
    def redo_text(self) -> str:
        """What redo does again; empty where there is nothing."""
        return self._history.next_redo.label if self._history.next_redo else ""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call this with the diff after every user action that changed something; the result ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def may(self, command: Command) -> Refused | None:
        """Why this command would be refused, if it would."""
        return may(self._document, command)

    def execute(self, command: Command) -> Outcome:
        """Carry out a command with all its consequences as one undo step, or refuse it and change nothing."""
        refused = self.may(command)
        if refused is not None:
            return refused
        draft = Draft(self._document, self._index)
        try:
            handler_of(command)(draft, command)
            for behavior in self._behaviors:
                behavior(draft, command)
        except ValidationError as error:
            return Refused(reason_for(error))
        diff = draft.diff()
        self._commit(diff, draft.document_after(diff), label_of(self._document, command), merge_key_of(command))
        return Changed(diff)

    def undo(self) -> Diff | None:
        """Take the last step back; the diff that this was, or none where there is nothing to undo."""
        entry = self._history.next_undo
        if entry is None:
            return None
        diff = entry.diff.inverted()
        self._apply(diff, diff.applied(self._document), self._history.step_back)
        return diff

    def redo(self) -> Diff | None:
        """Do the step undone last again; the diff that this was, or none where there is nothing to redo."""
        entry = self._history.next_redo
        if entry is None:
            return None
        self._apply(entry.diff, entry.diff.applied(self._document), self._history.step_forward)
        return entry.diff

    def replay(self, diff: Diff, label: str = "Recovered change") -> None:
        """Make a change that was recorded before, without rules and behaviors: it went through them then."""
        self._commit(diff, diff.applied(self._document), label, None)

    def break_merge(self) -> None:
        """Let the next change of a field be an undo step of its own, for example because the focus moved."""
        self._history.break_merge()

    def _commit(self, diff: Diff, document: Document, label: str, merge_key: MergeKey | None) -> None:
        if not diff.is_empty:
            self._apply(diff, document, lambda: self._history.add(label, diff, merge_key))

    def _apply(self, diff: Diff, document: Document, note: Callable[[], None]) -> None:
        """Take over the document that the change leads to."""
        if self._telling:
            raise RuntimeError("a listener must not edit: it is told in the middle of an edit")
        self._document = document
        self._index.follow(diff)
        note()
        self._tell(diff)

    def _tell(self, diff: Diff) -> None:
        """Every listener is told, even where one before it fails: the journal must not miss a change."""
        errors: list[Exception] = []
        self._telling = True
        try:
            for listener in tuple(self._listeners):
                try:
                    listener(diff)
                except Exception as error:
                    errors.append(error)
        finally:
            self._telling = False
        if errors:
            raise errors[0]
