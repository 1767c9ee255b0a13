"""Where the labels of flows go: an answer beside the tip it leaves from, anything else as a pill on its own flow.

Every label tries its places in order of preference and takes the one that covers least: nodes and the names
under events weigh most, then other labels, then flows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType

from workflow_studio.layout.cover import ON_FLOW, ON_LABEL, Cover, Frame, around, cover_of
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.values import NodeBox, Point
from workflow_studio.layout.windows import EVERYWHERE, Window
from workflow_studio.model.geometry import is_level, leans_left

_BESIDE_LABEL = 8.0  # px, half of it around each label
_OUTSIDE = 100.0  # beyond the ends of the lanes
_POOR = 12.0  # closer to a node, or on a shorter piece, than a label should be
_NEXT_PLACE, _NEXT_PIECE = 0.4, 2.0  # how much worse the next place or piece is
_LARGEST = 200.0  # px that no label reaches beyond its centre
_ROUNDS = 2  # later labels may take the best place of earlier ones
_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.0, 1.0)  # along the free part of a piece
_LEANING = 8.0  # how much worse it is if its line does not come out of a pill's middle
_LEAN, _INSIDE = 8.0, 14.0  # px: from one such place to the next, and from the line to the pill's nearer end
_STUB = 12.0  # px: beside a piece shorter than this, an answer seems to belong to what comes next
_MERGED = 0.5  # px: lines closer than this are one

_NOTHING: Mapping[int, Point] = MappingProxyType({})
Place = tuple[float, Point]  # how much worse than the best one, centre


@dataclass(frozen=True, slots=True)
class _Label:
    flow: int
    size: tuple[float, float]
    beside: float  # px of its width that are for badges, which stand on one side of the pill only
    line: list[Point]
    places: tuple[Place, ...]
    clear: float  # px to keep from nodes
    own_line: int  # the flow whose line it may cover, -1 for none
    room: Window = EVERYWHERE  # where it may go

    def frame(self, at: Point) -> Frame:
        """What it takes there: the badges of a pill stand right of it, and left of one that leans left."""
        left, top, right, bottom = around(at, self.size)
        if self.beside and leans_left(at, self.line):
            return left, top, right - self.beside, bottom
        return left + self.beside, top, right, bottom

    def leaning(self) -> Iterator[Place]:
        """Its places to the sides of upright pieces, where the line comes out near one end of the pill."""
        steps = int((self.size[0] / 2 - self.beside - _INSIDE) / _LEAN) if self.own_line >= 0 else 0
        for rank, (x, y) in self.places if steps > 0 else ():
            if not is_level((x, y), self.line):
                for step in range(1, steps + 1):
                    for worse, at in ((0.0, (x - step * _LEAN, y)), (_NEXT_PLACE, (x + step * _LEAN, y))):
                        if _inside(at, self):
                            yield rank + _LEANING + step / 2 + worse, at


def label_points(
    graph: Graph,
    boxes: Sequence[NodeBox],
    lines: list[list[Point]],
    metrics: Metrics,
    present: Mapping[int, Point] = _NOTHING,
    fixed: Collection[int] = (),
    changed: Window = EVERYWHERE,
) -> list[Point | None]:
    """The centre of each flow's label, None for flows without one.

    Labels that have a place keep it (`present`) as long as nothing else stands there, those of `fixed` whatever does.
    All that is not as it was lies in the room `changed`; elsewhere nothing has come to stand in a label's place.
    """
    flows = graph.request.flows
    labels = [_label(graph, lines, flow, metrics) for flow, given in enumerate(flows) if given.label_width]
    if not labels:
        return [None] * len(flows)
    labels.sort(key=lambda label: (label.own_line >= 0, len(label.places), label.flow))
    rightmost = max(*(box.x + box.width for box in boxes), *(x for line in lines for x, _ in line))
    desk = _Desk(
        cover_of(graph, boxes, lines, changed.grown(_LARGEST)),
        (metrics.lane_header, rightmost + metrics.last_gap / 2),
    )
    moving: list[_Label] = []
    for label in labels:
        at = present.get(label.flow)
        if at is None or (label.flow not in fixed and desk.covered(label, at)):
            moving.append(label if at is None else _in_sight(label, at, changed))
        else:
            desk.put(label, at)
    if not all(changed.covers(at) for label in moving for _, at in label.places):
        desk.look_at_all(cover_of(graph, boxes, lines))
    for _ in range(_ROUNDS):
        for label in moving:
            desk.take_up(label)
            desk.put(label, desk.best(label)[1])
    poor = [label for label in moving if desk.lies_on_something(label)]
    if poor:
        placed = (label for label in labels if label.flow not in fixed)
        movable = {label.flow: _in_sight(label, desk.at[label.flow], changed) for label in placed}
        for label in poor:
            _make_way(desk, label, movable)
    return [desk.at.get(flow) for flow in range(len(flows))]


@dataclass(slots=True)
class _Desk:
    """The labels on what else there is, by their flows."""

    cover: Cover
    ends: tuple[float, float]  # of the lanes
    at: dict[int, Point] = field(default_factory=dict)
    _taken: dict[int, Frame] = field(default_factory=dict)

    def put(self, label: _Label, at: Point) -> None:
        left, top, right, bottom = label.frame(at)
        air = _BESIDE_LABEL / 2
        self.at[label.flow], self._taken[label.flow] = at, (left - air, top - air, right + air, bottom + air)
        self.cover.add(self._taken[label.flow], ON_LABEL, label.flow)

    def take_up(self, label: _Label) -> None:
        if label.flow in self.at:
            self.cover.remove(self._taken.pop(label.flow), ON_LABEL, label.flow)
            del self.at[label.flow]

    def look_at_all(self, cover: Cover) -> None:
        self.cover = cover
        for flow, frame in self._taken.items():
            cover.add(frame, ON_LABEL, flow)

    def covered(self, label: _Label, at: Point) -> float:
        """The weight of what the label would cover there."""
        return self.cover.price(label.frame(at), label.own_line)

    def lies_on_something(self, label: _Label) -> bool:
        """Whether a label that was put covers a line or more, itself not counted."""
        at = self.at[label.flow]
        self.take_up(label)
        covered = self.covered(label, at)
        self.put(label, at)
        return covered >= ON_FLOW

    def best(self, label: _Label) -> Place:
        """Its best place with what that costs."""
        best = self._first_best(label, label.places, (float("inf"), label.places[0][1]))
        return best if best[0] < ON_FLOW else self._first_best(label, label.leaning(), best)

    def _first_best(self, label: _Label, places: Iterable[Place], best: Place) -> Place:
        for rank, place in sorted(places):
            if rank >= best[0]:
                break
            price = self.price(label, rank, place, best[0])
            if price < best[0]:
                best = price, place
        return best

    def price(self, label: _Label, rank: float, place: Point, most: float) -> float:
        """What a place costs, as far as it does not cost more than `most`."""
        frame = label.frame(place)
        price = rank + self.cover.price(frame, label.own_line)
        if frame[0] < self.ends[0] or frame[2] > self.ends[1]:
            price += _OUTSIDE
        if price < most and self.cover.near_node(frame, label.clear):
            price += _POOR
        return price


def _make_way(desk: _Desk, label: _Label, movable: Mapping[int, _Label]) -> None:
    """A label that lies on something takes a place that another one leaves for one as free."""
    before = desk.at[label.flow]
    desk.take_up(label)
    for rank, place in sorted((*label.places, *label.leaning())):
        in_the_way = desk.cover.labels_at(label.frame(place), label.own_line)
        other = movable.get(next(iter(in_the_way))) if len(in_the_way) == 1 else None
        if other is None or rank >= ON_FLOW:
            continue
        its = desk.at[other.flow]
        desk.take_up(other)
        if desk.price(label, rank, place, ON_FLOW) < ON_FLOW:
            desk.put(label, place)
            price, free = desk.best(other)
            if price < ON_FLOW:
                desk.put(other, free)
                return
            desk.take_up(label)
        desk.put(other, its)
    desk.put(label, before)


def _in_sight(label: _Label, at: Point, changed: Window) -> _Label:
    """The label with the place that it has and those in the room that changed: what lies elsewhere is not known."""
    if changed is EVERYWHERE:
        return label
    label = replace(label, room=changed)
    return replace(label, places=((0.0, at), *(one for one in label.places if _inside(one[1], label))))


def _inside(at: Point, label: _Label) -> bool:
    left, top, right, bottom = around(at, label.size)
    return label.room.holds(((left, top), (right, bottom)))


def crowded(
    graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], labels: Sequence[Point | None], metrics: Metrics
) -> list[int]:
    """The flows whose labels lie on a node, or on the label of a flow before."""
    cover = cover_of(graph, boxes, [])
    found = []
    for flow, at in enumerate(labels):
        if at is None:
            continue
        frame = _label(graph, lines, flow, metrics).frame(at)
        if cover.price(frame, flow) >= ON_LABEL:
            found.append(flow)
        cover.add(frame, ON_LABEL, flow)
    return found


def has_answer(graph: Graph, flow: int) -> bool:
    """Does the flow carry a decision's answer, which stands at the tip?"""
    return bool(graph.request.flows[flow].label) and graph.request.nodes[graph.source[flow]].kind == "decision"


