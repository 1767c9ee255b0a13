"""What was joined becomes several again: as it was, as far as nobody has changed it since."""

from __future__ import annotations

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.records import (
    Change,
    Held,
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
        take_apart(draft, claim_id)


def unjoined(document: Document) -> Document:
    """The document with nothing joined, as workbooks name it."""
    if not any(claim.joined for claim in document.claims.values()):
        return document
    draft = Draft(document)
    take_all_apart(draft)
    return draft.diff().applied(document)


def take_apart(draft: Draft, claim_id: str) -> None:
    """Undo what one claim has joined. What was joined later on top of it has been taken apart before."""
    claim = draft.get(Claim, claim_id)
    joining = joining_of(claim)
    if joining is not None:
        changes = list(changes_in(claim))
        for element in reversed(gone_in(claim)):
            _put_back(draft, element, changes)
        for change in reversed(changes):
            _led_back(draft, change)
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


def _led_back(draft: Draft, change: Change) -> None:
    """Let a field lead where it led before, besides what it was changed to since."""
    holder = draft.find(change.holder)
    field = None if holder is None else _field(holder, change.field)
    if holder is None or field is None:
        return
    value = _value_before(getattr(holder, field.name), change)
    if isinstance(value, tuple):
        value = tuple(key for key in value if target_of(draft, field, key) is not None)
    elif value is None or target_of(draft, field, value) is None or not _fits(draft, holder, field, value):
        return
    draft.replace(holder, **{field.name: value})


def _field(holder: Element, name: str) -> ReferenceField | None:
    """The field of this name, if it is one that joining can change."""
    field = next((one for one in reference_fields(type(holder)) if one.name == name), None)
    if field is None or isinstance(holder, Shape):
        return None
    can_be = field.arity != "required" or (isinstance(holder, Node), name) == (True, "lane") or isinstance(holder, Lane)
    return field if can_be else None


def _value_before(current: Held | None, change: Change) -> Held | None:
    """What the field held before, with what was added since; none where it is something else by now."""
    was, now = change.was, change.now
    if not isinstance(current, tuple) or isinstance(was, str) or isinstance(now, str):
        return was if current == now else None
    if current == now:
        return was
    left = [key for key in current if key in was or key not in now]
    return (*left, *(key for key in was if key not in now and key not in left))


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
