"""Marks on what came, changed or went when its workbook was read again: an icon with its word, never colour alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import dist

from PySide6.QtCore import QRectF

from workflow_studio.analysis.reading_changes import ReadingChange
from workflow_studio.desktop.canvas.figures import LaneFigure, NodeFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, Maker, PictureItem
from workflow_studio.desktop.changes.kinds import CHANGE_WORDS, ChangeWords, sentence_of
from workflow_studio.model import Decision, Event
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Circle, Icon, Item, Rect, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import ABOVE_CIRCLE
from workflow_studio.picture.proposed import SIGN, SIGN_RIM
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH, LANE_HEADER, TYPE
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import text_line
from workflow_studio.picture.voices import OFF_TEXT

HEIGHT, ICON, PADDING, AFTER_ICON = 16.0, 10.0, 5.0, 3.0
RIM = 2.0
ROUND = 9.0
"""Half of a mark without its word: on arrows and lanes, and where the map is too small for words."""
FROM_THE_CORNER = 10.0
OFF_FLOWS = ARROW_WIDTH / 2 + RIM + 3.0
"""From the middle of a node's side, where its flows end, to a mark there."""
SEEN_LINE = 8.0
"""px of a flow's piece that are left on both sides of a mark on it."""
Point = tuple[float, float]


class ChangeMarks:
    """Draws the marks of one scene. They hang on the figures, so they move, go and are hit with them."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._changes: Mapping[str, tuple[ReadingChange, ...]] = {}
        self._items: list[PictureItem] = []

    def show(self, changes: Mapping[str, tuple[ReadingChange, ...]]) -> None:
        """Mark these elements."""
        self._changes = changes
        self.draw()

    def draw(self) -> None:
        """Mark the elements where they are now."""
        for item in self._items:
            if item.scene() is not None:
                self._scene.removeItem(item)
        self._items = []
        for key, changes in self._changes.items():
            self._mark(key, CHANGE_WORDS[changes[0].kind])

    def words_for(self, element_id: str) -> str:
        """How this element has changed, as a sentence a line; empty where it has not."""
        return "\n".join(map(sentence_of, self._changes.get(element_id, ())))

    def _mark(self, key: str, words: ChangeWords) -> None:
        node, flow, lane = self._scene.node(key), self._scene.flow(key), self._scene.lane(key)
        if node is not None:
            self._hang(node.body, Layer.BADGES, lambda look: _tag(key, node, words, look))
        elif flow is not None and len(flow.facts.edge.points) > 1:
            at = _on_the_line(flow.facts.edge.points, flow.pills_and_badges())
            self._hang(flow.line, Layer.FLOWS, lambda look: _round(key, at, words))
        elif lane is not None:
            self._hang(lane.header, Layer.LANE_HEADERS, lambda look: _round(key, _at_the_foot(lane), words))

    def _hang(self, parent: PictureItem, layer: Layer, maker: Maker) -> None:
        item = PictureItem(parent.element_id, self._scene.showing, layer)
        item.setParentItem(parent)
        box = bounds_of((*maker(Look()), *maker(Look(tag_words=False))))
        item.set_picture(maker, QRectF(box.left, box.top, box.width, box.height).adjusted(-RIM, -RIM, RIM, RIM))
        self._items.append(item)


def _tag(of: str, figure: NodeFigure, words: ChangeWords, look: Look) -> tuple[Item, ...]:
    """Icon and word in a pill."""
    style = TYPE["canvas tag"]
    wide = 2 * PADDING + ICON + AFTER_ICON + width(words.one, style.size, style.weight)
    x, y = _beside(figure, wide if look.tag_words else 2 * ROUND)
    if not look.tag_words:
        return _round(of, (x + ROUND, y + HEIGHT / 2), words)
    return (
        Rect(of, x - RIM, y - RIM, wide + 2 * RIM, HEIGHT + 2 * RIM, HEIGHT / 2 + RIM, "lane"),
        Rect(of, x, y, wide, HEIGHT, HEIGHT / 2, words.ground, Stroke(words.ink, 1.0)),
        Icon(of, words.icon, x + PADDING, y + (HEIGHT - ICON) / 2, ICON, words.ink),
        text_line(of, "canvas tag", words.one, x + PADDING + ICON + AFTER_ICON, y + 11.6, words.ink),
    )


def _round(of: str, at: Point, words: ChangeWords) -> tuple[Item, ...]:
    x, y = at
    return (
        Circle(of, x, y, ROUND + RIM, "lane"),
        Circle(of, x, y, ROUND, words.ground, Stroke(words.ink, 1.0)),
        Icon(of, words.icon, x - ICON / 2, y - ICON / 2, ICON, words.ink),
    )


def _beside(figure: NodeFigure, wide: float) -> Point:
    """Where a mark this wide begins: it ends left of where flows leave and arrive, so it may begin left of the node.

    On a step's lower edge, off its text as the dots are; below a diamond's left side; above a circle, whose name stands
    below it, and left of the sign of one that is only proposed.
    """
    node, shape, proposed = figure.facts.node, figure.facts.shape, figure.facts.proposed
    right = shape.x + shape.width / 2 - OFF_FLOWS
    if isinstance(node, Event):
        sign = shape.x + ABOVE_CIRCLE[0] - SIGN / 2 - SIGN_RIM - RIM
        return (sign if proposed else right) - wide, shape.y - HEIGHT - RIM
    below = shape.y + shape.height - HEIGHT / 2
    left = shape.x - FROM_THE_CORNER if isinstance(node, Decision) else shape.x + FROM_THE_CORNER
    return min(left, right - wide), below if isinstance(node, Decision) else below + OFF_TEXT


def _at_the_foot(figure: LaneFigure) -> Point:
    """Beside the lane's name, on the line between it and the lane."""
    shape = figure.facts.shape
    return shape.x + LANE_HEADER, shape.y + shape.height - ROUND - 5


def _on_the_line(points: Sequence[Point], covered: Collection[QRectF]) -> Point:
    """Where on a line a round mark stands: as near to the arrow as there is line to be seen on both sides of it, off
    what is `covered`. Where there is no such place, beside the line."""
    half = ROUND + RIM
    for end, start in zip(reversed(points), reversed(points[:-1]), strict=False):
        length = dist(start, end)
        nearest = half + SEEN_LINE + (ARROW_LENGTH if end is points[-1] else 0.0)
        farthest = length - half - SEEN_LINE
        if nearest > farthest:
            continue
        for away in (nearest, (nearest + farthest) / 2, farthest):
            x, y = (there + (begin - there) * away / length for there, begin in zip(end, start, strict=True))
            if not any(map(_room(x, y).intersects, covered)):
                return x, y
    return _beside_the_line(points, covered)


def _beside_the_line(points: Sequence[Point], covered: Collection[QRectF]) -> Point:
    """Right of the middle of a line's longest piece, or above it, and of what is `covered` there."""
    x, y = middle_of_longest_piece(points)
    start, end = max(pairwise(points), key=lambda piece: dist(*piece))
    half, aside = ROUND + RIM, ARROW_WIDTH / 2
    is_level = abs(end[0] - start[0]) > abs(end[1] - start[1])
    there = [box for box in covered if box.intersects(_room(x, y))]
    if is_level:
        return x, min((y - aside, *(box.top() for box in there))) - half
    return max((x + aside, *(box.right() for box in there))) + half, y


def _room(x: float, y: float) -> QRectF:
    """The room of a round mark around this point."""
    half = ROUND + RIM
    return QRectF(x - half, y - half, 2 * half, 2 * half)
