"""Claims of an imported document marked against what the workbook really says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

from tests.synthetic.truth import Truth
from workflow_studio.importing.mapping.names import folded, words
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.reading import Range
from workflow_studio.model import SURE, Claim, ClaimKind, ClaimState, Decision, Document, Event, Flow, Step
from workflow_studio.model.views import participant_of

_QUOTED = re.compile("“([^”]+)”")
_LITTLE = re.compile(r"\b(?:by|von|par|por)$")
_LEAST_STEM = 4
_FLOWS = (ClaimKind.ORDER, ClaimKind.HANDOFF)
_WHICH_STATE = dict.fromkeys(_FLOWS, _FLOWS)
"""What follows what is stated by a handoff as well: whether it is one hangs on how roles are cut."""
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
            if not (claim.kind in _WHICH_STATE.get(kind, (kind,)) or splits) or claim.state is ClaimState.REJECTED:
                continue
            stated = self._orders(claim) if splits else self._stated(claim)
            if stated is None:
                continue
            if claim.kind is not kind:
                found.update(stated)
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
                yield from (place for place in range(len(truth.steps)) if place not in truth.optional_steps)
            case ClaimKind.ORDER | ClaimKind.HANDOFF:
                handoff = kind is ClaimKind.HANDOFF
                yield from (pair for pair in truth.orders if self._is_handoff(pair) is handoff)
            case ClaimKind.STATE:
                yield from map(folded, truth.states)
            case ClaimKind.RULE:
                yield from map(folded, truth.rules)
            case ClaimKind.SYSTEM:
                yield from map(folded, truth.systems)
            case ClaimKind.ARTIFACT:
                yield from map(folded, truth.artifacts)
            case ClaimKind.DATASET:
                yield from range(len(truth.datasets))
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
            ClaimKind.PROBLEM: self._problems, ClaimKind.ARTIFACT: self._artifacts,
        }  # fmt: skip
        mark = marks.get(claim.kind)
        return mark(claim) if mark else None

    def _participants(self, claim: Claim) -> set[object]:
        """Everybody who is named is somebody; what a column, sheet or label is called may be named, too."""
        named = list(map(folded, _QUOTED.findall(claim.says)))
        known = {min(map(folded, spellings)) for spellings in self._truth.participants for name in named
                 if name in set(map(folded, spellings))}  # fmt: skip
        strangers = [name for name in named if name not in self._people]
        somebody = len(strangers) < len(named) and len(strangers) <= 1
        return known or {"known"} if somebody else set()

    def _steps_said(self, claim: Claim) -> set[object] | None:
        steps = [step for key in claim.made if isinstance(step := self._document.find(key), Step)]
        if not steps:
            return {at for name in _QUOTED.findall(claim.says) if (at := self._steps.get(folded(name))) is not None}
        place = self._steps.get(folded(steps[0].name))
        return {place} if place is not None and self._does(place, steps[0]) else set()

    def _does(self, place: int, step: Step) -> bool:
        """Whether a step is in the lane of somebody who does it; unknown is right only where nobody is named."""
        truth = self._truth.steps[place]
        lane = participant_of(self._document, step.id).name
        if lane == UNKNOWN:
            return not truth.performers
        called = set(words(_LITTLE.sub(" ", truth.called)).split())
        made = bool(called) and called <= set(words(lane).split())
        agent = bool(called) and any(_alike_at_first(folded(lane), word) for word in called)
        return folded(lane) in set(map(folded, truth.performers)) or made or agent

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
        """A choice is right after a step that different steps follow."""
        made = [key for key in claim.made if isinstance(self._document.find(key), Decision)]
        if not made:
            return None
        known = self._truth.orders | self._truth.rare_orders
        befores, afters = self._steps_before(made[0]), self._steps_after(made[0])
        ends = {len(self._truth.steps) - 1} & befores  # where it may also be over
        return {before for before in befores if before in ends or sum((before, after) in known for after in afters) > 1}

    def _states(self, claim: Claim) -> set[object]:
        """The values of a status column, all of them states, or what a colour means."""
        named = [folded(text) for text in _QUOTED.findall(claim.says)]
        for header, values in self._truth.states.items():
            known = set(map(folded, values))
            strangers = [text for text in named if text not in known and text != folded(header)]
            if len(strangers) <= 1 < len(named):
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
        return self._named_in(claim, self._truth.systems)

    def _artifacts(self, claim: Claim) -> set[object]:
        return self._named_in(claim, self._truth.artifacts)

    def _named_in(self, claim: Claim, names: set[str]) -> set[object]:
        said = {folded(text) for text in _QUOTED.findall(claim.says)}
        return {folded(name) for name in names if folded(name) in said}

    def _datasets(self, claim: Claim) -> set[object]:
        said = {folded(text) for text in _QUOTED.findall(claim.says)}
        return {at for at, names in enumerate(self._truth.datasets) if said & set(map(folded, names))}

    def _problems(self, claim: Claim) -> set[object] | None:
        """A planted problem is found by a claim that quotes cells in it; what else is claimed is not marked."""
        for key in claim.evidence:
            evidence = self._document.evidence[key]
            for at, (sheet, area) in enumerate(self._truth.problems):
                if evidence.sheet == sheet and any(_meets(area, part) for part in evidence.cells.split(",")):
                    return {at}
        return None


def _alike_at_first(lane: str, word: str) -> bool:
    """`Approver` and `approved`."""
    return len(word) >= _LEAST_STEM and lane[:_LEAST_STEM] == word[:_LEAST_STEM]


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
