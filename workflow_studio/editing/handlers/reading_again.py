"""Reading a source again: what is known stays, what is new comes, what the workbook changed follows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workflow_studio.editing.commands import Delete, ReadAgain
from workflow_studio.editing.copying import copy_elements, redirected
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.deletion import delete
from workflow_studio.editing.reading_again.evidence import same_evidence, settle
from workflow_studio.editing.reading_again.gone import gone_claims, untouched
from workflow_studio.editing.reading_again.pairing import GEOMETRY, paired, without
from workflow_studio.editing.reading_again.three_ways import followed, records_by_element
from workflow_studio.model import Claim, ClaimState, Element, Evidence, Lane, Shape, Source, table_of
from workflow_studio.model.claims import as_read


def read_again(draft: Draft, command: ReadAgain) -> None:
    """Merge the newly read document into ours, by claims."""
    new, document = command.document, draft.document
    (new_source,) = new.sources
    pairing = paired(document, new, command.source, new_source)
    gone = gone_claims(document, command.source, new)
    known = {**pairing.ours, **same_evidence(document, new, command.source, gone)}
    wanted = [
        without(element, pairing.unwanted)
        for element in new.elements()
        if element.id not in pairing.unwanted and table_of(element) not in GEOMETRY
    ]
    ours = {**known, **copy_elements(draft, (element for element in wanted if element.id not in known), known)}
    theirs = {ours[e.id]: type(e).model_validate({**dict(e), **redirected(e, ours), "id": ours[e.id]}) for e in wanted}
    _put_new_lanes_below(draft, [ours[e.id] for e in wanted if isinstance(e, Lane) and e.id not in known])
    records = records_by_element(old for old, _ in pairing.claims)
    for key in pairing.ours.values():
        if key in theirs and table_of(key) not in ("claims", "sources"):
            _follow(draft, theirs[key], records.get(key), command.source)
    for old_claim, _ in pairing.claims:
        _follow_claim(draft, old_claim, theirs[old_claim.id], command.source)
    _remember_as_read(draft, theirs)
    _follow_source(draft, theirs[command.source])
    if command.drop_gone:
        _drop(draft, untouched(draft, gone))
    settle(draft, new, command.source, {ours[key] for key in new.evidence if key in ours})


def _put_new_lanes_below(draft: Draft, lanes: Iterable[str]) -> None:
    below = max((lane.position for lane in draft.all(Lane)), default=0) + 1
    for at, key in enumerate(lanes):
        draft.replace(draft.get(Lane, key), position=below + at)


def _follow(draft: Draft, theirs: Element, read: str | None, source: str) -> None:
    mine = draft.find(theirs.id)
    if mine is None:
        return
    changes = followed(read, mine, theirs)
    draft.replace(mine, **changes, evidence=_evidence(draft, mine, theirs, source))
    if "lane" in changes:
        for shape in draft.referring(Shape, mine.id):
            draft.remove(shape.id)  # it gets a place in its new lane like a new one


def _follow_claim(draft: Draft, mine: Claim, theirs: Element, source: str) -> None:
    """The claim as it is read now; words, answers and decisions of the user stay."""
    assert isinstance(theirs, Claim)
    draft.replace(
        mine,
        **({"read_as": theirs.says} if mine.read_as else {"says": theirs.says}),
        state=theirs.state if mine.state is ClaimState.OPEN and not mine.answer else mine.state,
        confidence=theirs.confidence,
        reasons=theirs.reasons,
        options=theirs.options,
        rule=theirs.rule,
        together=theirs.together,
        evidence=_evidence(draft, mine, theirs, source),
    )


def _evidence(draft: Draft, mine: Element, theirs: Element, source: str) -> tuple[str, ...]:
    """The evidence of the new reading, and what there is from elsewhere."""
    elsewhere = (key for key in mine.evidence if draft.get(Evidence, key).source != source)
    return tuple(dict.fromkeys((*theirs.evidence, *elsewhere)))


def _remember_as_read(draft: Draft, theirs: Mapping[str, Element]) -> None:
    """What claims made is kept as it was read now, with our ids in it."""
    for claim in (draft.get(Claim, key) for key, element in theirs.items() if isinstance(element, Claim)):
        draft.replace(claim, read=tuple(as_read(theirs[key]) for key in claim.made if key in theirs))


def _drop(draft: Draft, claims: Iterable[Claim]) -> None:
    """Take out claims and what they made, the nodes without bridging: the new reading says what follows what."""
    for claim in claims:
        delete(draft, Delete(tuple(key for key in claim.made if draft.find(key) is not None), bridge=False))
        draft.remove(claim.id)


def _follow_source(draft: Draft, theirs: Element) -> None:
    """The source as it is read now; what people said on its card stays."""
    assert isinstance(theirs, Source)
    mine = draft.get(Source, theirs.id)
    fields = {name: value for name, value in dict(theirs).items() if name not in ("id", "evidence")}
    if mine.card is not None:
        fields["card"] = mine.card.read_anew(theirs.card)
    draft.replace(mine, **fields)
