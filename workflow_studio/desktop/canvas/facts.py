"""What the scene needs to know of one map, element by element, read from the document through its index."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Editor
from workflow_studio.model import (
    Assessment,
    Claim,
    Disagreement,
    Document,
    Edge,
    Element,
    Evidence,
    Flow,
    Lane,
    Node,
    Note,
    Pain,
    Participant,
    ProcessMap,
    Question,
    Shape,
    Step,
    System,
    Verdict,
    Vote,
)
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import flows_of, is_handoff, lanes_of, nodes_of, notes_of, place_about
from workflow_studio.picture.bounds import Box
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.flow_labels import label_boxes
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, MapOverlay
from workflow_studio.picture.phases import Bands, bands_of
from workflow_studio.picture.voices import NOTHING_HEARD, Heard


@dataclass(frozen=True, slots=True)
class LaneFacts:
    """A lane, its box, whose it is, and whether that is only proposed."""

    lane: Lane
    shape: Shape
    name: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """A node, its box, its verdict, its problems and open questions, whether it is proposed, and its overlay's mark.

    And what a workshop said of it, with the places that are `taken` by what stands on its flows.
    """

    node: Node
    shape: Shape
    verdict: Verdict | None
    problems: int
    questions: int
    proposed: bool
    systems: tuple[str, ...] = ()
    mark: BoxStyle | None = None
    heard: Heard = NOTHING_HEARD
    taken: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowFacts:
    """A flow, its connector, whether it is a handoff, its problems and open questions, and whether it is proposed.

    And how an overlay shows it, while one is on, and what a workshop said of it.
    """

    flow: Flow
    edge: Edge
    handoff: bool
    problems: int
    questions: int
    proposed: bool
    mark: FlowMark | None = None
    heard: Heard = NOTHING_HEARD


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """A note, its box, and where what it is about is drawn (none where it is about nothing that is drawn)."""

    note: Note
    shape: Shape
    about: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class PhaseFacts:
    """The bands of a map's phases."""

    bands: Bands


Point = tuple[float, float]
Facts = LaneFacts | NodeFacts | FlowFacts | NoteFacts | PhaseFacts


