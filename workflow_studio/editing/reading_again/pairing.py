"""Which element of a newly read document is which of ours: known by the claims that made them, else by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workflow_studio.model import Claim, Document, Element, Node, clean_name, table_of
from workflow_studio.model.references import reference_fields, references

NAMED_TABLES = ("participants", "systems", "artifacts", "datasets")
GEOMETRY = ("shapes", "edges")


@dataclass(frozen=True, slots=True)
class Pairing:
    """`ours` leads from ids of the new document to ids of our elements that are the same thing.

    `claims` are the pairs of our claim and the new one of the same key. `unwanted` are ids of the new document that
    stand for what the user rejected or deleted, and what cannot be without it.
    """

    ours: Mapping[str, str]
    claims: tuple[tuple[Claim, Claim], ...]
    unwanted: frozenset[str]


def paired(document: Document, new: Document, source: str, new_source: str) -> Pairing:
    """Pair what was read from `source` with what was read now."""
    known = {claim.key: claim for claim in claims_from(document, source)}
    claims = tuple((known[claim.key], claim) for claim in new.claims.values() if claim.key in known)
    ours = {new_source: source}
    for old_claim, claim in claims:
        ours.update(_made_pairs(document, old_claim, claim, source))
        ours[claim.id] = old_claim.id
    _pair_by_name(document, new, ours)
    _pair_maps(document, new, ours)
    _pair_lanes(document, new, ours)
    return Pairing(ours, claims, _unwanted(new, claims, ours))


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


def claims_from(document: Document, source: str) -> list[Claim]:
    """The claims that were found in this source or rest on evidence of it."""
    cited = {key for key, evidence in document.evidence.items() if evidence.source == source}
    claims = document.claims.values()
    return [claim for claim in claims if claim.source == source or not cited.isdisjoint(claim.evidence)]


def _made_pairs(document: Document, old_claim: Claim, claim: Claim, source: str) -> dict[str, str]:
    """What both claims made, kind by kind; where several workbooks name one, ours is first what this one names."""
    left: dict[str, list[str]] = {}
    for key in sorted(old_claim.made, key=lambda key: source not in _sources_of(document, key)):
        left.setdefault(table_of(key), []).append(key)
    return {key: left[table_of(key)].pop(0) for key in claim.made if left.get(table_of(key))}


def _sources_of(document: Document, key: str) -> set[str | None]:
    element = document.find(key)
    return set() if element is None else {document.evidence[one].source for one in element.evidence}


def _pair_by_name(document: Document, new: Document, ours: dict[str, str]) -> None:
    taken = set(ours.values())
    for table in NAMED_TABLES:
        names = {_folded(element): key for key, element in document.table(table).items() if key not in taken}
        for key, element in new.table(table).items():
            own = names.pop(_folded(element), None) if key not in ours else None
            if own is not None:
                ours[key] = own


def _pair_maps(document: Document, new: Document, ours: dict[str, str]) -> None:
    """A map is the one that most of its known nodes are in; without any, the one of its process's name."""
    votes: dict[str, Counter[str]] = {key: Counter() for key in new.maps}
    for node in _nodes(new):
        own = document.find(ours[node.id]) if node.id in ours else None
        if isinstance(own, Node):
            votes[node.map][own.map] += 1
    names = {_folded(document.processes[m.process]): m.id for m in document.maps.values()}
    for key, process_map in new.maps.items():
        voted = votes[key].most_common(1)
        own_map = voted[0][0] if voted else names.get(_folded(new.processes[process_map.process]))
        if own_map is not None and own_map not in ours.values():
            ours[key] = own_map
            ours[process_map.process] = document.maps[own_map].process


def _pair_lanes(document: Document, new: Document, ours: dict[str, str]) -> None:
    lanes = {(lane.map, lane.participant): lane.id for lane in document.lanes.values()}
    for lane in new.lanes.values():
        own = lanes.get((ours.get(lane.map, ""), ours.get(lane.participant, "")))
        if own is not None:
            ours[lane.id] = own


def _unwanted(new: Document, claims: Iterable[tuple[Claim, Claim]], ours: Mapping[str, str]) -> frozenset[str]:
    """What the user took out, the flows at it, and lanes that would be empty without it."""
    gone = {key for _, claim in claims for key in claim.made if key not in ours}
    waiting = True
    while waiting:
        more = {
            element.id
            for element in new.elements()
            if element.id not in gone and element.id not in ours and _needs_any(element, gone)
        }
        gone |= more
        waiting = bool(more)
    used = {node.lane for node in _nodes(new) if node.id not in gone}
    return frozenset(gone | {key for key in new.lanes if key not in ours and key not in used})


def _needs_any(element: Element, gone: set[str]) -> bool:
    """Whether an element cannot be without what is gone; a claim cannot be when all is gone that it made."""
    if isinstance(element, Claim):
        return bool(element.made) and gone.issuperset(element.made)
    return any(field.arity == "required" and target in gone for field, target in references(element))


def _nodes(document: Document) -> list[Node]:
    return [*document.steps.values(), *document.decisions.values(), *document.events.values()]


def _folded(element: Element) -> str:
    return clean_name(str(getattr(element, "name", ""))).casefold()
