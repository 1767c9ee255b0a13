"""One map as a scene: built once, then following the session's diffs element by element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from workflow_studio.desktop.canvas.backdrop import BackdropFigure
from workflow_studio.desktop.canvas.drawing_in_turns import DrawingInTurns
from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.canvas.figures import (
    Figure,
    FlowFigure,
    LaneFigure,
    NodeFigure,
    NoteFigure,
    PhaseFigure,
    figure_of,
)
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem, Showing
from workflow_studio.desktop.in_turns import InTurns, Parts
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import number_of
from workflow_studio.model import Backdrop, table_of
from workflow_studio.picture.colours import LIGHT, Theme
from workflow_studio.picture.lanes import header_width
from workflow_studio.picture.lanes_from_afar import name_places, names_reach
from workflow_studio.picture.look import Look
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.phases import STRIP, strip_height
from workflow_studio.picture.sizes import LANE_HEADER

ROOM = QRectF(-8, -8, 8 + 168, 8 + 104)
"""What can be scrolled to around the lanes: on the right and below there is room for a drop and for the minimap."""


SMALLEST = 0.05
"""The smallest zoom, unless the map is so large that it would not be seen whole."""
LEAST_ROOM = 150.0
"""What the smallest view has beside the lane headers, in px: even there the whole of a map can be shown."""
LEAST_DEPTH = 10
"""Of the index of items by place: enough for some hundred elements that are added to an empty map."""
BLOCK = 4096.0
"""px by which the scene grows."""
GOING = 2000
"""So many figures of the map before are destroyed at a time."""
MANY = 1500
"""A map with more nodes and flows than that is drawn in turns, and so is what an edit changes of more."""
AROUND_SIGHT = 256.0
"""px around what is in sight that are drawn with it."""


class MapScene(QGraphicsScene):
    """Keeps a figure for every lane, node and flow that is drawn on the map.

    Much comes in turns (`to_come`), what is in sight first. Whoever asks for an element gets it drawn as it is now.
    `ground_changed`: what can be scrolled to may be another part now.
    """

    ground_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.showing = Showing(Inks(LIGHT), Look())
        self.facts: MapFacts | None = None
        self._figures: dict[str, Figure] = {}  # also what keeps the items alive
        self._lanes: dict[str, LaneFigure] = {}
        self._headers_at = QRectF(), 1.0
        self._phases_at = 0.0, (0.0, 0.0), 1.0
        self._own: list[QGraphicsItem] = []
        self.to_come = DrawingInTurns(self._draw, self._around_sight, self._drawn_within, self)
        self._leaving = InTurns(self)
        self.backdrop = BackdropFigure(self, self.showing)
        self._paint_ground()

    def show_map(self, facts: MapFacts, at_once: bool = True) -> None:
        """Draw this map instead of the one before; a large one comes in slices, unless `at_once`."""
        for figure in self._figures.values():
            self._take_out(figure)
        self._leaving.begin(_letting_go(list(self._figures.values())))
        self._figures.clear()
        self._lanes.clear()
        self.facts = facts
        ids = list(facts.ids())
        # Qt would take the depth from the few items that come first, and look through hundreds at each repaint
        self.setBspTreeDepth(max(LEAST_DEPTH, len(ids).bit_length()))
        self.to_come.wait_with(() if at_once or len(ids) <= MANY else facts.places(frozenset(ids)))
        for element_id in ids:
            if element_id not in self.to_come:
                self._draw(element_id)
        self._fit_ground()
        self.to_come.begin()

    @property
    def is_complete(self) -> bool:
        """Whether all of the map is drawn."""
        return not self.to_come

    @property
    def has_nodes(self) -> bool:
        """Whether there is any node on the map, drawn or still to come."""
        return bool(self.to_come) or any(isinstance(figure, NodeFigure) for figure in self._figures.values())

    def show_overlay(self, overlay: MapOverlay | None) -> None:
        """Colour steps and flows by this overlay of the map, or with none by their verdicts."""
        if self.facts is not None:
            before, self.facts.overlay = self.facts.overlay, overlay
            for element_id in _marked_otherwise(before, overlay):
                if element_id not in self.to_come:
                    self._draw(element_id)

    def show_backdrop(self, backdrop: Backdrop | None) -> None:
        """Lay this picture behind the map; what only shows a map to others leaves it out."""
        self.backdrop.show(backdrop)
        self._fit_ground()

    def follow(self, diff: Diff) -> set[str]:
        """Draw again what a change touched; the ids of the lanes, nodes and flows concerned."""
        if self.facts is None:
            return set()
        touched = self.facts.touched(diff)
        put_off = len(touched) > MANY and (self.is_complete or self.to_come.is_behind)
        if put_off:
            self._put_off(touched)
        for element_id in _as_they_came(touched, diff):
            if not (put_off and element_id in self.to_come):
                self._draw(element_id)
        if any(table_of(key) in _OF_THE_GROUND for key in touched):
            self._fit_ground()
        if put_off:
            self.to_come.begin()
        return touched

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in other colours."""
        self.showing.change(Inks(theme), self.showing.look)
        self._paint_ground()
        for item in self.items():  # an update of the scene would leave alone what items have cached
            item.update()

    def set_look(self, look: Look) -> None:
        """Show more or less of everything."""
        if look != self.showing.look:
            self.showing.change(self.showing.inks, look)
            self.update()  # the zoom has changed too, so items that are cached are painted anew

    def keep_headers_in_sight(self, seen: QRectF, zoom: float) -> None:
        """Put the lane headers, as wide as this zoom asks for, and the phases' names where they are `seen`."""
        left = seen.left()
        self._phases_at = seen.top(), (left + header_width(zoom), seen.right()), zoom
        if self.phases is not None:
            self.phases.keep_in_sight(*self._phases_at)
        if (seen, zoom) != self._headers_at:
            self._headers_at = seen, zoom
            self._place_headers()
            self.to_come.draw_what_is_seen()

    def ground(self, zoom: float) -> QRectF:
        """What can be scrolled to: lanes and picture with room around, as far as lane headers and phase names reach."""
        grown, risen = header_width(zoom) - LANE_HEADER, strip_height(zoom) - STRIP
        rect = self.content_rect().united(self.backdrop.ground)
        if (reach := names_reach(self._name_places(zoom), zoom)) is not None:
            rect.setTop(min(rect.top(), reach[0]))
            rect.setBottom(max(rect.bottom(), reach[1]))
        above = ROOM.top() - (risen if self.phases is not None else 0.0)
        return rect.adjusted(ROOM.left() - grown, above, ROOM.right(), ROOM.bottom())

    def node(self, element_id: str) -> NodeFigure | None:
        """The figure of a node, if it is on the map."""
        figure = self._figure(element_id)
        return figure if isinstance(figure, NodeFigure) else None

    def flow(self, element_id: str) -> FlowFigure | None:
        """The figure of a flow, if it is on the map."""
        figure = self._figure(element_id)
        return figure if isinstance(figure, FlowFigure) else None

    def note(self, element_id: str) -> NoteFigure | None:
        """The figure of a note, if it is drawn."""
        figure = self._figures.get(element_id)
        return figure if isinstance(figure, NoteFigure) else None

    @property
    def notes(self) -> Iterator[NoteFigure]:
        """Every note that is drawn."""
        return (figure for figure in self._figures.values() if isinstance(figure, NoteFigure))

    @property
    def phases(self) -> PhaseFigure | None:
        """The bands of the map's phases, if it has any."""
        figure = self._figures.get(self.facts.map_id) if self.facts else None
        return figure if isinstance(figure, PhaseFigure) else None

    def phase_at(self, x: float) -> str:
        """The phase whose band this x lies in; empty for a map without phases."""
        return self.phases.facts.bands.at(x).name if self.phases is not None else ""

    def lane(self, element_id: str) -> LaneFigure | None:
        """The figure of a lane, if it is drawn."""
        return self._lanes.get(element_id)

    @property
    def nodes(self) -> Iterator[NodeFigure]:
        """Every node of the map."""
        self.to_come.complete()
        return (figure for figure in self._figures.values() if isinstance(figure, NodeFigure))

    @property
    def flows(self) -> Iterator[FlowFigure]:
        """Every flow of the map."""
        self.to_come.complete()
        return (figure for figure in self._figures.values() if isinstance(figure, FlowFigure))

    @property
    def lanes(self) -> tuple[LaneFigure, ...]:
        """Every lane that is drawn, top to bottom."""
        return tuple(sorted(self._lanes.values(), key=lambda figure: figure.facts.shape.y))

    def knows(self, element_id: str) -> bool:
        """Whether this lane, node, flow or note is on the map."""
        figure = self._figure(element_id)
        return figure is not None and not isinstance(figure, PhaseFigure)

    def bounds_of(self, element_id: str, *, with_badges: bool = False) -> QRectF:
        """The room that an element takes, if asked for with that of a node's badges; empty for what is not drawn."""
        figure = self._figure(element_id)
        rect = next(figure.items()).boundingRect() if figure else QRectF()
        if with_badges and isinstance(figure, NodeFigure):
            for item in figure.items():
                rect = rect.united(item.boundingRect())
        return rect

    def parts_of(self, element_id: str) -> tuple[QRectF, ...]:
        """The places that an element covers: of a flow only its pieces and its label, not all that lies between."""
        figure = self._figure(element_id)
        return figure.parts() if isinstance(figure, FlowFigure) else (self.bounds_of(element_id),)

    def content_rect(self) -> QRectF:
        """The room that the lanes take, and the phases' names above them."""
        rect = QRectF()
        for figure in self._lanes.values():
            shape = figure.facts.shape
            rect = rect.united(QRectF(shape.x, shape.y, shape.width, shape.height))
        return rect.adjusted(0, -STRIP, 0, 0) if self.phases is not None and not rect.isEmpty() else rect

    @property
    def smallest_zoom(self) -> float:
        """How small the map can be shown: smaller than usual where it is so large."""
        content = self.content_rect()
        return min(SMALLEST, LEAST_ROOM / max(content.width(), content.height(), 1.0))

    def headers_rect(self) -> QRectF:
        """The room that the lane headers take now, which stay in sight and grow where the map is shown small."""
        rect = QRectF()
        for figure in self._lanes.values():
            rect = rect.united(figure.header.sceneBoundingRect())
        return rect

    def lane_at(self, y: float) -> LaneFigure | None:
        """The lane at this height; above the first and below the last there is none."""
        found = (f for f in self._lanes.values() if f.facts.shape.y <= y < f.facts.shape.y + f.facts.shape.height)
        return next(found, None)

    def add_own(self, item: QGraphicsItem) -> None:
        """Take an item in that belongs to no element, for example a ring, and keep it alive."""
        self._own.append(item)
        self.addItem(item)

    def hits(self, at: QPointF) -> list[PictureItem]:
        """The figures' items at this point, top to bottom."""
        path = QPainterPath()
        path.addRect(QRectF(at.x() - 0.5, at.y() - 0.5, 1, 1))
        return [item for item in self.items(path) if isinstance(item, PictureItem) and item.layer not in _NOT_HIT]

    def _put_off(self, touched: set[str]) -> None:
        """Nodes and flows among the touched are to come: what is not in sight may be drawn in the turns to come."""
        assert self.facts is not None
        self.to_come.wait_with(self.facts.places(frozenset((*self.to_come, *touched))), behind=True)

    def _figure(self, element_id: str) -> Figure | None:
        if element_id in self.to_come:
            self._draw(element_id)
        return self._figures.get(element_id)

    def _draw(self, element_id: str) -> None:
        assert self.facts is not None
        self.to_come.drop(element_id)
        facts, figure = self.facts.of(element_id), self._figures.get(element_id)
        if facts is None:
            if figure is not None:
                self._take_out(self._figures.pop(element_id))
                self._lanes.pop(element_id, None)
        elif figure is None:
            figure = self._figures[element_id] = figure_of(facts, self.showing, self)
            if isinstance(figure, LaneFigure):
                self._lanes[element_id] = figure
            elif isinstance(figure, PhaseFigure):
                figure.keep_in_sight(*self._phases_at)
        elif facts != figure.facts:
            figure.show(facts)  # type: ignore[arg-type]  # an id never changes its kind

    def _place_headers(self) -> None:
        seen, zoom = self._headers_at
        if self.phases is not None:
            seen = seen.adjusted(0, max(self.phases.strip().bottom() - seen.top(), 0.0), 0, 0)
        for lane, name_at in zip(self.lanes, self._name_places(zoom), strict=True):
            lane.keep_in_sight(seen, zoom, name_at)

    def _name_places(self, zoom: float) -> tuple[float | None, ...]:
        return name_places([(lane.facts.shape.y, lane.facts.shape.height) for lane in self.lanes], zoom)

    def _around_sight(self) -> QRectF:
        seen, _ = self._headers_at
        return seen.adjusted(-AROUND_SIGHT, -AROUND_SIGHT, AROUND_SIGHT, AROUND_SIGHT)

    def _drawn_within(self, rect: QRectF) -> set[str]:
        found = self.items(rect, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
        return {item.element_id for item in found if isinstance(item, PictureItem)}

    def _take_out(self, figure: Figure) -> None:
        for item in reversed(tuple(figure.items())):
            self.removeItem(item)

    def _fit_ground(self) -> None:
        """Take in what can be scrolled to at any usual zoom, in large blocks: every other rect sorts all items anew.

        What lies outside is found, too; a rect in which the map is a speck would sort all items into one place.
        """
        self._place_headers()
        ground = self.ground(SMALLEST)
        left, top = ground.left() // BLOCK * BLOCK, ground.top() // BLOCK * BLOCK
        right, bottom = -(-ground.right() // BLOCK) * BLOCK, -(-ground.bottom() // BLOCK) * BLOCK
        self.setSceneRect(QRectF(left, top, right - left, bottom - top))
        self.ground_changed.emit()

    def _paint_ground(self) -> None:
        self.setBackgroundBrush(self.showing.inks.colour("canvas"))


_NOT_HIT = frozenset(
    {
        *(Layer.LANE_LINES, Layer.PHASE_LINES, Layer.NOTE_LINES),
        *(Layer.GLOW, Layer.RINGS, Layer.CHOSEN_FLOWS, Layer.GESTURE),
    }
)


_OF_THE_GROUND = ("lanes", "maps")
"""What the room that a map takes follows from: lanes, and of the map itself its phases."""


def _as_they_came(touched: set[str], diff: Diff) -> Iterable[str]:
    """What is gone, the newest of it first, then the rest, the oldest first.

    Where another item than the newest leaves a scene, Qt sorts all items anew for the next one that comes.
    """
    if not (diff.added or diff.removed):
        return touched
    gone = touched & diff.removed.keys()
    return (*sorted(gone, key=number_of, reverse=True), *sorted(touched - gone, key=number_of))


def _letting_go(figures: list[Figure]) -> Parts:
    """Ends the figures of the map before: those of a large one take a while to destroy."""
    while figures:
        yield
        del figures[-GOING:]


def _marked_otherwise(before: MapOverlay | None, after: MapOverlay | None) -> Iterator[str]:
    """The steps and flows that look different in another overlay. After an edit these are few."""
    nodes, flows = (before.nodes if before else {}), (before.flows if before else {})
    nodes_now, flows_now = (after.nodes if after else {}), (after.flows if after else {})
    yield from (key for key in {**nodes, **nodes_now} if nodes.get(key) != nodes_now.get(key))
    yield from (key for key in {**flows, **flows_now} if flows.get(key) != flows_now.get(key))