def _label(graph: Graph, lines: list[list[Point]], flow: int, metrics: Metrics) -> _Label:
    given, line = graph.request.flows[flow], lines[flow]
    if has_answer(graph, flow):
        siblings = [lines[other] for other in graph.outs[graph.source[flow]] if other != flow]
        places = tuple(_at_exit(_own_part(line, siblings), given.label_width, metrics))
        return _Label(flow, (given.label_width, metrics.answer_height), 0.0, line, places, metrics.label_gap / 4, -1)
    size = given.label_width, metrics.pill_height
    places = tuple(_on_line(line, given.label_width, metrics))
    return _Label(flow, size, given.label_beside, line, places, metrics.label_gap - 0.1, flow)


# --- an answer beside its exit ----------------------------------------------------------------------------


def _own_part(line: list[Point], siblings: list[list[Point]]) -> list[Point]:
    """The line from where it parts from the exits that share its tip."""
    parted = max((_shared(line, other) for other in siblings), default=0.0)
    rest = list(line)
    while parted > 0 and len(rest) > 1:
        (x, y), (next_x, next_y) = rest[:2]
        length = _length(rest[0], rest[1])
        if length > parted:
            share = parted / length
            return [(x + (next_x - x) * share, y + (next_y - y) * share), *rest[1:]]
        parted -= length
        rest.pop(0)
    return rest if len(rest) > 1 else list(line)


