"""Steps that the workbook calls something else now: known by an id that stays, or by alike words and either their
number and performer or the steps around them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from workflow_studio.editing.reading_again.known_claims import Pair
from workflow_studio.editing.reading_again.three_ways import records_by_element
from workflow_studio.model import Claim, ClaimKind, Flow, Step, table_of
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.records import element_of

LEAST_WORDS_SHARED = 0.5
LEAST_LETTERS_ALIKE = 0.8
MOST_COMPARED = 300
"""Where more steps than these went and came, it is another list."""

Names = Mapping[str, str]
"""Names of steps as they are in the keys of claims: how they are called now by how they were called."""


@dataclass(slots=True)
class _Reading:
    """Steps as a workbook was read, by their ids, what comes before and after each, and the steps by map and code.

    Codes are there where they are ids of the workbook, and not where they only count.
    """

    steps: dict[str, Step] = field(default_factory=dict)
    before: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    after: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    codes: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> _Reading:
        found = cls()
        for element in (element_of(text) for claim in claims for text in claim.read):
            if isinstance(element, Step):
                found.steps[element.id] = element
            elif isinstance(element, Flow):
                found.after[element.source].add(element.target)
                found.before[element.target].add(element.source)
        found.codes = _telling_codes(found.steps)
        return found


def renamed_steps(
    mine: Sequence[Claim], theirs: Sequence[Claim], pairs: Sequence[Pair], ours: Mapping[str, str]
) -> Names:
    """How the steps are called now that are called something else, as far as that is clear.

    `mine` are our claims of the sources that were read again, `pairs` those that are known among `theirs`, and `ours`
    leads from the new ids of what is known to ours.
    """
    gone = _steps_of(mine, {own.id for own, _ in pairs})
    came = _steps_of(theirs, {claim.id for _, claim in pairs})
    if not gone or not came or max(len(gone), len(came)) > MOST_COMPARED:
        return {}
    then, now = _Reading.of(mine), _Reading.of(theirs)
    found = [(own, step) for own in gone for step in came if _is_the_same(then, now, own, step, ours)]
    befores, nows = Counter(own for own, _ in found), Counter(step for _, step in found)
    return {
        _name_in(gone[own].key): _name_in(came[step].key)
        for own, step in found
        if befores[own] == 1 and nows[step] == 1
    }


def key_with(names: Names, key: str) -> str:
    """The key of a claim once the steps named in it are called something else."""
    framed = f"/{key}/"
    for before, now in names.items():
        for prefix in ("", "after "):
            for _ in range(2):  # what one replacement ends with the next begins with
                framed = framed.replace(f"/{prefix}{before}/", f"/{prefix}{now}/")
    return framed[1:-1]


def _steps_of(claims: Iterable[Claim], known: Collection[str]) -> dict[str, Claim]:
    """The claims of steps that are not known, by the steps that they made when they were read."""
    unknown = (claim for claim in claims if claim.kind is ClaimKind.STEP and claim.id not in known)
    return {key: claim for claim in unknown for key in records_by_element([claim]) if table_of(key) == "steps"}


def _is_the_same(then: _Reading, now: _Reading, own: str, step: str, ours: Mapping[str, str]) -> bool:
    was, is_now = then.steps[own], now.steps[step]
    if ours.get(is_now.map) != was.map:
        return False
    if _have_one_id(then, now, own, step):
        return True
    return _alike(was.name, is_now.name) and (
        _have_one_number(was, is_now, ours) or _have_one_place(then, now, own, step, ours)
    )


def _have_one_number(was: Step, is_now: Step, ours: Mapping[str, str]) -> bool:
    """Whether both have the same number, which may only count, and the same performer."""
    return bool(was.code) and was.code == is_now.code and ours.get(is_now.lane) == was.lane


def _have_one_id(then: _Reading, now: _Reading, own: str, step: str) -> bool:
    was, is_now = then.steps[own], now.steps[step]
    return then.codes.get((was.map, was.code)) == own and now.codes.get((is_now.map, was.code)) == step


def _have_one_place(then: _Reading, now: _Reading, own: str, step: str, ours: Mapping[str, str]) -> bool:
    """Whether the same comes before and after, at least one step of it; what has no claim counts by its kind."""

    def was(neighbours: set[str]) -> set[str]:
        return {key if table_of(key) == "steps" else table_of(key) for key in neighbours}

    def is_now(neighbours: set[str]) -> set[str]:
        return {ours.get(key, f"new {key}") if table_of(key) == "steps" else table_of(key) for key in neighbours}

    before, after = was(then.before[own]), was(then.after[own])
    has_neighbours = any(key not in NODE_TABLES for key in before | after)
    return has_neighbours and (before, after) == (is_now(now.before[step]), is_now(now.after[step]))


def _alike(one: str, other: str) -> bool:
    """Whether half of the words are the same, or most letters: `Check request` and `Check purchase request`."""
    words, others = (set(re.findall(r"\w+", name.casefold())) for name in (one, other))
    shared = len(words & others) / len(words | others) if words | others else 0.0
    letters = SequenceMatcher(None, one.casefold()[:200], other.casefold()[:200], autojunk=False)
    return shared >= LEAST_WORDS_SHARED or letters.ratio() >= LEAST_LETTERS_ALIKE


def _telling_codes(steps: Mapping[str, Step]) -> dict[tuple[str, str], str]:
    by_map = defaultdict(list)
    for key, step in steps.items():
        if step.code:
            by_map[step.map].append((step.code, key))
    return {
        (map_id, code): key
        for map_id, codes in by_map.items()
        if len(dict(codes)) == len(codes) and not _only_count([code for code, _ in codes])
        for code, key in codes
    }


def _only_count(codes: Sequence[str]) -> bool:
    """Whether codes go up by the same amount: they say where a step stands then, not which it is."""
    numbers = [int(found[-1]) for code in codes if (found := re.findall(r"\d{1,9}", code))]
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    return len(numbers) == len(codes) and len(steps) <= 1


def _name_in(key: str) -> str:
    """The name in the key of a step's claim, which is behind that of its process."""
    return key.split("/", 2)[-1]
