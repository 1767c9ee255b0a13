"""Where the boxes, arrows and figures of the handoff network stand: a ring of participants, arrows bent apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from workflow_studio.model import Document, Lane
from workflow_studio.model.handoffs import Handoffs, Passage
from workflow_studio.model.views import participant_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.handoffs.bends import Arc, Box, bent_arc, passed, passed_out_of
from workflow_studio.picture.handoffs.ends import Joining, with_ends_apart
from workflow_studio.picture.handoffs.figures import Figured, placed_figures
from workflow_studio.picture.handoffs.ring import ring_order
from workflow_studio.picture.text import width, wrap

MARGIN = 14.0
BOX_HEIGHT, WIDEST_LINE, BESIDE_NAME = 38.0, 96.0, 44.0
NAME_SIZE, NAME_WEIGHT = 12.0, 600
COMFORTABLE, ROOMY, BETWEEN_BOXES = 56.0, 46.0, 34.0
"""Gaps between boxes: one at which nothing needs to be turned for a larger one; one at which an arrow has room for its
head, its figure and some line; and the least."""
LITTLE_LARGER = 1.1
"""Times the room: for a roomy gap a ring becomes so much larger, for the least one as large as it takes."""
THINNEST, THICKEST = 1.5, 6.0
LEGEND, LEGEND_LINE = 64.0, 28.0
LEAST_SIZE = 440.0, 240.0
"""So wide for the legend."""
_BENDS = (0.12, 0.2, 0.06, 0.3, 0.42, -0.08, -0.16, -0.28)
"""Shares of an arrow's length by which it is bent to the right, so that the arrow back bends to the other side."""
_BENDS_THERE_AND_BACK = (0.12, 0.2, 0.06, 0.3, 0.42, -0.32, -0.46)
_TURNS = (0.0, 0.5, 0.25, 0.75)
_SHAPES = (1.0, 0.8, 1.25)
"""Of the ring: an ellipse, one that is drawn towards its corners, and one that is drawn towards its tips."""


class Thickness(StrEnum):
    """What makes an arrow thick; the words stand beside the drawing's title."""

    CASES = "the number of cases"
    OFTEN = "how often it happens"
    FLOWS = "the number of handoffs"


@dataclass(frozen=True, slots=True)
class NetworkBox:
    """A participant; the name in one line or two."""

    lane: Lane
    lines: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class NetworkArrow:
    """A passage as an arc; `pill` is the box of its figure, none where there is no room for it or nothing to say."""

    passage: Passage
    arc: Arc
    width: float
    words: str
    pill: Box | None


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """Participants without handoffs are left out; so are figures that no place is free for (`unsaid` of them)."""

    boxes: tuple[NetworkBox, ...]
    arrows: tuple[NetworkArrow, ...]
    thickness: Thickness
    width: float
    height: float

    @property
    def unsaid(self) -> int:
        """How many arrows have a figure that found no place."""
        return sum(bool(arrow.words) and arrow.pill is None for arrow in self.arrows)


def draw_network(document: Document, handoffs: Handoffs, room: tuple[float, float]) -> NetworkDrawing:
    """The network in this much room (width, height in px), larger where that is too little. The same each time."""
    taking_part = {lane for passage in handoffs.passages for lane in (passage.giver, passage.taker)}
    lanes = [lane for lane in handoffs.lanes if lane.id in taking_part]
    names = [_lines(participant_of(document, lane.id).name) for lane in lanes]
    numbers = {lane.id: number for number, lane in enumerate(lanes)}
    pairs = frozenset(_pair(numbers[passage.giver], numbers[passage.taker]) for passage in handoffs.passages)
    ring = _placed(ring_order(len(lanes), pairs), names, room)
    boxes = tuple(NetworkBox(lane, names[n], ring.boxes[n]) for n, lane in enumerate(lanes))
    by_lane = {box.lane.id: box.box for box in boxes}
    thickness = _thickness(handoffs.passages)
    arrows = _with_pills(_arrows(handoffs.passages, by_lane, thickness, ring.size), list(by_lane.values()), ring.size)
    return NetworkDrawing(boxes, arrows, thickness, *ring.size)


def _lines(name: str) -> tuple[str, ...]:
    """A name as it is set in its box."""
    return wrap(name, (WIDEST_LINE, WIDEST_LINE), NAME_SIZE, NAME_WEIGHT)


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _placed(order: Sequence[int], names: Sequence[tuple[str, ...]], room: tuple[float, float]) -> _Ring:
    """The ring in this room, turned, bent or else made larger until the boxes leave room for arrows."""
    least = size = max(room[0], LEAST_SIZE[0]), max(room[1], LEAST_SIZE[1])
    while True:
        rings = [_Ring(order, names, size, shape, turn) for shape in _SHAPES for turn in _TURNS]
        best = next((ring for ring in rings if _air(ring) >= COMFORTABLE), max(rings, key=_air))
        if _air(best) >= (ROOMY if size[0] < least[0] * LITTLE_LARGER else BETWEEN_BOXES):
            return best
        size = size[0] * 1.06, size[1] * 1.06


