"""Claims for everything that mapping drew: who takes part, what is done, in which order, with what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TypeVar

from workflow_studio.importing.claims import sentences
from workflow_studio.importing.claims.as_one import as_one
from workflow_studio.importing.claims.made_names import MadeNames
from workflow_studio.importing.claims.map_claim import LONGEST_IN_KEY, MapClaim
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.shared_names import shared_names
from workflow_studio.importing.claims.sureness import Judge
from workflow_studio.importing.claims.together import of_map_claims
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.mapping.names import MERGE_FROM, SUGGEST_FROM, folded, may_be_one, nearest, words
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.model import (
    ClaimKind,
    Decision,
    DecisionKind,
    Document,
    Element,
    Flow,
    Node,
    Participant,
    Step,
    System,
)
from workflow_studio.model.claims import THE_SAME
from workflow_studio.model.views import is_handoff, participant_of

MOST_EVIDENCE = 12
SURE_OF_MADE_NAMES = 0.8

N = TypeVar("N", Participant, System)


def map_claims(
    document: Document, sources: Sequence[ChosenTables], joins: Iterable[tuple[str, ...]] = ()
) -> Iterator[MapClaim]:
    """One claim for each thing that mapping made of these workbooks, for each name that several share, and a question
    for names that may be one.

    Keys are made of folded names, so that they are the same when the workbook is read again. `joins` are participants
    that other claims, which are accepted by default, say are one: nobody hands over to themselves.
    """
    shared = list(shared_names(document))
    whole = as_one(document, (*(claim.joins for claim in shared if claim.is_sure), *joins))
    writer = _Writer(whole, document, Judge(document, sources), MadeNames(document, sources))
    yield from writer.participants()
    yield from writer.nodes()
    yield from writer.flows()
    yield from writer.things()
    yield from shared
    yield from _same_names([one for one, *_ in _by_name(document.participants.values())])


@dataclass(slots=True)
class _Writer:
    """`document` is what the claims tell of, `named` the same with what each workbook names by itself."""

    document: Document
    named: Document
    judge: Judge
    made_names: MadeNames
    _processes: dict[str, str] = field(init=False)
    _ways_out: dict[str, list[Flow]] = field(init=False)
    _ways_in: dict[str, list[Flow]] = field(init=False)
    _before: dict[str, Node] = field(init=False)

    def __post_init__(self) -> None:
        document = self.document
        self._processes = {one.id: folded(document.processes[one.process].name) for one in document.maps.values()}
        self._ways_out, self._ways_in = defaultdict(list), defaultdict(list)
        self._before = {}
        for flow in document.flows.values():
            self._ways_out[flow.source].append(flow)
            self._ways_in[flow.target].append(flow)
            source = document.node(flow.source)
            if source.name:
                self._before.setdefault(flow.target, source)

    def participants(self) -> Iterator[MapClaim]:
        lanes = defaultdict(list)
        for lane in self.named.lanes.values():
            lanes[lane.participant].append(lane.id)
        for one, *others in _by_name(self.named.participants.values()):
            if one.name == UNKNOWN:
                continue
            made = (*lanes[one.id], *(key for other in others for key in (other.id, *lanes[other.id])))
            one = _with_evidence_of(one, others)
            says, header = sentences.of_participant(one.name), self.made_names.behind(one)
            claim = self._claim(ClaimKind.PARTICIPANT, says, (one.name,), one, *made, unnamed=header is not None)
            doubt = _doubt_about(one.name, self.made_names.is_heading_of_stages(one))
            claim = _doubted(claim, doubt) if doubt else claim
            yield claim if header is None else _as_made(claim, one.name, header)

    def nodes(self) -> Iterator[MapClaim]:
        for step in self.document.steps.values():
            says = sentences.of_step(self.document, step)
            nobody = participant_of(self.document, step.id).name == UNKNOWN
            yield self._claim(ClaimKind.STEP, says, (self._processes[step.map], step.name), step, unnamed=nobody)
        for one in self.document.decisions.values():
            if one.kind is DecisionKind.CHOICE:
                before = self._step_before(one) or self._before.get(one.id)
                says = sentences.of_decision(self.document, one, self._ways_out[one.id], before)
                names = (self._processes[one.map], one.name or (before.name if before else ""))
                ways_in = self._ways_in[one.id]
                way = [ways_in[0].id] if len(ways_in) == 1 and self._is_told_with_choice(ways_in[0]) else []
                yield self._claim(ClaimKind.DECISION, says, names, one, *way)

    def flows(self) -> Iterator[MapClaim]:
        for flow in self.document.flows.values():
            if self._is_told_with_choice(flow):
                continue
            hands_over = self._hands_over(flow) and not sentences.is_end(self.document.node(flow.target))
            kind = ClaimKind.HANDOFF if hands_over else ClaimKind.ORDER
            step = self._step_before(self.document.node(flow.source))
            says = sentences.of_flow(self.document, flow, step or self._before.get(flow.source))
            names = (self._processes[flow.map], self._known_as(flow.source), self._known_as(flow.target))
            condition = () if sentences.is_counted(flow) or not flow.label else (flow.label,)
            claim = self._claim(kind, says, (*names, *condition), flow)
            tells_wait = kind is ClaimKind.HANDOFF and sentences.tells_wait(flow)
            yield replace(claim, between=(step.id, flow.target)) if step is not None and tells_wait else claim

    def things(self) -> Iterator[MapClaim]:
        for artifact in self.document.artifacts.values():
            yield self._claim(ClaimKind.ARTIFACT, sentences.of_artifact(artifact.name), (artifact.name,), artifact)
        for system, *others in _by_name(self.named.systems.values()):
            says, cited = sentences.of_system(system.name), _with_evidence_of(system, others)
            yield self._claim(ClaimKind.SYSTEM, says, (system.name,), cited, *(other.id for other in others))
        for dataset in self.document.datasets.values():
            yield self._claim(ClaimKind.DATASET, sentences.of_dataset(dataset.name), (dataset.name,), dataset)

    def _is_told_with_choice(self, flow: Flow) -> bool:
        """Whether a flow of a log says no more than that the only way to a choice leads there."""
        target = self.document.node(flow.target)
        is_choice = isinstance(target, Decision) and target.kind is DecisionKind.CHOICE
        alone = is_choice and len(self._ways_in[flow.target]) == 1
        return alone and sentences.is_counted(flow) and not is_handoff(self.document, flow)

    def _step_before(self, node: Node) -> Step | None:
        """The step itself, or the only one from which choices lead to a node."""
        seen = set[str]()
        while isinstance(node, Decision) and node.id not in seen:
            seen.add(node.id)
            ways = self._ways_in[node.id]
            if len(ways) != 1:
                return None
            node = self.document.node(ways[0].source)
        return node if isinstance(node, Step) else None

    def _hands_over(self, flow: Flow) -> bool:
        """Whether it is known who hands over to whom."""
        parties = {participant_of(self.document, node).name for node in (flow.source, flow.target)}
        return is_handoff(self.document, flow) and UNKNOWN not in parties

    def _known_as(self, node_id: str) -> str:
        """What a node is called in keys; a nameless one after what comes before it."""
        node = self.document.node(node_id)
        before = self._before.get(node_id)
        return node.name or (f"after {before.name}" if before else "")

    def _claim(
        self, kind: ClaimKind, says: str, names: Sequence[str], element: Element, *with_it: str, unnamed: bool = False
    ) -> MapClaim:
        sure = self.judge.sureness(kind, element)
        return MapClaim(
            kind=kind,
            says=says,
            key="/".join((kind.value, *(folded(name)[:LONGEST_IN_KEY] for name in names))),
            confidence=sure.confidence,
            observed=sure.observed,
            reasons=sure.reasons,
            made=(element.id, *with_it),
            evidence=element.evidence[:MOST_EVIDENCE],
            together=of_map_claims(kind, sure, unnamed=unnamed),
        )


def _by_name(elements: Iterable[N]) -> Iterable[list[N]]:
    """What each workbook names, those of one name together: that there is such a one is one claim."""
    groups = defaultdict[str, list[N]](list)
    for element in elements:
        groups[folded(element.name)].append(element)
    return groups.values()


def _with_evidence_of(one: N, others: Sequence[N]) -> N:
    """An element that cites what others of its name cite, too, from each workbook in turn."""
    if not others:
        return one
    in_turn = zip_longest(one.evidence, *(other.evidence for other in others))
    cited = dict.fromkeys(key for keys in in_turn for key in keys if key)
    return one.model_copy(update={"evidence": tuple(cited)[:MOST_EVIDENCE]})


def _as_made(claim: MapClaim, name: str, header: str) -> MapClaim:
    """Of somebody whose name was made of a header: that there is somebody is written, what they are called is not."""
    says = sentences.of_made_name(name, header)
    reason = f"No cell says {sentences.quoted(name)}; the name was made of the header."
    confidence = min(claim.confidence, SURE_OF_MADE_NAMES)
    return replace(claim, says=says, confidence=confidence, reasons=(reason, *claim.reasons))


def _doubt_about(name: str, is_heading: bool) -> str:
    """Why it is left to the user whether somebody of this name takes part; empty where nothing speaks against it."""
    if not any(map(str.isalpha, name)):
        return f"{sentences.quoted(name)} is a number: it may stand for somebody, and no cell says for whom."
    if is_heading:
        return f"{sentences.quoted(name)} stands over columns of dates; it may be what is done, and not who does it."
    return ""


def _doubted(claim: MapClaim, doubt: str) -> MapClaim:
    return replace(claim, confidence=min(claim.confidence, SURE_OF_MADE_NAMES), reasons=(doubt, *claim.reasons))


def _same_names(participants: Sequence[Participant]) -> Iterator[MapClaim]:
    """A question for each two names of which one looks like a slip of the pen for the other.

    Names more alike than that are claimed to be one already.
    """
    names = [one.name for one in participants]
    for number, one in enumerate(participants):
        for place, alike in nearest(one.name, names[:number], SUGGEST_FROM):
            other = participants[place]
            if alike < MERGE_FROM and may_be_one(one.name, other.name):
                kept, joined = sorted((other, one), key=_shortened_and_rare)
                both = sorted((other, one), key=lambda participant: folded(participant.name))
                yield MapClaim(
                    ClaimKind.QUESTION,
                    f"Are {sentences.quoted(other.name)} and {sentences.quoted(one.name)} the same?",
                    "/".join(("question", "same", *(folded(one.name)[:LONGEST_IN_KEY] for one in both))),
                    confidence=0.5,
                    reasons=("The two names differ as if by a slip of the pen; they were kept apart.",),
                    options=(THE_SAME, f"No, two {_what_two_are(one.name, other.name)}"),
                    about=(other.id, one.id),
                    joins=(kept.id, joined.id),
                    evidence=tuple(dict.fromkeys((*other.evidence[:2], *one.evidence[:2]))),
                    together="Which names that differ by a letter or two are the same?",
                )


def _shortened_and_rare(one: Participant) -> tuple[bool, int]:
    """The higher the less a participant's name is the one to keep: `L. Brandt` is `Lena Brandt`."""
    return any(len(word) == 1 for word in words(one.name).split()), -len(one.evidence)


def _what_two_are(*names: str) -> str:
    looks = set(map(looks_of, names))
    if looks & {Looks.PERSON, Looks.INITIALS}:
        return "people"
    return next((f"{one.value}s" for one in (Looks.ROLE, Looks.SYSTEM) if one in looks), "different ones")
