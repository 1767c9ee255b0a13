"""Who and what several workbooks name: that it is one is a claim, with what each workbook says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workflow_studio.importing.claims.map_claim import LONGEST_IN_KEY, MapClaim
from workflow_studio.importing.claims.people_words import GIVEN_NAMES
from workflow_studio.importing.mapping.names import MERGE_FROM, folded, nearest, words
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.model import ClaimKind, Document, Evidence, Participant, System
from workflow_studio.model.claims import says_they_are_one

MOST_QUOTES_EACH = 2
SAME_NAME, LIKE_NAME = 0.95, 0.8

Named = Participant | System


def shared_names(document: Document) -> Iterator[MapClaim]:
    """One claim for each further workbook that names a participant or system of an earlier one."""
    if len(document.sources) < 2:
        return
    maps = _maps_of_participants(document)
    people = [one for one in document.participants.values() if one.name != UNKNOWN]
    for one, other in _pairs(document, people):
        together = not maps[one.id].isdisjoint(maps[other.id])
        yield _claim(document, ClaimKind.PARTICIPANT, one, other, together)
    for system, other_system in _pairs(document, list(document.systems.values())):
        yield _claim(document, ClaimKind.SYSTEM, system, other_system, together=False)


def is_first_name(name: str) -> bool:
    """Whether somebody is called by a first name alone, so that another workbook may mean somebody else."""
    return words(name) in GIVEN_NAMES


def source_of(document: Document, element: Named) -> str | None:
    """The workbook that names a participant or system; none for what was not found in one."""
    return next((document.evidence[key].source for key in element.evidence), None)


def _pairs(document: Document, named: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Each element with the first one of another workbook that has its name, else one much like it."""
    firsts: list[Named] = []
    by_name: dict[str, Named] = {}
    for element in named:
        source = source_of(document, element)
        known = by_name.get(folded(element.name)) or _alike(element, firsts)
        if known is None:
            firsts.append(element)
            by_name[folded(element.name)] = element
        elif source is not None and source_of(document, known) not in (None, source):
            yield known, element


def _alike(element: Named, firsts: Sequence[Named]) -> Named | None:
    """Systems are one by their exact names alone."""
    if isinstance(element, System):
        return None
    alike = nearest(element.name, [one.name for one in firsts], MERGE_FROM)
    return firsts[alike[0][0]] if alike else None


def _claim(document: Document, kind: ClaimKind, one: Named, other: Named, together: bool) -> MapClaim:
    same = folded(one.name) == folded(other.name)
    sure = same and (together or not is_first_name(one.name))
    cited = [_cited(document, element) for element in (one, other)]
    sources = [document.sources[evidence[0].source or ""].name for evidence in cited]
    return MapClaim(
        kind,
        says_they_are_one(one.name, sources[0], other.name, sources[1]),
        "/".join((kind.value, "one", folded(one.name)[:LONGEST_IN_KEY])),
        confidence=SAME_NAME if sure else LIKE_NAME,
        reasons=(_reason(same, sure, together),),
        about=(one.id, other.id),
        joins=(one.id, other.id),
        evidence=tuple(evidence.id for ones in cited for evidence in ones[:MOST_QUOTES_EACH]),
    )


def _reason(same: bool, sure: bool, together: bool) -> str:
    if sure:
        return "Both workbooks use the same name" + (", and for the same process." if together else ".")
    if same:
        return "Both workbooks use the same first name alone, which two people can have."
    return "The names are alike, but not the same."


def _cited(document: Document, element: Named) -> list[Evidence]:
    """What an element's workbook says of it: cells with its name first."""
    evidence = [document.evidence[key] for key in element.evidence]
    return sorted(evidence, key=lambda one: folded(one.quote) != folded(element.name))


def _maps_of_participants(document: Document) -> Mapping[str, set[str]]:
    maps = defaultdict[str, set[str]](set)
    for lane in document.lanes.values():
        maps[lane.participant].add(lane.map)
    return maps
