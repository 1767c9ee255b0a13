"""What of the scene belongs to one lane, node or flow: its items in the layers they are painted in.

Badges and flow labels lie over the nodes and so are items of their own, made only where there is something to show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import QGraphicsScene

from workflow_studio.desktop.canvas.facts import (
    Facts,
    FlowFacts,
    LaneFacts,
    NodeFacts,
    NoteFacts,
    PhaseFacts,
)
from workflow_studio.desktop.canvas.outlines import node_outline
from workflow_studio.desktop.canvas.picture_item import Layer, Maker, PictureItem, Showing
from workflow_studio.model import Decision, Edge, Event, Shape, Step
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.flow_labels import flow_label_items
from workflow_studio.picture.flows import flow_items
from workflow_studio.picture.items import Circle, Item, Rect
from workflow_studio.picture.lanes import header_width, lane_fill, lane_header_items, lane_line_items
from workflow_studio.picture.look import Look
from workflow_studio.picture.marked_nodes import REACH_LEFT, REACH_UP
from workflow_studio.picture.nodes import node_badge_items, node_items
from workflow_studio.picture.notes import note_items, note_line_items
from workflow_studio.picture.phases import phase_header_items, phase_line_items, strip_height
from workflow_studio.picture.room import event_label_height
from workflow_studio.picture.sizes import ARROW_WIDTH, EVENT_NAME_WIDTH, LANE_HEADER

EASY_TO_HIT = 10.0
"""How wide a flow is for the mouse, in px."""
AROUND = 2.0
EVENT_NAME_DESCENT = 8.0


class LaneFigure:
    """The lane's band, its hairlines, and its header that stays in sight while the map scrolls."""

    def __init__(self, facts: LaneFacts, showing: Showing, scene: QGraphicsScene) -> None:
        self.body = PictureItem(facts.lane.id, showing, Layer.LANES)
        self.lines = PictureItem(facts.lane.id, showing, Layer.LANE_LINES)
        self.header = PictureItem(facts.lane.id, showing, Layer.LANE_HEADERS)
        self._zoom = 1.0
        self._name_at: float | None = None
        self._seen: tuple[float, float] | None = None
        for item in self.items():
            scene.addItem(item)
        self.show(facts)

    def items(self) -> Iterator[PictureItem]:
        """What is in the scene."""
        yield from (self.body, self.lines, self.header)

    def show(self, facts: LaneFacts) -> None:
        """Draw the lane as it is now."""
        self.facts, lane, shape = facts, facts.lane, facts.shape
        self.body.set_picture(lambda look: (lane_fill(lane, shape),), _box(shape))
        self.lines.set_picture(lambda look: lane_line_items(lane, shape), _box(shape))
        self._write_name()

    def keep_in_sight(self, seen: QRectF, zoom: float, name_at: float | None) -> None:
        """Put the header where the part of the map that is `seen` begins, or where the lane does.

        Its name is readable at this zoom: in the part of the lane that is seen, or at the height `name_at`.
        """
        shape = self.facts.shape
        cut = seen.top() > shape.y or seen.bottom() < shape.y + shape.height
        inside = seen.top() < shape.y + shape.height and seen.bottom() > shape.y
        part = (seen.top(), seen.bottom()) if cut and inside else None
        if (zoom, name_at, part) != (self._zoom, self._name_at, self._seen):
            self._zoom, self._name_at, self._seen = zoom, name_at, part
            self._write_name()
        grown = header_width(zoom) - LANE_HEADER
        self.header.setX(max(seen.left() - shape.x + grown, 0.0))

    def _write_name(self) -> None:
        lane, shape, name, proposed = self.facts.lane, self.facts.shape, self.facts.name, self.facts.proposed
        zoom, name_at, seen = self._zoom, self._name_at, self._seen

        def header(look: Look) -> tuple[Item, ...]:
            return lane_header_items(
                lane, shape, name, look, proposed=proposed, zoom=zoom, name_at=name_at, seen=seen
            )

        self.header.set_picture(header, _bounds(header(Look())))


