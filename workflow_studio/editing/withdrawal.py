"""What rejecting a claim takes out of a document, kept as texts with the claim, and how it comes back.

A record is the JSON of an element that went, or of a reference to one that another element lost. Geometry is not
kept: what comes back gets a place where the map has room then. Records come from files and are not trusted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.model import (
    TABLES,
    Assessment,
    Claim,
    ClaimState,
    Disposition,
    Edge,
    Element,
    Flow,
    Lane,
    Node,
    Shape,
    table_of,
)
from workflow_studio.model.references import ReferenceField, reference_fields


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference that an element held to one that went."""

    holder: str
    field: str
    target: str


Record = Element | Mention


def taken_out(draft: Draft, roots: Iterable[str]) -> tuple[str, ...]:
    """Take these elements out with all that cannot be without them; the records that bring them back."""
    going = _closed(draft, roots)
    records: list[Record] = [*going.values()]
    records += [mention for key in going for mention in _mentions(draft, key) if mention.holder not in going]
    for key in going:
        draft.remove(key)
    return tuple(map(text_of, records))


def put_back(draft: Draft, claim_id: str) -> bool:
    """Put back what a claim keeps, as far as it can stand now; the rest stays kept. Whether anything came back.

    What another claim made that was rejected in the meantime goes to that one.
    """
    claim = draft.get(Claim, claim_id)
    waiting = [record for text in claim.withdrawn if (record := record_in(text)) is not None]
    waiting = _without_others(draft, claim, waiting)
    came_back = False
    while any(progress := [restored(draft, record) for record in waiting]):
        came_back = True
        waiting = [record for record, done in zip(waiting, progress, strict=True) if not done]
    kept = tuple(map(text_of, waiting))
    if kept != claim.withdrawn:
        draft.replace(draft.get(Claim, claim_id), withdrawn=kept)
    return came_back


def withdrawn_elements(claim: Claim) -> list[Element]:
    """The elements that a claim keeps."""
    return [record for text in claim.withdrawn if isinstance(record := record_in(text), Element)]


def under_new_ids(claim: Claim, new_ids: Mapping[str, str]) -> tuple[str, ...]:
    """The claim's records for a copy of it in which elements have other ids; what refers elsewhere is left out."""
    records = [record for text in claim.withdrawn if (record := record_in(text)) is not None]
    renamed = (_renamed(record, new_ids) for record in records)
    return tuple(text_of(record) for record in renamed if record is not None)


def _closed(draft: Draft, roots: Iterable[str]) -> dict[str, Element]:
    """These elements and, geometry apart, all that cannot be without them, by id."""
    going: dict[str, Element] = {}
    looking_at = list(roots)
    while looking_at:
        key = looking_at.pop()
        element = draft.find(key)
        if element is not None and key not in going and not isinstance(element, Shape | Edge):
            going[key] = element
            looking_at += [other for other in draft.referrers(key) if _needs(draft, other, key)]
    return going


def _needs(draft: Draft, holder: str, target: str) -> bool:
    element = draft.find(holder)
    return element is not None and any(getattr(element, field.name) == target for field in _required(element))


def _mentions(draft: Draft, gone: str) -> list[Mention]:
    """The references to this element in lists and in fields that can do without."""
    return [
        Mention(key, field.name, gone)
        for key in draft.referrers(gone)
        if (element := draft.find(key)) is not None
        for field in reference_fields(type(element))
        if field.arity != "required" and gone in targets_of(element, field)
    ]


def _without_others(draft: Draft, claim: Claim, records: list[Record]) -> list[Record]:
    """The records without those of elements that a rejected claim made; these are handed to that claim."""
    owners = {
        record.target: record.holder
        for record in records
        if isinstance(record, Mention) and record.field == "made" and _is_rejected(draft, record.holder, claim.id)
    }
    for target, owner in owners.items():
        theirs = tuple(text_of(record) for record in records if _is_of(record, target))
        other = draft.get(Claim, owner)
        draft.replace(other, withdrawn=(*other.withdrawn, *theirs))
    return [record for record in records if not any(_is_of(record, target) for target in owners)]


def _is_of(record: Record, target: str) -> bool:
    return (record.target if isinstance(record, Mention) else record.id) == target


def _is_rejected(draft: Draft, holder: str, besides: str) -> bool:
    other = draft.find(holder)
    return isinstance(other, Claim) and other.id != besides and other.state is ClaimState.REJECTED


