"""Who refers to whom: the reverse of the references that elements hold."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache
from typing import Any

from workflow_studio.editing.diff import Diff
from workflow_studio.model import TABLES, Document, Element, table_of
from workflow_studio.model.references import refer_to_the_same, reference_fields, references

_NOBODY: Set[str] = frozenset()


class Index:
    """The ids that refer to an element, by the table that they are in. Follows the document diff by diff."""

    def __init__(self, elements: Iterable[Element] = ()) -> None:
        self._referrers: dict[tuple[str, str], set[str]] = {}
        for element in elements:
            self.enter(element)

    @classmethod
    def of(cls, document: Document) -> Index:
        """The index of a whole document."""
        return cls(document.elements())

    def referrers(self, element_id: str, table: str) -> Set[str]:
        """The ids of the elements in this table that refer to the element."""
        return self._referrers.get((element_id, table), _NOBODY)

    def follow(self, diff: Diff) -> None:
        """Bring the index to the state after this change."""
        for _, before, after in diff.pairs():
            if before is not None and after is not None and refer_to_the_same(before, after):
                continue  # what was only moved or renamed
            if before is not None:
                self.leave(before)
            if after is not None:
                self.enter(after)

    def enter(self, element: Element) -> None:
        """Note what this element refers to."""
        table = table_of(element)
        for _, target in references(element):
            self._referrers.setdefault((target, table), set()).add(element.id)

    def leave(self, element: Element) -> None:
        """Forget what this element refers to."""
        table = table_of(element)
        for _, target in references(element):
            key = (target, table)
            if key in self._referrers:
                self._referrers[key].discard(element.id)
                if not self._referrers[key]:
                    del self._referrers[key]

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Index) and self._referrers == other._referrers

    __hash__ = None  # type: ignore[assignment]  # it changes


@cache
def tables_that_refer_to(table: str) -> tuple[str, ...]:
    """The tables whose elements can refer to those of this one, in the order of the file."""
    return tuple(
        name for name, kind in TABLES.items() if any(table in field.tables for field in reference_fields(kind))
    )