class NodeFigure:
    """The node itself, and its badges."""

    def __init__(self, facts: NodeFacts, showing: Showing, scene: QGraphicsScene) -> None:
        layer = Layer.DECISIONS if isinstance(facts.node, Decision) else Layer.NODES
        self.body = PictureItem(facts.node.id, showing, layer)
        # Measured with 60 nodes in sight: a repaint takes 5 ms instead of 22, a change of zoom 18 instead of 24.
        self.body.setCacheMode(PictureItem.CacheMode.DeviceCoordinateCache)
        self._badges = _Extra(facts.node.id, showing, Layer.BADGES, scene)
        scene.addItem(self.body)
        self.show(facts)

    def items(self) -> Iterator[PictureItem]:
        """What is in the scene."""
        yield self.body
        yield from self._badges.items()

    def show(self, facts: NodeFacts) -> None:
        """Draw the node as it is now, at its own place."""
        node, shape, verdict = facts.node, facts.shape, facts.verdict
        problems, questions, proposed = facts.problems, facts.questions, facts.proposed
        systems, mark, heard, taken = facts.systems, facts.mark, facts.heard, facts.taken
        bounds = _box(shape)
        if isinstance(node, Event):
            sideways = max((EVENT_NAME_WIDTH - shape.width) / 2, 0.0) + AROUND
            bounds.adjust(-sideways, 0, sideways, event_label_height(node) + EVENT_NAME_DESCENT)
        if mark is not None and not isinstance(node, Step):
            bounds.adjust(-max(REACH_LEFT + AROUND - (shape.x - bounds.left()), 0.0), -REACH_UP, 0, 0)
        self.facts = facts
        self.body.set_picture(
            lambda look: node_items(
                node, shape, look, verdict=verdict, proposed=proposed, systems=systems, mark=mark
            ),
            bounds,
            lambda: node_outline(node, shape),
        )

        def badges(look: Look) -> tuple[Item, ...]:
            return node_badge_items(
                node,
                shape,
                look,
                problems=problems,
                questions=questions,
                proposed=proposed,
                heard=heard,
                taken=taken,
            )

        self._badges.set_picture(badges, _bounds(badges(Look())))
        self.move_by(QPointF())

    def show_badges(self, shown: bool) -> None:
        """Leave the badges out while a name is written over the node: its field would cut them."""
        for badges in self._badges.items():
            badges.setVisible(shown)

    def move_by(self, away: QPointF) -> None:
        """Draw the node this far away from its own place, and over everything it passes, while it is dragged."""
        for item in self.items():
            item.setPos(away)
            item.setZValue(item.layer if away.isNull() else Layer.HANDLES)


