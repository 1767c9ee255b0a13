"""What a document says once some of what it names is one."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.together import join_for_good
from workflow_studio.model import Document


def as_one(document: Document, joins: Iterable[tuple[str, ...]]) -> Document:
    """The document in which the participants or systems of each of these groups are one, the first of them."""
    draft, part_of = Draft(document), dict[str, str]()

    def now(key: str) -> str:
        while key in part_of:
            key = part_of[key]
        return key

    for kept, *others in joins:
        for other in others:
            if now(other) != now(kept):
                whole, part = now(kept), now(other)
                join_for_good(draft, whole, part)
                part_of[part] = whole
    return draft.diff().applied(document) if part_of else document
