"""Claims written into a document: those about its map, and those that the finders found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from workflow_studio.importing.claims.map_claim import MapClaim
from workflow_studio.importing.claims.shared_names import source_of
from workflow_studio.importing.finding import Finding, Quote
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.names import folded
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    Document,
    DocumentBuilder,
    Element,
    EvidenceKind,
    EvidenceStatus,
    Pain,
    Source,
)
from workflow_studio.model.claims import BESIDE, as_read, problem_of, stands_beside
from workflow_studio.model.together import FEWEST_TOGETHER, decided_together

MOST_ABOUT = 12
MOST_QUOTES = 12

_NAMED_TABLES = ("participants", "steps", "decisions", "events", "systems", "artifacts", "datasets")


class ClaimWriter:
    """Adds claims to one document: each with a key of its own, and none that says what another one says."""

    def __init__(self, document: Document) -> None:
        self._builder = DocumentBuilder.of(document)
        self._document = document
        self._keys: Counter[str] = Counter()
        self._said: set[tuple[ClaimKind, str]] = set()
        self._asked: set[frozenset[str]] = set()
        self._waits_told: set[frozenset[str]] = set()
        self._by_name = _elements_by_name(document)
        self._beside = _elements_beside(document)

    def add_map_claims(self, claims: Iterable[MapClaim]) -> None:
        """The claims about what was drawn."""
        for claim in claims:
            if claim.between:
                self._waits_told.add(frozenset(claim.between))
            self._add(
                claim.is_sure,
                kind=claim.kind,
                says=claim.says,
                key=claim.key,
                confidence=claim.confidence,
                reasons=claim.reasons,
                options=claim.options,
                made=claim.made,
                about=claim.about,
                joins=claim.joins,
                evidence=claim.evidence,
                together=claim.together,
            )

    def add_findings(self, findings: Sequence[Finding], source: Source) -> None:
        """What was found in one workbook, with its quotes as evidence."""
        citations = Citations(self._builder, source, self._document.evidence.values())
        for finding in findings:
            about = self._named(finding.about)
            if self._is_said(finding, about):
                continue
            status = EvidenceStatus.INFERRED if finding.inferred else EvidenceStatus.OBSERVED
            self._add(
                finding.is_sure,
                kind=finding.kind,
                says=finding.says,
                key=finding.key,
                confidence=finding.confidence,
                reasons=finding.reasons,
                options=finding.options,
                about=about,
                joins=self.people(finding, source),
                evidence=tuple(dict.fromkeys(_cite(citations, one, status) for one in finding.quotes[:MOST_QUOTES])),
                source=source.id,
                rule=finding.rule,
                together=finding.together,
            )

    def add_facts(self, source: Source, facts: Mapping[str, Any]) -> None:
        """What is kept of a workbook, as fields of its source."""
        self._builder.replace(source, **facts)

    def people(self, finding: Finding, source: Source) -> tuple[str, ...]:
        """The participants that a finding joins; none where the first or all others are no participants."""
        found = [self._person(name, source) for name in finding.joins]
        known = tuple(dict.fromkeys(key for key in found if key is not None))
        return known if len(known) > 1 and found[0] is not None else ()

    def build(self) -> Document:
        """The document with the claims; where few are left that one answer decides, each is decided alone."""
        document = self._builder.build()
        grouped = (claim for claim in document.claims.values() if claim.together)
        few = [claims for claims in decided_together(document, grouped) if len(claims) < FEWEST_TOGETHER]
        for claim in chain.from_iterable(few):
            self._builder.replace(claim, together="")
        return self._builder.build() if few else document

    def _add(self, sure: bool, **fields: Any) -> None:
        self._keys[fields["key"]] += 1
        number = self._keys[fields["key"]]
        fields["key"] += f"#{number}" if number > 1 else ""
        state = ClaimState.ACCEPTED if sure else ClaimState.OPEN
        made = [element for key in fields.get("made", ()) if (element := self._document.find(key)) is not None]
        beside = [one for element in made for one in self._beside.get(element.id, ())]
        claim = self._builder.add(Claim, state=state, read=tuple(map(as_read, (*made, *beside))), **fields)
        self._said.add((claim.kind, folded(claim.says)))
        if claim.kind is ClaimKind.QUESTION and len(claim.about) > 1:
            self._asked.add(frozenset(claim.about))
        problem = problem_of(claim, lambda key: self._document.find(key) is not None) if sure else None
        if problem is not None:
            self._builder.replace(claim, made=(self._builder.add(Pain, **problem).id,))

    def _is_said(self, finding: Finding, about: tuple[str, ...]) -> bool:
        """Whether it is said in the same words, what it supposes of these elements is asked, or its wait is told."""
        supposed = finding.kind is ClaimKind.QUESTION or finding.inferred
        asked = supposed and frozenset(about) in self._asked
        told = finding.kind is ClaimKind.HANDOFF and frozenset(about) in self._waits_told
        return asked or told or (finding.kind, folded(finding.says)) in self._said

    def _named(self, names: Sequence[str]) -> tuple[str, ...]:
        found = dict.fromkeys(key for name in names for key in self._by_name.get(folded(name), ()))
        return tuple(found)[:MOST_ABOUT]


    def _person(self, name: str, source: Source) -> str | None:
        """The participant of this name in this workbook, else in any."""
        people = [one for key in self._by_name.get(folded(name), ()) if (one := self._document.participants.get(key))]
        own = [one for one in people if source_of(self._document, one) == source.id]
        return next((one.id for one in (*own, *people)), None)


def _elements_by_name(document: Document) -> dict[str, list[str]]:
    by_name = defaultdict(list)
    for table in _NAMED_TABLES:
        for element in document.table(table).values():
            by_name[folded(getattr(element, "name", ""))].append(element.id)
    by_name.pop("", None)
    return by_name


def _elements_beside(document: Document) -> dict[str, list[Element]]:
    """The verdicts, problems and questions that mapping found beside steps, by what they are about."""
    beside = defaultdict(list)
    for table in BESIDE:
        for element in document.table(table).values():
            beside[stands_beside(element)].append(element)
    return beside


def _cite(citations: Citations, quote: Quote, status: EvidenceStatus) -> str:
    cells = quote.area.a1 if quote.area is not None else ""
    kind = quote.kind
    if kind is EvidenceKind.CELL and ":" in cells:
        kind = EvidenceKind.RANGE
    return citations.said(kind, quote.sheet, cells, quote.text, status, by=quote.author, on=quote.when)