def _shared(line: list[Point], other: list[Point]) -> float:
    """How far two lines run as one from their start."""
    shared = 0.0
    for (start, end), (other_start, other_end) in zip(pairwise(line), pairwise(other), strict=False):
        if _length(start, other_start) > _MERGED or not _same_way(start, end, other_end):
            break
        both = min(_length(start, end), _length(start, other_end))
        shared += both
        if _length(end, other_end) > _MERGED:
            break
    return shared


def _same_way(start: Point, end: Point, other: Point) -> bool:
    (x, y), (x1, y1), (x2, y2) = start, end, other
    return (x1 - x) * (x2 - x) + (y1 - y) * (y2 - y) > 0


def _at_exit(line: list[Point], width: float, metrics: Metrics) -> Iterator[Place]:
    """Beside the first piece, nearest to the tip first; then beside the second piece."""
    gap, half = metrics.answer_gap, metrics.answer_height / 2
    rank = 0.0
    for (x, y), (next_x, next_y) in pairwise(line[:3]):
        level = abs(next_x - x) > abs(next_y - y)
        length, extent = abs(next_x - x) + abs(next_y - y), width if level else metrics.answer_height
        stub = _POOR if length < _STUB else 0.0
        for shift in (0.0, 8.0, 16.0, 32.0, 48.0, 80.0, 120.0):
            if shift and shift + extent + gap > length:
                break
            for side in (-1, 1) if level else (1, -1):
                if level:
                    along = gap + width / 2 + shift
                    yield rank + stub, (x + (along if next_x > x else -along), y + side * (gap + half - 1))
                else:
                    along = gap + half - 1 + shift
                    yield rank + stub, (x + side * (gap + width / 2), y + (along if next_y > y else -along))
                rank += _NEXT_PLACE
        rank += _NEXT_PIECE


# --- a pill on its line -----------------------------------------------------------------------------------


def _on_line(line: list[Point], width: float, metrics: Metrics) -> Iterator[Place]:
    """The middle of each piece, longest first, then other points along them; the arrow head is left free."""
    (x, y), (tip_x, tip_y) = line[-2], line[-1]
    length = _length(line[-2], line[-1])
    keep = 1 - min(metrics.arrow_head / length, 0.5) if length else 1.0
    free = [*line[:-1], (x + (tip_x - x) * keep, y + (tip_y - y) * keep)]
    pieces = sorted(pairwise(free), key=lambda p: -_length(*p))
    for number, ((x1, y1), (x2, y2)) in enumerate(pieces):
        extent = (width if y1 == y2 else metrics.pill_height) + 2 * metrics.label_gap
        length = _length((x1, y1), (x2, y2))
        inset = min(extent / 2 / length, 0.5) if length else 0.5
        cramped = _POOR * max(0.0, 1 - length / extent)
        for nth, place in enumerate(_PLACES if inset < 0.5 else (0.5,)):
            share = inset + (1 - 2 * inset) * place
            at = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
            yield number * _NEXT_PIECE + nth * _NEXT_PLACE + cramped, at


def _length(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
