"""Who and what several workbooks name: that it is one is a claim, with what each workbook says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from workflow_studio.importing.claims.map_claim import LONGEST_IN_KEY, MapClaim
from workflow_studio.importing.claims.people_words import GIVEN_NAMES
from workflow_studio.importing.mapping.names import folded, words
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.model import ClaimKind, Document, Evidence, Participant, System
from workflow_studio.model.claims import says_they_are_one

MOST_QUOTES_EACH = 2
SAME_NAME, LIKE_NAME = 0.95, 0.8

Named = Participant | System
_Cited = Mapping[str, Mapping[str, list[Evidence]]]


def shared_names(document: Document) -> Iterator[MapClaim]:
    """One claim for each further workbook that names a participant or system of an earlier one."""
    if len(document.sources) < 2:
        return
    cited = _by_name_and_source(document)
    for one in document.participants.values():
        if one.name != UNKNOWN:
            yield from _claims(document, ClaimKind.PARTICIPANT, one, cited)
    for system in document.systems.values():
        yield from _claims(document, ClaimKind.SYSTEM, system, cited)


def is_first_name(name: str) -> bool:
    """Whether somebody is called by a first name alone, so that another workbook may mean somebody else."""
    return words(name) in GIVEN_NAMES


def _claims(document: Document, kind: ClaimKind, element: Named, cited: _Cited) -> Iterator[MapClaim]:
    found = _places(document, element, cited)
    if len(found) < 2:
        return
    first, *others = (key for key in document.sources if key in found)
    for other in others:
        names = [found[key][0].quote if _is_name(found[key][0], element) else element.name for key in (first, other)]
        same = folded(names[0]) == folded(names[1]) and not is_first_name(element.name)
        yield MapClaim(
            kind,
            says_they_are_one(names[0], document.sources[first].name, names[1], document.sources[other].name),
            "/".join((kind.value, "one", folded(element.name)[:LONGEST_IN_KEY])),
            confidence=SAME_NAME if same else LIKE_NAME,
            reasons=(_reason(names, same),),
            about=(element.id,),
            evidence=tuple(one.id for key in (first, other) for one in found[key][:MOST_QUOTES_EACH]),
        )


def _reason(names: list[str], same: bool) -> str:
    if same:
        return "Both workbooks use the same name."
    if folded(names[0]) == folded(names[1]):
        return "Both workbooks use the same first name alone, which two people can have."
    return "The names are alike, but not the same."


def _places(document: Document, element: Named, cited: _Cited) -> dict[str, list[Evidence]]:
    """What each workbook says of an element: cells with its name first, else what it cites."""
    found: dict[str, list[Evidence]] = {key: list(ones) for key, ones in cited.get(folded(element.name), {}).items()}
    for evidence in (document.evidence[key] for key in element.evidence):
        if evidence.source is not None and evidence.source not in found:
            found[evidence.source] = [evidence]
    return found


def _by_name_and_source(document: Document) -> _Cited:
    """The evidence that quotes each name, by the folded name and the source."""
    wanted = {folded(one.name) for one in document.participants.values()}
    wanted |= {folded(one.name) for one in document.systems.values()}
    found: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for evidence in document.evidence.values():
        if evidence.source is not None and (name := folded(evidence.quote)) in wanted:
            found[name][evidence.source].append(evidence)
    return found


def _is_name(evidence: Evidence, element: Named) -> bool:
    return len(evidence.quote.strip()) <= 2 * len(element.name) and bool(evidence.quote.strip())
