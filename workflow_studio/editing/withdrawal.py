"""What rejecting a claim takes out of a document, kept with the claim, and how it comes back as it was.

Geometry is not kept: what comes back gets a place where the map has room then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.withdrawn_records import (
    Mention,
    Record,
    held_again,
    record_in,
    renamed,
    targets_of,
    text_of,
)
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
    Step,
    table_of,
)
from workflow_studio.model.references import ReferenceField, reference_fields

Lists = Mapping[tuple[str, str], Sequence[Mention]]
"""What an element's list, by its id and the field, held once and does not while claims keep it."""


def lists_of_before(draft: Draft) -> Lists:
    """What rejected claims keep of lists."""
    found: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for claim in draft.all(Claim):
        for text in claim.withdrawn:
            if isinstance(record := record_in(text), Mention):
                found[record.holder, record.field].append(record)
    return found


def taken_out(draft: Draft, roots: Iterable[str], lists: Lists) -> tuple[str, ...]:
    """Take these elements out with all that cannot be without them; the records that bring them back."""
    going = _closed(draft, roots)
    records: list[Record] = [*going.values()]
    records += [mention for key in going for mention in _mentions(draft, key, lists) if mention.holder not in going]
    for key in going:
        draft.remove(key)
    return tuple(map(text_of, records))


def put_back(draft: Draft, claim_id: str) -> bool:
    """Put back what a claim keeps, as far as it can stand now; the rest stays kept. Whether anything came back.

    What another claim made that was rejected in the meantime goes to that one. What came back waits for what it refers
    to and another claim keeps.
    """
    claim = draft.get(Claim, claim_id)
    waiting = [record for text in claim.withdrawn if (record := record_in(text)) is not None]
    waiting = _without_others(draft, claim, waiting)
    elements = [record for record in waiting if isinstance(record, Element)]
    back = _elements_back(draft, elements)
    mentions = [record for record in waiting if isinstance(record, Mention)]
    forgotten = [mention for element in back for mention in _forgotten(draft, element)]
    left = [one for one in (*mentions, *forgotten) if not _remembered(draft, one)]
    if any(one in forgotten for one in left):
        elsewhere = {element.id for other in draft.all(Claim) for element in withdrawn_elements(other)}
        left = [one for one in left if one not in forgotten or one.target in elsewhere]
    waiting = [*(element for element in elements if element not in back), *left]
    kept = tuple(map(text_of, waiting))
    if kept != claim.withdrawn:
        draft.replace(draft.get(Claim, claim_id), withdrawn=kept)
    return bool(back) or len(left) < len(mentions)


def lanes_back_in_place(draft: Draft) -> None:
    """Let lanes that came back stand where they stood, and those below them go down."""
    came = {lane.id: lane for before, lane in draft.changed(Lane) if before is None and lane is not None}
    for map_id in dict.fromkeys(lane.map for lane in came.values()):
        lanes = [lane for lane in lanes_in_order(draft, map_id) if lane.id not in came]
        for lane in sorted((one for one in came.values() if one.map == map_id), key=lambda one: one.position):
            lanes.insert(max(lane.position, 0), lane)
        put_in_order(draft, lanes)


def withdrawn_elements(claim: Claim) -> list[Element]:
    """The elements that a claim keeps."""
    return [record for text in claim.withdrawn if isinstance(record := record_in(text), Element)]


def under_new_ids(claim: Claim, new_ids: Mapping[str, str]) -> tuple[str, ...]:
    """The claim's records for a copy of it in which elements have other ids; what refers elsewhere is left out."""
    records = [record for text in claim.withdrawn if (record := record_in(text)) is not None]
    copies = (renamed(record, new_ids) for record in records)
    return tuple(text_of(record) for record in copies if record is not None)


def _closed(draft: Draft, roots: Iterable[str]) -> dict[str, Element]:
    """These elements and, geometry apart, all that cannot be without them, by id."""
    going: dict[str, Element] = {}
    looking_at = list(roots)
    while looking_at:
        key = looking_at.pop()
        element = draft.find(key)
        if element is not None and key not in going and not isinstance(element, Shape | Edge):
            going[key] = element
            inside = element.details if isinstance(element, Step) else None
            looking_at += [inside] if inside else []
            looking_at += [other for other in draft.referrers(key) if _needs(draft, other, key)]
    return going


def _needs(draft: Draft, holder: str, target: str) -> bool:
    element = draft.find(holder)
    return element is not None and any(getattr(element, field.name) == target for field in _required(element))


def _mentions(draft: Draft, gone: str, lists: Lists) -> list[Mention]:
    """The references to this element in lists and in fields that can do without."""
    return [
        Mention(key, field.name, gone, _before(element, field, gone, lists))
        for key in draft.referrers(gone)
        if (element := draft.find(key)) is not None
        for field in reference_fields(type(element))
        if field.arity != "required" and gone in targets_of(element, field)
    ]


def _before(element: Element, field: ReferenceField, target: str, lists: Lists) -> tuple[str, ...] | None:
    """What stands before an id in a list, also what is out of it for now; none for a field of one reference."""
    if field.arity != "many":
        return None
    held = targets_of(element, field)
    for mention in lists.get((element.id, field.name), ()):
        held = held_again(held, mention)
    return held[: held.index(target)]


def _elements_back(draft: Draft, waiting: list[Element]) -> list[Element]:
    """Put back what can stand, also on what came back before it; the records of what came back."""
    back: list[Element] = []
    while now := [element for element in waiting if restored(draft, element)]:
        back += now
        waiting = [element for element in waiting if element not in now]
    return back


def _forgotten(draft: Draft, record: Element) -> list[Mention]:
    """What an element referred to and does not since it came back, because that was not there."""
    return [
        Mention(record.id, field.name, target, _before(record, field, target, {}))
        for field in reference_fields(type(record))
        if field.arity != "required" and (element := draft.find(record.id)) is not None
        for target in targets_of(record, field)
        if target not in targets_of(element, field)
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


def restored(draft: Draft, record: Element) -> bool:
    """Put an element back, as far as it can stand now; whether it could."""
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
        draft.replace(holder, **{field.name: held_again(now, mention)})
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


def _required(element: Element) -> list[ReferenceField]:
    return [field for field in reference_fields(type(element)) if field.arity == "required"]


def target_of(draft: Draft, field: ReferenceField, key: str) -> Element | None:
    """What the id leads to, in one of the tables that the field may refer to."""
    return next((found for name in field.tables if (found := draft.table(name).get(key)) is not None), None)


