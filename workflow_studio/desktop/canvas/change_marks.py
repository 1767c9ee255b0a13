"""Marks on what came, changed or went when its workbook was read again: an icon with its word, never colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import dist

from PySide6.QtCore import QRectF

from workflow_studio.analysis.reading_changes import ReadingChange
from workflow_studio.desktop.canvas.figures import LaneFigure, NodeFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, Maker, PictureItem
from workflow_studio.desktop.changes.kinds import CHANGE_WORDS, ChangeWords, sentence_of
from workflow_studio.model import Decision, Event
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import Circle, Icon, Item, Rect, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import LANE_HEADER
from workflow_studio.picture.text_items import text_line

HEIGHT, ICON, PADDING = 16.0, 10.0, 5.0
RIM = 2.0
ROUND = 9.0
"""Half of a mark without its word: on arrows and lanes, and where the map is too small for words."""
FROM_THE_CORNER = 10.0
BEFORE_THE_ARROW = 18.0
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
            self._hang(node.body, Layer.BADGES, lambda look: _tag(key, _beside(node), words, look))
        elif flow is not None and len(flow.facts.edge.points) > 1:
            at = _before_the_end(flow.facts.edge.points, BEFORE_THE_ARROW)
            self._hang(flow.line, Layer.FLOWS, lambda look: _round(key, at, words))
        elif lane is not None:
            self._hang(lane.header, Layer.LANE_HEADERS, lambda look: _round(key, _at_the_foot(lane), words))

    def _hang(self, parent: PictureItem, layer: Layer, maker: Maker) -> None:
        item = PictureItem(parent.element_id, self._scene.showing, layer)
        item.setParentItem(parent)
        box = bounds_of((*maker(Look()), *maker(Look(tag_words=False))))
        item.set_picture(maker, QRectF(box.left, box.top, box.width, box.height).adjusted(-RIM, -RIM, RIM, RIM))
        self._items.append(item)


def _tag(of: str, at: Point, words: ChangeWords, look: Look) -> tuple[Item, ...]:
    """Icon and word in a pill that begins at this point."""
    x, y = at
    if not look.tag_words:
        return _round(of, (x + ROUND, y + HEIGHT / 2), words)
    word = text_line(of, "canvas tag", words.one, x + PADDING + ICON + 3, y + 11.6, words.ink)
    width = 2 * PADDING + ICON + 3 + word.width
    return (
        Rect(of, x - RIM, y - RIM, width + 2 * RIM, HEIGHT + 2 * RIM, HEIGHT / 2 + RIM, "lane"),
        Rect(of, x, y, width, HEIGHT, HEIGHT / 2, words.ground, Stroke(words.ink, 1.0)),
        Icon(of, words.icon, x + PADDING, y + (HEIGHT - ICON) / 2, ICON, words.ink),
        word,
    )


def _round(of: str, at: Point, words: ChangeWords) -> tuple[Item, ...]:
    x, y = at
    return (
        Circle(of, x, y, ROUND + RIM, "lane"),
        Circle(of, x, y, ROUND, words.ground, Stroke(words.ink, 1.0)),
        Icon(of, words.icon, x - ICON / 2, y - ICON / 2, ICON, words.ink),
    )


def _beside(figure: NodeFigure) -> Point:
    """On a step's lower edge; below a diamond's left side, and above a circle, whose name stands below it."""
    node, shape = figure.facts.node, figure.facts.shape
    if isinstance(node, Event):
        return shape.x, shape.y - HEIGHT - RIM
    below = shape.y + shape.height - HEIGHT / 2
    return (shape.x - FROM_THE_CORNER if isinstance(node, Decision) else shape.x + FROM_THE_CORNER), below


def _at_the_foot(figure: LaneFigure) -> Point:
    """Beside the lane's name, on the line between it and the lane."""
    shape = figure.facts.shape
    return shape.x + LANE_HEADER, shape.y + shape.height - ROUND - 5


def _before_the_end(points: Sequence[Point], away: float) -> Point:
    """The point of a line that lies so far before its end, or its begin where it is shorter."""
    for end, start in zip(reversed(points), reversed(points[:-1]), strict=False):
        length = dist(start, end)
        if length >= away:
            part = away / length
            return end[0] + (start[0] - end[0]) * part, end[1] + (start[1] - end[1]) * part
        away -= length
    return points[0]
