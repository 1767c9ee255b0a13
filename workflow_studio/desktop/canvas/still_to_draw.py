"""What of a large map is not drawn yet, or not as it is now, found by where it is: what is in view comes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from PySide6.QtCore import QRectF

SQUARE = 2048
"""px; a square holds some dozen steps."""

Point = tuple[float, float]
Square = tuple[float, float]
Places = Iterable[tuple[str, Sequence[Point]]]


class StillToDraw:
    """The ids of elements that have no figure or one from before, in the squares of the map that they lie in."""

    def __init__(self, places: Places = ()) -> None:
        """`places`: each element's id with the corners of its box, or of its line."""
        self._squares: dict[Square, list[str]] = {}
        self._ids: set[str] = set()
        for key, corners in places:
            self._ids.add(key)
            for square in _squares_of(corners):
                self._squares.setdefault(square, []).append(key)
        self.whole = len(self._ids)
        """How many there were in the beginning."""

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, element_id: str) -> bool:
        return element_id in self._ids

    def drop(self, element_id: str) -> None:
        """This one is drawn, or gone."""
        self._ids.discard(element_id)

    def nearest(self, seen: QRectF, most: int) -> list[str]:
        """At most so many, from the middle of what is `seen` outward. What is given is no longer to be drawn."""
        middle = seen.center()
        x, y = middle.x() / SQUARE - 0.5, middle.y() / SQUARE - 0.5
        by_distance = sorted(self._squares, key=lambda square: (square[0] - x) ** 2 + (square[1] - y) ** 2)
        return self._taken_from(by_distance, most)

    def within(self, seen: QRectF, most: int) -> list[str]:
        """At most so many of those whose squares are `seen`. What is given is no longer to be drawn."""
        ends = (seen.left(), seen.top()), (seen.right(), seen.bottom())
        (left, top), (right, bottom) = ((int(x // SQUARE), int(y // SQUARE)) for x, y in ends)
        there = [(x, y) for x, y in self._squares if left <= x <= right and top <= y <= bottom]
        return self._taken_from(there, most)

    def _taken_from(self, squares: Iterable[Square], most: int) -> list[str]:
        taken: list[str] = []
        for square in squares:
            keys = self._squares[square]
            while keys and len(taken) < most:
                key = keys.pop()
                if key in self._ids:  # not yet drawn by way of another square
                    self._ids.remove(key)
                    taken.append(key)
            if keys:
                break
            del self._squares[square]
        return taken


def _squares_of(corners: Sequence[Point]) -> Set[Square]:
    """The squares that the pieces between these corners touch."""
    found = {(x // SQUARE, y // SQUARE) for x, y in corners}
    return found if len(found) == 1 else found.union(*(_between(*ends) for ends in pairwise(corners)))


def _between(start: Point, end: Point) -> Set[Square]:
    (x, to_x), (y, to_y) = (sorted(int(at // SQUARE) for at in pair) for pair in zip(start, end, strict=True))
    if x == to_x and y == to_y:
        return frozenset()
    return {(column, row) for column in range(x, to_x + 1) for row in range(y, to_y + 1)}
