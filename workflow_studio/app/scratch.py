"""A copy of the document on which commands are tried, each by its own rule, until all of them are one change."""

from __future__ import annotations

from typing import Any, TypeVar

from workflow_studio.editing.commands import Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document, Element, table_of

E = TypeVar("E", bound=Element)


class Scratch:
    """Nothing is drawn here: that is done once, when the whole change is made."""

    def __init__(self, document: Document) -> None:
        self._before = document
        self._editor = Editor(document)
        self._touched: dict[str, None] = {}

    @property
    def document(self) -> Document:
        """The document as it is after the commands so far."""
        return self._editor.document

    def do(self, command: Command) -> Diff | None:
        """Carry a command out; none where its rule is against it."""
        outcome = self._editor.execute(command)
        if not isinstance(outcome, Changed):
            return None
        self._touched.update(dict.fromkeys(key for key, _, _ in outcome.diff.pairs()))
        return outcome.diff

    def about(self, kind: type[E], element_id: str) -> list[E]:
        """The elements of this kind that refer to the element."""
        table: Any = self.document.table(table_of(kind))
        keys = self._editor.index.referrers(element_id, table_of(kind))
        return [table[key] for key in sorted(keys, key=lambda key: (len(key), key))]

    def the_one(self, kind: type[E], element_id: str) -> E | None:
        """The first element of this kind that refers to the element."""
        return next(iter(self.about(kind, element_id)), None)

    def changes(self) -> Diff:
        """All commands as one change."""
        pairs = {key: (self._before.find(key), self.document.find(key)) for key in self._touched}
        numbers = (self._before.next_number, self.document.next_number)
        added = any(before is None and after is not None for before, after in pairs.values())
        titles = (self._before.title, self.document.title)
        return Diff.of(pairs, {"title": titles, **({"next_number": numbers} if added else {})})
