"""One element three ways: as it was read, as it is now, as it is read again."""

from __future__ import annotations

import json
from typing import Any

from workflow_studio.model import Element

NOT_MERGED = frozenset({"id", "evidence", "map", "process", "position"})


def as_read(element: Element) -> str:
    """An element as a record to compare with later."""
    return element.model_dump_json(exclude_defaults=True, exclude={"evidence"})


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
        and getattr(mine, name) == (field.get_default() if base is None else getattr(base, name))
    }


def _element(kind: type[Element], read: str) -> Element:
    return kind.model_validate(json.loads(read))
