"""Where a new node goes: where its lines are short and straight, and as little as possible has to move for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from workflow_studio.app.making_way import ONE_COLUMN, middle, way_made
from workflow_studio.app.opened_column import OpenedColumn
from workflow_studio.app.placing import COLUMN, GAP, ROW, first_row, is_free, open_up
from workflow_studio.app.rough_lines import BEND, Boxes, least_price, rough_price
from workflow_studio.layout import STANDARD, Drawn, LaneBox, NodeBox
from workflow_studio.layout.windows import Window, around_box

MOST = 0.15
"""The share of the nodes that may move on their own; where more would have to, a column opens for all."""

_MOVED = 1.5  # what keeping a node where it is is worth, in node widths: nearly a bend
_TOO_MANY = 10.0  # and keeping it to so few that people still find their way
_NEW_ROW = 1.0  # a lane that gets higher
_ONE_ROW = 40.0  # px: nodes of a lane whose middles are this close stand in one row
_NEAR = 24 * COLUMN  # px to either side
_COLUMNS_ON = 3  # how far from what leads to it a node may stand


@dataclass(frozen=True, slots=True)
class _Place:
    """A place for the node, and what moves for it: these nodes, and all right of where a column `opens`."""

    price: float
    box: NodeBox
    moved: Boxes = field(default_factory=dict)
    opens: float | None = None


def place_beside(drawn: Drawn, box: NodeBox, source: NodeBox, target: NodeBox | None) -> set[str]:
    """Draw a new node of this size after the `source`, or between it and the `target`.

    Tells the nodes that made way for it on their own; what is right of a column that opens is none of them.
    """
    place = _Places(drawn, box, source, target).best()
    if place.opens is not None:
        open_up(drawn, place.opens)
    for moved in (*place.moved.values(), place.box):
        drawn.put(moved)
    return set(place.moved)


@dataclass
class _Places:
    drawn: Drawn
    box: NodeBox
    source: NodeBox
    target: NodeBox | None

    def best(self) -> _Place:
        """The cheapest place; those that cannot be it by their own lines alone are not looked at closely."""
        best = self._in_line()
        priced = ((self._price_alone(box), box) for box in self._cells() if self._least(box) < best.price)
        for price, box in sorted(priced, key=lambda found: found[0]):
            if price >= best.price:
                break
            place = self._where_way_is_made(box)
            if place is not None and place.price < best.price:
                best = place
        return best

    # --- where it could stand ---------------------------------------------------------------------------

    def _in_line(self) -> _Place:
        """One column right of what leads to it; what is right of a flow that it is put into makes room as one."""
        same_lane = self.drawn.nodes[self.source.id].lane == self._lane.id
        y = _middle_down(self.source) if same_lane else first_row(self._lane)
        box = self._at(self._next_column, y)
        opening = OpenedColumn(self.drawn, self.source, self.target, middle(box))
        after = opening.moved()
        while not self._is_free(box, after):
            box = replace(box, y=box.y + ROW)
        price = self._lines(box, after) + self._apart(after, self._is_below(box))
        with_it = opening.with_it
        return _Place(price + self._lines_of_others(with_it, after), box, with_it, opening.begins)

    def _cells(self) -> Iterator[NodeBox]:
        """The cells of its lane near what leads to it."""
        begin = middle(self.source)
        columns = [at for at in self._columns if at > begin + 1][:_COLUMNS_ON]
        if self.target is not None and middle(self.target) > begin:
            columns = [at for at in columns if at <= middle(self.target) + 1]
        for y in self._rows:
            for x in dict.fromkeys((begin, self._next_column, *columns)):
                box = self._at(x, y)
                other_cell = x > begin or abs(y - _middle_down(self.source)) > _ONE_ROW
                if other_cell and box.x >= STANDARD.lane_header + STANDARD.first_gap:
                    yield box

    def _at(self, x: float, y: float) -> NodeBox:
        return replace(self.box, x=x - self.box.width / 2, y=y - self.box.height / 2)

    @cached_property
    def _lane(self) -> LaneBox:
        return self.drawn.lane_boxes[self.drawn.nodes[self.box.id].lane]

    @cached_property
    def _near(self) -> list[NodeBox]:
        """The nodes whose columns and rows are looked at: on a large map not all."""
        lanes = list(self.drawn.lane_boxes.values())
        x, bottom = middle(self.source), lanes[-1].y + lanes[-1].height
        window = Window(x - _NEAR, lanes[0].y, x + _NEAR, bottom)
        return [self.drawn.boxes[key] for key in self.drawn.nodes_in(window)]

    @cached_property
    def _columns(self) -> list[float]:
        return _places_of(map(middle, self._near), ONE_COLUMN)

    @cached_property
    def _next_column(self) -> float:
        """One column right of what leads to it, in line with what stands there."""
        at = middle(self.source) + COLUMN
        return next((column for column in self._columns if abs(column - at) <= ONE_COLUMN), at)

    @cached_property
    def _rows(self) -> list[float]:
        """The rows of the lane, top to bottom, and one more."""
        nodes = self.drawn.nodes
        rows = _places_of((_middle_down(box) for box in self._near if nodes[box.id].lane == self._lane.id), _ONE_ROW)
        return [*rows, rows[-1] + ROW] if rows else [first_row(self._lane)]

    def _is_below(self, box: NodeBox) -> bool:
        """Whether the lane has to get higher for it."""
        return box.y + box.height + 2 * STANDARD.port_margin > self._lane.y + self._lane.height

    def _now(self, box: NodeBox) -> NodeBox:
        """Where it stands as long as the lane is not higher: its row is no more than the lane's lower edge then."""
        edge = self._lane.y + self._lane.height
        return replace(box, y=edge - 4.0, height=2.0) if self._is_below(box) else box

    # --- what it costs there ----------------------------------------------------------------------------

    def _price_alone(self, box: NodeBox) -> float:
        """The price of its own lines there, with all others where they are."""
        return self._lines(self._now(box), {}) + _NEW_ROW * self._is_below(box)

    def _least(self, box: NodeBox) -> float:
        """What that is at least."""
        now = self._now(box)
        price = least_price(self.source, now)
        if self.target is not None:
            price += least_price(now, self.target)
        return price + _NEW_ROW * self._is_below(box)

    def _where_way_is_made(self, box: NodeBox) -> _Place | None:
        """The place with only what is in its way moved; none where that is too much, or is in the way elsewhere."""
        now = self._now(box)
        moved = way_made(self.drawn, self._columns, now, int(MOST * len(self.drawn.boxes)))
        if moved is None or not all(self._is_free(one, moved) for one in (now, *moved.values())):
            return None
        below = self._is_below(box)
        price = self._lines(now, moved) + self._lines_of_others({now.id: now, **moved}, moved)
        return _Place(price + self._apart(moved, below) + _NEW_ROW * below, box, moved)

    def _is_free(self, box: NodeBox, moved: Boxes) -> bool:
        def near(box: NodeBox) -> Iterator[NodeBox]:
            room = around_box(box).grown(GAP)
            stay = (self.drawn.boxes[key] for key in self.drawn.nodes_in(room) if key not in moved)
            yield from (other for other in (*stay, *moved.values()) if other.id != box.id)

        return is_free(box, near)

    def _lines(self, box: NodeBox, moved: Boxes) -> float:
        """The price of the lines of the new node."""
        price = rough_price(self.drawn, moved, moved.get(self.source.id, self.source), box)
        if self.target is None:
            return price
        return price + rough_price(self.drawn, moved, box, moved.get(self.target.id, self.target))

    def _lines_of_others(self, put: Boxes, moved: Boxes) -> float:
        """How much dearer the lines of what is put elsewhere get, and those that it is put upon."""
        drawn, price = self.drawn, 0.0
        for key in drawn.in_order({key for node in put for key in drawn.flows_at(node)}):
            ends = drawn.flows[key].source, drawn.flows[key].target
            if ends[0] != ends[1] and all(end in drawn.boxes for end in ends):
                before, after = ([boxes.get(end) or drawn.boxes[end] for end in ends] for boxes in ({}, moved))
                price += max(rough_price(drawn, moved, *after) - rough_price(drawn, {}, *before), 0.0)
        for box in put.values():
            for flow in (drawn.flows[key] for key in drawn.flows_in(around_box(box))):
                if not {flow.source, flow.target} & {self.box.id, *put}:
                    price += 2 * BEND
        return price

    def _apart(self, moved: Boxes, below: bool) -> float:
        """The price of all nodes that do not move as most of the map does."""
        boxes, lower = self.drawn.boxes, self._lower if below else frozenset()
        ways = Counter((round(box.x - boxes[key].x), key in lower) for key, box in moved.items())
        down = sum(key in lower for key in moved)
        ways[0, True] += len(lower) - down
        ways[0, False] += len(boxes) - len(lower) - (len(moved) - down)
        apart = len(boxes) - max(ways.values())
        return _MOVED * apart + (_TOO_MANY if apart > MOST * len(boxes) else 0.0)

    @cached_property
    def _lower(self) -> frozenset[str]:
        """What moves down when the lane gets higher."""
        bottom = self._lane.y + self._lane.height
        return frozenset(key for key, box in self.drawn.boxes.items() if box.y >= bottom)


def _places_of(middles: Iterable[float], apart: float) -> list[float]:
    """Where the columns or rows are in which nodes with these middles stand."""
    found: list[float] = []
    for at in sorted(middles):
        if not found or at - found[-1] > apart:
            found.append(at)
    return found


def _middle_down(box: NodeBox) -> float:
    return box.y + box.height / 2
