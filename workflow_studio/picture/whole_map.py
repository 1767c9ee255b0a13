"""A whole map as one picture, in paint order, with title and legend around it where they are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from workflow_studio.model import Decision, Document, Edge, Flow, Lane, Node, Shape, Step, Verdict
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import (
    assessments_by_step,
    flows_of,
    is_handoff,
    lanes_of,
    map_name,
    nodes_of,
    notes_of,
    place_about,
    steps_of,
)
from workflow_studio.picture.bounds import Box, bounds_of
from workflow_studio.picture.flow_labels import flow_label_items, label_boxes
from workflow_studio.picture.flows import flow_items
from workflow_studio.picture.items import Item, Picture
from workflow_studio.picture.lanes import lane_header_items, lane_items
from workflow_studio.picture.lanes_from_afar import name_places
from workflow_studio.picture.legend import legend
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import node_badge_items, node_items
from workflow_studio.picture.notes import note_items, note_line_items
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.phases import bands_of, phase_header_items, phase_line_items
from workflow_studio.picture.sizes import TYPE
from workflow_studio.picture.text import elide
from workflow_studio.picture.text_items import text_line
from workflow_studio.picture.voices import Heard

MARGIN = 24.0
GAP = 16.0
LONGEST_CAPTION = 300
NARROWEST = 320.0
"""A picture is at least this wide inside its margins, so that title and legend have room."""


def picture_of(
    document: Document, map_id: str, *, look: Look | None = None, overlay: MapOverlay | None = None
) -> Picture:
    """The map with its title above, its legend below and a margin around; for files. `overlay` is one of this map."""
    bare = map_picture(document, map_id, look=look, overlay=overlay)
    room = max(bare.width, NARROWEST)
    style = TYPE["object"]
    title = elide(bare.title, room, style.size, style.weight)
    heading = text_line("", "object", title, bare.left, bare.top - GAP - 2, "text")
    below = legend(
        verdicts_in(document, map_id),
        handoffs=any(is_handoff(document, flow) for flow in flows_of(document, map_id)),
        proposed=any_proposed(document, map_id),
        heard=heard_on(document, map_id),
        overlay=overlay,
        left=bare.left,
        top=bare.top + bare.height + GAP,
        room=room,
    )
    above = style.line + GAP - 6
    return replace(
        bare,
        left=bare.left - MARGIN,
        top=bare.top - above - MARGIN,
        width=room + 2 * MARGIN,
        height=above + bare.height + (GAP + below.height if below.height else 0.0) + 2 * MARGIN,
        items=(heading, *bare.items, *below.items),
    )


def map_picture(
    document: Document,
    map_id: str,
    *,
    look: Look | None = None,
    overlay: MapOverlay | None = None,
    zoom: float = 1.0,
) -> Picture:
    """The map alone, without margin, title and legend. What has no shape or edge is not drawn.

    Lanes and phases are headed so that their names can be read where the picture is shown at this `zoom`.
    """
    items = _MapPainter(document, map_id, look or Look(), overlay, zoom).items()
    box = bounds_of(items)
    return Picture(
        box.left,
        box.top,
        box.width,
        box.height,
        items,
        title=map_title(document, map_id),
        description=map_description(document, map_id),
        captions=MappingProxyType(
            {node.id: node.name[:LONGEST_CAPTION] for node in nodes_of(document, map_id) if node.name}
        ),
    )


def map_title(document: Document, map_id: str) -> str:
    """The process's name and which of its maps this is."""
    process = document.processes[document.maps[map_id].process].name
    return f"{process} · {map_name(document, map_id)}"


def verdicts_in(document: Document, map_id: str) -> frozenset[Verdict | None]:
    """The verdicts of a map's steps, None for steps that nobody has assessed."""
    assessments = assessments_by_step(document)
    return frozenset(
        assessments[step.id].verdict if step.id in assessments else None for step in steps_of(document, map_id)
    )


def any_proposed(document: Document, map_id: str) -> bool:
    """Whether something on the map is only proposed."""
    elements = (document.find(key) for key in proposed_ids(document))
    return any(isinstance(element, Lane | Node | Flow) and element.map == map_id for element in elements)


def heard_on(document: Document, map_id: str) -> Heard:
    """How many dots and disagreements a map has in all."""
    voices = (document.votes.values(), document.disagreements.values())
    return Heard(*(sum(_is_on(document, map_id, one.about) for one in some) for some in voices))


def _is_on(document: Document, map_id: str, key: str) -> bool:
    return getattr(document.find(key), "map", None) == map_id


def map_description(document: Document, map_id: str) -> str:
    """What a map holds, in words, for who cannot see it."""
    lanes, nodes, flows = lanes_of(document, map_id), nodes_of(document, map_id), flows_of(document, map_id)
    steps = sum(isinstance(node, Step) for node in nodes)
    handoffs = sum(is_handoff(document, flow) for flow in flows)
    proposed = proposed_ids(document)
    unsure = sum(element.id in proposed for element in (*lanes, *nodes, *flows))
    text = f"Swimlane map: {len(lanes)} lanes, {steps} steps, {len(flows)} flows, of which {handoffs} are handoffs."
    return f"{text} {unsure} of these elements are proposed and not confirmed." if unsure else text


@dataclass(frozen=True, slots=True)
class _Placed:
    """A flow with its connector, and whether it is a handoff."""

    flow: Flow
    edge: Edge
    handoff: bool


