"""What cannot be without a deleted element goes too, everything else forgets it."""

from __future__ import annotations

from typing import Any

from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Element
from workflow_studio.model.references import reference_fields


def references_go_with_their_targets(draft: Draft, _: Command) -> None:
    """A required reference takes its element along, an optional one becomes none, a list loses the entry."""
    going = draft.removed()
    while going:
        gone = going.pop()
        for referrer in draft.referrers(gone):
            element = draft.find(referrer)
            changes = _without(element, gone) if element is not None else {}
            if changes is None:
                draft.remove(referrer)
                going.append(referrer)
            elif element is not None:
                draft.replace(element, **changes)


def _without(element: Element, gone: str) -> dict[str, Any] | None:
    """The element's fields that forget what is gone; none where it cannot be without it."""
    changes: dict[str, Any] = {}
    for field in reference_fields(type(element)):
        value = getattr(element, field.name)
        if field.arity == "many" and gone in value:
            changes[field.name] = tuple(target for target in value if target != gone)
        elif value == gone:
            if field.arity == "required":
                return None
            changes[field.name] = None
    return changes
