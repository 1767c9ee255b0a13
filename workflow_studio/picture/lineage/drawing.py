"""Where the boxes and arrows of a lineage drawing go, in px. Arrows lead the way data goes: from what is read."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workflow_studio.model.lineage import LineageLink
from workflow_studio.picture.items import Point
from workflow_studio.picture.lineage.columns import Columns, Key, columns_of

BOX_WIDTH, LEAST_HEIGHT = 204.0, 52.0
PORT = 22.0
"""Between two arrows at the same side of a box: a pill fits."""
BETWEEN_COLUMNS, BETWEEN_BOXES = 184.0, 28.0
NARROWEST_BOX, NARROWEST_GAP = 132.0, 112.0
"""Where there is little room: a box with the beginning of a name, and an arrow with its pill."""
MARGIN = 16.0
MOST_ARROWS = 150

Node = tuple[str, str]
"""A workbook's name (empty for this one) and a sheet of it (may be empty for another workbook)."""


@dataclass(frozen=True, slots=True)
class LineageBox:
    """A sheet of this workbook, or one of another."""

    book: str
    sheet: str
    x: float
    y: float
    height: float
    width: float = BOX_WIDTH


@dataclass(frozen=True, slots=True)
class LineageArrow:
    """From the sheet that is read to the one that reads it: corners in order, and the links that it stands for."""

    points: tuple[Point, ...]
    links: tuple[LineageLink, ...]


@dataclass(frozen=True, slots=True)
class LineageDrawing:
    """Boxes and arrows; `left_out` counts the arrows that there was no room for."""

    boxes: tuple[LineageBox, ...] = ()
    arrows: tuple[LineageArrow, ...] = ()
    width: float = 0.0
    height: float = 0.0
    left_out: int = 0


def draw_lineage(links: Iterable[LineageLink], room: float = math.inf) -> LineageDrawing:
    """Other workbooks on the left, then what is read, then what reads it; one arrow between two sheets.

    Columns stand closer, then are narrower, where they would be wider than `room` px together.
    """
    arrows = _grouped(links)
    kept = list(arrows)[:MOST_ARROWS]
    nodes = list(dict.fromkeys(node for edge in kept for node in edge))
    if not nodes:
        return LineageDrawing()
    columns = columns_of(nodes, kept, frozenset(node for node in nodes if node[0]))
    count = len(columns.order)
    gap = _held((room - 2 * MARGIN - count * BOX_WIDTH) / max(count - 1, 1), NARROWEST_GAP, BETWEEN_COLUMNS)
    wide = _held((room - 2 * MARGIN - (count - 1) * gap) / count, NARROWEST_BOX, BOX_WIDTH)
    places = _Places(columns, wide, gap)
    return LineageDrawing(
        tuple(places.box(node) for node in nodes),
        tuple(LineageArrow(places.way(edge), tuple(arrows[edge])) for edge in kept),
        2 * MARGIN + count * wide + (count - 1) * gap,
        2 * MARGIN + places.tallest,
        len(arrows) - len(kept),
    )


def _held(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def _grouped(links: Iterable[LineageLink]) -> dict[tuple[Node, Node], list[LineageLink]]:
    """The links between two sheets together, the most used first; none where a sheet reads itself."""
    groups: dict[tuple[Node, Node], list[LineageLink]] = defaultdict(list)
    for link in links:
        source, target = (link.book, link.sheet), ("", link.target_sheet)
        if source != target:
            groups[source, target].append(link)
    return dict(sorted(groups.items(), key=lambda group: -sum(link.formulas for link in group[1])))


@dataclass(slots=True)
class _Places:
    """Columns next to each other, each stacked and centred; arrows end at ports down the sides of boxes."""

    columns: Columns
    wide: float
    gap: float
    tallest: float = 0.0
    _tops: dict[Key, float] = field(default_factory=dict)
    _heights: dict[Key, float] = field(default_factory=dict)
    _lefts: dict[Key, float] = field(default_factory=dict)
    _ports: dict[tuple[Key, Key], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        befores, afters = self._neighbours()
        for column in self.columns.order:
            for key in column:
                sides = max(len(befores[key]), len(afters[key]))
                self._heights[key] = max(LEAST_HEIGHT, sides * PORT + 8) if isinstance(key, tuple) else PORT
        self.tallest = max(map(self._stacked, self.columns.order))
        for number, column in enumerate(self.columns.order):
            top = MARGIN + (self.tallest - self._stacked(column)) / 2
            for key in column:
                self._tops[key], self._lefts[key] = top, MARGIN + number * (self.wide + self.gap)
                top += self._heights[key] + BETWEEN_BOXES
        for sides_of in (befores, afters):
            for key, beside in sides_of.items():
                self._set_ports(key, beside)

    def box(self, node: Node) -> LineageBox:
        """A node's box."""
        return LineageBox(*node, self._lefts[node], self._tops[node], self._heights[node], self.wide)

    def way(self, edge: tuple[Node, Node]) -> tuple[Point, ...]:
        """From the edge's source to its target, straight through the columns that it passes."""
        chain = self.columns.chains[edge]
        points: list[Point] = []
        for left, right in itertools.pairwise(chain):
            points.append((self._lefts[left] + self.wide, self._ports[left, right]))
            points.append((self._lefts[right], self._ports[right, left]))
        return tuple(points if chain[0] == edge[0] else reversed(points))

    def _neighbours(self) -> tuple[Mapping[Key, list[Key]], Mapping[Key, list[Key]]]:
        befores: dict[Key, list[Key]] = defaultdict(list)
        afters: dict[Key, list[Key]] = defaultdict(list)
        for chain in self.columns.chains.values():
            for left, right in itertools.pairwise(chain):
                befores[right].append(left)
                afters[left].append(right)
        return befores, afters

    def _stacked(self, column: Sequence[Key]) -> float:
        return sum(self._heights[key] for key in column) + BETWEEN_BOXES * (len(column) - 1)

    def _set_ports(self, key: Key, beside: Sequence[Key]) -> None:
        """In the order of what the arrows lead to, so that those of one box do not cross; the same for both sides."""
        middle = self._tops[key] + self._heights[key] / 2
        for number, other in enumerate(sorted(beside, key=lambda other: self._tops[other])):
            self._ports[key, other] = middle + (number - (len(beside) - 1) / 2) * PORT
