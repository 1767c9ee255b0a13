"""Making a document from scratch, element by element: importers and tests use it."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from workflow_studio.model.document import TABLES, Document, new_id, table_of
from workflow_studio.model.element import Element

E = TypeVar("E", bound=Element)


class DocumentBuilder:
    """Collects elements, gives each the next id, and yields a document."""

    def __init__(self, title: str = "Untitled") -> None:
        self.title = title
        self._next_number = 1
        self._tables: dict[str, dict[str, Element]] = {}

    @classmethod
    def of(cls, document: Document) -> Self:
        """A builder that goes on from this document."""
        builder = cls(document.title)
        builder._next_number = document.next_number
        builder._tables = {name: document.copied(name) for name in TABLES}
        return builder

    def add(self, kind: type[E], /, **fields: Any) -> E:
        """A new element of this kind with these fields; pydantic's ValidationError where they do not fit."""
        element = kind(id=new_id(kind, self._next_number), **fields)
        self._next_number += 1
        self._tables.setdefault(table_of(kind), {})[element.id] = element
        return element

    def get(self, kind: type[E], element_id: str) -> E:
        """The element of this kind with this id as it is now; KeyError where there is none."""
        element: E = self._tables[table_of(kind)][element_id]  # type: ignore[assignment]  # a table holds one kind
        return element

    def replace(self, element: E, /, **changes: Any) -> E:
        """The element with these fields changed, in place of the one with its id."""
        changed = type(element).model_validate({**dict(element), **changes})
        self._tables[table_of(element)][element.id] = changed
        return changed

    def build(self) -> Document:
        """The document so far."""
        return Document(title=self.title).with_tables(self._tables, next_number=self._next_number)
