"""Which claims of an earlier reading are which of the new one: by their keys, and those of one key by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from workflow_studio.model import Claim, Document, table_of
from workflow_studio.model.claims import BESIDE, in_any_order
from workflow_studio.model.records import fields_of

Pair = tuple[Claim, Claim]
"""Our claim, and the new one that says the same of the same thing."""

_NUMBERED = re.compile(r"#\d+$")


def claims_from(document: Document, sources: Collection[str]) -> list[Claim]:
    """The claims that were found in these sources, rest on evidence of them, or made what stands on a map of them."""
    cited = {key for key, evidence in document.evidence.items() if evidence.source in sources}
    maps = {key for key, one in document.maps.items() if not cited.isdisjoint(one.evidence)}
    return [claim for claim in document.claims.values() if _is_from(document, claim, sources, cited, maps)]


def _is_from(
    document: Document, claim: Claim, sources: Collection[str], cited: Collection[str], maps: Collection[str]
) -> bool:
    if claim.source is not None:
        return claim.source in sources
    if claim.evidence:
        return any(key in cited for key in claim.evidence)
    # Cited nowhere, as an order that only the rows have: it belongs where what it made is or was drawn.
    there = {getattr(document.find(key), "map", None) for key in (*claim.made, *claim.about)}
    return any(key in maps for key in there | {fields_of(record).get("map") for record in claim.read})


def same_claims(
    mine: Sequence[Claim],
    theirs: Sequence[Claim],
    sources: Mapping[str, str],
    key_now: Callable[[str], str] = lambda key: key,
) -> tuple[Pair, ...]:
    """Pair the claims of equal keys, in the order of `theirs`; `sources` lead from the new sources' ids to ours.

    Twins, which have one key but for a number behind it, are told apart by what they say: their numbers depend on
    the order in which they were found. `key_now` gives the key that one of `mine` has now that steps were renamed.
    """
    waiting = _by_key(mine, lambda one: one.source or "", key_now)
    found: dict[str, Pair] = {}
    for group, twins in _by_key(theirs, lambda one: sources.get(one.source or "", ""), lambda key: key).items():
        found.update((claim.id, (own, claim)) for own, claim in _paired_twins(waiting.get(group, []), twins))
    return tuple(found[claim.id] for claim in theirs if claim.id in found)


def same_sentences(
    mine: Sequence[Claim], theirs: Sequence[Claim], sources: Mapping[str, str], sheets: Mapping[str, str]
) -> tuple[Pair, ...]:
    """Pair claims that say the same sentence but for the names of `sheets` (the new ones by the old) or for numbers.

    Keys can name sheets, or depend on the order in which they come. Claims of what is drawn are known by their keys
    alone: the same sentence can be true in two processes.
    """
    mine = [claim for claim in mine if not _is_drawn(claim)]
    theirs = [claim for claim in theirs if not _is_drawn(claim)]
    found: list[Pair] = []
    for pattern in (re.compile(r"(?!)"), re.compile(r"\d[\d,.]*")):
        known = {claim.id for _, claim in found}, {own.id for own, _ in found}
        then = _by_sentence((one for one in mine if one.id not in known[1]), pattern, {}, sheets)
        now = _by_sentence((one for one in theirs if one.id not in known[0]), pattern, sources, {})
        found += [(then[said][0], one[0]) for said, one in now.items() if len(one) == len(then.get(said, ())) == 1]
    return tuple(found)


def _by_sentence(
    claims: Iterable[Claim], dropped: re.Pattern[str], sources: Mapping[str, str], sheets: Mapping[str, str]
) -> dict[tuple[str, str, str], list[Claim]]:
    groups = defaultdict(list)
    for claim in claims:
        said = claim.read_as or claim.says
        for was, now in sheets.items():
            said = said.replace(f"“{was}”", f"“{now}”")
        said, source = in_any_order(claim.kind, dropped.sub("", said)), claim.source or ""
        groups[claim.kind.value, sources.get(source, source), said].append(claim)
    return groups


def _is_drawn(claim: Claim) -> bool:
    return any(table_of(key) not in BESIDE for key in claim.made) or bool(claim.withdrawn)


def _by_key(
    claims: Sequence[Claim], source_of: Callable[[Claim], str], key_now: Callable[[str], str]
) -> dict[tuple[str, str], list[Claim]]:
    keys = {claim.key for claim in claims}
    groups = defaultdict(list)
    for claim in claims:
        plain = _NUMBERED.sub("", claim.key)
        groups[source_of(claim), key_now(plain if plain in keys else claim.key)].append(claim)
    return groups


def _paired_twins(mine: Sequence[Claim], theirs: Sequence[Claim]) -> Iterator[Pair]:
    """Those that say the same first, then those with the same number, then in their order."""
    left, waiting = list(mine), list(theirs)
    for same in (_say_the_same, _have_one_key, _are_any):
        for claim in list(waiting):
            own = next((one for one in left if same(one, claim)), None)
            if own is not None:
                left.remove(own)
                waiting.remove(claim)
                yield own, claim


def _say_the_same(mine: Claim, theirs: Claim) -> bool:
    return (mine.read_as or mine.says) == theirs.says


def _have_one_key(mine: Claim, theirs: Claim) -> bool:
    return mine.key == theirs.key


def _are_any(_mine: Claim, _theirs: Claim) -> bool:
    return True