class FlowFigure:
    """The connector, and what stands on it."""

    def __init__(self, facts: FlowFacts, showing: Showing, scene: QGraphicsScene) -> None:
        self.line = PictureItem(facts.flow.id, showing, Layer.FLOWS)
        self._labels = _Extra(facts.flow.id, showing, Layer.FLOW_LABELS, scene)
        scene.addItem(self.line)
        self.show(facts)

    def items(self) -> Iterator[PictureItem]:
        """What is in the scene."""
        yield self.line
        yield from self._labels.items()

    def show(self, facts: FlowFacts) -> None:
        """Draw the flow as it is now."""
        self.facts = facts
        self._draw(facts.edge)

    def show_through(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw the flow along other corners, while a node at its end is dragged."""
        self._draw(self.facts.edge.model_copy(update={"points": tuple(points), "label_at": None}))

    def show_label_at(self, at: tuple[float, float]) -> None:
        """Draw what stands on the flow here, while it is dragged."""
        self._draw(self.facts.edge.model_copy(update={"label_at": at}))

    def label_rect(self) -> QRectF:
        """The room of what stands on the flow; empty where nothing does."""
        return next((item.boundingRect() for item in self._labels.items()), QRectF())

    def parts(self) -> tuple[QRectF, ...]:
        """The places of its pieces, with room for an arrow head, and of what stands on it."""
        corners = [QPointF(*point) for point in self.facts.edge.points]
        room = ARROW_WIDTH / 2
        pieces = (QRectF(*pair).normalized().adjusted(-room, -room, room, room) for pair in pairwise(corners))
        return (*pieces, *(item.boundingRect() for item in self._labels.items()))

    def pills_and_badges(self) -> tuple[QRectF, ...]:
        """The places of what stands on the flow in front of its line, seen from near; an answer stands beside it."""
        drawn = (item for labels in self._labels.items() for item in labels.items_in(Look()))
        return tuple(_bounds((item,)) for item in drawn if isinstance(item, Rect | Circle))

    def _draw(self, edge: Edge) -> None:
        facts = self.facts
        flow, handoff, problems, questions = facts.flow, facts.handoff, facts.problems, facts.questions
        points, proposed, mark, heard = edge.points, facts.proposed, facts.mark, facts.heard

        def labels(look: Look) -> tuple[Item, ...]:
            return flow_label_items(
                flow, edge, look, handoff=handoff, problems=problems, questions=questions, mark=mark, heard=heard
            )

        self.line.set_picture(
            lambda look: flow_items(flow, edge, handoff=handoff, proposed=proposed, mark=mark),
            _around(points),
            lambda: _thick(points),
        )
        handed = handoff and (flow.medium or flow.complete_and_accurate is not None)
        says_something = flow.label or flow.count or flow.wait or handed or mark or problems or questions or heard
        self._labels.set_picture(labels, _bounds(labels(Look())) if says_something else QRectF())


class NoteFigure:
    """A note with the thin line to what it is about."""

    def __init__(self, facts: NoteFacts, showing: Showing, scene: QGraphicsScene) -> None:
        self.body = PictureItem(facts.note.id, showing, Layer.NOTES)
        self.line = PictureItem(facts.note.id, showing, Layer.NOTE_LINES)
        for item in self.items():
            scene.addItem(item)
        self.show(facts)

    def items(self) -> Iterator[PictureItem]:
        """What is in the scene."""
        yield from (self.body, self.line)

    def show(self, facts: NoteFacts) -> None:
        """Draw the note as it is now."""
        self.facts = facts
        self.show_in(facts.shape)

    def show_in(self, shape: Shape) -> None:
        """Draw the note in this box, while it is dragged."""
        note, about = self.facts.note, self.facts.about
        self.body.set_picture(lambda look: note_items(note, shape, look), _box(shape))
        line = note_line_items(note, shape, about)
        self.line.set_picture(lambda look: line, _bounds(line))


class PhaseFigure:
    """The lines between phases, and the strip of their names that stays in sight while the map scrolls."""

    def __init__(self, facts: PhaseFacts, showing: Showing, scene: QGraphicsScene) -> None:
        self.lines = PictureItem(facts.bands.of, showing, Layer.PHASE_LINES)
        self.header = PictureItem(facts.bands.of, showing, Layer.PHASE_HEADERS)
        self._top = facts.bands.top
        self._seen: tuple[float, float] | None = None
        self._zoom = 1.0
        for item in self.items():
            scene.addItem(item)
        self.show(facts)

    def items(self) -> Iterator[PictureItem]:
        """What is in the scene."""
        yield from (self.header, self.lines)

    def show(self, facts: PhaseFacts) -> None:
        """Draw the phases as they are now."""
        self.facts, bands = facts, facts.bands
        self.lines.set_picture(lambda look: phase_line_items(bands), _bounds(phase_line_items(bands)))
        self._write_names()
        self._place()

    def keep_in_sight(self, top: float, seen: tuple[float, float], zoom: float) -> None:
        """Put the strip where the visible part of the map begins, or above the lanes, and its names where they are
        `seen`, from one x to another; readable at this zoom."""
        self._top = top
        if (seen, zoom) != (self._seen, self._zoom):
            self._seen, self._zoom = seen, zoom
            self._write_names()
        self._place()

    def strip(self) -> QRectF:
        """Where the names' strip is now."""
        bands, high = self.facts.bands, strip_height(self._zoom)
        return QRectF(bands.left, bands.top - high + self.header.y(), bands.bands[-1].right - bands.left, high)

    def _write_names(self) -> None:
        bands, seen, zoom = self.facts.bands, self._seen, self._zoom
        self.header.set_picture(
            lambda look: phase_header_items(bands, look, seen, zoom=zoom), _bounds(phase_header_items(bands, zoom=zoom))
        )

    def _place(self) -> None:
        bands = self.facts.bands
        above = bands.top - strip_height(self._zoom)
        self.header.setY(min(max(self._top - above, 0.0), max(bands.bottom - bands.top, 0.0)))


Figure = LaneFigure | NodeFigure | FlowFigure | NoteFigure | PhaseFigure


def figure_of(facts: Facts, showing: Showing, scene: QGraphicsScene) -> Figure:
    """A new figure for a lane, node, flow or note, or for the phases, with its items in the scene."""
    if isinstance(facts, NoteFacts):
        return NoteFigure(facts, showing, scene)
    if isinstance(facts, PhaseFacts):
        return PhaseFigure(facts, showing, scene)
    if isinstance(facts, LaneFacts):
        return LaneFigure(facts, showing, scene)
    if isinstance(facts, NodeFacts):
        return NodeFigure(facts, showing, scene)
    return FlowFigure(facts, showing, scene)


class _Extra:
    """An item that is in the scene only while there is something to show."""

    def __init__(self, element_id: str, showing: Showing, layer: Layer, scene: QGraphicsScene) -> None:
        self._made_of = element_id, showing, layer
        self._scene = scene
        self._item: PictureItem | None = None

    def items(self) -> Iterator[PictureItem]:
        if self._item is not None:
            yield self._item

    def set_picture(self, maker: Maker, bounds: QRectF) -> None:
        if bounds.isEmpty():
            if self._item is not None:
                self._scene.removeItem(self._item)
                self._item = None
            return
        if self._item is None:
            self._item = PictureItem(*self._made_of)
            self._scene.addItem(self._item)
        self._item.set_picture(maker, bounds)


def _box(shape: Shape) -> QRectF:
    return QRectF(shape.x - AROUND, shape.y - AROUND, shape.width + 2 * AROUND, shape.height + 2 * AROUND)


def _around(points: Sequence[tuple[float, float]]) -> QRectF:
    if len(points) < 2:
        return QRectF()
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(
        -ARROW_WIDTH, -ARROW_WIDTH, ARROW_WIDTH, ARROW_WIDTH
    )


def _bounds(items: tuple[Item, ...]) -> QRectF:
    if not items:
        return QRectF()
    box = bounds_of(items)
    return QRectF(box.left, box.top, box.width, box.height).adjusted(-AROUND, -AROUND, AROUND, AROUND)


def _thick(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """The line as wide as it is easy to hit."""
    path = QPainterPath()
    if len(points) < 2:
        return path
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    stroker = QPainterPathStroker()
    stroker.setWidth(EASY_TO_HIT)
    return stroker.createStroke(path)
