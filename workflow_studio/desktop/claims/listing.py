"""Which claims are listed, in which order, what one row stands for, and how many there are of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from workflow_studio.desktop.claims.groups import Group
from workflow_studio.desktop.claims.how_known import sheet_of
from workflow_studio.desktop.words import claims as words
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document
from workflow_studio.model.together import decided_together, kind_together, together_key


class View(StrEnum):
    """The four lists of claims, by their titles."""

    TO_DECIDE = words.TO_DECIDE
    QUESTIONS = words.QUESTIONS
    ACCEPTED = words.ACCEPTED
    REJECTED = words.REJECTED


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be listed: one of the lists, one kind or all, and all sheets but these."""

    view: View = View.TO_DECIDE
    kind: ClaimKind | None = None
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above the claims of a kind."""

    kind: ClaimKind
    count: int


Row = Heading | Group | str
"""A heading, a group, or the id of a claim."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows, and the counts beside the filters: of each list, and of each kind and sheet in the list shown.

    `groups` leads from claims to the group that they are listed in, whether it is open or not. A group counts once.
    """

    rows: tuple[Row, ...] = ()
    groups: Mapping[str, Group] = field(default_factory=dict)
    views: Mapping[View, int] = field(default_factory=dict)
    kinds: Mapping[ClaimKind, int] = field(default_factory=dict)
    sheets: Mapping[str, int] = field(default_factory=dict)


class _Thing(NamedTuple):
    """What is decided at once: a claim, or those of a group that stand in one list."""

    home: View
    kind: ClaimKind
    confidence: float
    claims: tuple[Claim, ...]
    total: int

    def group(self, document: Document) -> Group:
        first, ids = self.claims[0], tuple(claim.id for claim in self.claims)
        key = together_key(document, first)
        return Group(key, first.together, self.kind, self.confidence, ids, self.total)


def listing_of(document: Document, wanted: Wanted, opened: Collection[str] = ()) -> Listing:
    """What is listed now: by kind, the surest first; below groups that are `opened`, by key, what is in them."""
    things = list(_things(document))
    lists = _LISTS[wanted.view]
    here = [(thing, sheet_of(document, thing.claims[0])) for thing in things if thing.home in lists]
    shown = [thing for thing, sheet in here if sheet not in wanted.left_out]
    kinds = Counter(thing.kind for thing in shown)
    if wanted.kind in kinds:
        shown = [thing for thing in shown if thing.kind is wanted.kind]
    groups = [thing.group(document) for thing in shown if len(thing.claims) > 1]
    by_claim = {claim: group for group in groups for claim in group.claims}
    return Listing(
        tuple(_rows(shown, by_claim, opened)),
        by_claim,
        Counter(thing.home for thing in things),
        {kind: kinds[kind] for kind in words.KINDS if kinds[kind]},
        {sheet: count for sheet, count in Counter(sheet for _, sheet in here).items() if sheet},
    )


def first_view(document: Document) -> View:
    """The list to begin with: what is to decide, else open questions, else what was accepted."""
    homes = {home_of(claim) for claim in document.claims.values()}
    return next((view for view in (View.TO_DECIDE, View.QUESTIONS) if view in homes), View.ACCEPTED)


def sure_enough(document: Document, listing: Listing, least: float) -> tuple[tuple[str, ...], ...]:
    """The listed claims that can be accepted together: undecided, no questions, at least this sure; by rows."""
    claims = document.claims
    things = (
        ((row,), claims[row].confidence) if isinstance(row, str) else (row.claims, row.confidence)
        for row in listing.rows
        if not isinstance(row, Heading) and row not in listing.groups
    )
    return tuple(ids for ids, sure in things if sure >= least and home_of(claims[ids[0]]) is View.TO_DECIDE)


def home_of(claim: Claim) -> View:
    """The one list that counts the claim."""
    if claim.state is ClaimState.ACCEPTED:
        return View.ACCEPTED
    if claim.state is ClaimState.REJECTED:
        return View.REJECTED
    return View.QUESTIONS if claim.kind is ClaimKind.QUESTION else View.TO_DECIDE


_LISTS = {view: (view,) for view in View} | {View.TO_DECIDE: (View.TO_DECIDE, View.QUESTIONS)}
"""Open questions stand below what is to decide, too."""


def _things(document: Document) -> Iterator[_Thing]:
    """Everything that is decided at once, apart for each list: what was decided alone left its group's row."""
    for claims in decided_together(document, document.claims.values()):
        if len(claims) == 1:
            yield _alone(claims[0])
            continue
        homes: dict[View, list[Claim]] = {}
        for claim in claims:
            homes.setdefault(home_of(claim), []).append(claim)
        for home, inside in homes.items():
            least = min(claim.confidence for claim in inside)
            together = _Thing(home, kind_together(claims), least, tuple(inside), len(claims))
            yield together if len(inside) > 1 else _alone(inside[0])


def _alone(claim: Claim) -> _Thing:
    return _Thing(home_of(claim), claim.kind, claim.confidence, (claim,), 1)


def _rows(things: Iterable[_Thing], groups: Mapping[str, Group], opened: Collection[str]) -> Iterator[Row]:
    by_kind: dict[ClaimKind, list[_Thing]] = {kind: [] for kind in words.KINDS}
    for thing in things:
        by_kind[thing.kind].append(thing)
    for kind, inside in by_kind.items():
        if inside:
            yield Heading(kind, len(inside))
        for thing in sorted(inside, key=lambda thing: -thing.confidence):
            group = groups.get(thing.claims[0].id)
            if group is not None:
                yield group
            if group is None or group.key in opened:
                yield from (claim.id for claim in thing.claims)
