"""Claims of an imported document marked against what the workbook really says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

from tests.synthetic.truth import Truth
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.reading import Range
from workflow_studio.model import SURE, Claim, ClaimKind, ClaimState, Decision, Document, Event, Flow, Step
from workflow_studio.model.views import participant_of

_QUOTED = re.compile("“([^”]+)”")
MARKED = tuple(kind for kind in ClaimKind if kind is not ClaimKind.QUESTION)


@dataclass
class Score:
    """Counts for one kind: claims accepted by default and how many of them are right, facts and how many were found."""

    accepted: int = 0
    right: int = 0
    facts: int = 0
    found: int = 0
    found_accepted: int = 0
    open: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count these, too."""
        for name in ("accepted", "right", "facts", "found", "found_accepted", "open"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong
        self.missed += other.missed


def marked(document: Document, truth: Truth) -> dict[ClaimKind, Score]:
    """A score for every kind of claim."""
    marking = _Marking(document, truth)
    return {kind: marking.score(kind) for kind in MARKED}


class _Marking:
    def __init__(self, document: Document, truth: Truth) -> None:
        self._document, self._truth = document, truth
        self._people = {folded(name) for name in truth.everybody()}
        self._steps = {folded(name): at for at, step in enumerate(truth.steps) for name in step.names}
        self._ways_in: dict[str, list[str]] = {}
        self._ways_out: dict[str, list[str]] = {}
        for flow in document.flows.values():
            self._ways_in.setdefault(flow.target, []).append(flow.source)
            self._ways_out.setdefault(flow.source, []).append(flow.target)

    def score(self, kind: ClaimKind) -> Score:
        """Mark every claim of a kind; a fact is found when a right claim states it, accepted or still open."""
        score, found, accepted = Score(), Counter[object](), set()
        for claim in self._document.claims.values():
            splits = kind is ClaimKind.ORDER and claim.kind is ClaimKind.DECISION  # says what comes after what, too
            if not (claim.kind is kind or splits) or claim.state is ClaimState.REJECTED:
                continue
            stated = self._orders(claim) if splits else self._stated(claim)
            if stated is None:
                continue
            sure = claim.state is ClaimState.ACCEPTED and claim.confidence >= SURE
            found.update(stated)
            if sure:
                score.accepted += 1
                score.right += bool(stated)
                accepted.update(stated)
                score.wrong += [] if stated else [claim.says]
            else:
                score.open += 1
        facts = set(self._facts(kind))
        score.facts, score.found = len(facts), len(facts & set(found))
        score.found_accepted = len(facts & accepted)
        score.missed = [f"{kind.value}: {fact}" for fact in sorted(facts - set(found), key=str)]
        return score

    def _facts(self, kind: ClaimKind) -> Iterator[object]:
        truth = self._truth
        match kind:
            case ClaimKind.PARTICIPANT:
                yield from (min(map(folded, names)) for names in truth.participants)
            case ClaimKind.STEP:
                yield from range(len(truth.steps))
            case ClaimKind.ORDER | ClaimKind.HANDOFF:
                handoff = kind is ClaimKind.HANDOFF
                yield from (pair for pair in truth.orders if self._is_handoff(pair) is handoff)
            case ClaimKind.STATE:
                yield from map(folded, truth.states)
            case ClaimKind.RULE:
                yield from map(folded, truth.rules)
            case ClaimKind.SYSTEM:
                yield from map(folded, truth.systems)
            case ClaimKind.PROBLEM:
                yield from range(len(truth.problems))

    def _is_handoff(self, pair: tuple[int, int]) -> bool:
        one, other = (self._truth.steps[place].performers for place in pair)
        return not one & other

    def _stated(self, claim: Claim) -> set[object] | None:
        """The facts that a claim states: none of them makes it wrong; None where it cannot be marked."""
        marks: dict[ClaimKind, Callable[[Claim], set[object] | None]] = {
            ClaimKind.PARTICIPANT: self._participants, ClaimKind.STEP: self._steps_said, ClaimKind.ORDER: self._orders,
            ClaimKind.HANDOFF: self._orders, ClaimKind.DECISION: self._decisions, ClaimKind.STATE: self._states,
            ClaimKind.RULE: self._rules, ClaimKind.SYSTEM: self._systems, ClaimKind.DATASET: self._datasets,
            ClaimKind.PROBLEM: self._problems,
        }  # fmt: skip
        mark = marks.get(claim.kind)
        return mark(claim) if mark else None

    def _participants(self, claim: Claim) -> set[object]:
        names = {folded(name) for name in _QUOTED.findall(claim.says)}
        right = {min(map(folded, known)) for known in self._truth.participants if names & set(map(folded, known))}
        other = names & self._people
        return right or ({"known"} if other else set())

    def _steps_said(self, claim: Claim) -> set[object] | None:
        steps = [step for key in claim.made if isinstance(step := self._document.find(key), Step)]
        if not steps:
            return {at for name in _QUOTED.findall(claim.says) if (at := self._steps.get(folded(name))) is not None}
        place = self._steps.get(folded(steps[0].name))
        if place is None:
            return set()
        who = {folded(name) for name in self._truth.steps[place].performers}
        lane = folded(participant_of(self._document, steps[0].id).name)
        return {place} if lane in who or lane not in self._people else set()

    def _orders(self, claim: Claim) -> set[object] | None:
        flows = [flow for key in claim.made if isinstance(flow := self._document.find(key), Flow)]
        if not flows:
            return None
        befores, afters = self._steps_before(flows[0].source), self._steps_after(flows[0].target)
        if not befores or not afters:
            return None
        pairs = set(product(befores, afters))
        return set(pairs & (self._truth.orders | self._truth.rare_orders))

    def _steps_before(self, node: str) -> set[int]:
        return self._steps_along(node, self._ways_in)

    def _steps_after(self, node: str) -> set[int]:
        return self._steps_along(node, self._ways_out)

    def _steps_along(self, node: str, ways: dict[str, list[str]]) -> set[int]:
        """The steps reached from a node through decisions alone."""
        seen, waiting, found = {node}, [node], set[int]()
        while waiting:
            element = self._document.find(waiting.pop())
            if isinstance(element, Step):
                place = self._steps.get(folded(element.name))
                found |= set() if place is None else {place}
            elif isinstance(element, Decision):
                onward = [key for key in ways.get(element.id, []) if key not in seen]
                seen.update(onward)
                waiting += onward
            elif isinstance(element, Event):
                continue
        return found

    def _decisions(self, claim: Claim) -> set[object] | None:
        made = [key for key in claim.made if isinstance(self._document.find(key), Decision)]
        if not made:
            return None
        return {"branch"} if self._truth.branches else set()

    def _states(self, claim: Claim) -> set[object]:
        said = {folded(text) for text in _QUOTED.findall(claim.says)}
        for header, values in self._truth.states.items():
            if folded(header) in said or said & {folded(value) for value in values}:
                return {folded(header)}
        return set()

    def _rules(self, claim: Claim) -> set[object] | None:
        if claim.rule is None:
            return None
        text = " ".join((*claim.rule.inputs, claim.rule.output, *(cell for row in claim.rule.rows for cell in row)))
        for output, needed in self._truth.rules.items():
            plain = text.replace(",", "").replace("\u202f", "").replace(" ", "")
            if all(part.replace(" ", "") in plain for part in needed):
                return {folded(output)}
        return set()

    def _systems(self, claim: Claim) -> set[object]:
        said = {folded(text) for text in _QUOTED.findall(claim.says)}
        return {folded(name) for name in self._truth.systems if folded(name) in said}

    def _datasets(self, claim: Claim) -> set[object]:
        said = {folded(text) for text in _QUOTED.findall(claim.says)}
        return {folded(name) for name in self._truth.datasets if folded(name) in said}

    def _problems(self, claim: Claim) -> set[object] | None:
        """A planted problem is found by a claim that quotes cells in it; what else is claimed is not marked."""
        for key in claim.evidence:
            evidence = self._document.evidence[key]
            for at, (sheet, area) in enumerate(self._truth.problems):
                if evidence.sheet == sheet and any(_meets(area, part) for part in evidence.cells.split(",")):
                    return {at}
        return None


def _meets(area: Range, cells: str) -> bool:
    try:
        other = Range.parse(cells.strip(" …"))
    except ValueError:
        return False
    return (
        other.first_row <= area.last_row
        and area.first_row <= other.last_row
        and other.first_column <= area.last_column
        and area.first_column <= other.last_column
    )
