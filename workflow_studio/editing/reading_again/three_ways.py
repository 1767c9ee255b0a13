"""One element three ways: as it was read, as it is now, as it is read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workflow_studio.editing.draft import Draft
from workflow_studio.model import Claim, Element
from workflow_studio.model.claims import as_read
from workflow_studio.model.records import element_of, read_records

NOT_MERGED = frozenset({"id", "evidence", "map", "process", "position"})
COUNTED = frozenset({"log", "cases", "runs", "count"})
"""Figures that only a workbook gives: nobody edits them, so they always follow it."""


def records_by_element(claims: Iterable[Claim]) -> dict[str, str]:
    """What these claims made as it was read, by the elements' ids."""
    return {key: record for claim in claims for key, record in read_records(claim).items()}


def remember_as_read(draft: Draft, claim: Claim, copies: Mapping[str, str]) -> None:
    """Keep with a copied claim what it was read as, with the ids that the copies have."""
    read = (draft.find(copies[key]) for key in records_by_element([claim]) if key in copies)
    draft.replace(claim, read=tuple(as_read(element) for element in read if element is not None))


def followed(read: str | None, mine: Element, theirs: Element) -> dict[str, Any]:
    """The fields of `mine` that follow the workbook, with their values: those that nobody changed since the reading.

    `theirs` has our ids in its references. Without a record of what was read, only empty fields follow.
    """
    base = element_of(read)
    return {
        name: getattr(theirs, name)
        for name, field in type(mine).model_fields.items()
        if name not in NOT_MERGED
        and getattr(theirs, name) != getattr(mine, name)
        and (name in COUNTED or getattr(mine, name) == (field.get_default() if base is None else getattr(base, name)))
    }
