"""Sheets that have another name in the newer version of a workbook: the same cells stand on them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from workflow_studio.editing.reading_again.known_claims import Pair
from workflow_studio.model import Document, Evidence

LEAST_ALIKE, BY_FAR = 0.6, 0.05
CLEAR = 2
"""How many times as often as any other a sheet has to say the same as one that is gone."""

Votes = Mapping[str, Counter[str]]


def renamed_sheets(
    document: Document, new: Document, sources: Mapping[str, str], pairs: Iterable[Pair]
) -> dict[str, str]:
    """The new names by the old ones: where known claims cite the same words, else where the names are alike."""
    ours = {one.sheet for one in document.evidence.values() if one.source in sources.values()}
    theirs = {one.sheet for one in new.evidence.values() if one.source in sources}
    gone, came = sorted(ours - theirs), sorted(theirs - ours)
    votes = _votes(document, new, pairs)
    found = {}
    for sheet in gone:
        best = _clearest(votes[sheet], came) or _most_alike(sheet, came)
        if best:
            found[sheet] = best
            came.remove(best)
    return found


def _votes(document: Document, new: Document, pairs: Iterable[Pair]) -> defaultdict[str, Counter[str]]:
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for own, claim in pairs:
        cited = [new.evidence[key] for key in claim.evidence]
        for was in (document.evidence[key] for key in own.evidence):
            votes[was.sheet].update(one.sheet for one in cited if _says_the_same(was, one))
    return votes


def _says_the_same(was: Evidence, now: Evidence) -> bool:
    return (was.kind, was.quote) == (now.kind, now.quote)


def _clearest(votes: Counter[str], came: Iterable[str]) -> str:
    """The sheet that most speaks for, if it is clear; nothing else."""
    ranked = [(sheet, count) for sheet, count in votes.most_common() if sheet in came]
    if not ranked or (len(ranked) > 1 and ranked[0][1] < CLEAR * ranked[1][1]):
        return ""
    return ranked[0][0]


def _most_alike(sheet: str, came: Iterable[str]) -> str:
    """The sheet whose name has the same numbers and mostly the same letters, if no other is nearly as like it."""
    ranked = sorted(((_likeness(one, sheet), one) for one in came if _numbers(one) == _numbers(sheet)), reverse=True)
    if not ranked or ranked[0][0] < LEAST_ALIKE or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < BY_FAR):
        return ""
    return ranked[0][1]


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
