"""What changed in a process between two readings of its workbook, in sentences, most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workflow_studio.analysis.field_changes import FieldChange, field_changes, gathered, performer_that_stays
from workflow_studio.analysis.renamed_steps import renamed, with_new_names
from workflow_studio.analysis.step_order import step_pairs
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document
from workflow_studio.model.claims import READER_KEY, in_any_order


class ChangeKind(StrEnum):
    """What happened to a statement of the workbook."""

    NEW = "new"
    RENAMED = "renamed"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ReadingChange:
    """One change: what it is about in a sentence, the sentence before (for a changed one), and where it shows: the
    elements that it is about, and `marked` those of them that came or are others now.

    `claim` is empty for another order of the steps of an event log, which no single claim states. Where only a field
    of an element is another, `says` tells what it was before, too.
    """

    kind: ChangeKind
    claim: str
    says: str
    before: str = ""
    elements: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()


_FIRST = (
    ClaimKind.STEP, ClaimKind.HANDOFF, ClaimKind.DECISION, ClaimKind.ORDER, ClaimKind.PARTICIPANT, ClaimKind.RULE,
    ClaimKind.STATE, ClaimKind.PROBLEM, ClaimKind.QUESTION, ClaimKind.SYSTEM, ClaimKind.ARTIFACT, ClaimKind.DATASET,
)  # fmt: skip


def reading_changes(before: Document, after: Document) -> tuple[ReadingChange, ...]:
    """What came, is called or said otherwise, and what the workbook no longer says; rejected claims are silent."""
    comparison = _Comparison(before, after, _known_pairs(before, after))
    kinds = list(ChangeKind)
    found = sorted(comparison.found(), key=lambda one: (_FIRST.index(one[1]), kinds.index(one[0].kind)))
    return tuple(change for change, _ in found)


def _known_pairs(before: Document, after: Document) -> tuple[tuple[Claim, Claim], ...]:
    found = ((before.claims.get(key), claim) for key, claim in after.claims.items())
    return tuple((old, claim) for old, claim in found if old is not None and claim.state is not ClaimState.REJECTED)


class _Comparison:
    """Two documents compared claim by claim, and what claims made field by field."""

    def __init__(self, before: Document, after: Document, known: tuple[tuple[Claim, Claim], ...]) -> None:
        self._before, self._after, self._known = before, after, known
        self._counted = {
            key for key, one in after.maps.items() if one.log and key in before.maps and before.maps[key].log
        }
        then, now = _places(before), _places(after)
        self._only_before, self._only_after = then - now, now - then
        steps = (renamed(old, claim, before) for old, claim in known if claim.kind is ClaimKind.STEP)
        self._renamed = [one for one in steps if one is not None]

    def found(self) -> Iterator[tuple[ReadingChange, ClaimKind]]:
        """Every change, with the kind of claim that it is told beside."""
        before, after = self._before, self._after
        for claim in after.claims.values():
            if claim.id not in before.claims and claim.state is not ClaimState.REJECTED and not self._is_silent(claim):
                yield _of_claim(ChangeKind.NEW, claim, claim.says), claim.kind
        for old, claim in self._known:
            if not self._is_silent(claim):
                yield from ((change, claim.kind) for change in self._of(old, claim))
        for claim in before.claims.values():
            if claim.id not in after.claims and not self._is_silent(claim):
                yield ReadingChange(ChangeKind.GONE, claim.id, _as_read(claim)), claim.kind
        for one in self._renamed:
            at = (one.element,)
            yield ReadingChange(ChangeKind.RENAMED, one.claim, one.says, "", at, at), ClaimKind.STEP
        yield from ((change, ClaimKind.ORDER) for key in self._counted for change in _other_orders(before, after, key))
        heard = [(old, claim) for old, claim in self._known if not self._is_silent(claim)]
        for field in gathered(field for old, claim in heard for field in self._fields(old, claim)):
            change = ReadingChange(ChangeKind.CHANGED, field.claim, field.says, "", field.elements, field.elements)
            yield change, after.claims[field.claim].kind

    def _of(self, old: Claim, claim: Claim) -> Iterator[ReadingChange]:
        """How what a known claim says is another, or that the workbook says it no longer."""
        if _is_lost(claim, self._after) and not _is_lost(old, self._before):
            yield _of_claim(ChangeKind.GONE, claim, claim.says)
        elif self._says_another(old, claim):
            stays = performer_that_stays(old, claim, self._before, self._after)
            said = "" if stays else _as_read(old)
            yield _of_claim(ChangeKind.CHANGED, claim, stays or _as_read(claim), said)
        elif old.rule is not None and claim.rule is not None and old.rule.rows != claim.rule.rows:
            says = f"{_as_read(claim)} Its conditions or outcomes are not those of before."
            yield _of_claim(ChangeKind.CHANGED, claim, says)

    def _says_another(self, old: Claim, claim: Claim) -> bool:
        if claim.key.startswith(READER_KEY):
            return False  # it asks about the file, by a name made of that of the file
        said = with_new_names(_without(self._only_before, _as_read(old)), self._renamed)
        says = _without(self._only_after, _as_read(claim))
        return in_any_order(claim.kind, said) != in_any_order(claim.kind, says)

    def _fields(self, old: Claim, claim: Claim) -> Iterator[FieldChange]:
        if old.read != claim.read:
            yield from field_changes(old, claim, self._before, self._after, self._says_another(old, claim))

    def _is_silent(self, claim: Claim) -> bool:
        document = self._after if claim.id in self._after.claims else self._before
        return _is_of_counted_order(claim, document, self._counted)


def _of_claim(kind: ChangeKind, claim: Claim, says: str, before: str = "") -> ReadingChange:
    elements = tuple(dict.fromkeys((*claim.made, *claim.about)))
    return ReadingChange(kind, claim.id, says, before, elements, claim.made)


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
) -> Mapping[str, tuple[ReadingChange, ...]]:
    """The changes that show on elements, by id: what came, what is said otherwise, what stayed without evidence.

    Something new that is said about an element known before does not make the element new.
    """
    found: dict[str, tuple[ReadingChange, ...]] = {}
    for change in changes:
        for key in (key for key in change.marked if after.find(key) is not None):
            if change.kind is not ChangeKind.NEW or before.find(key) is None:
                found[key] = (*found.get(key, ()), change)
    return found


def _as_read(claim: Claim) -> str:
    return claim.read_as or claim.says


def _places(document: Document) -> frozenset[str]:
    """What workbooks and their sheets are called."""
    files = [name for one in document.sources.values() for name in (one.name, one.name.rpartition(".")[0]) if name]
    return frozenset((*files, *(one.sheet for one in document.evidence.values() if one.sheet and not one.lost)))


def _without(places: Iterable[str], sentence: str) -> str:
    """The sentence without these names: another name of a file or a sheet is no change of the process."""
    for place in places:
        sentence = sentence.replace(f"“{place}”", "“”")
    return sentence


def _is_lost(claim: Claim, document: Document) -> bool:
    """Whether nothing that the claim rests on is in its workbook any more."""
    return bool(claim.evidence) and all(document.evidence[key].lost for key in claim.evidence)


def figures_changed(before: Document, after: Document) -> Iterator[str]:
    """For each map of an event log how many cases and events there are now and were before."""
    for key, process_map in after.maps.items():
        old = before.maps.get(key)
        if old is None or old.log is None or process_map.log is None:
            continue
        if (old.log.cases, old.log.events) == (process_map.log.cases, process_map.log.events):
            continue
        name = after.processes[process_map.process].name
        yield (
            f"“{name}”: {process_map.log.cases:,} cases with {process_map.log.events:,} events, "
            f"before {old.log.cases:,} with {old.log.events:,}."
        )