def _air(ring: _Ring) -> float:
    """How much room the closest boxes leave for an arrow with its figure, which is twice as wide as it is high."""
    pairs = combinations(ring.boxes.values(), 2)
    return min((max(_between(one, other, 0) / 2, _between(one, other, 1)) for one, other in pairs), default=math.inf)


def _between(one: Box, other: Box, side: int) -> float:
    """The gap between two boxes across (side 0) or down (1); negative where they overlap."""
    return max(other[side] - one[side] - one[side + 2], one[side] - other[side] - other[side + 2])


class _Ring:
    """Boxes by their number, clockwise on a ring that fills the room.

    The first one is on the left, or this share of a place further on; `shape` is the power of sine and cosine.
    """

    def __init__(
        self,
        order: Sequence[int],
        names: Sequence[tuple[str, ...]],
        size: tuple[float, float],
        shape: float,
        turn: float,
    ) -> None:
        self.size = size
        wide, high = size[0], size[1] - LEGEND
        widths = [_widest(lines) + BESIDE_NAME for lines in names]
        across = wide / 2 - MARGIN - max(widths, default=0.0) / 2
        down = high / 2 - MARGIN - BOX_HEIGHT / 2
        self.boxes: dict[int, Box] = {}
        for at, number in enumerate(order):
            angle = math.pi + 2 * math.pi * (at + turn) / len(order)
            x = wide / 2 + across * _raised(math.cos(angle), shape)
            y = high / 2 + down * _raised(math.sin(angle), shape)
            self.boxes[number] = (x - widths[number] / 2, y - BOX_HEIGHT / 2, widths[number], BOX_HEIGHT)


def _raised(value: float, power: float) -> float:
    return math.copysign(abs(value) ** power, value)


def _widest(lines: Sequence[str]) -> float:
    return max((width(line, NAME_SIZE, NAME_WEIGHT) for line in lines), default=0.0)


def _thickness(passages: Sequence[Passage]) -> Thickness:
    """What is known of at least half of the arrows; a log's counts before what people say where both are."""
    cases = sum(passage.cases is not None for passage in passages)
    often = sum(passage.a_year is not None for passage in passages)
    if 2 * max(cases, often) < max(len(passages), 1):
        return Thickness.FLOWS
    return Thickness.CASES if cases >= often else Thickness.OFTEN


def _weight(passage: Passage, thickness: Thickness) -> float:
    if thickness is Thickness.FLOWS:
        return len(passage.flows)
    return (passage.cases if thickness is Thickness.CASES else passage.a_year) or 0.0


def _arrows(
    passages: Sequence[Passage], boxes: dict[str, Box], thickness: Thickness, size: tuple[float, float]
) -> list[tuple[Passage, Arc, float]]:
    heaviest = max((_weight(passage, thickness) for passage in passages), default=0.0) or 1.0
    both_ways = {(passage.taker, passage.giver) for passage in passages}
    joinings: list[Joining] = []
    for passage in passages:
        source, target = boxes[passage.giver], boxes[passage.taker]
        others = [box for lane, box in boxes.items() if lane not in (passage.giver, passage.taker)]
        back = (passage.giver, passage.taker) in both_ways
        share = _weight(passage, thickness) / heaviest
        wide = THINNEST + (THICKEST - THINNEST) * share
        joinings.append(Joining(_arc(source, target, others, back, size), source, target, wide))
    arcs = with_ends_apart(joinings)
    return [(passage, arc, one.width) for passage, arc, one in zip(passages, arcs, joinings, strict=True)]


def _arc(source: Box, target: Box, others: Sequence[Box], back: bool, size: tuple[float, float]) -> Arc:
    """The first bend that passes no other box and stays in sight; where each does, the one that does so least.

    Where an arrow leads back, both bend to their own right and so apart; one for which boxes leave no room there goes
    beside the other one, farther out.
    """
    length, sight = math.dist(source[:2], target[:2]), _sight(size)
    tried: list[tuple[int, int, Arc]] = []
    for number, bend in enumerate(_BENDS_THERE_AND_BACK if back else _BENDS):
        arc = bent_arc(source, target, bend * length)
        faults = passed(arc, others, 8.0) + passed_out_of(arc, sight)
        if not faults:
            return arc
        tried.append((faults, number, arc))
    return min(tried, key=lambda one: one[:2])[2]


def _with_pills(
    arrows: Sequence[tuple[Passage, Arc, float]], boxes: Sequence[Box], size: tuple[float, float]
) -> tuple[NetworkArrow, ...]:
    """The arrows with their figures; the longest waits choose their places first."""
    figures = [Figured(_words(passage), arc, wide) for passage, arc, wide in arrows]
    order = sorted(range(len(arrows)), key=lambda number: -(arrows[number][0].wait or 0.0))
    pills = placed_figures(figures, order, boxes, _sight(size))
    return tuple(
        NetworkArrow(passage, arc, wide, figures[number].words, pills.get(number))
        for number, (passage, arc, wide) in enumerate(arrows)
    )


def _words(passage: Passage) -> str:
    return duration(passage.wait) if passage.wait is not None else ""


def _sight(size: tuple[float, float]) -> Box:
    """What arrows and figures may take: all above the legend."""
    return 0.0, 0.0, size[0], size[1] - LEGEND_LINE
