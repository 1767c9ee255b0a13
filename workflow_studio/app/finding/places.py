"""Every text that somebody wrote or reads in a document, in the order a person reads, and where each is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workflow_studio.analysis.graph import reading_order
from workflow_studio.model import (
    AgendaItem,
    Artifact,
    Assessment,
    Decision,
    Disagreement,
    Disposition,
    Document,
    Element,
    Event,
    Flow,
    Jotting,
    Node,
    Note,
    Pain,
    Parked,
    Participant,
    Process,
    ProcessMap,
    Question,
    Step,
    System,
    Vote,
    table_of,
)
from workflow_studio.model.phases import same_phase
from workflow_studio.model.views import flows_of, lanes_of, maps_of, nodes_of, processes

PHASE, TITLE = "phase", "title"

FIELDS: Mapping[type[Element], tuple[str, ...]] = MappingProxyType(
    {
        Process: ("name", "scope"),
        ProcessMap: ("name",),
        Participant: ("name", "note"),
        Step: ("name", "code", "description"),
        Decision: ("name", "description"),
        Event: ("name", "description"),
        Flow: ("label",),
        Artifact: ("name",),
        System: ("name",),
        Note: ("text",),
        Pain: ("text", "frequency"),
        Question: ("text", "answer"),
        Assessment: ("reason",),
        Disposition: ("reason",),
        Disagreement: ("said_by", "text"),
        Vote: ("voter",),
        Jotting: ("text",),
        AgendaItem: ("title",),
        Parked: ("text", "said_by"),
    }
)
"""The fields with words, by kind; besides, a map's bands are found, and phases of steps that have no band."""

_BESIDE = ("notes", "pains", "questions", "assessments", "dispositions", "disagreements", "votes", "jottings")
"""What stands beside a node or flow, in the order in which it is read."""
_IN_THE_WORKSHOP = ("agenda", "parked")


@dataclass(frozen=True, slots=True)
class Place:
    """A text of the document: whose and which field, what shows it, and the map.

    `element` is empty for the document itself. `shown_at` is an element of the map, a line of the workshop's lists, or
    empty for what belongs to the map as a whole. A band is the `PHASE` of its map, another phase that of its step.
    """

    element: str
    field: str
    text: str
    shown_at: str
    map: str

    @property
    def on_map(self) -> tuple[str, ...]:
        """What is selected to show it: an element of the map, or nothing."""
        beside = not self.shown_at or table_of(self.shown_at) in _IN_THE_WORKSHOP
        return () if beside else (self.shown_at,)


def places(document: Document, first_map: str) -> Iterator[Place]:
    """Every text that can be found. What several steps share comes once, with the first of them."""
    maps = [one.id for process in processes(document) for one in maps_of(document, process.id)]
    beside = _beside(document)
    seen: set[tuple[str, str, str]] = set()
    for map_id in sorted(maps, key=lambda one: one != first_map):
        for place in _MapPlaces(document, map_id, beside).all():
            key = (place.element, place.field, place.text)
            if place.text and key not in seen:
                seen.add(key)
                yield place
    for table in _IN_THE_WORKSHOP:
        for element in document.table(table).values():
            yield from (place for place in _texts(element, element.id, first_map) if place.text)


def _texts(element: Element, shown_at: str, map_id: str) -> Iterator[Place]:
    for field in FIELDS[type(element)]:
        yield Place(element.id, field, str(getattr(element, field)), shown_at, map_id)


def _beside(document: Document) -> Mapping[str, list[Element]]:
    """What stands beside each node and flow, and of a map what is about nothing on it."""
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for table in _BESIDE:
        for one in document.table(table).values():
            about = getattr(one, "about", None) or getattr(one, "step", None) or getattr(one, "map", None)
            found[str(about)].append(one)
    return found


class _MapPlaces:
    """The texts of one map."""

    def __init__(self, document: Document, map_id: str, beside: Mapping[str, list[Element]]) -> None:
        self._document, self._map, self._beside = document, map_id, beside
        self._bands = {same_phase(phase) for phase in document.maps[map_id].phases}

    def all(self) -> Iterator[Place]:
        """Of the process and the map first, then lane by lane, step by step, and what is about nothing on it last."""
        yield from self._of_the_whole()
        for lane in lanes_of(self._document, self._map):
            yield from self._named((lane.participant,), lane.id)
        out: dict[str, list[Flow]] = {}
        for flow in flows_of(self._document, self._map):
            out.setdefault(flow.source, []).append(flow)
        for node_id in reading_order(self._document, self._map):
            yield from self._of_node(self._document.node(node_id))
            for flow in out.get(node_id, ()):
                yield from self._of_flow(flow)
        yield from self._of_notes(self._map, "")

    def _of_the_whole(self) -> Iterator[Place]:
        document, shown = self._document, self._document.maps[self._map]
        yield Place("", TITLE, document.title, "", self._map)
        yield from _texts(document.processes[shown.process], "", self._map)
        yield from _texts(shown, "", self._map)
        first: dict[str, str] = {}
        for node in nodes_of(document, self._map):
            if isinstance(node, Step):
                first.setdefault(same_phase(node.phase), node.id)
        for phase in shown.phases:
            yield Place(self._map, PHASE, phase, first.get(same_phase(phase), ""), self._map)

    def _of_node(self, node: Node) -> Iterator[Place]:
        yield from _texts(node, node.id, self._map)
        yield from self._of_notes(node.id, node.id)
        if isinstance(node, Step):
            if same_phase(node.phase) not in self._bands:
                yield Place(node.id, PHASE, node.phase, node.id, self._map)
            people = (*node.accountable, *node.consulted, *node.informed, *node.assisting)
            yield from self._named((*node.systems, *node.inputs, *node.outputs, *people), node.id)

    def _of_flow(self, flow: Flow) -> Iterator[Place]:
        yield from _texts(flow, flow.id, self._map)
        yield from self._of_notes(flow.id, flow.id)
        yield from self._named((*flow.artifacts, *filter(None, (flow.failure_owner,))), flow.id)

    def _of_notes(self, about: str, shown_at: str) -> Iterator[Place]:
        for one in self._beside.get(about, ()):
            yield from _texts(one, one.id if isinstance(one, Note) else shown_at, self._map)

    def _named(self, keys: tuple[str, ...], shown_at: str) -> Iterator[Place]:
        for key in keys:
            element = self._document.find(key)
            if element is not None:
                yield from _texts(element, shown_at, self._map)