def restored(draft: Draft, record: Record) -> bool:
    """Put one thing back, as far as it can stand now; whether it could."""
    if isinstance(record, Mention):
        return _remembered(draft, record)
    if not _can_stand(draft, record):
        return False
    draft.add(type(record), **{**dict(record), **_without_lost(draft, record)})
    return True


def _remembered(draft: Draft, mention: Mention) -> bool:
    holder = draft.find(mention.holder)
    if holder is None or draft.find(mention.target) is None:
        return False
    field = next((one for one in reference_fields(type(holder)) if one.name == mention.field), None)
    if field is None or field.arity == "required" or table_of(mention.target) not in field.tables:
        return False
    now = targets_of(holder, field)
    if field.arity == "many" and mention.target not in now:
        draft.replace(holder, **{field.name: (*now, mention.target)})
    elif field.arity == "optional" and not now:
        draft.replace(holder, **{field.name: mention.target})
    return True


def _can_stand(draft: Draft, element: Element) -> bool:
    """Whether its id is free, what it cannot be without is there, and nothing else has taken its place."""
    if draft.find(element.id) is not None or number_of(element.id) >= draft.document.next_number:
        return False
    if any(target_of(draft, field, getattr(element, field.name)) is None for field in _required(element)):
        return False
    fits = _FITS.get(type(element))
    return fits is None or fits(draft, element)


def _fits_lane(draft: Draft, lane: Lane) -> bool:
    return all(other.map != lane.map for other in draft.referring(Lane, lane.participant, "participant"))


def _fits_node(draft: Draft, node: Node) -> bool:
    return draft.get(Lane, node.lane).map == node.map


def _fits_flow(draft: Draft, flow: Flow) -> bool:
    ends = (draft.get(Node, flow.source), draft.get(Node, flow.target))
    joined = any(other.target == flow.target for other in draft.referring(Flow, flow.source, "source"))
    return not joined and all(end.map == flow.map for end in ends)


def _fits_step(draft: Draft, about: Assessment | Disposition) -> bool:
    return not draft.referring(type(about), about.step, "step")


_FITS: Mapping[type[Element], Callable[..., bool]] = {
    Lane: _fits_lane,
    Flow: _fits_flow,
    Assessment: _fits_step,
    Disposition: _fits_step,
    **{TABLES[name]: _fits_node for name in ("steps", "decisions", "events")},
}


def _without_lost(draft: Draft, element: Element) -> dict[str, object]:
    """The references in lists and optional fields without those to what is no longer there."""
    changes: dict[str, object] = {}
    for field in reference_fields(type(element)):
        if field.arity != "required":
            present = tuple(key for key in targets_of(element, field) if target_of(draft, field, key) is not None)
            changes[field.name] = present if field.arity == "many" else next(iter(present), None)
    return changes


def _renamed(record: Record, new_ids: Mapping[str, str]) -> Record | None:
    if isinstance(record, Mention):
        known = record.holder in new_ids and record.target in new_ids
        return Mention(new_ids[record.holder], record.field, new_ids[record.target]) if known else None
    changes: dict[str, object] = {"id": new_ids[record.id]}
    for field in reference_fields(type(record)):
        targets = [new_ids[key] for key in targets_of(record, field) if key in new_ids]
        if field.arity == "required" and not targets:
            return None
        changes[field.name] = tuple(targets) if field.arity == "many" else next(iter(targets), None)
    return type(record).model_validate({**dict(record), **changes})


def _required(element: Element) -> list[ReferenceField]:
    return [field for field in reference_fields(type(element)) if field.arity == "required"]


def targets_of(element: Element, field: ReferenceField) -> tuple[str, ...]:
    """The ids that an element's field holds."""
    value = getattr(element, field.name)
    return value if isinstance(value, tuple) else (value,) if value is not None else ()


def target_of(draft: Draft, field: ReferenceField, key: str) -> Element | None:
    """What the id leads to, in one of the tables that the field may refer to."""
    return next((found for name in field.tables if (found := draft.table(name).get(key)) is not None), None)


def text_of(record: Record) -> str:
    """A record as it is kept."""
    if isinstance(record, Mention):
        value = {"holder": record.holder, "field": record.field, "target": record.target}
    else:
        value = record.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def record_in(text: str) -> Record | None:
    """The record in a text; none where it is no record."""
    try:
        value = json.loads(text)
        if "holder" in value:
            mention = Mention(str(value["holder"]), str(value["field"]), str(value["target"]))
            number_of(mention.holder), number_of(mention.target), table_of(mention.holder), table_of(mention.target)
            return mention
        number_of(value["id"])
        return TABLES[table_of(value["id"])].model_validate(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
