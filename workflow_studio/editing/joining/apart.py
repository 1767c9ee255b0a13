"""What was joined becomes several again: as it was, as far as nobody has changed it since."""

from __future__ import annotations

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.later import LaterChanges
from workflow_studio.editing.joining.records import (
    Change,
    Joining,
    changes_in,
    gone_in,
    joining_of,
    joinings,
)
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.withdrawal import restored, target_of
from workflow_studio.model import Claim, Document, Element, Lane, Node, Participant, Shape
from workflow_studio.model.references import ReferenceField, reference_fields


def take_all_apart(draft: Draft) -> None:
    """Undo all that claims have joined, the last one first."""
    for _, claim_id in reversed(joinings(draft)):
        take_apart(draft, claim_id, LaterChanges(draft))


def unjoined(document: Document) -> Document:
    """The document with nothing joined, as workbooks name it."""
    if not any(claim.joined for claim in document.claims.values()):
        return document
    draft = Draft(document)
    take_all_apart(draft)
    return draft.diff().applied(document)


def take_apart(draft: Draft, claim_id: str, since: LaterChanges) -> None:
    """Undo what one claim has joined. What was joined later on top of it has been taken apart before.

    `since`: what claims changed that joined others since and stay joined; they are to tell it anew in the end.
    """
    claim = draft.get(Claim, claim_id)
    joining = joining_of(claim)
    if joining is not None:
        changes = list(changes_in(claim))
        for element in reversed(gone_in(claim)):
            _put_back(draft, element, changes)
        for change in reversed(changes):
            _led_back(draft, change, since)
        _forget_note(draft, joining)
    draft.replace(draft.get(Claim, claim_id), joined=())


def _put_back(draft: Draft, element: Element, changes: list[Change]) -> None:
    if not restored(draft, element) or not isinstance(element, Lane):
        return
    others = [lane for lane in lanes_in_order(draft, element.map) if lane.id != element.id]
    lane = draft.get(Lane, element.id)
    put_in_order(draft, [*others[: lane.position], lane, *others[max(lane.position, 0) :]])
    into = next((one.now for one in changes if one.field == "lane" and one.was == lane.id), None)
    box = shape_of(draft, into) if isinstance(into, str) else None
    if box is not None:  # over the lane that its steps are drawn in: lanes are stacked anew, and carry them along
        draft.add(Shape, of=lane.id, x=box.x, y=box.y, width=box.width, height=box.height)


def _led_back(draft: Draft, change: Change, since: LaterChanges) -> None:
    """Let a field lead where it led before, besides what it was changed to since, by other claims or by the user."""
    holder = draft.find(change.holder)
    field = None if holder is None else _field(holder, change.field)
    if holder is None or field is None:
        return
    current = getattr(holder, field.name)
    value = since.without(change, current) if isinstance(current, tuple) else _one_before(current, change)
    if isinstance(value, tuple):
        value = tuple(key for key in value if target_of(draft, field, key) is not None)
    elif value is None or target_of(draft, field, value) is None or not _fits(draft, holder, field, value):
        return
    draft.replace(holder, **{field.name: value})


def _one_before(current: str | None, change: Change) -> str | None:
    """What a field of one reference held before; none where it is something else by now."""
    return change.was if current == change.now and isinstance(change.was, str) else None


def _field(holder: Element, name: str) -> ReferenceField | None:
    """The field of this name, if it is one that joining can change."""
    field = next((one for one in reference_fields(type(holder)) if one.name == name), None)
    if field is None or isinstance(holder, Shape):
        return None
    can_be = field.arity != "required" or (isinstance(holder, Node), name) == (True, "lane") or isinstance(holder, Lane)
    return field if can_be else None


def _fits(draft: Draft, holder: Element, field: ReferenceField, value: str) -> bool:
    if isinstance(holder, Node):
        return draft.get(Lane, value).map == holder.map
    if isinstance(holder, Lane) and field.name == "participant":
        return all(other.map != holder.map for other in draft.referring(Lane, value, "participant"))
    return not isinstance(holder, Lane)


def _forget_note(draft: Draft, joining: Joining) -> None:
    kept = draft.find(joining.kept)
    if isinstance(kept, Participant) and joining.noted:
        without = "" if kept.note == joining.noted else kept.note.replace(f"\n{joining.noted}", "", 1)
        if without != kept.note:
            draft.replace(kept, note=without)
