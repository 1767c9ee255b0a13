"""Reading sources again: what is known stays, what is new comes, what the workbooks changed follows them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from workflow_studio.editing.commands import Delete, ReadAgain
from workflow_studio.editing.copying import copy_elements, redirected
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.deletion import delete
from workflow_studio.editing.joining.apart import take_all_apart, unjoined
from workflow_studio.editing.reading_again.evidence import same_evidence, settle
from workflow_studio.editing.reading_again.gone import gone_beside, gone_claims, left_alone, untouched
from workflow_studio.editing.reading_again.insides import seen_from_outside, stay_inside
from workflow_studio.editing.reading_again.pairing import paired
from workflow_studio.editing.reading_again.three_ways import followed, records_by_element
from workflow_studio.editing.reading_again.unwanted import without
from workflow_studio.model import Claim, ClaimState, Element, Evidence, Lane, Shape, Source, table_of
from workflow_studio.model.claims import as_read

E = TypeVar("E", bound=Element)
GEOMETRY = ("shapes", "edges")


def read_again(draft: Draft, command: ReadAgain) -> None:
    """Merge the newly read document into ours, by claims.

    What claims have joined is taken apart for it, as each workbook names its own; it is joined again afterwards.
    """
    take_all_apart(draft)
    new, document = unjoined(command.document), draft.diff().applied(draft.document)
    sources = dict(zip(new.sources, command.sources, strict=False))
    pairing = paired(document, new, sources)
    gone = gone_claims(document, sources, pairing)
    known = {**pairing.ours, **same_evidence(document, new, sources, gone)}
    wanted = [
        without(element, pairing.unwanted)
        for element in new.elements()
        if element.id not in pairing.unwanted and table_of(element) not in GEOMETRY
    ]
    ours = {**known, **copy_elements(draft, (element for element in wanted if element.id not in known), known)}
    theirs = {ours[e.id]: _as_ours(e, ours) for e in wanted}
    _put_new_lanes_below(draft, [ours[e.id] for e in wanted if isinstance(e, Lane) and e.id not in known])
    records = records_by_element(old for old, _ in pairing.claims)
    for key in pairing.ours.values():
        if key in theirs and table_of(key) not in ("claims", "sources"):
            _follow(draft, theirs[key], records.get(key), sources.values())
    for old_claim, _ in pairing.claims:
        _follow_claim(draft, old_claim, theirs[old_claim.id], sources.values())
    with_missing = {**ours, **pairing.missing}
    missing = {with_missing[e.id]: _as_ours(e, with_missing) for e in new.elements() if e.id in pairing.missing}
    _remember_as_read(draft, new.claims.values(), with_missing, {**theirs, **missing})
    for source in command.sources:
        _follow_source(draft, theirs[source])
    if command.drop_gone:
        _drop(draft, untouched(draft, gone))
        _take_out(draft, gone_beside(draft, pairing))
        _take_out(draft, left_alone(draft, pairing))
    stay_inside(draft)
    settle(draft, new, sources, {ours[key] for key in new.evidence if key in ours})


def _as_ours(element: E, ours: Mapping[str, str]) -> E:
    """What was read now, with our ids in it."""
    return type(element).model_validate({**dict(element), **redirected(element, ours), "id": ours[element.id]})


def _put_new_lanes_below(draft: Draft, lanes: Iterable[str]) -> None:
    below = max((lane.position for lane in draft.all(Lane)), default=0) + 1
    for at, key in enumerate(lanes):
        draft.replace(draft.get(Lane, key), position=below + at)


def _follow(draft: Draft, theirs: Element, read: str | None, sources: Collection[str]) -> None:
    mine = draft.find(theirs.id)
    if mine is None:
        return
    changes = followed(read, seen_from_outside(draft, mine, theirs), theirs)
    draft.replace(mine, **changes, evidence=_evidence(draft, mine, theirs, sources))
    if "lane" in changes:
        for shape in draft.referring(Shape, mine.id):
            draft.remove(shape.id)  # it gets a place in its new lane like a new one


def _follow_claim(draft: Draft, mine: Claim, theirs: Element, sources: Collection[str]) -> None:
    """The claim as it is read now; words, answers and decisions of the user stay."""
    assert isinstance(theirs, Claim)
    draft.replace(
        mine,
        **({"read_as": theirs.says} if mine.read_as else {"says": theirs.says}),
        key=theirs.key,
        state=theirs.state if mine.state is ClaimState.OPEN and not mine.answer else mine.state,
        confidence=theirs.confidence,
        reasons=theirs.reasons,
        options=theirs.options,
        joins=mine.joins if len(mine.joins) > 1 else theirs.joins,
        made=tuple(dict.fromkeys((*mine.made, *theirs.made))),
        about=tuple(dict.fromkeys((*mine.about, *theirs.about))),
        rule=theirs.rule,
        together=theirs.together,
        evidence=_evidence(draft, mine, theirs, sources),
    )


def _evidence(draft: Draft, mine: Element, theirs: Element, sources: Collection[str]) -> tuple[str, ...]:
    """The evidence of the new reading, and what there is from elsewhere; in its order where it is the same."""
    elsewhere = (key for key in mine.evidence if draft.get(Evidence, key).source not in sources)
    now = tuple(dict.fromkeys((*theirs.evidence, *elsewhere)))
    return mine.evidence if set(now) == set(mine.evidence) else now


def _remember_as_read(
    draft: Draft, claims: Iterable[Claim], ours: Mapping[str, str], theirs: Mapping[str, Element]
) -> None:
    """What claims made is kept as it was read now, with our ids in it; of what is not wanted what was kept before."""
    for claim in (one for one in claims if one.id in ours):
        own = draft.get(Claim, ours[claim.id])
        read = {ours[key]: as_read(theirs[ours[key]]) for key in records_by_element([claim]) if ours.get(key) in theirs}
        if read:
            # Lanes on maps of other workbooks, which were not read now, are remembered as they were.
            lanes = {key: record for key, record in records_by_element([own]).items() if table_of(key) == "lanes"}
            kept = {key: record for key, record in lanes.items() if key not in read}
            draft.replace(own, read=(*read.values(), *kept.values()))


def _drop(draft: Draft, claims: Iterable[Claim]) -> None:
    """Take out claims and what they made."""
    for claim in claims:
        _take_out(draft, claim.made)
        draft.remove(claim.id)


def _take_out(draft: Draft, elements: Iterable[str]) -> None:
    """Nodes go without bridging: the new reading says what follows what."""
    delete(draft, Delete(tuple(key for key in elements if draft.find(key) is not None), bridge=False))


def _follow_source(draft: Draft, theirs: Element) -> None:
    """The source as it is read now; what people said on its card stays."""
    assert isinstance(theirs, Source)
    mine = draft.get(Source, theirs.id)
    fields = {name: value for name, value in dict(theirs).items() if name not in ("id", "evidence")}
    if mine.card is not None:
        fields["card"] = mine.card.read_anew(theirs.card)
    draft.replace(mine, **fields)
