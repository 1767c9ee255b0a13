"""What of a new reading the user took out of the map earlier: it does not come back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from workflow_studio.editing.reading_again.known_claims import Pair
from workflow_studio.editing.reading_again.unclaimed import unclaimed_nodes
from workflow_studio.model import Claim, Document, Element, table_of
from workflow_studio.model.records import fields_of, read_records
from workflow_studio.model.references import reference_fields, references


def unwanted(
    new: Document, claims: Iterable[Pair], ours: Mapping[str, str], missing: Collection[str]
) -> frozenset[str]:
    """The ids of what the user took out, of what cannot be without it, and of lanes that would be empty without it.

    `missing` is what stood beside steps and was taken out.
    """
    gone = {key for own, claim in claims for key in _taken_out(new, own, claim, ours)} | set(missing)
    flows = _flows_at_unknown_nodes(new, ours)
    waiting = True
    while waiting:
        more = {
            element.id
            for element in new.elements()
            if element.id not in gone and element.id not in ours and _needs_any(element, gone)
        }
        more |= {node for node, at in flows.items() if node not in gone and gone.issuperset(at)}
        gone |= more
        waiting = bool(more)
    nodes = (*new.steps.values(), *new.decisions.values(), *new.events.values())
    used = {node.lane for node in nodes if node.id not in gone}
    return frozenset(gone | {key for key in new.lanes if key not in ours and key not in used})


def without(element: Element, unwanted: frozenset[str]) -> Element:
    """The element with no references to what is unwanted, where it can do without them."""
    changes: dict[str, object] = {}
    for field in reference_fields(type(element)):
        value = getattr(element, field.name)
        if field.arity == "many" and not unwanted.isdisjoint(value):
            changes[field.name] = tuple(target for target in value if target not in unwanted)
        elif field.arity == "optional" and value in unwanted:
            changes[field.name] = None
    return element.model_copy(update=changes) if changes else element


def _taken_out(new: Document, own: Claim, claim: Claim, ours: Mapping[str, str]) -> Iterator[str]:
    """What the claim makes and ours made, too, when it was read last; what it makes more of is new."""
    left = Counter(table_of(key) for key in read_records(own) or own.made)
    left.subtract(table_of(key) for key in claim.made if key in ours)
    for key in claim.made:
        if key not in ours and left[table_of(key)] > 0 and _was_there(new, own, key, ours):
            left[table_of(key)] -= 1
            yield key


def _was_there(new: Document, own: Claim, key: str, ours: Mapping[str, str]) -> bool:
    """Whether it can have been taken out; a lane that a known participant gets on another map was not there before."""
    lane = new.lanes.get(key)
    if lane is None or lane.participant not in ours:
        return True
    return any(fields_of(record).get("map", "") == ours.get(lane.map) for record in own.read)


def _flows_at_unknown_nodes(new: Document, ours: Mapping[str, str]) -> dict[str, list[str]]:
    """The flows at events and gateways that are not known: such a node is not wanted when none of them is."""
    nodes = {node.id for node in unclaimed_nodes(new) if node.id not in ours}
    found = defaultdict(list)
    for flow in new.flows.values():
        for node in nodes.intersection((flow.source, flow.target)):
            found[node].append(flow.id)
    return found


def _needs_any(element: Element, gone: Collection[str]) -> bool:
    """Whether an element cannot be without what is gone; a claim cannot be when all is gone that it made."""
    if isinstance(element, Claim):
        return bool(element.made) and all(key in gone for key in element.made)
    return any(field.arity == "required" and target in gone for field, target in references(element))
