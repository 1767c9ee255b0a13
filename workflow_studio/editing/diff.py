"""What an edit changed, as a value: undo applies its inverse, the journal keeps it, listeners are told by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress, filterfalse
from operator import is_not
from types import MappingProxyType
from typing import Any

from workflow_studio.model import TABLES, Document, Edge, Element, Shape, table_of

Pairs = Mapping[str, tuple[Element | None, Element | None]]
Fields = Mapping[str, tuple[Any, Any]]
_DRAWN = frozenset({Shape, Edge})


@dataclass(frozen=True, slots=True)
class Diff:
    """Elements by id, in the order in which they were made or changed.

    `updated` and `fields` (the document's title and next number) hold what was before and what is after.
    """

    added: Mapping[str, Element] = field(default_factory=dict)
    updated: Mapping[str, tuple[Element, Element]] = field(default_factory=dict)
    removed: Mapping[str, Element] = field(default_factory=dict)
    fields: Fields = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Pairs, fields: Fields) -> Diff:
        """The diff of these elements before and after (none where there is no such element); equal ones vanish."""
        added: dict[str, Element] = {}
        updated: dict[str, tuple[Element, Element]] = {}
        removed: dict[str, Element] = {}
        for key, (before, after) in pairs.items():
            if before is None and after is not None:
                added[key] = after
            elif before is not None and after is None:
                removed[key] = before
            elif before is not None and after is not None and before is not after and before != after:
                updated[key] = (before, after)
        return cls(added, updated, removed, {name: pair for name, pair in fields.items() if pair[0] != pair[1]})

    @classmethod
    def between(cls, before: Document, after: Document) -> Diff:
        """The diff that leads from one document to another one, whatever that is."""
        pairs: dict[str, tuple[Element | None, Element | None]] = {}
        for name in TABLES:
            old, new = before.table(name), after.table(name)
            if old is not new:  # an edit shares the tables and elements that it does not touch
                gone_or_other = compress(old, map(is_not, old.values(), map(new.get, old)))
                pairs.update({key: (old[key], new.get(key)) for key in gone_or_other})
                pairs.update({key: (None, new[key]) for key in filterfalse(old.__contains__, new)})
        return cls.of(pairs, {name: (getattr(before, name), getattr(after, name)) for name in ("title", "next_number")})

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.updated or self.removed or self.fields)

    @property
    def touched(self) -> frozenset[str]:
        """The ids of all elements that were added, updated or removed."""
        return frozenset((*self.added, *self.updated, *self.removed))

    @property
    def fields_after(self) -> dict[str, Any]:
        """The fields that changed, as they are afterwards."""
        return {name: after for name, (_, after) in self.fields.items()}

    def pairs(self) -> Iterator[tuple[str, Element | None, Element | None]]:
        """Every touched id with its element before and after."""
        yield from ((key, before, None) for key, before in self.removed.items())
        yield from ((key, before, after) for key, (before, after) in self.updated.items())
        yield from ((key, None, after) for key, after in self.added.items())

    def meant(self) -> Iterator[tuple[str, Element | None, Element | None]]:
        """The same without boxes and lines: thousands of them can change in an edit that means very little."""
        yield from ((key, before, None) for key, before in self.removed.items() if type(before) not in _DRAWN)
        yield from ((key, *pair) for key, pair in self.updated.items() if type(pair[1]) not in _DRAWN)
        yield from ((key, None, after) for key, after in self.added.items() if type(after) not in _DRAWN)

    def inverted(self) -> Diff:
        """The diff that undoes this one."""
        return Diff(
            added=self.removed,
            updated={key: (after, before) for key, (before, after) in self.updated.items()},
            removed=self.added,
            fields={name: (after, before) for name, (before, after) in self.fields.items()},
        )

    def applied(self, document: Document) -> Document:
        """The document after this change; tables that it does not touch are shared with the one before."""
        tables: dict[str, dict[str, Element]] = {}
        for key, _, after in self.pairs():
            name = table_of(key)
            table = tables.get(name)
            if table is None:
                table = tables[name] = document.copied(name)
            if after is None:
                del table[key]
            else:
                table[key] = after
        fresh = {name: MappingProxyType(table) for name, table in tables.items()}  # nobody else has them: not copied
        return document.with_tables(fresh, **self.fields_after)

    def merged(self, later: Diff) -> Diff:
        """This change and a later one as one."""
        pairs: dict[str, tuple[Element | None, Element | None]] = {}
        for key, before, after in self.pairs():
            pairs[key] = (before, after)
        for key, before, after in later.pairs():
            pairs[key] = (pairs[key][0] if key in pairs else before, after)
        fields = dict(self.fields)
        for name, (old, new) in later.fields.items():
            fields[name] = (fields[name][0] if name in fields else old, new)
        return Diff.of(pairs, fields)
