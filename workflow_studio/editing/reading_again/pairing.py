"""Which element of a newly read document is which of ours: known by the claims that made them, else by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from workflow_studio.editing.reading_again.beside import pair_beside
from workflow_studio.editing.reading_again.known_claims import Pair, claims_from, same_claims, same_sentences
from workflow_studio.editing.reading_again.renamed import key_with, renamed_steps
from workflow_studio.editing.reading_again.renamed_sheets import renamed_sheets
from workflow_studio.editing.reading_again.unclaimed import pair_unclaimed
from workflow_studio.editing.reading_again.unwanted import unwanted
from workflow_studio.model import Claim, Document, Element, Node, clean_name, table_of

NAMED_TABLES = ("participants", "systems", "artifacts", "datasets")


@dataclass(frozen=True, slots=True)
class Pairing:
    """`ours` leads from ids of the new document to ids of our elements that are the same thing.

    `claims` are the pairs of our claim and the new one of the same key. `unwanted` are ids of the new document that
    stand for what the user rejected or deleted, and what cannot be without it; `missing` are, for some of them, the
    ids that ours had.
    """

    ours: Mapping[str, str]
    claims: tuple[Pair, ...]
    unwanted: frozenset[str]
    missing: Mapping[str, str]


def paired(document: Document, new: Document, sources: Mapping[str, str]) -> Pairing:
    """Pair what was read with what is read now; `sources` lead from the new sources that are known to ours."""
    mine, theirs = claims_from(document, sources.values()), list(new.claims.values())
    claims = same_claims(mine, theirs, sources)
    names = renamed_steps(mine, theirs, claims, _known_elements(document, new, sources, claims))
    if names:
        claims = same_claims(mine, theirs, sources, lambda key: key_with(names, key))
    claims += _same_sentences(document, new, sources, mine, claims)
    ours = _known_elements(document, new, sources, claims)
    pair_unclaimed(document, new, ours)
    beside = pair_beside(document, new, mine, ours)
    ours.update(beside.ours)
    return Pairing(ours, claims, unwanted(new, claims, ours, beside.missing), beside.missing)


def _same_sentences(
    document: Document, new: Document, sources: Mapping[str, str], mine: list[Claim], claims: tuple[Pair, ...]
) -> tuple[Pair, ...]:
    """Those of the claims without a known key that say what they said, whatever their sheets are called now."""
    mine_known, known = {own.id for own, _ in claims}, {claim.id for _, claim in claims}
    left = [claim for claim in mine if claim.id not in mine_known]
    waiting = [claim for claim in new.claims.values() if claim.id not in known]
    return same_sentences(left, waiting, sources, renamed_sheets(document, new, sources, claims))


def _known_elements(
    document: Document, new: Document, sources: Mapping[str, str], claims: Iterable[Pair]
) -> dict[str, str]:
    """What these claims made and what has a name or a place of its own, by the new ids."""
    ours = dict(sources)
    for old_claim, claim in claims:
        ours.update(_made_pairs(document, old_claim, claim, set(sources.values())))
        ours[claim.id] = old_claim.id
    _pair_by_name(document, new, ours)
    _pair_maps(document, new, ours)
    _pair_lanes(document, new, ours)
    return ours


def _made_pairs(document: Document, old_claim: Claim, claim: Claim, read: Set[str]) -> dict[str, str]:
    """What both claims made, kind by kind; where several workbooks name one, ours is first what those read name."""
    left: dict[str, list[str]] = {}
    for key in sorted(old_claim.made, key=lambda key: read.isdisjoint(_sources_of(document, key))):
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
    inner = {step.details for step in document.steps.values()}
    maps = (m for m in document.maps.values() if m.id not in inner)
    names = {_folded(document.processes[m.process]): m.id for m in maps}
    for key, process_map in new.maps.items():
        voted = [vote for vote in votes[key].most_common() if vote[0] not in inner][:1]
        own_map = voted[0][0] if voted else names.get(_folded(new.processes[process_map.process]))
        if own_map is not None and own_map not in ours.values():
            ours[key] = own_map
            ours[process_map.process] = document.maps[own_map].process


def _pair_lanes(document: Document, new: Document, ours: dict[str, str]) -> None:
    """A lane is that of its participant on its map; a participant who is known has none yet on a map that is new."""
    lanes = {(lane.map, lane.participant): lane.id for lane in document.lanes.values()}
    for lane in new.lanes.values():
        ours.pop(lane.id, None)
        own = lanes.get((ours.get(lane.map, ""), ours.get(lane.participant, "")))
        if own is not None:
            ours[lane.id] = own


def _nodes(document: Document) -> list[Node]:
    return [*document.steps.values(), *document.decisions.values(), *document.events.values()]


def _folded(element: Element) -> str:
    return clean_name(str(getattr(element, "name", ""))).casefold()
