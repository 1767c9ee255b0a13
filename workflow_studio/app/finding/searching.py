"""Where words stand: names, descriptions, problems, questions, systems and artifacts, in the order a person reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workflow_studio.analysis.graph import reading_order
from workflow_studio.model import Document, Flow, Node, Pain, Question, Step
from workflow_studio.model.views import flows_of, lanes_of, maps_of, processes

MOST_HITS = 5_000


@dataclass(frozen=True)
class Query:
    """Words to find, as they are written. `whole`: not inside longer words."""

    words: str
    case: bool = False
    whole: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern; nothing in them is read as a sign."""
        plain = re.escape(self.words)
        return re.compile(rf"(?<!\w){plain}(?!\w)" if self.whole else plain, 0 if self.case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A text of the document: whose and which field, the element of a map that shows it, and that map."""

    element: str
    field: str
    text: str
    shown_at: str
    map: str


@dataclass(frozen=True, slots=True)
class Hit:
    """The words at one place, from this character on."""

    place: Place
    start: int


def find(document: Document, query: Query, first_map: str) -> tuple[Hit, ...]:
    """Every place with these words, those of this map first; at most MOST_HITS."""
    found: list[Hit] = []
    if query.words:
        for place in places(document, first_map):
            found += (Hit(place, match.start()) for match in query.pattern.finditer(place.text))
            if len(found) >= MOST_HITS:
                break
    return tuple(found[:MOST_HITS])


def places(document: Document, first_map: str) -> Iterator[Place]:
    """Every text that can be found. What several steps share comes once, with the first of them."""
    maps = [one.id for process in processes(document) for one in maps_of(document, process.id)]
    about = _notes(document)
    seen: set[str] = set()
    for map_id in sorted(maps, key=lambda one: one != first_map):
        for place in _on_map(document, map_id, about):
            key = f"{place.element}.{place.field}"
            if place.text and key not in seen:
                seen.add(key)
                yield place


def _on_map(document: Document, map_id: str, about: dict[str, list[Pain | Question]]) -> Iterator[Place]:
    for lane in lanes_of(document, map_id):
        participant = document.participants[lane.participant]
        yield Place(participant.id, "name", participant.name, lane.id, map_id)
    out: dict[str, list[Flow]] = {}
    for flow in flows_of(document, map_id):
        out.setdefault(flow.source, []).append(flow)
    for node_id in reading_order(document, map_id):
        node = document.node(node_id)
        yield from _in_node(document, node, about)
        for flow in out.get(node_id, ()):
            yield Place(flow.id, "label", flow.label, flow.id, map_id)
            yield from _in_notes(about.get(flow.id, []), flow.id, map_id)
            yield from _named(document, flow.artifacts, flow.id, map_id)


def _in_node(document: Document, node: Node, about: dict[str, list[Pain | Question]]) -> Iterator[Place]:
    yield Place(node.id, "name", node.name, node.id, node.map)
    yield Place(node.id, "description", node.description, node.id, node.map)
    yield from _in_notes(about.get(node.id, []), node.id, node.map)
    if isinstance(node, Step):
        yield from _named(document, (*node.systems, *node.inputs, *node.outputs), node.id, node.map)


def _in_notes(notes: list[Pain | Question], shown_at: str, map_id: str) -> Iterator[Place]:
    for note in notes:
        yield Place(note.id, "text", note.text, shown_at, map_id)
        if isinstance(note, Question):
            yield Place(note.id, "answer", note.answer, shown_at, map_id)


def _named(document: Document, keys: tuple[str, ...], shown_at: str, map_id: str) -> Iterator[Place]:
    for key in keys:
        yield Place(key, "name", str(getattr(document.find(key), "name", "")), shown_at, map_id)


def _notes(document: Document) -> dict[str, list[Pain | Question]]:
    about: dict[str, list[Pain | Question]] = {}
    notes: list[Pain | Question] = [*document.pains.values(), *document.questions.values()]
    for note in notes:
        about.setdefault(note.about, []).append(note)
    return about
