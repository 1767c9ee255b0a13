"""One element three ways: as it was read, as it is now, as it is read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from workflow_studio.editing.draft import Draft
from workflow_studio.model import Claim, Element
from workflow_studio.model.claims import as_read

NOT_MERGED = frozenset({"id", "evidence", "map", "process", "position"})
COUNTED = frozenset({"log", "cases", "runs", "count"})
"""Figures that only a workbook gives: nobody edits them, so they always follow it."""


def records_by_element(claims: Iterable[Claim]) -> dict[str, str]:
    """What these claims made as it was read, by the elements' ids."""
    return {str(json.loads(record)["id"]): record for claim in claims for record in claim.read}


def remember_as_read(draft: Draft, claim: Claim, copies: Mapping[str, str]) -> None:
    """Keep with a copied claim what it was read as, with the ids that the copies have."""
    read = [element for key in records_by_element([claim]) if (element := draft.find(copies.get(key, ""))) is not None]
    draft.replace(claim, read=tuple(map(as_read, read)))


def followed(read: str | None, mine: Element, theirs: Element) -> dict[str, Any]:
    """The fields of `mine` that follow the workbook, with their values: those that nobody changed since the reading.

    `theirs` has our ids in its references. Without a record of what was read, only empty fields follow.
    """
    base = None if read is None else _element(type(mine), read)
    return {
        name: getattr(theirs, name)
        for name, field in type(mine).model_fields.items()
        if name not in NOT_MERGED
        and getattr(theirs, name) != getattr(mine, name)
        and (name in COUNTED or getattr(mine, name) == (field.get_default() if base is None else getattr(base, name)))
    }


def _element(kind: type[Element], read: str) -> Element:
    return kind.model_validate(json.loads(read))
