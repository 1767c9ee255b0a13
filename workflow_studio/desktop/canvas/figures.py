"""What of the scene belongs to one lane, node or flow: its items in the layers they are painted in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from workflow_studio.desktop.canvas.facts import Facts, FlowFacts, LaneFacts, NodeFacts
from workflow_studio.desktop.canvas.outlines import node_outline
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem, Showing
from workflow_studio.model import Decision, Edge, Event
from workflow_studio.picture import (
    Item,
    Look,
    bounds_of,
    event_label_height,
    flow_items,
    flow_label_items,
    lane_header_items,
    lane_items,
    node_badge_items,
    node_items,
)
from workflow_studio.picture.sizes import EVENT_NAME_WIDTH, LANE_HEADER, PROBLEM_BADGE

EASY_TO_HIT = 10.0
"""How wide a flow is for the mouse, in px."""
AROUND = 2.0
BADGES_REACH = 2 * PROBLEM_BADGE + 8


class LaneFigure:
    """The lane's band, and its header that stays in sight while the map scrolls."""

    def __init__(self, facts: LaneFacts, showing: Showing) -> None:
        self.body = PictureItem(facts.lane.id, showing, Layer.LANES)
        self.header = PictureItem(facts.lane.id, showing, Layer.LANE_HEADERS)
        self.items: tuple[PictureItem, ...] = (self.body, self.header)
        self.show(facts)

    def show(self, facts: LaneFacts) -> None:
        """Draw the lane as it is now."""
        lane, shape, name = facts.lane, facts.shape, facts.name
        box = QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        head = QRectF(shape.x, shape.y, LANE_HEADER, shape.height).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        self.facts = facts
        self.body.set_picture(lambda look: lane_items(lane, shape), box)
        self.header.set_picture(lambda look: lane_header_items(lane, shape, name, look), head)

    def keep_in_sight(self, left: float) -> None:
        """Put the header where the visible part of the map begins, or where the lane does."""
        self.header.setX(max(left - self.facts.shape.x, 0.0))


class NodeFigure:
    """The node itself, and its badges, which lie over the flows."""

    def __init__(self, facts: NodeFacts, showing: Showing) -> None:
        layer = Layer.DECISIONS if isinstance(facts.node, Decision) else Layer.NODES
        self.body = PictureItem(facts.node.id, showing, layer)
        self.badges = PictureItem(facts.node.id, showing, Layer.BADGES)
        self.items: tuple[PictureItem, ...] = (self.body, self.badges)
        self.show(facts)

    def show(self, facts: NodeFacts) -> None:
        """Draw the node as it is now, at its own place."""
        node, shape, verdict = facts.node, facts.shape, facts.verdict
        problems, questions = facts.problems, facts.questions
        box = QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        bounds = box
        if isinstance(node, Event):
            sideways = max((EVENT_NAME_WIDTH - shape.width) / 2, 0.0) + AROUND
            bounds = box.adjusted(-sideways, 0, sideways, event_label_height(node) + 8)
        self.facts = facts
        self.body.set_picture(
            lambda look: node_items(node, shape, look, verdict=verdict), bounds, node_outline(node, shape)
        )
        at = QRectF(box.right() - BADGES_REACH, box.top() - PROBLEM_BADGE, BADGES_REACH + PROBLEM_BADGE, BADGES_REACH)
        self.badges.set_picture(
            lambda look: node_badge_items(node, shape, look, problems=problems, questions=questions),
            at if problems or questions else QRectF(),
        )
        self.move_by(QPointF())

    def move_by(self, away: QPointF) -> None:
        """Draw the node this far away from its own place, while it is dragged."""
        for item in self.items:
            item.setPos(away)


class FlowFigure:
    """The connector, and what stands on it, which lies over the nodes."""

    def __init__(self, facts: FlowFacts, showing: Showing) -> None:
        self.line = PictureItem(facts.flow.id, showing, Layer.FLOWS)
        self.labels = PictureItem(facts.flow.id, showing, Layer.FLOW_LABELS)
        self.items: tuple[PictureItem, ...] = (self.line, self.labels)
        self.show(facts)

    def show(self, facts: FlowFacts) -> None:
        """Draw the flow as it is now."""
        self.facts = facts
        self._draw(facts.edge)

    def show_through(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw the flow along other corners, while a node at its end is dragged."""
        self._draw(self.facts.edge.model_copy(update={"points": tuple(points), "label_at": None}))

    def _draw(self, edge: Edge) -> None:
        facts = self.facts
        flow, handoff, problems, questions = facts.flow, facts.handoff, facts.problems, facts.questions
        line = flow_items(flow, edge, handoff=handoff)

        def labels(look: Look) -> tuple[Item, ...]:
            return flow_label_items(flow, edge, look, handoff=handoff, problems=problems, questions=questions)

        self.line.set_picture(lambda look: line, _bounds(line), _thick(edge.points))
        bounds = _bounds(labels(Look()))
        self.labels.set_picture(labels, bounds)


Figure = LaneFigure | NodeFigure | FlowFigure


def figure_of(facts: Facts, showing: Showing) -> Figure:
    """A new figure for a lane, node or flow."""
    if isinstance(facts, LaneFacts):
        return LaneFigure(facts, showing)
    return NodeFigure(facts, showing) if isinstance(facts, NodeFacts) else FlowFigure(facts, showing)


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