class _MapPainter:
    """Collects a map's items layer by layer."""

    def __init__(self, document: Document, map_id: str, look: Look, overlay: MapOverlay | None, zoom: float) -> None:
        self._document, self._look, self._zoom = document, look, zoom
        self._node_marks = overlay.nodes if overlay else {}
        self._flow_marks = overlay.flows if overlay else {}
        shapes = {shape.of: shape for shape in document.shapes.values()}
        edges = {edge.of: edge for edge in document.edges.values()}
        self._lanes = [(lane, shapes[lane.id]) for lane in lanes_of(document, map_id) if lane.id in shapes]
        self._nodes = [(node, shapes[node.id]) for node in nodes_of(document, map_id) if node.id in shapes]
        self._flows = [
            _Placed(flow, edges[flow.id], is_handoff(document, flow))
            for flow in flows_of(document, map_id)
            if flow.id in edges
        ]
        self._assessments = assessments_by_step(document)
        self._problems = Counter(pain.about for pain in document.pains.values())
        self._questions = Counter(q.about for q in document.questions.values() if not q.answer)
        self._dots = Counter(vote.about for vote in document.votes.values())
        self._disagreements = Counter(one.about for one in document.disagreements.values())
        self._proposed = proposed_ids(document)
        self._bands = bands_of(document, map_id, shapes, (lane.id for lane, _ in self._lanes))
        drawn: dict[str, Shape | Edge] = {**shapes, **edges}
        self._notes = [
            (note, shapes[note.id], place_about(drawn.get(note.about or "")))
            for note in notes_of(document, map_id)
            if note.id in shapes
        ]

    def items(self) -> tuple[Item, ...]:
        decisions = [pair for pair in self._nodes if isinstance(pair[0], Decision)]
        others = [pair for pair in self._nodes if not isinstance(pair[0], Decision)]
        layers: tuple[Iterable[tuple[Item, ...]], ...] = (
            (lane_items(lane, shape) for lane, shape in self._lanes),
            (phase_line_items(self._bands),) if self._bands else (),
            (self._flow(placed) for placed in self._flows),
            (note_line_items(note, shape, about) for note, shape, about in self._notes),
            (self._node(node, shape) for node, shape in (*others, *decisions)),
            (self._flow_labels(placed) for placed in self._flows),
            (note_items(note, shape, self._look) for note, shape, _ in self._notes),
            (self._badges(node, shape) for node, shape in self._nodes),
            self._lane_headers(),
            (phase_header_items(self._bands, self._look, zoom=self._zoom),) if self._bands else (),
        )
        return tuple(item for layer in layers for items in layer for item in items)

    def _node(self, node: Node, shape: Shape) -> tuple[Item, ...]:
        assessment = self._assessments.get(node.id)
        verdict = assessment.verdict if assessment else None
        keys = node.systems if isinstance(node, Step) else ()
        return node_items(
            node,
            shape,
            self._look,
            verdict=verdict,
            proposed=node.id in self._proposed,
            systems=[self._document.systems[key].name for key in keys],
            mark=self._node_marks.get(node.id),
        )

    def _flow(self, placed: _Placed) -> tuple[Item, ...]:
        return flow_items(
            placed.flow,
            placed.edge,
            handoff=placed.handoff,
            proposed=placed.flow.id in self._proposed,
            mark=self._flow_marks.get(placed.flow.id),
        )

    def _flow_labels(self, placed: _Placed) -> tuple[Item, ...]:
        flow_id = placed.flow.id
        return flow_label_items(
            placed.flow,
            placed.edge,
            self._look,
            handoff=placed.handoff,
            problems=self._problems[flow_id],
            questions=self._questions[flow_id],
            mark=self._flow_marks.get(flow_id),
            heard=self._heard(flow_id),
        )

    def _heard(self, key: str) -> Heard:
        return Heard(self._dots[key], self._disagreements[key])

    def _badges(self, node: Node, shape: Shape) -> tuple[Item, ...]:
        return node_badge_items(
            node,
            shape,
            self._look,
            problems=self._problems[node.id],
            questions=self._questions[node.id],
            proposed=node.id in self._proposed,
            heard=self._heard(node.id),
            taken=self._labels_beside(node.id) if self._heard(node.id) else (),
        )

    def _labels_beside(self, node_id: str) -> list[Box]:
        """What stands on the flows of a node and of those next to it, which may run close by."""
        ends = [(placed.flow.source, placed.flow.target) for placed in self._flows]
        near = {node_id, *(end for pair in ends if node_id in pair for end in pair)}
        return [
            box
            for placed in self._flows
            if not near.isdisjoint((placed.flow.source, placed.flow.target))
            for box in label_boxes(
                placed.flow,
                placed.edge,
                handoff=placed.handoff,
                problems=self._problems[placed.flow.id],
                questions=self._questions[placed.flow.id],
                heard=self._heard(placed.flow.id),
            )
        ]

    def _lane_headers(self) -> Iterator[tuple[Item, ...]]:
        places = name_places([(shape.y, shape.height) for _, shape in self._lanes], self._zoom)
        for (lane, shape), name_at in zip(self._lanes, places, strict=True):
            name, proposed = self._document.participants[lane.participant].name, lane.id in self._proposed
            yield lane_header_items(lane, shape, name, self._look, proposed=proposed, zoom=self._zoom, name_at=name_at)
