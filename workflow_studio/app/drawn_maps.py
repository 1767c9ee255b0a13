"""The maps of a document as the layout wants them, kept from one document to the next: only what differs is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from workflow_studio.app.arranging import flow_input, lane_input, node_input
from workflow_studio.app.flow_badges import badges_on_flows
from workflow_studio.app.keeping_phases import PhasesOfNodes
from workflow_studio.app.present import flow_path, lane_box, node_box
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import number_of
from workflow_studio.layout import Drawn
from workflow_studio.model import Document, Edge, Element, Flow, Lane, Node, Pain, ProcessMap, Question, Shape
from workflow_studio.model.views import lanes_of

MOST_NOTED = 200
"""More changes than these in a row, with no map asked for after them, are not kept: all is looked at instead."""

MANY = 1000
"""A change of more elements than these is looked at with it: that took its time, and the next edit is to be quick."""

_LINKED = (Node, Flow)
_PLACES = frozenset({Shape, Edge})
"""There can be thousands of them, and `isinstance` takes ten times as long with models."""


class DrawnMaps:
    """The maps of the document that was asked for last. Whoever asks may draw on them: the next one sees none of it."""

    def __init__(self, document: Document | None = None) -> None:
        self._known = Document()
        self._newest: Document | None = None
        self._noted: list[Diff] = []  # what leads from the known document to the newest one
        self._maps: dict[str, Drawn] = {}
        self._lent: set[str] = set()  # maps that may be drawn otherwise than the document says
        self._shapes: dict[str, Shape] = {}  # by what they are the boxes of
        self._edges: dict[str, Edge] = {}  # by their flows
        self._phases = PhasesOfNodes()
        self._badges = Counter[str]()  # by flow
        if document is not None:
            self._follow([Diff.between(self._known, document)], document)

    @property
    def document(self) -> Document:
        """The document that was looked at last."""
        return self._known

    def note(self, diff: Diff, document: Document) -> None:
        """The document has become this one. It is looked at when a map is asked for, unless very much changed."""
        if self._newest is None:
            return  # not all is told that leads there
        self._noted.append(diff)
        self._newest = document
        if len(diff.updated) > MANY:
            self._follow(self._noted, document)
        elif len(self._noted) > MOST_NOTED:
            self._noted, self._newest = [], None

    def of(self, document: Document, map_id: str, before: Document, since: Diff) -> Drawn:
        """A map of this document as it is drawn; the document came from the one `before` it by this change.

        KeyError where there is no such map.
        """
        if document is not self._known:
            told = [*self._noted, since] if before is self._newest else [Diff.between(self._known, document)]
            self._follow(told, document)
        self._lent.add(map_id)
        return self._maps[map_id]

    def _follow(self, told: Sequence[Diff], document: Document) -> None:
        """Take over a document. What is told has all that is different in it, and may have more."""
        before, self._known, self._newest, self._noted = self._known, document, document, []
        pairs = _differing(told, before, document)
        for was, now in pairs:
            if was is not None:
                self._take_out(was, now)
        for _, now in pairs:
            self._take_in(now)
        elements = [one for pair in pairs for one in pair if one is not None]
        meant = [one for one in elements if type(one) not in _PLACES]
        touched = dict.fromkeys((*_owners(elements), *self._drawn_on()))
        self._maps = {map_id: self._maps.get(map_id) or Drawn() for map_id in document.maps}
        self._set_lanes({*self._lent, *self._with_other_lanes(touched, meant)})
        others = {one.id for one in meant if isinstance(one, _LINKED)}
        others |= self._phases.follow(before, document, self._shapes)
        if any(isinstance(one, Pain | Question) for one in meant):
            others |= self._with_other_badges()
        for key in (*touched, *(others - touched.keys())):
            self._enter(document.find(key), key in others)
        self._lent.clear()

    def _with_other_badges(self) -> set[str]:
        """The flows that have more or fewer badges than before."""
        before, self._badges = self._badges, badges_on_flows(self._known)
        keys = before.keys() | self._badges.keys()
        return {key for key in keys if before[key] != self._badges[key] and key in self._known.flows}

    def _drawn_on(self) -> Iterator[str]:
        """What is drawn otherwise than the document before said."""
        for drawn in (self._maps[key] for key in self._lent if key in self._maps):
            yield from (*drawn.boxes_before, *drawn.paths_before)
            drawn.settle()

    def _take_out(self, element: Element, now: Element | None) -> None:
        """What was so and may be so no longer."""
        if type(element) is Shape:
            if type(now) is not Shape or now.of != element.of:
                self._shapes.pop(element.of, None)
        elif type(element) is Edge:
            if type(now) is not Edge or now.of != element.of:
                self._edges.pop(element.of, None)
        elif isinstance(element, _LINKED) and (not isinstance(now, _LINKED) or now.map != element.map):
            self._leave(element)

    def _leave(self, element: Node | Flow) -> None:
        drawn = self._maps.get(element.map)
        if drawn is None:
            return
        if element.id in drawn.flows:
            drawn.leave_flow(element.id)
        elif element.id in drawn.nodes:
            drawn.leave_node(element.id)

    def _take_in(self, element: Element | None) -> None:
        if type(element) is Shape:
            self._shapes[element.of] = element
        elif type(element) is Edge:
            self._edges[element.of] = element

    def _with_other_lanes(self, touched: Iterable[str], meant: Sequence[Element]) -> Iterator[str]:
        lanes = self._known.lanes
        yield from (lanes[key].map for key in touched if key in lanes)
        for one in meant:
            if isinstance(one, Lane):
                yield one.map
            elif isinstance(one, ProcessMap):
                yield one.id

    def _set_lanes(self, maps: set[str]) -> None:
        for map_id in maps & self._maps.keys():
            lanes, drawn = lanes_of(self._known, map_id), self._maps[map_id]
            shapes = [self._shapes[lane.id] for lane in lanes if lane.id in self._shapes]
            drawn.set_lanes([lane_input(lane, self._shapes.get(lane.id)) for lane in lanes], map(lane_box, shapes))
            drawn.phases = len(self._known.maps[map_id].phases)

    def _enter(self, element: Element | None, meant_otherwise: bool) -> None:
        """What is drawn of a node or flow as it is now."""
        if type(element) is Flow:
            drawn, edge = self._maps[element.map], self._edges.get(element.id)
            flow = drawn.flows.get(element.id)
            if flow is None or meant_otherwise:
                flow = flow_input(element, self._badges[element.id])
            drawn.enter_flow(number_of(element.id), flow, flow_path(edge) if edge else None)
        elif isinstance(element, Node):
            drawn, shape = self._maps[element.map], self._shapes.get(element.id)
            node = drawn.nodes.get(element.id)
            if node is None or meant_otherwise or node.pinned is not None or (shape is not None and shape.pinned):
                node = node_input(self._known, element, shape, self._phases.number_of(element))
            drawn.enter_node(number_of(element.id), node, node_box(shape) if shape else None)


def _differing(
    told: Sequence[Diff], before: Document, document: Document
) -> list[tuple[Element | None, Element | None]]:
    """What was told of that is another element now than before; many changes are undone or done again."""
    parts = (part for diff in told for part in (diff.removed, diff.updated, diff.added))
    keys = dict.fromkeys(chain.from_iterable(parts))  # in their order: neighbours are read faster
    pairs = ((before.find(key), document.find(key)) for key in keys)
    return [(was, now) for was, now in pairs if was is not now]


def _owners(elements: Iterable[Element]) -> Iterator[str]:
    """What these boxes and lines are those of."""
    for one in elements:
        if type(one) is Shape or type(one) is Edge:
            yield one.of
