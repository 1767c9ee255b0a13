"""Which claims are listed, in which order, and how many there are of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workflow_studio.desktop.claims.words import KINDS, first_evidence
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document


class View(StrEnum):
    """The four lists of claims, by their titles."""

    TO_DECIDE = "To decide"
    QUESTIONS = "Questions"
    ACCEPTED = "Accepted"
    REJECTED = "Rejected"


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


Row = Heading | str
"""A heading, or the id of a claim."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows, and the counts beside the filters: of each list, and of each kind and sheet in the list shown."""

    rows: tuple[Row, ...] = ()
    views: Mapping[View, int] = field(default_factory=dict)
    kinds: Mapping[ClaimKind, int] = field(default_factory=dict)
    sheets: Mapping[str, int] = field(default_factory=dict)


def listing_of(document: Document, wanted: Wanted) -> Listing:
    """What is listed now: grouped by kind, the surest first."""
    homes = [(claim, _home(claim)) for claim in document.claims.values()]
    lists = _LISTS[wanted.view]
    here = [claim for claim, home in homes if home in lists]
    sheets = {claim.id: sheet_of(document, claim) for claim in here}
    shown = [claim for claim in here if sheets[claim.id] not in wanted.left_out]
    kinds = Counter(claim.kind for claim in shown)
    if wanted.kind in kinds:
        shown = [claim for claim in shown if claim.kind is wanted.kind]
    return Listing(
        _grouped(shown),
        Counter(home for _, home in homes),
        {kind: kinds[kind] for kind in KINDS if kinds[kind]},
        {sheet: count for sheet, count in Counter(sheets.values()).items() if sheet},
    )


def first_view(document: Document) -> View:
    """The list to begin with: what is to decide, unless that is nothing."""
    undecided = any(claim.state is ClaimState.OPEN for claim in document.claims.values())
    return View.TO_DECIDE if undecided else View.ACCEPTED


def sheet_of(document: Document, claim: Claim) -> str:
    """The sheet that the claim's first quote stands on; empty without one."""
    evidence = first_evidence(document, claim)
    return evidence.sheet if evidence is not None else ""


def sure_enough(document: Document, listing: Listing, least: float) -> tuple[str, ...]:
    """The listed claims that can be accepted together: undecided, no questions, at least this sure."""
    claims = (document.claims[row] for row in listing.rows if isinstance(row, str))
    return tuple(claim.id for claim in claims if _home(claim) is View.TO_DECIDE and claim.confidence >= least)


def _home(claim: Claim) -> View:
    """The one list that counts the claim."""
    if claim.state is ClaimState.ACCEPTED:
        return View.ACCEPTED
    if claim.state is ClaimState.REJECTED:
        return View.REJECTED
    return View.QUESTIONS if claim.kind is ClaimKind.QUESTION else View.TO_DECIDE


_LISTS = {view: (view,) for view in View} | {View.TO_DECIDE: (View.TO_DECIDE, View.QUESTIONS)}
"""Open questions stand below what is to decide, too."""


def _grouped(claims: list[Claim]) -> tuple[Row, ...]:
    groups: dict[ClaimKind, list[Claim]] = {kind: [] for kind in KINDS}
    for claim in claims:
        groups[claim.kind].append(claim)
    rows: list[Row] = []
    for kind, group in groups.items():
        if group:
            rows.append(Heading(kind, len(group)))
            rows.extend(claim.id for claim in sorted(group, key=lambda claim: -claim.confidence))
    return tuple(rows)
