"""What changed in a process between two readings of its workbook, in sentences, most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workflow_studio.analysis.step_order import step_pairs
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document


class ChangeKind(StrEnum):
    """What happened to a statement of the workbook."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ReadingChange:
    """One change: what it is about in a sentence, the sentence before (for a changed one), and where it shows.

    `claim` is empty for another order of the steps of an event log, which no single claim states.
    """

    kind: ChangeKind
    claim: str
    says: str
    before: str = ""
    elements: tuple[str, ...] = ()


_FIRST = (
    ClaimKind.STEP, ClaimKind.HANDOFF, ClaimKind.DECISION, ClaimKind.ORDER, ClaimKind.PARTICIPANT, ClaimKind.RULE,
    ClaimKind.STATE, ClaimKind.PROBLEM, ClaimKind.QUESTION, ClaimKind.SYSTEM, ClaimKind.ARTIFACT, ClaimKind.DATASET,
)  # fmt: skip


def reading_changes(before: Document, after: Document) -> tuple[ReadingChange, ...]:
    """The claims that came, that say something else and that the workbook no longer makes; rejected ones are silent."""
    counted = {key for key, one in after.maps.items() if one.log and key in before.maps and before.maps[key].log}
    found = [
        (change, claim.kind)
        for claim in after.claims.values()
        if not _is_of_counted_order(claim, after, counted) and (change := _change(claim, before, after))
    ]
    found += [
        (ReadingChange(ChangeKind.GONE, key, _as_read(claim)), claim.kind)
        for key, claim in before.claims.items()
        if key not in after.claims and not _is_of_counted_order(claim, before, counted)
    ]
    found += [(change, ClaimKind.ORDER) for key in counted for change in _other_orders(before, after, key)]
    kinds = list(ChangeKind)
    found.sort(key=lambda one: (_FIRST.index(one[1]), kinds.index(one[0].kind)))
    return tuple(change for change, _ in found)


def _is_of_counted_order(claim: Claim, document: Document, maps: set[str]) -> bool:
    """Whether a claim is about flows and decisions of a map that an event log gave.

    Where such a map splits and joins differs with every log; what people ask is which step follows which.
    """
    if claim.kind not in (ClaimKind.ORDER, ClaimKind.HANDOFF, ClaimKind.DECISION):
        return False
    return any(getattr(document.find(key), "map", None) in maps for key in claim.made)


def _other_orders(before: Document, after: Document, map_id: str) -> Iterator[ReadingChange]:
    old, new = step_pairs(before, map_id), step_pairs(after, map_id)
    for kind, pairs, document, words in (
        (ChangeKind.NEW, new - old, after, "now also follows"),
        (ChangeKind.GONE, old - new, before, "no longer follows"),
    ):
        for first, second in sorted(pairs):
            says = f"“{document.node(second).name}” {words} “{document.node(first).name}” directly."
            yield ReadingChange(kind, "", says, elements=tuple(key for key in (first, second) if after.find(key)))


def changed_elements(
    changes: Iterable[ReadingChange], before: Document, after: Document
) -> Mapping[str, ReadingChange]:
    """The elements that changes show on, by id: what came, what says something else, and what stayed without evidence.

    Something new that is said about an element known before does not make the element new.
    """
    found: dict[str, ReadingChange] = {}
    for change in changes:
        claim = after.claims.get(change.claim)
        for key in claim.made if claim is not None else ():
            known = change.kind is ChangeKind.NEW and before.find(key) is not None
            if not known and after.find(key) is not None:
                found.setdefault(key, change)
    return found


def _change(claim: Claim, before: Document, after: Document) -> ReadingChange | None:
    old = before.claims.get(claim.id)
    if claim.state is ClaimState.REJECTED:
        return None
    elements = tuple(dict.fromkeys((*claim.made, *claim.about)))
    if old is None:
        return ReadingChange(ChangeKind.NEW, claim.id, claim.says, elements=elements)
    if _is_lost(claim, after) and not _is_lost(old, before):
        return ReadingChange(ChangeKind.GONE, claim.id, claim.says, elements=elements)
    said, says = _as_read(old), _as_read(claim)
    same = _without_files(said, before) == _without_files(says, after)
    return None if same else ReadingChange(ChangeKind.CHANGED, claim.id, says, said, elements)


def _as_read(claim: Claim) -> str:
    return claim.read_as or claim.says


def _without_files(sentence: str, document: Document) -> str:
    """The sentence without the names of workbooks: another file name is no change of the process."""
    for source in document.sources.values():
        sentence = sentence.replace(f"“{source.name}”", "“”")
    return sentence


def _is_lost(claim: Claim, document: Document) -> bool:
    """Whether nothing that the claim rests on is in its workbook any more."""
    return bool(claim.evidence) and all(document.evidence[key].lost for key in claim.evidence)


def figures_changed(before: Document, after: Document) -> Iterator[str]:
    """For each map of an event log how many cases and events there are now and were before."""
    for key, process_map in after.maps.items():
        old = before.maps.get(key)
        if old is None or old.log is None or process_map.log is None or old.log == process_map.log:
            continue
        name = after.processes[process_map.process].name
        yield (
            f"“{name}”: {process_map.log.cases:,} cases with {process_map.log.events:,} events, "
            f"before {old.log.cases:,} with {old.log.events:,}."
        )