class MapFacts:
    """Reads one map of the document that an editor holds; always as it is now."""

    def __init__(self, editor: Editor, map_id: str) -> None:
        self._editor = editor
        self.map_id = map_id
        self.overlay: MapOverlay | None = None
        self._proposed: tuple[Document, frozenset[str]] | None = None

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._editor.document

    def ids(self) -> Iterator[str]:
        """The ids of the map's lanes, nodes, flows and notes, and the map's own for its phases."""
        for elements in (lanes_of, nodes_of, flows_of, notes_of):
            yield from (element.id for element in elements(self.document, self.map_id))
        yield self.map_id

    def places(self, own: Container[str]) -> Iterator[tuple[str, Sequence[Point]]]:
        """Where the nodes and flows among these are drawn: two corners of a box, all corners of a line."""
        for shape in self.document.shapes.values():
            if shape.of in own and not shape.of.startswith(("lane", "note")):
                yield shape.of, corners(shape)
        yield from ((edge.of, edge.points) for edge in self.document.edges.values() if edge.of in own)

    def of(self, element_id: str) -> Facts | None:
        """What there is to draw of a lane, node, flow or note, or of the map's phases; none for what is not drawn."""
        if element_id == self.map_id:
            return self._phases()
        element = self.document.find(element_id)
        if getattr(element, "map", None) != self.map_id:
            return None
        if isinstance(element, Lane):
            return self._lane(element)
        if isinstance(element, Note):
            return self._note(element)
        return self._flow(element) if isinstance(element, Flow) else self._node(element)

    def shape(self, element_id: str) -> Shape | None:
        """The box of a lane, node or note."""
        return next((self.document.shapes[key] for key in self._referrers(element_id, "shapes")), None)

    def flows_at(self, node_id: str) -> tuple[Flow, ...]:
        """The flows into and out of a node, in the order in which they were made."""
        found = (self.document.flows[key] for key in self._referrers(node_id, "flows"))
        return tuple(sorted(found, key=lambda flow: (len(flow.id), flow.id)))

    def used_at(self, element_id: str) -> list[str]:
        """What a step is done in and what comes in and goes out, or what a flow passes on: a line for each."""
        element = self.document.find(element_id)
        if isinstance(element, Step):
            lists = [
                (words.DONE_IN, element.systems), (words.COMES_IN, element.inputs), (words.GOES_OUT, element.outputs)
            ]
        else:
            lists = [(words.PASSES_ON, element.artifacts)] if isinstance(element, Flow) else []
        return [words.said(name, ", ".join(map(self._name, keys))) for name, keys in lists if keys]

    def _name(self, element_id: str) -> str:
        return str(getattr(self.document.find(element_id), "name", ""))

    def notes(self, element_id: str) -> list[str]:
        """The texts of an element's problems and open questions."""
        document = self.document
        problems = [document.pains[key].text for key in sorted(self._referrers(element_id, "pains"))]
        questions = (document.questions[key] for key in sorted(self._referrers(element_id, "questions")))
        return problems + [question.text for question in questions if not question.answer]

    def touched(self, diff: Diff) -> set[str]:
        """The ids of the lanes, nodes, flows and notes that may look different after this change; the map's own for
        its phases."""
        elements = [element for pair in diff.pairs() for element in pair[1:] if element]
        boxes = {one.of for one in elements if type(one) is Shape}
        lines = {one.of for one in elements if type(one) is Edge}
        changed = [one for one in elements if type(one) is not Shape and type(one) is not Edge]
        found = {key for element in changed for key in self._shown_by(element)} | boxes | lines
        if self.document.notes:
            about = (key for key in (*boxes, *lines) if not key.startswith(("lane", "note")))
            found.update(note for key in about for note in self._referrers(key, "notes"))
        found.update(self._heard_beside([one for one in changed if isinstance(one, Flow)], found))
        if (boxes or any(isinstance(one, Node | Flow) for one in changed)) and self.document.maps[self.map_id].phases:
            found.add(self.map_id)
        return found

    def _shown_by(self, element: Element) -> Iterator[str]:
        if isinstance(element, Node):
            yield element.id
            yield from self._referrers(element.id, "flows")  # another lane can make them handoffs
        elif isinstance(element, Lane | Flow | Note | ProcessMap):
            yield element.id
        elif isinstance(element, Participant):
            yield from self._referrers(element.id, "lanes")
        elif isinstance(element, System):
            yield from self._referrers(element.id, "steps")
        elif isinstance(element, Assessment):
            yield element.step
        elif isinstance(element, Pain | Question | Vote | Disagreement):
            yield element.about
        elif isinstance(element, Claim):
            yield from element.made
        elif isinstance(element, Evidence):
            for table in ("lanes", *NODE_TABLES, "flows"):
                yield from self._referrers(element.id, table)

    def _heard_beside(self, changed: Iterable[Flow], touched: Iterable[str]) -> list[str]:
        """What has dots near these flows, and near those touched: dots are kept off what stands on flows."""
        document = self.document
        if not (document.votes or document.disagreements):
            return []
        there = (flow for key in touched if (flow := document.flows.get(key)) is not None)
        ends = dict.fromkeys(end for flow in (*changed, *there) for end in (flow.source, flow.target))
        near = dict.fromkeys(key for end in ends for key in (end, *self._neighbours(end)))
        return [key for key in near if self._heard(key)]

    def _neighbours(self, node_id: str) -> tuple[str, ...]:
        """What flows lead to from a node, or come from."""
        ends = (end for flow in self.flows_at(node_id) for end in (flow.source, flow.target) if end != node_id)
        return tuple(dict.fromkeys(ends))

    def _lane(self, lane: Lane) -> LaneFacts | None:
        shape = self.shape(lane.id)
        if shape is None:
            return None
        name = self.document.participants[lane.participant].name
        return LaneFacts(lane, shape, name, self._is_proposed(lane.id))

    def _node(self, node: Element | None) -> NodeFacts | None:
        if not isinstance(node, Node) or (shape := self.shape(node.id)) is None:
            return None
        assessments = (self.document.assessments[key] for key in self._referrers(node.id, "assessments"))
        verdict = next((assessment.verdict for assessment in assessments), None)
        systems = tuple(map(self._name, node.systems)) if isinstance(node, Step) else ()
        counts, proposed = self._counts(node.id), self._is_proposed(node.id)
        mark, heard = self._mark(node), self._heard(node.id)
        taken = tuple(self._labels_beside(node.id)) if heard else ()
        return NodeFacts(node, shape, verdict, *counts, proposed, systems, mark, heard, taken)

    def _labels_beside(self, node_id: str) -> Iterator[Box]:
        """What stands on the flows of a node and of those next to it, which may run close by."""
        near = (node_id, *self._neighbours(node_id))
        for flow in {flow.id: flow for key in near for flow in self.flows_at(key)}.values():
            if (edge := self._edge(flow.id)) is not None:
                problems, questions = self._counts(flow.id)
                handoff = is_handoff(self.document, flow)
                yield from label_boxes(
                    flow, edge, handoff=handoff, problems=problems, questions=questions, heard=self._heard(flow.id)
                )

    def _flow(self, flow: Flow) -> FlowFacts | None:
        edge = self._edge(flow.id)
        if edge is None:
            return None
        handoff, proposed = is_handoff(self.document, flow), self._is_proposed(flow.id)
        mark = self.overlay.flows.get(flow.id) if self.overlay else None
        return FlowFacts(flow, edge, handoff, *self._counts(flow.id), proposed, mark, self._heard(flow.id))

    def _mark(self, node: Node) -> BoxStyle | None:
        """How the overlay shows a node; of a step that came after it was worked out nothing is known yet."""
        if self.overlay is None:
            return None
        return self.overlay.nodes.get(node.id, NOT_KNOWN if isinstance(node, Step) else None)

    def _note(self, note: Note) -> NoteFacts | None:
        shape = self.shape(note.id)
        return NoteFacts(note, shape, place_about(self._drawn(note.about))) if shape is not None else None

    def _drawn(self, element_id: str | None) -> Shape | Edge | None:
        if element_id is None or element_id not in self.document.flows:
            return self.shape(element_id) if element_id else None
        return self._edge(element_id)

    def _edge(self, flow_id: str) -> Edge | None:
        return next((self.document.edges[key] for key in self._referrers(flow_id, "edges")), None)

    def _phases(self) -> PhaseFacts | None:
        document = self.document
        if self.map_id not in document.maps or not document.maps[self.map_id].phases:
            return None
        own = (*lanes_of(document, self.map_id), *nodes_of(document, self.map_id))
        shapes = {element.id: shape for element in own if (shape := self.shape(element.id)) is not None}
        bands = bands_of(document, self.map_id, shapes, (key for key in shapes if key in document.lanes))
        return PhaseFacts(bands) if bands else None

    def _is_proposed(self, element_id: str) -> bool:
        """Asked of every element of a map, so it is worked out once for each state of the document."""
        document = self.document
        if self._proposed is None or self._proposed[0] is not document:
            self._proposed = document, proposed_ids(document)
        return element_id in self._proposed[1]

    def _counts(self, element_id: str) -> tuple[int, int]:
        open_ones = [q for q in self._referrers(element_id, "questions") if not self.document.questions[q].answer]
        return len(self._referrers(element_id, "pains")), len(open_ones)

    def _heard(self, element_id: str) -> Heard:
        voices = (len(self._referrers(element_id, table)) for table in ("votes", "disagreements"))
        return Heard(*voices)

    def _referrers(self, element_id: str, table: str) -> list[str]:
        return list(self._editor.index.referrers(element_id, table))


def corners(shape: Shape) -> tuple[Point, Point]:
    """The corners of a box at the top left and at the bottom right."""
    return (shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)
