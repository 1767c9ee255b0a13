"""Where the screen ends: in gaps between columns, since a step that is cut in the middle of its name only disturbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.picture.sizes import COLUMN_GAP

AIR = COLUMN_GAP / 2
FARTHEST = 96.0
"""What is told stays about in the middle: the screen moves by no more than this, in px of the map."""
AT_MOST_CUT = 3.0
"""A border on the screen's edge is cut, too, or nearly."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one x to another."""

    left: float
    right: float

    def moved(self, by: float) -> Span:
        """The same a bit further right."""
        return Span(self.left + by, self.right + by)


def into_gaps(seen: Span, nodes: Sequence[Span], keep: Span, ground: Span) -> float:
    """How far right the screen moves so that its edges cut the fewest of these nodes; the least way that does.

    What is to `keep` in sight stays there with some air, and the screen stays on the `ground`; if it does not now, it
    stays where it is.
    """
    ways = [way for way in _ways(seen, nodes) if _holds(seen.moved(way), keep) and _within(seen.moved(way), ground)]
    return min(ways, key=lambda way: (_cut(seen.moved(way), nodes), abs(way)), default=0.0)


def _ways(seen: Span, nodes: Sequence[Span]) -> Iterator[float]:
    yield 0.0
    for node in nodes:
        for edge in (seen.left, seen.right):
            for gap in (node.left - AIR, node.right + AIR):
                if abs(gap - edge) <= FARTHEST:
                    yield gap - edge


def _cut(seen: Span, nodes: Sequence[Span]) -> int:
    edges = seen.left, seen.right
    return sum(node.left - AT_MOST_CUT < edge < node.right + AT_MOST_CUT for node in nodes for edge in edges)


def _holds(seen: Span, keep: Span) -> bool:
    return seen.left <= keep.left - AIR / 2 and keep.right + AIR / 2 <= seen.right


def _within(seen: Span, ground: Span) -> bool:
    return ground.left - 0.5 <= seen.left and seen.right <= ground.right + 0.5
