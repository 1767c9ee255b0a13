"""What workbooks no longer say, and whether anybody has worked on it since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.reading_again.known_claims import claims_from
from workflow_studio.editing.reading_again.pairing import Pairing
from workflow_studio.editing.reading_again.three_ways import records_by_element
from workflow_studio.editing.reading_again.unclaimed import unclaimed_nodes
from workflow_studio.model import Claim, ClaimState, Document, Element, Flow, Node, table_of
from workflow_studio.model.claims import BESIDE, as_read
from workflow_studio.model.elements import NODE_TABLES

OF_THE_USER = ("assessments", "dispositions", "pains", "questions")
"""Tables of what people add to elements: what has any of it is theirs, unless it stood in the workbook."""


def gone_claims(document: Document, sources: Mapping[str, str], pairing: Pairing) -> list[Claim]:
    """The claims of the sources that were read again that their newer versions do not make.

    Rejected ones stay known, and what another workbook says, too, is not gone because one does not.
    """
    known = {own.id for own, _ in pairing.claims}
    read = {*sources.values(), None}
    return [
        claim
        for claim in claims_from(document, sources.values())
        if claim.id not in known and claim.state is not ClaimState.REJECTED and _sources(document, claim) <= read
    ]


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
        if made and not claim.read_as and all(_is_untouched(draft, one, records) for one in made):
            yield claim


def gone_beside(draft: Draft, pairing: Pairing) -> Iterator[str]:
    """Verdicts, problems and questions that stood beside steps, do so no more, and are as they were read."""
    known = set(pairing.ours.values())
    for key, record in records_by_element(own for own, _ in pairing.claims).items():
        element = draft.find(key)
        if table_of(key) in BESIDE and key not in known and element is not None and as_read(element) == record:
            yield key


def left_alone(draft: Draft, pairing: Pairing) -> Iterator[str]:
    """Events and gateways of the sources that no flow leads to or from any more and nobody said anything about."""
    document, known = draft.document, set(pairing.ours.values())
    connected = {key for flow in document.flows.values() for key in (flow.source, flow.target)}
    for node in unclaimed_nodes(document):
        if node.id in known or node.map not in known or not node.evidence or node.id not in connected:
            continue
        if not draft.referring(Flow, node.id) and not _is_worked_on(draft, node.id, {}):
            yield node.id


def _is_untouched(draft: Draft, element: Element, records: Mapping[str, str]) -> bool:
    if records.get(element.id) != as_read(element) or _is_worked_on(draft, element.id, records):
        return False
    # A choice and the only way to it are of one claim and go together; their records are known here.
    others = (key for key in draft.referrers(element.id) if key not in records)
    tables = {table_of(key) for key in others if draft.find(key) is not None}
    if isinstance(element, Node):
        return "flows" not in tables
    return not tables & set(NODE_TABLES)


def _is_worked_on(draft: Draft, key: str, records: Mapping[str, str]) -> bool:
    """Whether anybody added anything to an element besides what stood beside it in the workbook."""
    added = (draft.find(other) for other in draft.referrers(key) if table_of(other) in OF_THE_USER)
    return any(one is not None and records.get(one.id) != as_read(one) for one in added)
