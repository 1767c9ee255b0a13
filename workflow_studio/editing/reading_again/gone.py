"""What a workbook no longer says, and whether anybody has worked on it since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.reading_again.pairing import claims_from
from workflow_studio.editing.reading_again.three_ways import records_by_element
from workflow_studio.model import Claim, ClaimState, Document, Element, Node, table_of
from workflow_studio.model.claims import as_read
from workflow_studio.model.elements import NODE_TABLES

OF_THE_USER = ("assessments", "dispositions", "pains", "questions")
"""Tables of what people add to elements: what has any of it is theirs."""


def gone_claims(document: Document, source: str, new: Document) -> list[Claim]:
    """The claims of a source that its newer version does not make.

    Rejected ones stay known, and what another workbook says, too, is not gone because one does not.
    """
    keys = {claim.key for claim in new.claims.values()}
    alone = [one for one in claims_from(document, source) if _sources(document, one) <= {source, None}]
    return [claim for claim in alone if claim.key not in keys and claim.state is not ClaimState.REJECTED]


def _sources(document: Document, claim: Claim) -> set[str | None]:
    return {document.evidence[key].source for key in claim.evidence}


def untouched(draft: Draft, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Those of which everything is as it was read and nothing of the user hangs on it; flows come first.

    A lane is only dropped when nothing is left in it, so participants come last.
    """
    order = {"flows": 0, "steps": 1, "decisions": 1, "events": 1}
    for claim in sorted(claims, key=lambda one: max((order.get(table_of(key), 2) for key in one.made), default=0)):
        made = [element for key in claim.made if (element := draft.find(key)) is not None]
        records = records_by_element([claim])
        if made and not claim.read_as and all(_is_untouched(draft, one, records.get(one.id)) for one in made):
            yield claim


def _is_untouched(draft: Draft, element: Element, read: str | None) -> bool:
    if read != as_read(element):
        return False
    referrers = [key for key in draft.referrers(element.id) if draft.find(key) is not None]
    tables = {table_of(key) for key in referrers}
    if tables & set(OF_THE_USER):
        return False
    if isinstance(element, Node):
        return "flows" not in tables
    return not tables & set(NODE_TABLES)
