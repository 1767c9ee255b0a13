"""What stands on cards: who does what and who hands on what to whom; what is a problem, or open, and where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workflow_studio.model import Document, Flow, Pain, ParticipantKind, Question
from workflow_studio.model.handoffs import Handoffs, Passage, handoffs_of, what_passes
from workflow_studio.model.views import participant_of, steps_of
from workflow_studio.picture.cards import words


@dataclass(frozen=True, slots=True)
class Exchange:
    """What comes from one participant, or goes to one."""

    whom: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A participant: the steps in the order of the map from left to right, and the handoffs by whom they are with."""

    name: str
    kind: ParticipantKind
    steps: tuple[str, ...]
    gets: tuple[Exchange, ...]
    hands_on: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class NoteCard:
    """A problem (`is_problem`) or an open question: its words, what stands at its side, and where on the map it is."""

    is_problem: bool
    text: str
    aside: str
    who: str
    where: str


def role_cards(document: Document, map_id: str) -> tuple[RoleCard, ...]:
    """A card for each lane of the map, from top to bottom."""
    place = {shape.of: (shape.x, shape.y) for shape in document.shapes.values()}
    steps = sorted(steps_of(document, map_id), key=lambda step: place.get(step.id, (0.0, 0.0)))
    handoffs = handoffs_of(document, map_id)
    cards = []
    for lane in handoffs.lanes:
        participant = participant_of(document, lane.id)
        own = tuple(step.name or words.NO_NAME for step in steps if step.lane == lane.id)
        gets, hands_on = _gets(document, handoffs, lane.id), _hands_on(document, handoffs, lane.id)
        cards.append(RoleCard(participant.name, participant.kind, own, gets, hands_on))
    return tuple(cards)


def note_cards(document: Document, map_id: str) -> tuple[NoteCard, ...]:
    """A card for each problem of the map, the worst first, then for each question that has no answer yet."""
    order = list(words.SEVERITY_WORDS)
    pains = [pain for pain in document.pains.values() if _is_on(document, pain, map_id)]
    pains.sort(key=lambda pain: order.index(pain.severity))
    questions = [one for one in document.questions.values() if _is_on(document, one, map_id) and not one.answer.strip()]
    return (
        *(_note_card(document, pain, _how_bad(pain)) for pain in pains),
        *(_note_card(document, question, "") for question in questions),
    )


def _gets(document: Document, handoffs: Handoffs, lane: str) -> tuple[Exchange, ...]:
    def made(flow: Flow) -> str:
        return words.after(_source_words(document, flow))

    passages = [passage for passage in handoffs.passages if passage.taker == lane]
    return tuple(Exchange(words.from_whom(_lane(document, one.giver)), _what(document, one, made)) for one in passages)


def _hands_on(document: Document, handoffs: Handoffs, lane: str) -> tuple[Exchange, ...]:
    def needed(flow: Flow) -> str:
        return words.for_step(_name(document, flow.target))

    passages = [passage for passage in handoffs.passages if passage.giver == lane]
    return tuple(Exchange(words.to_whom(_lane(document, one.taker)), _what(document, one, needed)) for one in passages)


def _what(document: Document, passage: Passage, otherwise: Callable[[Flow], str]) -> tuple[str, ...]:
    """What passes, each thing once; where no artifact is named, which step it is made by or needed for."""
    found: list[str] = []
    for flow in passage.flows:
        named = [document.artifacts[key].name for key in what_passes(document, flow)]
        found += named or [otherwise(flow)]
    return tuple(dict.fromkeys(found))


def _source_words(document: Document, flow: Flow) -> str:
    """The step that a flow leaves; of a decision the answer, too."""
    return " ".join(part for part in (_name(document, flow.source), flow.label) if part)


def _note_card(document: Document, note: Pain | Question, aside: str) -> NoteCard:
    about = document.find(note.about)
    if isinstance(about, Flow):
        ends = (about.source, about.target)
        who = _between([_performer(document, end) for end in ends])
        where = words.passed(*(_name(document, end) for end in ends))
    else:
        who, where = _performer(document, note.about), _name(document, note.about)
    return NoteCard(isinstance(note, Pain), " ".join(note.text.split()), aside, who, where)


def _between(performers: Sequence[str]) -> str:
    giver, taker = performers
    return giver if giver == taker else words.passed(giver, taker)


def _how_bad(pain: Pain) -> str:
    return " · ".join(part for part in (words.SEVERITY_WORDS[pain.severity], pain.frequency) if part)


def _is_on(document: Document, note: Pain | Question, map_id: str) -> bool:
    return getattr(document.find(note.about), "map", None) == map_id


def _performer(document: Document, node: str) -> str:
    return participant_of(document, node).name


def _lane(document: Document, lane: str) -> str:
    return participant_of(document, lane).name


def _name(document: Document, node: str) -> str:
    return document.node(node).name or words.NO_NAME
