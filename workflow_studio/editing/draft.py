"""A document being changed: copies a table when something in it is first written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from types import MappingProxyType
from typing import Any, TypeVar

from workflow_studio.editing.diff import Diff
from workflow_studio.editing.index import Index, tables_that_refer_to
from workflow_studio.model import Document, Element, clean_name, new_id, table_of
from workflow_studio.model.references import refer_to_the_same

E = TypeVar("E", bound=Element)


class Draft:
    """What handlers and behaviors write into. Reads see what was written; `document` stays as it was before."""

    def __init__(self, document: Document, index: Index | None = None) -> None:
        self.document = document
        self.title = document.title
        self._index = Index.of(document) if index is None else index
        self._entered = Index()
        self._tables: dict[str, dict[str, Element]] = {}
        self._given: set[str] = set()  # tables that a document has: never written into
        self._has_put_back = False
        self._before: dict[str, Element | None] = {}
        self._written: dict[str, list[str]] = {}  # the same by tables
        self._relinked: set[str] = set()  # what refers to others than before, so that `_entered` knows it
        self._next_number = document.next_number

    def table(self, name: str) -> Mapping[str, Element]:
        """The table of this name as it is now."""
        return self._tables[name] if name in self._tables else self.document.table(name)

    def all(self, kind: type[E]) -> Iterator[E]:
        """Every element of this kind as it is now."""
        yield from self.table(table_of(kind)).values()  # type: ignore[misc]  # a table holds one kind

    def find(self, element_id: str) -> Element | None:
        """The element with this id as it is now."""
        return self.table(table_of(element_id)).get(element_id)

    def get(self, kind: type[E], element_id: str) -> E:
        """The element of this kind (or a kind of it) with this id as it is now; KeyError where there is none."""
        element = self.find(element_id)
        if not isinstance(element, kind):
            raise KeyError(element_id)
        return element

    def referring(self, kind: type[E], element_id: str, field: str | None = None) -> list[E]:
        """The elements of this kind that refer to the element (by this field), in the order in which they were made."""
        name = table_of(kind)
        table, ids = self.table(name), self._referrers(element_id, name)
        found: list[E] = [table[key] for key in in_order_made(ids)]  # type: ignore[misc]
        return found if field is None else [e for e in found if element_id in _targets(getattr(e, field))]

    def referrers(self, element_id: str) -> list[str]:
        """The ids of all elements that refer to the element, table by table."""
        tables = tables_that_refer_to(table_of(element_id))
        return [key for name in tables for key in in_order_made(self._referrers(element_id, name))]

    def new_id(self, kind: type[Element]) -> str:
        """An id that no element has had, for an element of this kind."""
        self._next_number += 1
        return new_id(kind, self._next_number - 1)

    def add(self, kind: type[E], /, **fields: Any) -> E:
        """A new element with these fields (and a new id where none is given); ValidationError where they do not fit."""
        element = kind(**{"id": fields.get("id") or self.new_id(kind), **fields})
        self._write(element.id, element)
        return element

    def replace(self, element: E, /, **changes: Any) -> E:
        """The element with these fields changed; ValidationError where they do not fit."""
        changed = type(element).model_validate({**vars(element), **changes})
        self._write(element.id, changed)
        return changed

    def remove(self, element_id: str) -> None:
        """Take an element out; what refers to it is the business of the behaviors."""
        self._write(element_id, None)

    def follow(self, diff: Diff) -> None:
        """Make the changes of a diff that was worked out for the document before."""
        for key, _, after in diff.pairs():
            self._write(key, after)
        self._next_number = max(self._next_number, *diff.fields.get("next_number", (0,)))
        self.title = diff.fields.get("title", (self.title, self.title))[1]

    def removed(self) -> list[str]:
        """The ids of the elements taken out so far."""
        return [key for key in self._before if self.find(key) is None]

    def changed(self, kind: type[E]) -> list[tuple[E | None, E | None]]:
        """What was written of this kind so far: each element before and after, none where there was or is no such."""
        name = table_of(kind)
        table, written = self.table(name), self._written.get(name, ())
        return [(self._before[key], table.get(key)) for key in written]  # type: ignore[misc]  # a table holds one kind

    def document_after(self, diff: Diff) -> Document:
        """The document as it is now; `diff` is all that has changed so far. What is written later is not in it.

        The same as `diff.applied`, which would copy every table again; what was taken out and put back keeps its place.
        """
        if self._has_put_back:
            return diff.applied(self.document)
        touched = {table_of(key) for key in diff.touched}
        self._given |= touched
        tables = {name: MappingProxyType(self._tables[name]) for name in touched}
        return self.document.with_tables(tables, **diff.fields_after)

    def diff(self) -> Diff:
        """What has changed so far."""
        pairs = {key: (before, self.find(key)) for key, before in self._before.items()}
        fields: dict[str, tuple[Any, Any]] = {"title": (self.document.title, clean_name(self.title))}
        if any(before is None and after is not None for before, after in pairs.values()):
            fields["next_number"] = (self.document.next_number, self._next_number)
        return Diff.of(pairs, fields)

    def _referrers(self, element_id: str, table: str) -> Set[str]:
        known, entered = self._index.referrers(element_id, table), self._entered.referrers(element_id, table)
        if not self._relinked.isdisjoint(known):
            known = known - self._relinked
        return known | entered if entered else known

    def _write(self, key: str, element: Element | None) -> None:
        name = table_of(key)
        table = self._own(name)
        current = table.get(key)
        if key not in self._before:
            self._before[key] = current
            self._written.setdefault(name, []).append(key)
        elif current is None and element is not None:
            self._has_put_back = True
        if element is None:
            table.pop(key, None)
        else:
            table[key] = element
        if current is None or element is None or not refer_to_the_same(current, element):
            self._relink(key, current, element)

    def _own(self, name: str) -> dict[str, Element]:
        """The table of this name to write into."""
        if name in self._given:
            self._given.discard(name)
            self._tables[name] = self._tables[name].copy()
        elif name not in self._tables:
            self._tables[name] = self.document.copied(name)
        return self._tables[name]

    def _relink(self, key: str, current: Element | None, element: Element | None) -> None:
        if key in self._relinked and current is not None:
            self._entered.leave(current)
        self._relinked.add(key)
        if element is not None:
            self._entered.enter(element)


def in_order_made(ids: Collection[str]) -> Collection[str]:
    """These ids from the oldest element on."""
    return sorted(ids, key=number_of) if len(ids) > 1 else ids


def number_of(element_id: str) -> int:
    """The running number in an id: later elements have higher ones."""
    return int(element_id[len(element_id.rstrip("0123456789")) :])


def _targets(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value or "",)
